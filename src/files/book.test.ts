import { describe, expect, it } from "vitest";
import { readBook, readInteractions, readMeasure } from "./book.js";
import { readText, shipped } from "./shipped.js";

const book = readBook();
const lists = new Map(book.lists.map((list) => [list.name, list]));
const copper = readText(shipped("book", "us", "measures", "s232-copper.yaml"));
const steel = readText(shipped("book", "us", "measures", "s232-steel.yaml"));

const faultOf = (text: string): string => {
  try {
    readMeasure(text, "book/us/measures/x.yaml", lists);
  } catch (error) {
    return (error as Error).message;
  }
  return "no fault";
};

describe("the shipped book", () => {
  it("has a measure for every programme", () => {
    const programmes =
      "ad_lumber ad_tomatoes announced_ca_10 announced_ca_100 announced_ca_338 announced_cu_refined announced_mx_30 announced_s122_15 " +
      "ca_steel_quota ca_surtax_1 ca_surtax_2026 ca_surtax_auto ca_surtax_sa ca_surtax_steel_deriv cvd_lumber ieepa_br ieepa_ca ieepa_cn ieepa_in ieepa_mx ieepa_recip s122 s201 s201 s232_al s232_al_deriv " +
      "s232_auto_parts s232_autos s232_bus s232_cu s232_metals s232_mhd s232_pharma s232_semi s232_steel " +
      "s232_steel_deriv s232_uas s232_wood s301 s301_br s301_fl s301_l3 s338_ca s338_ca s338_ca";
    expect(book.measures.map(({ programme }) => programme).sort()).toEqual(programmes.split(" "));
  });

  // Counts of the annexes: note 33(b) 17, note 38(b) 25, (c) 10, note 37 22; Canada's schedules as published by Finance Canada.
  it.each([
    ["us/lists/s232-semiconductors", 10],
    ["us/lists/ieepa-annex-ii", 1324],
    ["us/lists/ieepa-partners", 219 + 807 + 321],
    ["us/lists/s232-autos", 17],
    ["us/lists/s232-mhd", 25],
    ["us/lists/s232-buses", 10],
    ["us/lists/s232-wood", 22],
    ["us/lists/s232-steel", 39],
    ["us/lists/s232-aluminium", 9],
    ["ca/lists/surtax-2025-03-04", 1270],
    ["ca/lists/surtax-2025-03-13", 539],
    ["us/lists/s301-forced-labour-exempt", 1632],
    ["ca/lists/surtax-2026-09-08", 334],
    ["ca/lists/surtax-metals-2026-09-08", 295],
  ])("%s has %i codes", (name, count) => {
    expect(lists.get(name)?.entries).toHaveLength(count);
  });

  // Customs counted 12 steel codes outside chapter 73 and 19 aluminium codes of chapter 76 on 12 March 2025; 90 FR 25208
  // names 11 codes; the inclusions of 18 August name 357 steel and 116 aluminium lines of eight digits, 385 and 121 codes in the digits of the notice.
  it.each([
    ["us/lists/s232-steel-derivatives", "9903.81.91", "2025-03-12", 12],
    ["us/lists/s232-steel-derivatives", "9903.81.91", "2025-06-23", 11],
    ["us/lists/s232-steel-derivatives", "9903.81.91", "2025-08-18", 385],
    ["us/lists/s232-aluminium-derivatives", "9903.85.07", "2025-03-12", 19],
    ["us/lists/s232-aluminium-derivatives", "9903.85.08", "2025-08-18", 121],
  ])("%s adds under %s on %s %i codes", (name, heading, from, count) => {
    const added = lists.get(name)?.entries.filter((entry) => entry.heading === heading && entry.from === from);
    expect(added).toHaveLength(count);
  });

  // Annexes of 6 April 2026: I-A 279 codes (7614.10.10 is on two lists), I-B 388, III 47, of which some are on two lists; Canada's orders
  // 142 items and 271, of which one item of the first stands on the list of the second.
  it.each([
    ["us/lists/s232-metals", ["i", "ii", "iii", "iv", "v"].map((part) => `16(c)(${part})`), "2026-04-06", 279],
    ["us/lists/s232-metals", ["vi", "vii", "viii"].map((part) => `16(c)(${part})`), "2026-04-06", 388],
    ["us/lists/s232-metals", ["ix", "x"].map((part) => `16(c)(${part})`), "2026-04-06", 47],
    ["us/lists/s232-metals", ["16(c)(xi)"], "2026-06-08", 28],
    ["ca/lists/surtax-2026-09-08", ["50 %"], "2026-09-08", 141],
    ["ca/lists/surtax-metals-2026-09-08", ["50 %"], "2026-09-08", 272],
    ["ca/lists/surtax-metals-2026-09-08", ["25 %"], "2026-09-08", 23],
  ])("%s under %s holds on %s %i codes", (name, headings, on, count) => {
    const standing = (lists.get(name)?.entries ?? []).filter(
      ({ heading, from, end }) =>
        headings.includes(heading ?? "") && (from === null || from <= on) && (end === null || on < end),
    );
    expect(new Set(standing.map(({ code }) => code)).size).toBe(count);
  });
});

describe("a measure file with a fault is refused with file, line, column and what to do", () => {
  it.each([
    [
      "an unquoted code",
      copper.replace("{lists: [us/lists/s232-copper]}", "{codes: [8703.20]}"),
      /^book\/us\/measures\/x\.yaml:16:21: a code must stand in quotes, as in "8703\.20".*\(found 8703\.2\)$/,
    ],
    ["an unknown key", copper.replace("    why:", "    reason:"), /:\d+:5: unknown key "reason" at rules\.0; .*why/],
    ["a missing citation", copper.replace(/^ +cite: .*\n/m, ""), /:\d+:9: .*cite is missing at rules\.0\.versions\.0;/],
    [
      "a list that is not there",
      copper.replaceAll("s232-copper]", "s232-coper]"),
      /there is no list "us\/lists\/s232-coper"; did you mean "us\/lists\/s232-copper"\?/,
    ],
    [
      "a rate in percent",
      copper.replace("rate: 0.5", "rate: 50"),
      /:\d+:15: .*rules\.0\.versions\.0\.rate.*\(found 50\)/,
    ],
    ["a day that does not exist", copper.replace("2025-08-01", "2025-08-32"), /write a day as YYYY-MM-DD.*2025-08-32/],
    [
      "two versions of a heading on one day",
      steel.replace("to: 2025-06-03", "to: 2025-06-04"),
      /:\d+:9: 9903\.81\.87 runs to 2025-06-04, but its next version begins on 2025-06-04; set to: the day before$/,
    ],
    [
      "a usmca that the rules do not bear out",
      copper.replace("usmca: none", "usmca: exempt"),
      /:12:8: says "exempt", but the rules say "none"$/,
    ],
  ])("%s", (_, text, message) => {
    expect(faultOf(text)).toMatch(message);
  });
});

describe("an interactions file", () => {
  const text = readText(shipped("book", "us", "interactions.yaml"));
  const read = (changed: string): unknown => readInteractions(changed, "book/us/interactions.yaml", book.measures);

  it("that names a programme no measure has is refused", () => {
    expect(() => read(text.replace("by: [s232_wood]", "by: [s232_woods]"))).toThrow(
      /^book\/us\/interactions\.yaml:\d+:\d+: us\.wood-before-ieepa names "s232_woods", which no measure of USA has; did you mean "s232_wood"\?$/,
    );
  });

  it("with two orders on one day is refused", () => {
    expect(() => read(text.replace("to: 2025-10-31", "to: 2025-11-01"))).toThrow(
      /us\.vehicles-first and us\.vehicles-and-trucks-first both set an order on 2025-11-01$/,
    );
  });
});
