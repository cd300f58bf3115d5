import { fileError, notKnown, numberCell, parseCsv, unknown } from "../base/index.js";

/** The sets that one publisher's figures rest on, so that a comparison stands under the same ones. */
export interface PublisherSets {
  readonly name: string;
  readonly weights: string;
  readonly claims: string;
  readonly content: string;
  readonly usContent: number;
  readonly citation: string;
}

/**
 * Reads the table of publishers' sets: name, weights, claims, content, us_content, citation.
 * @throws ParleyError (invalid file) with file and line.
 */
export function parsePublishers(text: string, file: string): PublisherSets[] {
  const columns = ["name", "weights", "claims", "content", "us_content", "citation"] as const;
  const table = parseCsv(text, file, columns);
  return table.rows.map((row): PublisherSets => {
    const { name, weights, claims, content, citation } = row.cells;
    return { name, weights, claims, content, usContent: numberCell(table, row, "us_content"), citation };
  });
}

/** @throws ParleyError (not known) with the nearest name. */
export function findPublisher(sets: readonly PublisherSets[], name: string): PublisherSets {
  const found = sets.find((each) => each.name === name);
  if (found) return found;
  throw notKnown(
    unknown(
      "publisher's set",
      name,
      sets.map((each) => each.name),
    ),
  );
}

/** A published total of duties collected, or the range it moved in. */
export interface CollectedTotal {
  readonly origin: string;
  /** First and last day of the imports it is for. */
  readonly from: string;
  readonly to: string;
  /** Fractions; equal where one figure is published. */
  readonly low: number;
  readonly high: number;
  readonly citation: string;
}

/**
 * Reads the cited totals of duties collected: origin, from, to, low, high, citation.
 * @throws ParleyError (invalid file) with file and line.
 */
export function parseCollected(text: string, file: string): CollectedTotal[] {
  const table = parseCsv(text, file, ["origin", "from", "to", "low", "high", "citation"]);
  return table.rows.map((row): CollectedTotal => {
    const { origin, from, to, citation } = row.cells;
    const [low, high] = [numberCell(table, row, "low"), numberCell(table, row, "high")];
    if (high < low) throw fileError(`${file}:${row.line}`, `high ${high} is below low ${low}`);
    return { origin, from, to, low, high, citation };
  });
}
