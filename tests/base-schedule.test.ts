import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type IsoDate, nextDay } from "../src/base/index.js";
import { loadBook, loadSchedule } from "../src/files/index.js";
import { adValoremRate, type DutyQuery, derive, findLine, inSeason, type ScheduleLine } from "../src/law/index.js";

const book = loadBook();
const schedule = loadSchedule();
const on = "2026-03-02" as IsoDate;
const standing = [...schedule.lines.values()]
  .flat()
  .filter((line) => line.from <= on && (line.to === null || on <= line.to));
const printed = standing.filter((line) => line.rateCode === line.code);

const asked = (code: string, rest: Partial<DutyQuery> = {}): DutyQuery => ({
  code,
  origin: "CAN",
  destination: "USA",
  on,
  claim: null,
  value: 1000,
  currency: "USD",
  facts: {},
  seasons: "any",
  ...rest,
});
const base = (code: string, rest?: Partial<DutyQuery>) =>
  derive(book, asked(code, rest), { counterfactuals: false }).lines[0];

describe("a base rate that the value alone does not give", () => {
  const texts = new Map(
    printed
      .filter(({ general }) => adValoremRate(general) === null)
      .map((line): [string, ScheduleLine] => [line.general.text, line]),
  );

  it("is null with its text or a question, for each of hundreds of texts, never 0", () => {
    expect(texts.size).toBeGreaterThan(400);
    const wrong = [...texts].filter(([text, { code }]) => {
      const line = base(code);
      return (
        line?.status !== "needsFact" || line.amount !== null || line.rate !== null || (line.specific ?? "") !== text
      );
    });
    expect(wrong.map(([text, { code }]) => `${code} ${text}`)).toEqual([]);
  });

  // 1.4606 cents less so much for each degree: the schedule gives no rate without the polarisation.
  it("stays open for raw sugar, also with its weight", () => {
    expect(base("17011410", { facts: { quantity: { kg: 1000 } } })).toMatchObject({
      status: "needsFact",
      amount: null,
    });
  });
});

describe("codes of 4 to 10 digits", () => {
  it("of a suffix and of its eight digits have one base rate", () => {
    const suffixes = standing.filter(({ code, rateCode }) => code.length === 10 && rateCode.length === 8);
    expect(suffixes.length).toBeGreaterThan(10_000);
    fc.assert(
      fc.property(fc.constantFrom(...suffixes), ({ code }) => {
        const [ten, eight] = [findLine(schedule, code, on, "any"), findLine(schedule, code.slice(0, 8), on, "any")];
        if (ten.kind !== "line" || eight.kind !== "line") throw new Error(`${code} is no line`);
        expect(ten.line.general.text).toBe(eight.line.general.text);
        expect(ten.line.usmca?.text).toBe(eight.line.usmca?.text);
      }),
    );
  });

  it("shorter than a line stand for one only where all lines below in season have its rate", () => {
    fc.assert(
      fc.property(fc.constantFrom(...printed), fc.constantFrom(4, 6), ({ code }, digits) => {
        const found = findLine(schedule, code.slice(0, digits), on);
        fc.pre(found.kind === "line");
        const below = printed.filter(
          (line) => line.code.startsWith(code.slice(0, digits)) && inSeason(line.season, on),
        );
        const rate = found.kind === "line" ? found.line.general.text : "";
        expect(new Set(below.map(({ general }) => general.text))).toEqual(new Set([rate]));
      }),
    );
  });
});

describe("lines with a season", () => {
  const year: IsoDate[] = [];
  for (let day = "2025-01-01" as IsoDate; day < "2026-01-01"; day = nextDay(day)) year.push(day);
  const families = new Map<string, ScheduleLine[]>();
  for (const line of printed.filter(({ season }) => season !== "")) {
    const name = `${line.code.slice(0, 6)} ${line.under}`;
    families.set(name, [...(families.get(name) ?? []), line]);
  }

  it("do not overlap with those beside them", () => {
    expect(families.size).toBeGreaterThan(15);
    const twice = [...families].flatMap(([name, lines]) =>
      year
        .filter((day) => lines.filter(({ season }) => inSeason(season, day)).length > 1)
        .slice(0, 1)
        .map((day) => `${name} on ${day}: ${lines.map(({ code, season }) => `${code} ${season}`).join(", ")}`),
    );
    expect(twice).toEqual([]);
  });
});

describe("base rates of Canada and Mexico", () => {
  it.each([
    ["CAN", "USA", "870323", 0.061],
    ["MEX", "USA", "870120", 0.35],
  ])("into %s are marked with their year", (destination, origin, code, rate) => {
    const { lines, warnings } = derive(book, asked(code, { destination, origin, seasons: "any" }));
    expect(lines[0]).toMatchObject({ programme: "mfn", rate });
    expect(lines[0]?.reason).toContain("of 2014");
    expect(lines[0]?.citation).toContain("2014");
    expect(warnings.join()).toContain("the base rate is that of 2014");
  });
});
