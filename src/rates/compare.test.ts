import { describe, expect, it } from "vitest";
import type { IsoDate } from "../base/index.js";
import { type CompareSettings, type Estimate, isBeyond, parseEstimates, type RateUnder, walk } from "./compare.js";
import { parseGroupRates } from "./compare-groups.js";

const header =
  "publisher,origin,destination,sector,from,to,day,law_day,low,high,claims,content,us_content,lists,remission,basis,reason,citation";
const row = (changes: Record<string, string> = {}): string => {
  const cells: Record<string, string> = {
    publisher: "Bureau",
    origin: "CEL",
    destination: "ARV",
    sector: "total",
    from: "2025-01-01",
    to: "2025-01-31",
    day: "2025-01-15",
    low: "0.05",
    high: "0.06",
    claims: "2024",
    content: "flat50",
    basis: "claims",
    reason: "lists",
    citation: "Bureau of Arvenia",
    ...changes,
  };
  return `${header}\n${header
    .split(",")
    .map((name) => cells[name] ?? "")
    .join(",")}\n`;
};
const estimate = (changes: Record<string, string> = {}): Estimate => parseEstimates(row(changes), "e.csv")[0]!;
const ours: CompareSettings = {
  "law day": "2025-01-15",
  claims: "month-of-law",
  content: "bea",
  "us content": "0.40",
  lists: "notice",
  remission: "none",
  basis: "claims",
};

/** 4 % at home; claims of 2024 add 3 points, flat content half of what is there. */
const rateUnder = ({ claims, content }: CompareSettings): RateUnder => {
  const all = (0.04 + (claims === "2024" ? 0.03 : 0)) * (content === "flat50" ? 1.5 : 1);
  return {
    all,
    programmes: new Map([
      ["s232_steel", all - 0.01],
      ["s232_steel_deriv", 0.004],
      ["mfn", 0.006],
    ]),
  };
};

describe("the way to a published rate", () => {
  it("switches the assumptions the publisher names, one at a time, and says what remains", () => {
    const { ours: start, steps, under, unexplained } = walk(estimate(), ours, rateUnder, []);
    expect(start).toBe(0.04);
    expect(steps.map(({ step, setting }) => [step, setting])).toEqual([
      ["claims", "2024"],
      ["content", "flat50"],
    ]);
    // 4 to 7 to 10.5 %, and from there to the near end of the range, 6 %.
    expect(steps.map(({ points }) => points)).toEqual([expect.closeTo(3, 12), expect.closeTo(3.5, 12)]);
    expect(under).toBeCloseTo(0.105, 12);
    expect(unexplained).toBeCloseTo(-4.5, 12);
  });

  it("leaves nothing unexplained inside a published range", () => {
    expect(walk(estimate({ low: "0.1", high: "0.11" }), ours, rateUnder, []).unexplained).toBe(0);
  });

  it("adds up: ours, the steps and what remains make the published figure", () => {
    const walked = walk(estimate({ high: "0.05" }), ours, rateUnder, []);
    const sum = 100 * walked.ours! + walked.steps.reduce((all, { points }) => all + points!, 0) + walked.unexplained!;
    expect(sum).toBeCloseTo(5, 12);
  });

  it("does not turn a rate that is not known into 0", () => {
    const nowhere = ({ claims }: CompareSettings) => ({ all: claims === "2024" ? null : 0.04, programmes: new Map() });
    const walked = walk(estimate(), ours, nowhere, []);
    expect(walked.steps.map(({ points }) => points)).toEqual([null, null]);
    expect([walked.under, walked.unexplained]).toEqual([null, null]);
  });
});

describe("what remains", () => {
  const groups = [
    { publisher: "Bureau", origin: "CEL", from: "2025-01-01", group: "steel", rate: 0.03 },
    { publisher: "Bureau", origin: "CEL", from: "2025-01-01", group: "wood", rate: 0.02 },
    { publisher: "Bureau", origin: "CEL", from: "2025-02-01", group: "copper", rate: 0.01 },
  ] as const;

  it("is split by programme where the publisher splits its rate, and adds up", () => {
    const walked = walk(estimate({ low: "0.05", high: "0.05" }), ours, rateUnder, groups);
    expect(walked.groups?.map(({ group }) => group)).toEqual(["base duty", "steel", "wood"]);
    const sum = walked.groups?.reduce((all, { points }) => all + points, 0);
    expect(sum).toBeCloseTo(walked.unexplained ?? Number.NaN, 12);
    expect(walk(estimate({ publisher: "Office" }), ours, rateUnder, groups).groups).toBeNull();
  });

  it.each([
    [{ publisher: "The Budget Lab", origin: "CAN" }, 0.02],
    [{ publisher: "The Budget Lab", origin: "CHN" }, 0.6],
    [{ publisher: "Bureau", origin: "CAN" }, 0.6],
    [{ publisher: "The Budget Lab", origin: "MEX", from: "2026-04-06", day: "2026-04-10", to: "2026-05-01" }, 0.35],
  ])("of %j may be %f points without a reason", (changes, allowed) => {
    const walked = walk(estimate(changes), ours, rateUnder, []);
    expect(walked.allowed).toBe(allowed);
    expect(isBeyond({ ...walked, unexplained: -allowed - 0.001 })).toBe(true);
    expect(isBeyond({ ...walked, unexplained: allowed })).toBe(false);
    expect(isBeyond({ ...walked, unexplained: null })).toBe(false);
  });

  it("refuses a group that is none, with its line", () => {
    const text = "publisher,origin,from,group,rate\nBureau,CEL,2025-01-01,steal,0.1\n";
    expect(() => parseGroupRates(text, "g.csv")).toThrow('g.csv:2: unknown group "steal"; did you mean "steel"');
  });
});

describe("the table of estimates", () => {
  it.each([
    [{ day: "2025-02-30" }, 'e.csv:2: "2025-02-30" is not a day'],
    [{ day: "2025-02-01" }, "e.csv:2: the day 2025-02-01 is not in 2025-01-01 to 2025-01-31"],
    [{ high: "0.01" }, "e.csv:2: high 0.01 is below low 0.05"],
  ])("refuses %j with its line", (changes, words) => {
    expect(() => estimate(changes)).toThrow(words);
  });

  it("keeps what the publisher does not say out of the settings", () => {
    expect(estimate({ claims: "" }).settings).toEqual({ content: "flat50", basis: "claims" });
    expect(estimate().from).toBe("2025-01-01" as IsoDate);
  });
});
