import { describe, expect, it } from "vitest";
import type { IsoDate } from "../src/base/index.js";
import { loadBook } from "../src/files/index.js";
import { type Derivation, type DutyLine, type DutyQuery, derive } from "../src/law/index.js";

const book = loadBook();

const duty = (code: string, origin: string, on: string, rest: Partial<DutyQuery> = {}): Derivation =>
  derive(book, {
    code: code.replaceAll(".", ""),
    origin,
    destination: "USA",
    on: on as IsoDate,
    claim: null,
    value: 100,
    currency: "USD",
    facts: {},
    ...rest,
  });

const lineOf = (derivation: Derivation, programme: string): DutyLine | undefined =>
  derivation.lines.find((line) => line.programme === programme);

describe("informational materials (50 U.S.C. 1702(b)(3))", () => {
  it.each(["4901.99.00", "4902.10.00", "4911.91.20", "3706.90.00", "8523.80.10", "9701.21.00", "9703.90.00"])(
    "%s pays no emergency duty",
    (code) => {
      const canada = lineOf(duty(code, "CAN", "2025-12-18"), "ieepa_ca");
      expect(canada).toMatchObject({ status: "excluded", rate: 0.35, amount: 0, reason: "informational material" });
      expect(canada?.citation).toContain("9903.01.12");
      expect(lineOf(duty(code, "MEX", "2025-12-18"), "ieepa_mx")?.citation).toContain("9903.01.03");
      expect(duty(code, "CAN", "2026-03-10").total).toBe(0);
    },
  );

  it("also when they are transshipped: 9903.01.16 is subject to 9903.01.12", () => {
    expect(duty("4901.99.00", "CAN", "2025-12-18", { facts: { transshipped: true } }).total).toBe(0);
  });

  it.each(["4909.00.40", "4910.00.20", "8523.51.00", "9706.90.00"])("%s does, as the code does not decide", (code) => {
    expect(duty(code, "CAN", "2025-12-18").total).toBe(35);
  });
});
