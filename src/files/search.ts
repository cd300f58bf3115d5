import { parseCsv } from "../base/index.js";
import { readColumns } from "./columns.js";
import { readText, shipped } from "./shipped.js";

/** Everyday words and the words of the schedule that each stands for, one row a meaning. */
export function loadEverydayWords(): ReadonlyMap<string, readonly string[]> {
  const file = "book/us/everyday-words.csv";
  const words = new Map<string, string[]>();
  for (const { cells } of parseCsv(readText(shipped(file)), file, ["word", "means"]).rows) {
    const meanings = words.get(cells.word);
    if (meanings) meanings.push(cells.means);
    else words.set(cells.word, [cells.means]);
  }
  return words;
}

/** US imports of 2024 from Canada and Mexico by eight digits, USD. */
export function loadImportsByLine(): ReadonlyMap<string, number> {
  const imports = new Map<string, number>();
  for (const origin of ["CAN", "MEX"]) {
    const file = shipped("benchmarks", "trade", `us-2024-${origin}.csv`);
    const { code, value } = readColumns(readText(file), file, { code: "text", value: "amount", duty: "amount" });
    code.forEach((digits, row) => {
      const line = digits.slice(0, 8);
      imports.set(line, (imports.get(line) ?? 0) + (value[row] as number));
    });
  }
  return imports;
}
