import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRate, type RateExpression } from "./rate.js";

const terms = (text: string): unknown => {
  const rate = parseRate(text);
  return rate.kind === "duty" ? rate.terms : rate;
};
const share = (rate: number, of: string | null = null) => ({ kind: "adValorem", rate, of });
const each = (amount: number, unit: string) => ({ kind: "specific", amount, unit });

describe("a rate of duty", () => {
  it.each([
    ["Free", []],
    ["2.5%", [share(0.025)]],
    ["3.7% ", [share(0.037)]],
    ["11.2¢/kg", [each(0.112, "kg")]],
    ["5.25¢/bbl", [each(0.0525, "bbl")]],
    ["$1.24/t", [each(1.24, "t")]],
    ["$2.16 each", [each(2.16, "No")]],
    ["4.5¢/ liter", [each(0.045, "liter")]],
    ["2.8¢/doz.", [each(0.028, "doz")]],
    ["89.6¢/1000", [each(0.896, "thousands")]],
    ["0.8¢/kg + 8.5%", [each(0.008, "kg"), share(0.085)]],
    ["40¢/kg +10.4%", [each(0.4, "kg"), share(0.104)]],
    ["4.4¢/liter + 31.4¢/pf. liter", [each(0.044, "liter"), each(0.314, "pf.liter")]],
    ["13.5¢/kg + 6.3% + 1.9¢/article", [each(0.135, "kg"), share(0.063), each(0.019, "No")]],
    ["0.3¢/line/ gross + 4.6%", [each(0.003, "gross lines"), share(0.046)]],
    ["10¢/1,000 pins + 3.5%", [each(0.1, "1,000 pins"), share(0.035)]],
    ["6.5% on the entire set", [share(0.065)]],
    ["50 percent of the cost of such goods or repairs", [share(0.5, "cost of such goods or repairs")]],
  ])("is the sum of its terms: %s", (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it("names the part of the goods a term rests on", () => {
    expect(terms("75¢ each + 6% on the case + 14% on the strap, band or bracelet")).toEqual([
      each(0.75, "No"),
      share(0.06, "case"),
      share(0.14, "strap, band or bracelet"),
    ]);
    expect(terms("2.5% on the value of the lead content")).toEqual([share(0.025, "lead content")]);
    expect(terms("3.7¢/kg on drained weight")).toEqual([each(0.037, "kg drained weight")]);
    expect(terms("16.9¢/kg of total sugars + 5.1%")).toEqual([each(0.169, "kg total sugars"), share(0.051)]);
    expect(terms("18.7¢/clean kg")).toEqual([each(0.187, "clean kg")]);
  });

  it("overlooks doubled blanks, line ends and footnote marks", () => {
    expect(terms("2.9¢/kg  +\n5% 1/")).toEqual([each(0.029, "kg"), share(0.05)]);
  });

  it.each([
    "",
    "2.5",
    "The rate applicable to the natural juice in heading 2009",
    "See additional U.S. note 1",
    "3.6606¢/kg less 0.020668¢/kg for each degree under 100 degrees but not less than 3.143854¢/kg",
    "The duty provided in the applicable subheading + a duty of 25% upon the value of the non-U.S. content",
    "A duty upon the value of the repairs or alterations (see U.S. note 3 of this subchapter)",
  ])("stays unknown, with its text, where value and quantity do not decide it: %j", (text) => {
    expect(parseRate(text)).toMatchObject({ kind: "unknown", text });
  });

  it("keeps every printed digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (thousandths) => {
        const rate = parseRate(`${thousandths / 1000}%`) as RateExpression & { kind: "duty" };
        expect(rate.terms).toEqual([share(Number((thousandths / 100_000).toFixed(5)))]);
      }),
    );
  });
});
