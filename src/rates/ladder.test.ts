import { describe, expect, it } from "vitest";
import { toyDay, toyDerive, toyLine } from "../../tests/support/toy-rates.js";
import { assessLines } from "./assess.js";
import { ladder } from "./ladder.js";
import { assessOthers } from "./others.js";

const options = { on: toyDay, usContent: 0.4, caMxContent: 0.15 };
/** Half cloth (8 %, three quarters claimed), half machines (50 % on their metal, all of them or a tenth). */
const goods = (share: number) =>
  assessLines(
    [toyLine("5201000000", { claimShare: 0.75 }), toyLine("8501100000", { content: { kind: "flat", share } })],
    toyDerive,
    options,
  );
const total = { origin: "CAN", from: "2025-12-01", to: "2025-12-31", low: 0.02, high: 0.02, citation: "a figure" };
const notes = {
  statute: "nothing claimed",
  claims: "claims of a month",
  content: "a tenth",
  remission: "some",
  collected: "not at hand",
  collected2024: "not at hand",
};
const sources = { full: goods(1), content: goods(0.1), remitted: null, notes };
const rungs = (totals = [total]) => ladder(sources, toyDay, totals);

describe("the ladder from the statute to what was collected", () => {
  it("takes the claims first, then the metal content, then what was collected", () => {
    const rates = rungs().map(({ rate }) => rate);
    // (8 + 50) / 2; (2 + 50) / 2; (2 + 10) / 2, both metals a tenth of the value each; 2.
    expect(rates[0]).toBeCloseTo(0.29, 12);
    expect(rates[1]).toBeCloseTo(0.26, 12);
    expect(rates[2]).toBeCloseTo(0.06, 12);
    expect(rates[3]).toBeNull();
    expect(rates[4]).toBe(0.02);
    expect(rungs().map(({ points }) => points && Math.round(points * 1e6) / 1e6)).toEqual([
      null,
      -3,
      -20,
      null,
      -4,
      null,
    ]);
  });

  it("takes what may be remitted for a range from all of it to none", () => {
    const steps = ladder({ ...sources, remitted: goods(0) }, toyDay, []);
    const remission = steps.find(({ step }) => step === "remission");
    // 6 % with a tenth of metal, (2 + 0) / 2 without.
    expect(remission).toMatchObject({ rate: null, points: null, highPoints: 0 });
    expect(remission?.low).toBeCloseTo(0.01, 12);
    expect(remission?.high).toBeCloseTo(0.06, 12);
    expect(remission?.lowPoints).toBeCloseTo(-5, 12);
  });

  it("says why a total is not at hand, and takes none of US imports for another importer", () => {
    const elsewhere = (lines: typeof sources.full) =>
      lines.map((item) => ({ ...item, line: { ...item.line, destination: "MEX" }, collected: null }));
    const mexican = { ...sources, full: elsewhere(sources.full), content: elsewhere(sources.content) };
    const last = ladder(mexican, toyDay, [total]).slice(-2);
    expect(last.map(({ step, rate, note }) => [step, rate, note])).toEqual([
      ["collected", null, "not at hand"],
      ["collected 2024", null, "not at hand"],
    ]);
  });

  it("gives both ends of a range, and no figure outside the days it is for", () => {
    expect(rungs([{ ...total, high: 0.05 }])[4]).toMatchObject({ rate: null, points: null, low: 0.02, high: 0.05 });
    const past = rungs([{ ...total, to: "2025-12-17" }])[4];
    expect(past).toMatchObject({ rate: null, low: null, high: null, points: null });
    expect(past?.note).toContain("the last one is 2.00 % for 2025-12-01 to 2025-12-17 (a figure)");
  });
});

describe("partners whose claims are not known by line", () => {
  const derive: typeof toyDerive = (query) =>
    query.on === "2025-01-01" && query.code.startsWith("7208") ? { lines: [] } : toyDerive(query);

  it("pay what was collected in 2024 plus what the law added since", () => {
    const [steel] = assessOthers(
      [toyLine("7208390000", { origin: "CHN", collected: 30_000 })],
      derive,
      options,
      new Set(),
    );
    expect([...(steel?.claims[0]?.rates ?? [])]).toEqual([
      ["collected 2024", 0.03],
      ["s232_steel", 0.25],
    ]);
    expect(steel?.base).toBe("collected-2024");
    // By statute the law of the day alone.
    expect([...(steel?.statutory[0]?.rates ?? [])]).toEqual([["s232_steel", 0.25]]);
  });

  it("do not pay twice what the collections hold already, and are unknown without them", () => {
    const same = assessOthers([toyLine("7208390000", { collected: 30_000 })], toyDerive, options, new Set());
    expect([...(same[0]?.claims[0]?.rates ?? [])]).toEqual([["collected 2024", 0.03]]);
    const older = assessOthers([toyLine("7208390000", { collected: 0 })], derive, options, new Set(["s232_steel"]));
    expect([...(older[0]?.claims[0]?.rates ?? [])]).toEqual([["collected 2024", 0]]);
    const unknown = assessOthers([toyLine("7208390000", { collected: null })], derive, options, new Set());
    expect(unknown[0]).toMatchObject({ claims: [], unknown: "not collected in 2024" });
  });
});
