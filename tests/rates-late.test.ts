import { describe, expect, it } from "vitest";
import type { IsoDate } from "../src/base/index.js";
import { assessPairs } from "../src/cli/commands/rates-lines.js";
import { readQuestion } from "../src/cli/commands/rates-question.js";
import { rateSeries, seriesWords } from "../src/cli/commands/rates-series.js";
import { loadBook } from "../src/files/index.js";
import type { StatuteBook } from "../src/law/index.js";

const book = loadBook();

/** The shipped book as if every rule had last been compared with its text on 31 August 2026. */
const older: StatuteBook = {
  ...book,
  measures: book.measures.map((dated) => ({
    ...dated,
    measure: {
      ...dated.measure,
      rules: dated.measure.rules.map((rule) => ({
        ...rule,
        versions: rule.versions.map((version) => ({ ...version, verified: { on: "2026-08-31" as IsoDate } })),
      })),
    },
  })),
};

const flags = { from: "USA", to: "CAN", json: false, csv: false, ladder: false };
const question = readQuestion({ ...flags, series: true, by: "total" }, book, ".");

describe("days after the book was last checked", () => {
  it("are marked in a series from the first of them on", () => {
    const series = rateSeries(question, older);
    // SOR/2026-186: Canada's surtax of 8 September 2026 is the first change after the check.
    expect(series.notForecastFrom).toBe("2026-09-08");
    expect(seriesWords(question, series).replaceAll("\n", " ")).toContain(
      "From 2026-09-08 on: the law as it stands, not a forecast.",
    );
  });

  it("are marked when one is asked about, and the day of the check is not", () => {
    const warnings = (on: string) => assessPairs(question, older, { ...question.sets, on: on as IsoDate }).warnings;
    const words = "the book was last checked on 2026-08-31: the law as it stands, not a forecast";
    expect(warnings("2026-09-01")).toContain(words);
    expect(warnings("2026-08-31")).not.toContain(words);
  });

  it("are none in the shipped book, which ends before it was checked", () => {
    const series = rateSeries({ ...question, pairs: [{ origin: "CAN", destination: "MEX" }] }, book);
    expect(series.notForecastFrom).toBeNull();
  });
});
