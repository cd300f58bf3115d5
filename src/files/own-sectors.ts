import { fileError, numberCell, parseCsv } from "../base/index.js";
import { type ImportLine, isApart, type SectorShare } from "../rates/index.js";
import { readText } from "./shipped.js";

/**
 * Sectors of the reader's own: a CSV file with the columns code (2 to 10 digits), sector and share; the longest code that a
 * line begins with decides, and the shares of a code add up to 1.
 * @returns the lines with these sectors in place of those of the economy.
 * @throws ParleyError (invalid file): a code that is none, a sector named twice for a code, shares that do not add up to 1,
 * trade that no code covers.
 */
export function withOwnSectors(file: string): <Line extends ImportLine>(lines: readonly Line[]) => Line[] {
  const table = parseCsv(readText(file), file, ["code", "sector", "share"]);
  const sectors = new Map<string, { line: number; shares: SectorShare[] }>();
  for (const row of table.rows) {
    const place = `${file}:${row.line}`;
    const { sector } = row.cells;
    const code = row.cells.code.replaceAll(".", "");
    if (!/^\d{2,10}$/.test(code)) throw fileError(place, `code "${row.cells.code}" is not 2 to 10 digits`);
    const share = row.cells.share === "" ? 1 : numberCell(table, row, "share");
    if (!(share > 0 && share <= 1)) throw fileError(place, `share is ${share}; write a part of 1, above 0`);
    const known = sectors.get(code) ?? { line: row.line, shares: [] };
    if (known.shares.some((each) => each.sector === sector)) {
      throw fileError(place, `names ${sector} for ${code} again; write one row for each code and sector`);
    }
    known.shares.push({ sector, share });
    sectors.set(code, known);
  }
  for (const [code, { line, shares }] of sectors) {
    const sum = shares.reduce((total, { share }) => total + share, 0);
    // A share printed with six digits.
    if (Math.abs(sum - 1) > 1e-6) throw fileError(`${file}:${line}`, `the shares of ${code} add up to ${sum}, not 1`);
  }
  const lengths = [...new Set([...sectors.keys()].map((code) => code.length))].toSorted((a, b) => b - a);
  const sectorsOf = (code: string): readonly SectorShare[] | undefined => {
    for (const length of lengths) {
      const found = length <= code.length ? sectors.get(code.slice(0, length)) : undefined;
      if (found) return found.shares;
    }
    return undefined;
  };
  return (lines) => {
    const missing = lines.filter(({ code }) => !isApart(code) && sectorsOf(code) === undefined);
    const [first] = missing.toSorted((a, b) => b.value - a.value);
    if (first) {
      const more = missing.length > 1 ? ` and ${missing.length - 1} other lines` : "";
      throw fileError(
        file,
        `has no sector for ${first.code} (${first.origin} to ${first.destination})${more}; add a row for the code or for the digits it begins with`,
      );
    }
    return lines.map((line) => ({ ...line, sectors: sectorsOf(line.code) ?? line.sectors }));
  };
}
