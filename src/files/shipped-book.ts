import { fileError, type IsoDate, isDay, nextDay, numberCell, parseCsv } from "../base/index.js";
import { type BaseSchedule, compileBook, type KnownRate, type RaisedRates, type StatuteBook } from "../law/index.js";
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
    ["CAN", averages("CAN", knownRates("ca"), [])],
    ["MEX", averages("MEX", knownRates("mx"), raisedRates())],
  ]);
  const book = compileBook({ ...shippedTexts(), schedules });
  if (chapters === undefined) whole = book;
  return book;
}

/** Base rates by six digits, read when first asked for: duty into the United States needs none of them. */
const averages = (
  country: "CAN" | "MEX",
  known: readonly KnownRate[],
  raised: readonly RaisedRates[],
): BaseSchedule => ({
  kind: "hs6",
  get table() {
    return loadMfn2014(country);
  },
  known,
  raised,
});

/** Base rates that texts give since the year of the table: columns code, rate, from, to, citation. */
function knownRates(country: "ca" | "mx"): KnownRate[] {
  const file = `book/${country}/base/mfn-known.csv`;
  if (!exists(shipped(file))) return [];
  const table = parseCsv(readText(shipped(file)), file, ["code", "rate", "from", "to", "citation"]);
  return table.rows.map((row): KnownRate => {
    const { code, citation } = row.cells;
    return { code, rate: numberCell(table, row, "rate"), ...daysOf(`${file}:${row.line}`, row.cells), citation };
  });
}

/** Codes of which Mexico's law of 2026 raised some items: columns code, greatest, from, to, citation. */
function raisedRates(): RaisedRates[] {
  const file = "book/mx/base/mfn-raised.csv";
  const table = parseCsv(readText(shipped(file)), file, ["code", "greatest", "from", "to", "citation"]);
  return table.rows.map((row): RaisedRates => {
    const { code, citation } = row.cells;
    return {
      code,
      greatest: numberCell(table, row, "greatest"),
      ...daysOf(`${file}:${row.line}`, row.cells),
      citation,
    };
  });
}

function daysOf(place: string, { from, to }: { from: string; to: string }): { from: IsoDate; end: IsoDate | null } {
  if (!isDay(from) || (to !== "" && !isDay(to))) throw fileError(place, "from and to are days, YYYY-MM-DD");
  return { from, end: isDay(to) ? nextDay(to) : null };
}
