import { describe, expect, it } from "vitest";
import type { IsoDate } from "../src/base/index.js";
import { loadBook, loadSchedule, readBook, readProvenance } from "../src/files/index.js";
import {
  type CodeList,
  codeProblems,
  derive,
  dotted,
  interactionProblems,
  linesUnder,
  measureProblems,
  placeProblems,
} from "../src/law/index.js";

const book = readBook();
const lists = new Map(book.lists.map((list) => [list.name, list]));
const schedule = loadSchedule();
const [copper] = book.measures.filter(({ id }) => id === "us.s232.copper");
if (!copper) throw new Error("the book has lost its copper duty, on which the planted faults stand");
const [rule] = copper.rules as [(typeof copper.rules)[number]];
const [version] = rule.versions as [(typeof rule.versions)[number]];

const messages = (problems: readonly { readonly message: string }[]): string[] =>
  problems.map(({ message }) => message);

type ListEntry = CodeList["entries"][number];
type Cite = (typeof version)["cite"];

const kinds =
  /^(EO \d{5}|Proclamations? \d{4,5}|HTS chapter 99$|SOR\/\d{4}-\d+$|SI\/\d{4}-\d+$|\d+ FR \d+$|Notice of the Trade Representative$|[AC]-\d{3}-\d{3}$|CBSA Customs Notice \d\d-\d\d$|Announcement of the President$|Press report$)/;
const ofNoKind = (cites: readonly Cite[]): string[] =>
  cites.filter(({ title }) => !kinds.test(title)).map(({ title }) => title);
const withoutPinpoint = (cites: readonly Cite[]): string[] =>
  cites.filter(({ pin }) => !/\d/.test(pin)).map(({ title, pin }) => `${title}, ${pin}`);

const sources = new Set(readProvenance().map(({ path }) => path));
const withoutSource = (names: readonly string[]): string[] => names.filter((name) => !sources.has(`book/${name}.csv`));
const used = new Set(book.measures.flatMap(({ rules }) => rules.flatMap(({ scope }) => scope.lists ?? [])));
const unused = (names: readonly string[]): string[] => names.filter((name) => !used.has(name));

/** How many codes of entries stand on a day under one of the headings, or under any. */
const standing = (entries: readonly ListEntry[], on: string, ...headings: readonly string[]): number =>
  new Set(
    entries
      .filter(({ from, end }) => (from === null || from <= on) && (end === null || on < end))
      .filter(({ heading }) => headings.length === 0 || headings.includes(heading ?? ""))
      .map(({ code }) => code),
  ).size;
const entriesOf = (name: string): readonly ListEntry[] => lists.get(name)?.entries ?? [];

describe("the whole book passes its validators", () => {
  it.each(book.measures)("$id: versions, lists, places", (measure) => {
    expect(messages([...measureProblems(measure, lists), ...placeProblems(measure, book.countries)])).toEqual([]);
  });

  it.each(book.interactions)("interactions of $destination name live programmes", (file) => {
    expect(messages(interactionProblems(file, book.measures))).toEqual([]);
  });

  it("has a text, a pinpoint, a first day and the day of the last check for every rate and every interaction", () => {
    const versions = book.measures.flatMap(({ rules }) => rules.flatMap((each) => each.versions));
    const cited = [...versions, ...book.interactions.flatMap(({ interactions }) => interactions)];
    expect(cited.length).toBeGreaterThan(100);
    const bare = cited.filter(
      ({ cite, effective, verified }) => cite.title === "" || cite.pin === "" || effective === "" || verified.on === "",
    );
    expect(bare).toEqual([]);
  });

  it("cites instruments of a known kind, each with a day and a pinpoint that has a number", () => {
    const versions = book.measures.flatMap(({ rules }) => rules.flatMap((each) => each.versions));
    const cites = [...versions, ...book.interactions.flatMap(({ interactions }) => interactions)].map(
      ({ cite }) => cite,
    );
    expect(ofNoKind(cites)).toEqual([]);
    expect(withoutPinpoint(cites)).toEqual([]);
  });

  it("names a source for every list, and every list is one that a measure uses", () => {
    expect(withoutSource(book.lists.map(({ name }) => name))).toEqual([]);
    expect(unused(book.lists.map(({ name }) => name))).toEqual([]);
  });

  it("holds only codes of the edition in force; later suffixes fall back to eight digits and are listed here", () => {
    const own = book.lists.filter(({ name }) => name.startsWith("us/"));
    const { missing, unverified } = codeProblems(schedule, own);
    expect(missing.map(({ list, code }) => `${list} ${code}`)).toEqual([]);
    const after = unverified.map(({ list, code }) => `${list.slice("us/lists/".length)} ${dotted(code)}`);
    expect(after).toEqual(
      "0042 0058 0073 0074 0078 0085"
        .split(" ")
        .map((suffix) => `s232-pharma 3004.20.${suffix}`)
        .concat("0020 0080".split(" ").map((suffix) => `s232-pharma 3004.32.${suffix}`))
        .concat("0015 0080".split(" ").map((suffix) => `s232-pharma 3004.39.${suffix}`)),
    );
  });
});

// Counts of the texts: the 308 carve-outs are 294 energy codes and 7 of potash for each of two countries.
describe("the lists are as long as the annexes", () => {
  it("308 energy and potash carve-outs of the emergency duties", () => {
    const potash = standing(entriesOf("us/lists/ieepa-potash"), "2025-03-07");
    expect(standing(entriesOf("us/lists/ieepa-energy"), "2025-03-07") + 2 * potash).toBe(308);
  });

  it.each([
    ["80 of copper, note 36(b)", "us/lists/s232-copper", "2025-08-01", [], 80],
    ["130 vehicle parts, note 33(g)", "us/lists/s232-auto-parts", "2025-05-03", [], 130],
    ["182 truck parts, note 38(i)", "us/lists/s232-mhd-parts", "2025-11-01", [], 182],
    ["63 of Proclamation 11046", "us/lists/s338-canada", "2026-08-22", ["9903.03.12"], 63],
    ["52 of Proclamation 11047", "us/lists/s338-canada", "2026-08-22", ["9903.03.13"], 52],
    ["439 of Proclamation 11048", "us/lists/s338-canada", "2026-08-22", ["9903.03.14"], 439],
    ["101 of Proclamation 11064", "us/lists/s338-canada", "2026-09-15", ["9903.03.12"], 101],
    ["513 of Proclamation 11065", "us/lists/s338-canada", "2026-09-15", ["9903.03.14"], 513],
    ["554 civil aircraft, note 51(d)", "us/lists/s338-aircraft", "2026-08-22", [], 554],
    ["1,098 products outside section 122", "us/lists/s122-exempt", "2026-02-24", [], 1098],
    ["546 for civil aircraft outside section 122", "us/lists/s122-aircraft", "2026-02-24", [], 546],
    ["864 products of Brazil, note 50(a)(ii)", "us/lists/s301-brazil-exempt", "2026-07-22", ["9903.05.03"], 864],
    ["705 for pharmaceutical use, note 50(a)(v)", "us/lists/s301-brazil-exempt", "2026-07-22", ["9903.05.06"], 705],
    ["21 at 15 % of SOR/2026-186", "ca/lists/surtax-2026-09-08", "2026-09-08", ["15 %"], 21],
    ["172 at 25 % of SOR/2026-186", "ca/lists/surtax-2026-09-08", "2026-09-08", ["25 %"], 172],
    ["19 vehicles of SOR/2025-118", "ca/lists/surtax-vehicles", "2025-04-09", [], 19],
  ] as const)("%s", (_, name, on, headings, count) => {
    expect(standing(entriesOf(name), on, ...headings)).toBe(count);
  });

  // The site gives 142 and 271 at 50 %; one item of chapter 76 is on the schedules of both orders.
  it("142 and 271 items at 50 % from 8 September 2026, one of which cannot be told apart", () => {
    const both =
      standing(entriesOf("ca/lists/surtax-2026-09-08"), "2026-09-08", "50 %") +
      standing(entriesOf("ca/lists/surtax-metals-2026-09-08"), "2026-09-08", "50 %");
    expect(both).toBe(142 + 271);
  });
});

describe("a planted fault is found", () => {
  const plant = (changed: Partial<typeof rule>) =>
    messages(measureProblems({ ...copper, rules: [{ ...rule, ...changed }] }, lists));

  it("overlapping validity of one heading", () => {
    expect(plant({ versions: [version, { ...version, effective: "2026-01-01" }] })[0]).toMatch(
      /set to: the day before$/,
    );
  });

  it("a list that does not exist", () => {
    expect(plant({ scope: { lists: ["us/lists/s232-coper"] } })[0]).toContain('there is no list "us/lists/s232-coper"');
  });

  it("a text that reaches back and does not say from when it was known", () => {
    const back = { ...version, announced: "2025-09-24", published: "2025-09-25", known: undefined };
    expect(plant({ versions: [back] })).toEqual([
      "takes effect on 2025-08-01, before its text of 2025-09-24; say from when it was known, as in known: 2025-09-24",
    ]);
  });

  it("an instrument of no known kind, and one without a pinpoint", () => {
    const cite = (title: string, pin: string): Cite => ({ ...version.cite, title, pin });
    expect(ofNoKind([cite("EO 14289", "section 3"), cite("a news item", "page 1")])).toEqual(["a news item"]);
    expect(withoutPinpoint([cite("EO 14289", "section 3"), cite("EO 14289", "passim")])).toEqual(["EO 14289, passim"]);
  });

  it("a list without a source, and one that no measure uses", () => {
    expect(withoutSource(["us/lists/s232-copper", "us/lists/planted"])).toEqual(["us/lists/planted"]);
    expect(unused(["us/lists/s232-copper", "us/lists/planted"])).toEqual(["us/lists/planted"]);
  });

  it("a list a code short of its annex, one with a code too many, and a code that ended", () => {
    const [first, ...others] = entriesOf("us/lists/s232-copper");
    if (!first) throw new Error("the list of copper is empty");
    const more = { ...first, code: "99999999" };
    const ended = { ...first, end: "2025-08-02" as IsoDate };
    expect(standing(others, "2025-08-01")).toBe(79);
    expect(standing([first, more, ...others], "2025-08-01")).toBe(81);
    expect(standing([ended, ...others], "2025-08-02")).toBe(79);
  });

  it("a country that is in no list", () => {
    const abroad = { ...copper, rules: [{ ...rule, origins: { only: ["CAM"] } }] };
    expect(messages(placeProblems(abroad, book.countries))[0]).toContain('no "CAM"');
  });

  it("an interaction of a programme that is gone", () => {
    const [file] = book.interactions.filter(({ destination }) => destination === "USA");
    const left = book.measures.filter(({ programme }) => programme !== "s232_wood");
    expect(messages(interactionProblems(file!, left)).join()).toContain('names "s232_wood"');
  });

  it("a code that the schedule does not have, one from before it was listed, and a later suffix", () => {
    const entry = { list: "us/lists/planted", from: null, end: null, heading: null };
    const at = (code: string, from: string | null) => ({ ...entry, code, from: from as IsoDate | null });
    const planted = [
      at("72083900", null),
      at("72083999", null),
      at("7208390099", "2026-03-01"),
      at("7208390099", "2026-07-01"),
    ];
    const { missing, unverified } = codeProblems(schedule, [{ name: "us/lists/planted", entries: planted }]);
    expect(missing).toEqual([planted[1], planted[2]]);
    expect(unverified).toEqual([planted[3]]);
  });
});

describe("a suffix that the editions at hand do not have", () => {
  it("falls back to its eight digits with a warning", () => {
    const query = { code: "3004200042", origin: "CAN", destination: "USA", on: "2026-08-05" as IsoDate } as const;
    const answer = derive(loadBook(), { ...query, claim: null, value: 100, currency: "USD", facts: {} });
    expect(linesUnder(schedule, "3004200042", query.on)).toEqual([]);
    expect(answer.warnings.join()).toContain(
      "3004.20.0042 is not in the editions at hand; the rate of 3004.20.00 is used",
    );
  });
});
