import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { cleanDescription, cleanSpecial, cleanText, cleanUnits } from "./clean.js";
import { isOnlySeason, restOfYear, seasonOf } from "./season.js";

const source = z.array(
  z.object({
    htsno: z.string(),
    indent: z.string(),
    description: z.string(),
    units: z.array(z.string()).nullable(),
    general: z.string(),
    special: z.string(),
  }),
);

/** One row of an edition with its place in the tree. */
interface Row {
  readonly code: string;
  readonly description: string;
  readonly general: string;
  readonly special: string;
  readonly units: string;
  readonly parent: Row | null;
  readonly children: Row[];
}

/** A heading above a line: its code when it has one of 4 or 6 digits, and its text. */
export interface HeadingAbove {
  readonly code: string;
  readonly text: string;
}

/** An eight- or ten-digit line as one edition prints it. */
export interface PrintedLine {
  readonly code: string;
  readonly general: string;
  readonly special: string;
  readonly units: string;
  readonly season: string;
  readonly description: string;
  /** Outermost first; where an eight-digit row stands above, only what is between it and the line. */
  readonly path: readonly HeadingAbove[];
  /** Whether the path starts from the eight-digit row of the same code. */
  readonly underEight: boolean;
}

/** The lines of chapters 1 to 98 of one edition, by code. Chapter 99 holds the additional duties, which are measures. */
export const readEdition = (file: string): Map<string, PrintedLine> =>
  linesOf(source.parse(JSON.parse(gunzipSync(readFileSync(file)).toString("utf8"))), file);

/** As {@link readEdition}, from the rows in print order. */
export function linesOf(cells: z.infer<typeof source>, file: string): Map<string, PrintedLine> {
  const rows = tree(cells);
  const lines = new Map<string, PrintedLine>();
  for (const row of rows) {
    if (row.code.length < 8 || row.code.startsWith("99")) continue;
    if (lines.has(row.code)) throw new Error(`${file}: ${row.code} stands twice`);
    const { above, underEight } = headingsAbove(row);
    const rate = rateOf(row);
    if (rate === null) continue;
    lines.set(row.code, {
      code: row.code,
      ...rate,
      units: row.units,
      season: seasonIn(row),
      description: row.description,
      path: above,
      underEight,
    });
  }
  return lines;
}

function tree(cells: z.infer<typeof source>): Row[] {
  const open: Row[] = [];
  return cells.map((cell) => {
    const indent = Number(cell.indent);
    const parent = open[indent - 1] ?? null;
    const row: Row = {
      code: cell.htsno.replaceAll(".", ""),
      description: cleanDescription(cell.description),
      general: cleanText(cell.general),
      special: cleanSpecial(cell.special),
      units: cleanUnits(cell.units),
      parent,
      children: [],
    };
    parent?.children.push(row);
    open.length = Math.min(open.length, indent);
    open[indent] = row;
    return row;
  });
}

/**
 * The row's own rate; empty where it inherits from the eight-digit row of its own code. Null for a row printed below
 * another code's rate, a misprint (9401.99.30.30 below 9401.99.25 in 2025 Rev 16, gone in Rev 17).
 */
function rateOf(row: Row): { general: string; special: string } | null {
  if (row.general !== "" || row.code.length === 8) return { general: row.general, special: row.special };
  let above = row.parent;
  while (above && above.general === "") above = above.parent;
  return above && above.code !== row.code.slice(0, 8) ? null : { general: "", special: "" };
}

function headingsAbove(row: Row): { above: HeadingAbove[]; underEight: boolean } {
  const above: HeadingAbove[] = [];
  for (let heading = row.parent; heading; heading = heading.parent) {
    if (heading.code.length === 8) return { above, underEight: heading.code === row.code.slice(0, 8) };
    above.unshift({ code: heading.code, text: heading.description });
  }
  return { above, underEight: false };
}

/** The season in the row's own words, or the rest of the year beside neighbours that are nothing but seasons. */
function seasonIn(row: Row): string {
  const stated = seasonOf(row.description);
  if (stated !== "") return stated;
  const beside = (row.parent?.children ?? []).filter((other) => other !== row);
  const atOtherTimes = /\bentered at any other time\b/.test(row.description);
  const rest =
    row.description === "Other" && beside.length > 0 && beside.every((other) => isOnlySeason(other.description));
  if (!atOtherTimes && !rest) return "";
  return restOfYear(beside.map((other) => seasonOf(other.description)).join(" "));
}
