import { describe, expect, it } from "vitest";
import type { IsoDate } from "../src/base/index.js";
import { loadBook } from "../src/files/index.js";
import { type Derivation, type DutyQuery, derive } from "../src/law/index.js";

const book = loadBook();

const duty = (
  code: string,
  on: string,
  rest: Partial<Omit<DutyQuery, "knownAt">> & { knownAt?: string } = {},
): Derivation =>
  derive(book, {
    code,
    origin: "CAN",
    destination: "USA",
    on: on as IsoDate,
    claim: null,
    value: 1000,
    currency: "USD",
    facts: {},
    ...rest,
  } as DutyQuery);

describe("what customs charged", () => {
  // EO 14289 of 29 April 2025 reaches back to 4 March; customs' systems had it on 16 May (CSMS 65054270).
  it.each([
    ["2025-03-20", 500],
    ["2025-05-15", 500],
    ["2025-05-16", 250],
  ])("on Canadian steel of %s is %d of 1,000", (on, total) => {
    expect(duty("72083900", on, { clock: "enforced" }).total).toBe(total);
  });

  it("by legal effect the order of precedence counts from 4 March 2025", () => {
    expect(duty("72083900", "2025-05-15").total).toBe(250);
  });

  it("on German cars is 27.5 % until the deal of the European Union was published, then 15 % back to 1 August 2025", () => {
    const car = (on: string, rest = {}) => duty("87032201", on, { origin: "DEU", ...rest });
    expect(car("2025-08-20", { clock: "enforced" }).total).toBeCloseTo(275, 9);
    expect(car("2025-08-20").total).toBeCloseTo(150, 9);
    expect(car("2025-09-25", { clock: "enforced" }).total).toBeCloseTo(150, 9);
  });
});

describe("what stood in the official journal", () => {
  // Proclamation 10947 (50 % from 4 June 2025) was published on 9 June, 90 FR 24199.
  it.each([
    ["2025-06-03", 250],
    ["2025-06-08", 250],
    ["2025-06-09", 500],
  ])("on the steel of a country without emergency duty on %s: %d", (on, total) => {
    const steel = duty("72083900", on, { origin: "DEU", clock: "published" });
    expect(steel.lines.find(({ programme }) => programme === "s232_steel")?.amount).toBe(total);
  });
});

describe("what was known", () => {
  it("has no end that was announced later: the emergency duties end by the judgment of 20 February 2026", () => {
    const march = (knownAt: string) => duty("61091000", "2026-03-01", { knownAt }).lines;
    const emergency = (knownAt: string) => march(knownAt).find(({ programme }) => programme === "ieepa_ca");
    expect(emergency("2026-02-19")).toMatchObject({ status: "applies", amount: 350 });
    expect(emergency("2026-02-20")?.amount ?? 0).toBe(0);
  });

  it("has no refund before the judgment", () => {
    expect(duty("61091000", "2025-12-18", { knownAt: "2026-02-19" }).refunds).toEqual([]);
    expect(duty("61091000", "2025-12-18", { knownAt: "2026-02-20" }).refunds).toHaveLength(1);
  });
});

describe("what can be claimed back", () => {
  it("is the emergency duty alone, by the importer of record", () => {
    // 16.5 % base duty stays; 35 % emergency duty was held unlawful.
    expect(duty("61091000", "2026-02-23").refunds).toEqual([
      expect.objectContaining({ programme: "ieepa_ca", amount: 350, to: "importer of record" }),
    ]);
    expect(duty("61091000", "2026-02-24").refunds).toEqual([]);
  });

  it("names the duty that gave way to one held unlawful", () => {
    const [refund] = duty("72083900", "2025-05-20").refunds;
    expect(refund?.reason).toContain("s232_steel gave way to it and may be charged instead");
  });

  it("by the clock of customs is also what a later text took off", () => {
    const { refunds } = duty("87032201", "2025-08-20", { origin: "DEU", clock: "enforced" });
    // 25 % was charged; the deal leaves 12.5 % on top of the base duty of 2.5 %.
    expect(refunds).toEqual([expect.objectContaining({ programme: "s232_autos", amount: 125 })]);
  });

  it("is nothing of a duty that no court touched", () => {
    expect(duty("72083900", "2025-12-18").refunds).toEqual([]);
  });
});
