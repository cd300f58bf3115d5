import { describe, expect, it } from "vitest";
import type { IsoDate } from "../src/base/index.js";
import { type ContentSet, assessLines, averageRates, lawOf } from "../src/rates/index.js";
import { loadBook, loadNorthAmericaImports, loadUsImports } from "../src/files/index.js";
import { derive, dutyLines, type GoodsKind } from "../src/law/index.js";

const book = loadBook();
const law = lawOf(book);
type Law = typeof law;
type Lines = ReturnType<typeof loadUsImports>;

/** The law without its kinds: every line is asked about alone, with all its words. */
const alone: Law = (query) => derive(book, query, { counterfactuals: false });

/** The same where codes of six digits stand for the part that is on a list: what longer codes make of them is not asked. */
const asTraded: Law = (query) => ({ lines: dutyLines(book, query) });

const options = (on: string) => ({ on: on as IsoDate, usContent: 0.4, caMxContent: 0.15 });

/** Every rate of every line to the last digit, in the order in which they are summed. */
const answers = (lines: Lines, ask: Law, on: string) =>
  assessLines(lines, ask, options(on)).map(({ line, statutory, claims, unknown, usedEquivalent }) =>
    [line.origin, line.code, unknown, usedEquivalent].concat(
      [statutory, claims].map((parts) => JSON.stringify(parts.map(({ share, rates }) => [share, ...rates]))),
    ),
  );

const linesOf = (origins: readonly string[], content: ContentSet, step: number): Lines =>
  loadUsImports(origins, { on: "2025-12-18" as IsoDate, claims: "2025-h2", content }).filter(
    (_, index) => index % step === 0,
  );

// A day of each era: before the tariffs, the emergency duties, the metals of March, the days on which energy came before
// metals and after, the reciprocal duties, the lists of August and of autumn, section 122, the metals of April 2026, and
// what followed.
const eras = [
  "2025-01-01",
  "2025-03-05",
  "2025-03-20",
  "2025-05-10",
  "2025-06-10",
  "2025-08-20",
  "2025-12-18",
  "2026-02-25",
  "2026-04-10",
  "2026-07-25",
  "2026-09-20",
];

describe("kinds of goods", () => {
  const some = {
    bea: linesOf(["CAN", "MEX", "CHN"], "bea", 97),
    flat50: linesOf(["CAN", "MEX", "CHN"], "flat50", 211),
  };

  it.each(eras)("give on %s what each line gives when it is asked alone", (on) => {
    for (const lines of Object.values(some)) expect(answers(lines, law, on)).toEqual(answers(lines, alone, on));
  });

  it("give what Canada's lines give when each is asked alone", () => {
    for (const on of ["2025-03-05", "2025-09-02", "2026-09-20"]) {
      const lines = loadNorthAmericaImports("CAN", "USA", on as IsoDate).filter((_, index) => index % 37 === 0);
      expect(answers(lines, law, on)).toEqual(answers(lines, asTraded, on));
    }
  });

  it("give the averages to the last digit, in whatever order the days are asked about", () => {
    const on = "2025-12-18" as IsoDate;
    const averages = (ask: Law) =>
      averageRates(assessLines(some.bea, ask, options(on)), on, ["statutory", "claims"], "sector");
    const before = averages(lawOf(loadBook()));
    for (const day of eras.toReversed()) assessLines(some.bea, law, options(day));
    expect(averages(law)).toEqual(before);
  });
});

describe("the comparison with lines asked alone", () => {
  const lines = linesOf(["CAN"], "bea", 31);
  /** Days from which on something of the kind changes. */
  const days = ["2025-03-05", "2025-08-20"];

  /** A law that takes for alike what differs in a part. */
  const withKinds = (change: (kind: GoodsKind) => GoodsKind): Law => {
    const { kinds } = law;
    if (kinds === undefined) throw new Error("the law of a book knows its kinds");
    const doctored = (kind: GoodsKind | null) => (kind === null ? null : change(kind));
    return Object.assign((...[query]: Parameters<Law>) => law(query), {
      kinds: (...goods: Parameters<typeof kinds>) => {
        const traded = kinds(...goods);
        return { kindOn: (on: IsoDate) => doctored(traded.kindOn(on)) };
      },
    });
  };
  const same = (ask: Law): boolean[] =>
    days.map((on) => JSON.stringify(answers(lines, ask, on)) === JSON.stringify(answers(lines, alone, on)));

  it("passes with the kinds as they are", () => {
    expect(same(withKinds((kind) => ({ ...kind })))).toEqual([true, true]);
  });

  const first = (key: "number" | "base" | "treatment") => (kind: GoodsKind) => ({ ...kind, [key]: 0 });
  it.each([
    ["the base duty and the other duties", first("number")],
    ["the base duty", first("base")],
    ["the other duties, from one day to the next", first("treatment")],
    ["whether metal content is charged", (kind: GoodsKind) => ({ ...kind, chargesContent: false })],
  ])("fails when kinds do not tell apart %s", (_, change) => {
    expect(same(withKinds(change))).toContain(false);
  });
});
