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

describe("goods worth nothing", () => {
  it("meet the duty that comes first, as goods of any value do", () => {
    const steel = duty("7208.39.00", "CAN", "2025-12-18", { value: 0 });
    expect(steel.total).toBe(0);
    expect(lineOf(steel, "s232_steel")).toMatchObject({ status: "applies", amount: 0 });
    expect(lineOf(steel, "ieepa_ca")).toMatchObject({ status: "excluded" });
  });
});

describe("a short code beside a rule that names longer ones", () => {
  // Note 41(a): 6810.99.0020 and .0040, not .0080.
  it("is asked for its digits, never taken as outside", () => {
    const { total, range, questions } = duty("6810.99.00", "VNM", "2026-08-15");
    expect([total, range]).toEqual([null, [12.5, 62.5]]);
    expect(questions.find(({ fact }) => fact === "code")?.text).toMatch(
      /6810\.99\.0020 .*\(listed\).*6810\.99\.0080 Other$/,
    );
  });

  it("needs no digits where every code below it is named", () => {
    expect(duty("4407.1", "CAN", "2025-12-18").cashDeposits).toHaveLength(2);
  });

  // Lumber of conifers (4407.11 to .19) is in the scope of the orders, that of other trees is not.
  it("is told that a cash deposit may be due", () => {
    const { cashDeposits, notes } = duty("4407", "CAN", "2025-12-18");
    expect(cashDeposits).toEqual([]);
    expect(notes.filter(({ programme }) => /^(ad|cvd)_/.test(programme)).map(({ text }) => text)).toEqual([
      "a cash deposit may be due beside the duty: it falls on some of the codes below this one",
      "a cash deposit may be due beside the duty: it falls on some of the codes below this one",
    ]);
  });
});

describe("goods that meet law the book does not hold", () => {
  const warnings = (code: string, origin: string, on: string, destination = "USA"): string =>
    duty(code, origin, on, { destination, currency: destination === "CAN" ? "CAD" : "USD" }).warnings.join("\n");

  // Steel Goods and Aluminum Goods Surtax Order, 31 July 2025: of every country but the United States.
  it("are told of Canada's surtax on metal from furnaces in China, those of Mexico too", () => {
    const text =
      "Canada's surtax of 25 % on goods with steel melted and poured in China or aluminium smelted and cast there";
    expect(warnings("7306.30.00", "MEX", "2025-07-31", "CAN")).toContain(text);
    expect(warnings("7604.29.00", "KOR", "2025-07-31", "CAN")).toContain(text);
    expect(warnings("7306.30.00", "MEX", "2025-07-30", "CAN")).not.toContain(text);
    expect(warnings("7306.30.00", "USA", "2025-07-31", "CAN")).not.toContain(text);
  });

  // Note 41(a) names 7020.00.6000 beside the two numbers of 6810.99.
  it("are told of the safeguard on quartz where it cannot be told from other glass", () => {
    expect(warnings("7020.00.60", "VNM", "2026-08-15")).toContain("section 201 (9903.45.30, 25 %");
    expect(warnings("7020.00.60", "VNM", "2026-08-14")).not.toContain("section 201");
    expect(warnings("7020.00.60", "MEX", "2026-08-15")).not.toContain("section 201");
  });
});

describe("trade remedies, which no total holds", () => {
  it.each([
    ["4407.11.00", "CAN", "2025-07-28", [0.0766, 0.0674]],
    ["4407.11.00", "CAN", "2025-12-18", [0.2053, 0.1463]],
    ["0702.00.60", "MEX", "2025-12-18", [0.1709]],
  ])("%s of %s on %s deposits beside the duty", (code, origin, on, rates) => {
    const { cashDeposits, lines } = duty(code, origin, on);
    expect(cashDeposits.map(({ rate }) => rate)).toEqual(rates);
    expect(lines.map(({ programme }) => programme).filter((name) => /^(ad|cvd)_/.test(name))).toEqual([]);
  });

  it.each([
    ["4407.11.00", "MEX", "2025-12-18"],
    ["0702.00.20", "MEX", "2025-07-13"],
    ["4403.11.00", "CAN", "2025-12-18"],
  ])("%s of %s on %s has none", (code, origin, on) => {
    expect(duty(code, origin, on).cashDeposits).toEqual([]);
  });
});

describe("a short code", () => {
  const claimed = { claim: "USMCA", facts: { commerceApproved: false } } as const;

  it("with one line below it is that line for every programme", () => {
    const [short, whole] = ["8704.31", "8704.31.01"].map((code) => duty(code, "MEX", "2025-12-18", claimed));
    expect(short?.total).toBe(25);
    expect(short?.lines).toEqual(whole?.lines);
  });

  it("is an undivided Canadian item, which ends in 00", () => {
    const intoCanada = { destination: "CAN", currency: "CAD" };
    expect(duty("7208.39", "USA", "2025-12-18", intoCanada).total).toBe(25);
    expect(duty("7208.39.00", "USA", "2025-12-18", intoCanada).total).toBe(25);
  });

  it("whose lines are all on one list needs no more digits", () => {
    // Every line of 8704.23 is a truck of note 38(b).
    expect(duty("8704.23", "MEX", "2025-12-18", { claim: "USMCA" }).questions.map(({ fact }) => fact)).not.toContain(
      "code",
    );
  });

  it("names the codes to choose from where a list holds only some of them", () => {
    const [question] = duty("9403.40.90", "MEX", "2025-12-18", { claim: "USMCA" }).questions;
    expect(question?.fact).toBe("code");
    expect(question?.text).toContain("9403.40.9060 Cabinets designed for permanent installation (listed)");
    expect(question?.text).toContain("9403.40.9040 Dining tables;");
  });
});

describe("what would change a line", () => {
  const words = (derivation: Derivation, programme: string) => lineOf(derivation, programme)?.counterfactual;

  it("is told with the whole duty on those terms", () => {
    // 16.5 % general rate and 35 % emergency duty without the claim.
    const shirt = duty("6109.10.00", "CAN", "2025-12-18", { claim: "USMCA" });
    expect(words(shirt, "mfn")).toBe("without the claim: 51.5");
    expect(words(shirt, "ieepa_ca")).toBe("without the claim: 51.5");
    // Until 3 June 2025 steel paid 25 %.
    expect(words(duty("7208.39.00", "CAN", "2025-12-18"), "s232_steel")).toBe("on 2025-06-03: 25");
  });

  it("is the day on which the rate ends, within a month: two days later steel pays 50 %", () => {
    const german = (on: string) => words(duty("7208.39.00", "DEU", on), "s232_steel");
    expect(german("2025-06-02")).toBe("on 2025-03-11: 0; from 2025-06-04: 50");
    expect(german("2025-05-03")).toBe("on 2025-03-11: 0");
  });

  it("is not told where the total stays", () => {
    expect(words(duty("7208.39.00", "CAN", "2025-12-18"), "ieepa_ca")).toBeNull();
    expect(words(duty("7208.39.00", "CAN", "2025-12-18", { claim: "USMCA" }), "ieepa_ca")).toBeNull();
  });

  it("is the day from which the claim spares the duty, where it does not yet", () => {
    const march = duty("6109.10.00", "CAN", "2025-03-05", { claim: "USMCA" });
    expect(words(march, "ieepa_ca")).toBe("on 2025-03-03: 0; from 2025-03-07, when the USMCA exemption begins: 0");
    const known = duty("6109.10.00", "CAN", "2025-03-05", { claim: "USMCA", knownAt: "2025-03-05" as IsoDate });
    expect(words(known, "ieepa_ca")).toBe("on 2025-03-03: 0");
  });
});

describe("a programme that does not apply yet", () => {
  it.each([
    ["7606.12.30", "s232_al"],
    ["7610.10.00", "s232_al_deriv"],
    ["7326.90.86", "s232_steel_deriv"],
    ["7308.30.50", "s232_steel_deriv"],
  ])("%s: %s has the first version after the day", (code, programme) => {
    const march = duty(code, "CAN", "2025-03-05");
    expect(lineOf(march, programme)).toMatchObject({
      status: "notApplicable",
      rate: 0.25,
      reason: "starts on 2025-03-12",
    });
  });

  it("is not told of another country's duty that nobody had announced", () => {
    // Section 338 on Canada was proclaimed in 2026.
    expect(lineOf(duty("8517.13.00", "MEX", "2025-06-10"), "s338_ca")).toBeUndefined();
  });

  it("is not told where its list takes the product up later than anybody knew", () => {
    // 8418.10.00 came on the list on 23 June 2025, at the rate of 4 June.
    expect(lineOf(duty("8418.10.00", "CAN", "2025-03-05"), "s232_steel_deriv")).toBeUndefined();
    expect(lineOf(duty("8418.10.00", "CAN", "2025-06-10"), "s232_steel_deriv")).toMatchObject({
      rate: 0.5,
      reason: "the product is listed from 2025-06-23",
    });
  });
});

it("no name of a file of the book reaches the reader", () => {
  const asked = [
    duty("9403.40.90", "MEX", "2025-12-18", { claim: "USMCA" }),
    duty("8708.99.81", "CAN", "2025-12-18", { claim: "USMCA" }),
    duty("7606.12.30", "CAN", "2025-03-05"),
    duty("9401.99.90", "CAN", "2025-12-18"),
  ];
  for (const answer of asked) expect(JSON.stringify(answer)).not.toMatch(/code:|lists\//);
});
