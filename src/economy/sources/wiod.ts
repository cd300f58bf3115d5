import { fileError } from "../../base/index.js";
import type { InputOutputTable } from "../input-output.js";
import type { TextFile } from "../parse.js";
import { readWide } from "./wide.js";

/**
 * A yearly table of the WIOD 2016 release saved as CSV with one header line, as the official R file writes it: columns
 * `IndustryCode`, `IndustryDescription`, `Country`, `RNr`, `Year`, then `AUS1` to `AUS61` and so on (1 to 56 industries in
 * the order of the rows, the others final demand) and `TOT`. Rows of country `TOT` are taxes, margins, `VA` and `GO`.
 * @throws ParleyError as `readWide`; a header without these columns.
 */
export function readWiod(source: TextFile, id: string): InputOutputTable {
  const header = source.text
    .slice(0, source.text.search(/\r?\n|$/))
    .replaceAll('"', "")
    .split(",");
  const columns = header.map((title) => title.trim());
  const [code, country] = ["IndustryCode", "Country"].map((title) => {
    const at = columns.indexOf(title);
    if (at < 0)
      throw fileError(`${source.file}:1`, `has no column "${title}"; save the table of the R file with its names`);
    return at;
  }) as [number, number];
  return readWide(source, id, {
    seller: (cells) => {
      const [region, sector] = [(cells[country] ?? "").trim(), (cells[code] ?? "").trim()];
      if (sector === "VA") return "valueAdded";
      return region === "TOT" || region === "" ? "skip" : { region, sector };
    },
    buyer: (title) => {
      const match = /^([A-Z]{3})(\d+)$/.exec(title);
      return match ? { region: match[1]!, use: Number(match[2]) - 1 } : "skip";
    },
  });
}
