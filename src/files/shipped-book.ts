import { fileError, isDay, nextDay, numberCell, parseCsv } from "../base/index.js";
import { type BaseSchedule, compileBook, type KnownRate, type StatuteBook } from "../law/index.js";
import { shippedTexts } from "./compiled-book.js";
import { exists } from "./disk.js";
import { loadMfn2014, loadSchedule } from "./schedule.js";
import { readText, shipped } from "./shipped.js";

let whole: StatuteBook | undefined;

/**
 * The shipped statute book. Naming the chapters loads only those of the US schedule, which is all one duty needs.
 * @throws ParleyError (invalid file) for the first fault of a file.
 */
export function loadBook(chapters?: readonly string[]): StatuteBook {
  if (chapters === undefined && whole) return whole;
  const schedules = new Map<string, BaseSchedule>([
    ["USA", { kind: "lines", schedule: loadSchedule(chapters) }],
    ["CAN", { kind: "hs6", table: loadMfn2014("CAN"), known: knownRates("ca") }],
    ["MEX", { kind: "hs6", table: loadMfn2014("MEX"), known: knownRates("mx") }],
  ]);
  const book = compileBook({ ...shippedTexts(), schedules });
  if (chapters === undefined) whole = book;
  return book;
}

/** Base rates that texts give since the year of the table: columns code, rate, from, to, citation. */
function knownRates(country: "ca" | "mx"): KnownRate[] {
  const file = `book/${country}/base/mfn-known.csv`;
  if (!exists(shipped(file))) return [];
  const table = parseCsv(readText(shipped(file)), file, ["code", "rate", "from", "to", "citation"]);
  return table.rows.map((row): KnownRate => {
    const { code, from, to, citation } = row.cells;
    if (!isDay(from) || (to !== "" && !isDay(to)))
      throw fileError(`${file}:${row.line}`, "from and to are days, YYYY-MM-DD");
    return { code, rate: numberCell(table, row, "rate"), from, end: isDay(to) ? nextDay(to) : null, citation };
  });
}
