import { type IsoDate, previousDay } from "../../src/base/index.js";
import type { SourceEdition } from "./editions.js";
import type { PrintedLine } from "./read.js";

/** One state of a line over time. */
export interface DatedLine {
  readonly from: IsoDate;
  /** Null while the last edition still prints it. */
  to: IsoDate | null;
  /** Edition that first printed this state. */
  readonly edition: string;
  /** As last printed in this state: headings above may be reworded without a new row. */
  line: PrintedLine;
}

/** Adds one edition to the states so far; a new state begins only where rate, special column, unit, season or text differ. */
export function addEdition(
  states: Map<string, DatedLine[]>,
  edition: SourceEdition,
  printed: ReadonlyMap<string, PrintedLine>,
): void {
  for (const [code, line] of printed) {
    const known = states.get(code);
    const last = known?.at(-1);
    if (!known) states.set(code, [{ from: edition.changesFrom, to: null, edition: edition.name, line }]);
    else if (last && last.to === null && sameState(last.line, line)) last.line = line;
    else {
      if (last) close(known, last, edition.changesFrom);
      const earlier = known.at(-1);
      if (earlier && sameState(earlier.line, line) && earlier.to === previousDay(edition.changesFrom)) {
        earlier.to = null;
        earlier.line = line;
      } else known.push({ from: edition.changesFrom, to: null, edition: edition.name, line });
    }
  }
  for (const [code, known] of states) {
    const last = known.at(-1);
    if (last && last.to === null && !printed.has(code)) {
      close(known, last, edition.changesFrom);
      if (known.length === 0) states.delete(code);
    }
  }
}

/** Ends a state the day before; a state that a correction replaces from its first day on never was law and goes. */
function close(known: DatedLine[], last: DatedLine, changesFrom: IsoDate): void {
  if (last.to !== null) return;
  if (last.from >= changesFrom) known.pop();
  else last.to = previousDay(changesFrom);
}

function sameState(a: PrintedLine, b: PrintedLine): boolean {
  return (
    a.general === b.general &&
    a.special === b.special &&
    a.units === b.units &&
    a.season === b.season &&
    a.description === b.description
  );
}
