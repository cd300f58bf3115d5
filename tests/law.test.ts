import { describe, expect, it } from "vitest";
import type { IsoDate } from "../src/base/index.js";
import { loadBook } from "../src/files/index.js";
import { amend, type DutyQuery, derive, type StatuteBook } from "../src/law/index.js";

const book = loadBook();
const plain = { counterfactuals: false } as const;

const query = (code: string, origin: string, on: string, rest: Partial<DutyQuery> = {}): DutyQuery => ({
  code: code.replaceAll(".", ""),
  origin,
  destination: "USA",
  on: on as IsoDate,
  claim: null,
  value: 1000,
  currency: "USD",
  facts: {},
  ...rest,
});

const total = (asked: DutyQuery, from: StatuteBook = book): number | null => derive(from, asked, plain).total;

describe("section 232 on other origins, with the rates of the deals", () => {
  // Base 2.5 % on cars. Headings 9903.94.01, .31, .41, .51, .61 of chapter 99.
  it.each([
    ["Japan before 16 September 2025", "JPN", "2025-09-15", 275],
    ["Japan from 16 September 2025: 15 % in total", "JPN", "2025-09-16", 150],
    ["the European Union from 1 August 2025: 15 % in total", "DEU", "2025-08-01", 150],
    ["the European Union the day before", "EU27", "2025-07-31", 275],
    ["South Korea from 1 November 2025: 15 % in total", "KOR", "2025-11-01", 150],
    ["the United Kingdom inside the quota: 7.5 % on top of 2.5 %", "GBR", "2025-07-01", 100],
    ["China, with 25 % of section 301 and the emergency duty of 10 %", "CHN", "2025-12-18", 625],
  ])("a car of %s", (_, origin, on, expected) => {
    expect(total(query("8703.23.01", origin, on))).toBeCloseTo(expected, 9);
  });

  it("a truck whose base rate is 25 % pays no floor on top", () => {
    expect(total(query("8704.31.01", "JPN", "2025-12-18"))).toBeCloseTo(250, 9);
  });

  it("texts that reach back were not known before they were published", () => {
    const german = query("8703.23.01", "DEU", "2025-08-15");
    expect(total({ ...german, knownAt: "2025-09-24" as IsoDate })).toBeCloseTo(275, 9);
    expect(total({ ...german, knownAt: "2025-09-25" as IsoDate })).toBeCloseTo(150, 9);
  });

  it("British steel stays at 25 %", () => {
    expect(total(query("7208.39.00", "GBR", "2025-12-18"))).toBe(250);
    expect(total(query("7208.39.00", "BRA", "2025-12-18"))).toBe(500);
  });

  it("on 1 January 2025 China paid 25 % on steel and 10 % on aluminium, with 25 % of section 301 each; Canada and Mexico nothing", () => {
    expect(total(query("7208.39.00", "CHN", "2025-01-01"))).toBe(500);
    expect(total(query("7601.10.60", "CHN", "2025-01-01"))).toBe(350);
    expect(total(query("7208.39.00", "CAN", "2025-01-01"))).toBe(0);
    expect(total(query("7601.10.60", "MEX", "2025-01-01"))).toBe(0);
  });

  it("says what the book does not hold for them", () => {
    expect(derive(book, query("6109.10.00", "CHN", "2025-12-18"), plain).warnings.join()).toContain(
      "preferences of agreements",
    );
  });

  it("leaves the base duty of column 2 open", () => {
    const russian = derive(book, query("6109.10.00", "RUS", "2025-12-18"), plain);
    expect(russian.total).toBeNull();
    expect(russian.lines[0]?.status).toBe("needsFact");
  });
});

describe("a missing fact", () => {
  it("gives a question and the range between its answers, never a silent 0", () => {
    // 9403.20.00: 0 % base, metals 50 % on content, 35 % on the rest: 350 without metal, 500 all metal.
    const furniture = derive(book, query("9403.20.00", "CAN", "2025-08-20"), plain);
    expect(furniture.total).toBeNull();
    expect(furniture.range).toEqual([350, 500]);
    expect(furniture.questions.map(({ fact }) => fact)).toEqual(["content.aluminium", "content.steel"]);
  });

  it("that only an answer would raise is asked as well", () => {
    const car = derive(book, query("8703.23.01", "MEX", "2025-12-18", { claim: "USMCA" }), plain);
    expect(car.questions.map(({ fact }) => fact)).toEqual(["commerceApproved", "usContent"]);
    expect(car.range).toEqual([0, 250]);
  });

  it("a missing weight has no bound and gives no range", () => {
    const avocado = derive(book, query("0804.40.00", "MEX", "2025-01-15"), plain);
    expect([avocado.total, avocado.range]).toEqual([null, null]);
    expect(avocado.questions.map(({ fact }) => fact)).toEqual(["quantity.kg"]);
  });

  it("digits that would decide are asked for", () => {
    // 9403.40.90 holds kitchen cabinets (9403.40.9060) and dining tables.
    const short = derive(book, query("9403.40.90", "MEX", "2025-12-18", { claim: "USMCA" }), plain);
    expect(short.questions.map(({ fact }) => fact)).toEqual(["code"]);
    expect(short.range).toEqual([0, 250]);
  });
});

describe("Canada on goods of the United States", () => {
  const intoCanada = (code: string, on: string, rest: Partial<DutyQuery> = {}): number | null =>
    total(query(code, "USA", on, { destination: "CAN", currency: "CAD", claim: "USMCA", ...rest }));

  it("from 1 September 2025 keeps the surtax on steel and aluminium and drops that on other goods", () => {
    expect(intoCanada("7601.10.00", "2025-12-18")).toBe(250);
    expect(intoCanada("3406.00.90", "2025-08-31")).toBe(250);
    expect(intoCanada("3406.00.90", "2025-09-01")).toBe(0);
  });

  it("charges a CUSMA car on its value less the content that is documented, 15 % when none is", () => {
    expect(intoCanada("8703.23.00", "2025-12-18")).toBeCloseTo(212.5, 9);
    expect(intoCanada("8703.23.00", "2025-12-18", { facts: { caMxContent: 600 } })).toBe(100);
    expect(intoCanada("8703.23.00", "2025-04-08")).toBe(0);
  });

  it("says what the book does not hold", () => {
    const warnings = (code: string, origin: string, on: string): string =>
      derive(book, query(code, origin, on, { destination: "CAN" }), plain).warnings.join("; ");
    expect(warnings("7208.39.00", "CHN", "2025-12-18")).toContain("melted and poured in China");
    expect(warnings("7323.93.00", "USA", "2025-12-26")).toContain("steel derivatives");
    expect(warnings("7323.93.00", "USA", "2025-12-25")).not.toContain("steel derivatives");
    expect(warnings("0207.11.00", "USA", "2025-12-18")).toContain("poultry");
  });

  it("asks whether a good is a listed steel derivative, unless the steel surtax takes its place", () => {
    const asked = (code: string, origin: string, on: string): readonly [unknown, readonly string[]] => {
      const { range, questions } = derive(book, query(code, origin, on, { destination: "CAN", claim: "USMCA" }), plain);
      return [range, questions.map(({ fact }) => fact)];
    };
    expect(asked("9403.20.00", "MEX", "2025-12-26")).toEqual([[0, 250], ["listedDerivative"]]);
    expect(asked("9403.20.00", "MEX", "2025-12-25")).toEqual([null, []]);
    expect(asked("7320.10.00", "USA", "2025-12-26")).toEqual([null, []]);
  });

  it("Mexico has no counter-tariff", () => {
    const lines = derive(
      book,
      query("7208.39.00", "USA", "2025-12-18", { destination: "MEX", claim: "USMCA" }),
      plain,
    ).lines;
    expect(lines.map(({ programme }) => programme)).toEqual(["mfn"]);
  });
});

describe("2026 until 5 April", () => {
  const shirt = (on: string, rest: Partial<DutyQuery> = {}): number | null =>
    total(query("6109.10.00", "CAN", on, rest));

  it("collects the emergency duty until 23 February and the surcharge of 10 % from 24 February", () => {
    // Base 16.5 %.
    expect(shirt("2026-02-23")).toBeCloseTo(515, 9);
    expect(shirt("2026-02-24")).toBeCloseTo(265, 9);
    expect(shirt("2026-02-24", { claim: "USMCA" })).toBe(0);
  });

  it("takes goods under section 232 out of the surcharge, metals by their content", () => {
    expect(total(query("7208.39.00", "CAN", "2026-03-15"))).toBe(500);
    expect(total(query("4407.12.00", "CAN", "2026-03-15"))).toBe(100);
    const furniture = query("9403.20.00", "CAN", "2026-03-15", { facts: { content: { steel: 200, aluminium: 0 } } });
    expect(total(furniture)).toBeCloseTo(180, 9);
  });

  it("frees parts of civil aircraft only when that is claimed", () => {
    const seat = query("9401.10.40", "CAN", "2026-03-15");
    expect([total(seat), total({ ...seat, facts: { civilAircraft: true } })]).toEqual([100, 0]);
  });

  it("charges an advanced chip and no other", () => {
    const computer = query("8471.50.0150", "MEX", "2026-01-20", { claim: "USMCA", facts: { forVehicle: false } });
    expect([total(computer), total({ ...computer, facts: { forVehicle: false, advancedChip: true } })]).toEqual([
      0, 250,
    ]);
  });
});

describe("the answer refuses", () => {
  it.each([
    ["a day before the book", query("6109.10.00", "CAN", "2024-12-31"), "answers from 2025-01-01 to 2026-10-10"],
    ["a day after it", query("6109.10.00", "CAN", "2026-10-11"), "answers from 2025-01-01 to 2026-10-10"],
    ["a code that is none", query("9999.99", "CAN", "2025-12-18"), "chapter 99, which holds no goods"],
    ["a claim for goods of others", query("6109.10.00", "JPN", "2025-12-18", { claim: "USMCA" }), "cannot claim"],
    [
      "contents above the value",
      query("9403.20.00", "CAN", "2025-12-18", { facts: { content: { steel: 2000 } } }),
      "content.steel is 2000",
    ],
  ])("%s", (_, asked, message) => {
    expect(() => derive(book, asked)).toThrow(message);
  });
});

describe("a scenario", () => {
  const shirt = query("6109.10.00", "CAN", "2025-12-18", { claim: "USMCA" });
  const base = 0;

  it("that suspends the USMCA exemption charges the emergency duty on claimed goods", () => {
    const without = amend(book, {
      measure: "us.ieepa.canada/9903.01.14",
      verb: "suspend",
      from: "2025-12-01" as IsoDate,
    });
    expect([total(shirt), total(shirt, without)]).toEqual([base, 350]);
    expect(total({ ...shirt, on: "2025-11-30" as IsoDate }, without)).toBe(0);
  });

  it("sets, adds and multiplies rates, for some origins, between two days", () => {
    const mexican = query("6109.10.00", "MEX", "2025-08-15");
    const set = amend(book, { measure: "us.ieepa.mexico", verb: "set", value: 0.3, from: "2025-08-01" as IsoDate });
    expect([total(mexican), total(mexican, set)]).toEqual([415, 465]);
    const steel = query("7208.39.00", "MEX", "2025-12-18");
    const add = amend(book, {
      measure: "us.s232.steel",
      verb: "add",
      value: -0.25,
      origins: ["MEX"],
      to: "2025-12-18" as IsoDate,
    });
    expect(total(steel, add)).toBe(250);
    expect(total({ ...steel, origin: "BRA" }, add)).toBe(500);
    expect(total({ ...steel, on: "2025-12-19" as IsoDate }, add)).toBe(500);
    expect(total(steel, amend(book, { measure: "us.s232.steel", verb: "multiply", value: 0.5 }))).toBe(250);
  });

  it("can keep Canada's surtax of March 2025 beyond its repeal", () => {
    const juice = query("2009.12.00", "USA", "2025-12-18", { destination: "CAN", claim: "USMCA" });
    const kept = amend(book, { measure: "ca.surtax.1", verb: "set", value: 0.25, from: "2025-09-01" as IsoDate });
    expect([total(juice), total(juice, kept)]).toEqual([0, 250]);
  });

  it("replaces a measure with its exemptions and conditions", () => {
    const car = query("8703.23.01", "MEX", "2025-12-18", { claim: "USMCA" });
    const replaced = amend(book, {
      measure: "us.s232.autos",
      verb: "replace",
      value: 0.1,
      from: "2025-12-01" as IsoDate,
    });
    expect(total(car, replaced)).toBe(100);
    const gone = amend(book, { measure: "us.ieepa.canada", verb: "replace", value: 0.1 });
    expect(total(shirt, gone)).toBe(100);
  });

  it("names the nearest measure when there is none of that name", () => {
    expect(() => amend(book, { measure: "us.s232.stel", verb: "suspend" })).toThrow('did you mean "us.s232.steel"?');
    expect(() => amend(book, { measure: "us.s232.steel", verb: "set" })).toThrow('"set" needs a number');
  });
});
