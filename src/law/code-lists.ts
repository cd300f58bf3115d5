import { fileError, type IsoDate, isDay, nextDay, parseCsv } from "../base/index.js";

/** One code of a list; half-open in time: `end` is the first day after. */
export interface ListEntry {
  readonly list: string;
  /** Digits of a prefix. */
  readonly code: string;
  readonly from: IsoDate | null;
  readonly end: IsoDate | null;
  readonly heading: string | null;
}

/** A product list of the book, in file order. */
export interface CodeList {
  /** Path below `book/` without `.csv`: `us/lists/s232-copper`. */
  readonly name: string;
  readonly entries: readonly ListEntry[];
}

/**
 * Reads a list: columns code, from, to, heading; the last three may be empty, days are inclusive.
 * @throws ParleyError (invalid file) with file and line: a code that is not 2 to 10 digits, a day that does not exist.
 */
export function parseCodeList(text: string, file: string, name: string): CodeList {
  const table = parseCsv(text, file, ["code", "from", "to", "heading"]);
  const entries = table.rows.map(({ line, cells }): ListEntry => {
    const place = `${file}:${line}`;
    if (!/^\d{2,10}$/.test(cells.code))
      throw fileError(place, `code "${cells.code}" is not 2 to 10 digits without dots`);
    const from = dayCell(cells.from, place, "from");
    const to = dayCell(cells.to, place, "to");
    if (from !== null && to !== null && to < from) throw fileError(place, `ends on ${to}, before it begins on ${from}`);
    const heading = cells.heading === "" ? null : cells.heading;
    return { list: name, code: cells.code, from, end: to === null ? null : nextDay(to), heading };
  });
  return { name, entries };
}

function dayCell(text: string, place: string, column: string): IsoDate | null {
  if (text === "") return null;
  if (isDay(text)) return text;
  throw fileError(place, `${column} is "${text}", which is not a day; write YYYY-MM-DD or nothing`);
}

/** Entries that meet a code: those that hold the whole of it, and those that hold only a part of what it names. */
export interface Hits {
  readonly whole: readonly ListEntry[];
  readonly part: readonly ListEntry[];
}

const noEntries: readonly ListEntry[] = [];
const noHits: Hits = { whole: noEntries, part: noEntries };

/** All lists in one map by prefix; a look-up costs one probe for each length of prefix on the lists. */
export class ListIndex {
  readonly #byCode = new Map<string, ListEntry[]>();
  /** Lengths of the prefixes, longest first. */
  readonly #lengths: readonly number[];
  readonly #hits = new Map<string, Hits>();
  /** Hits by the longest prefix on the lists: what shorter ones a code meets follows from it. */
  readonly #wholeHits = new Map<string, Hits>();
  /** Entries by the first digits of their codes, for each number of digits that was asked about. */
  readonly #below = new Map<number, ReadonlyMap<string, readonly ListEntry[]>>();

  constructor(lists: Iterable<CodeList>) {
    const lengths = new Set<number>();
    for (const { entries } of lists) {
      for (const entry of entries) {
        push(this.#byCode, entry.code, entry);
        lengths.add(entry.code.length);
      }
    }
    this.#lengths = [...lengths].toSorted((a, b) => b - a);
  }

  /**
   * Entries for the digits of a code; remembered, since rates ask for the same codes on many days. Codes that meet the
   * same entries mostly share one object.
   */
  hits(digits: string): Hits {
    let hits = this.#hits.get(digits);
    if (hits === undefined) {
      hits = this.#find(digits);
      this.#hits.set(digits, hits);
    }
    return hits;
  }

  #find(digits: string): Hits {
    const whole = this.#findWhole(digits);
    const part = digits.length < (this.#lengths[0] ?? 0) ? this.#entriesBelow(digits) : noEntries;
    return part.length === 0 ? whole : { whole: whole.whole, part };
  }

  #findWhole(digits: string): Hits {
    for (const length of this.#lengths) {
      if (length > digits.length) continue;
      const prefix = digits.slice(0, length);
      const entries = this.#byCode.get(prefix);
      if (entries === undefined) continue;
      let hits = this.#wholeHits.get(prefix);
      if (hits === undefined) {
        hits = { whole: [...entries, ...this.#findWhole(digits.slice(0, length - 1)).whole], part: noEntries };
        this.#wholeHits.set(prefix, hits);
      }
      return hits;
    }
    return noHits;
  }

  #entriesBelow(digits: string): readonly ListEntry[] {
    let below = this.#below.get(digits.length);
    if (below === undefined) {
      const found = new Map<string, ListEntry[]>();
      for (const [code, entries] of this.#byCode) {
        if (code.length <= digits.length) continue;
        for (const entry of entries) push(found, code.slice(0, digits.length), entry);
      }
      below = found;
      this.#below.set(digits.length, below);
    }
    return below.get(digits) ?? noEntries;
  }
}

function push(map: Map<string, ListEntry[]>, key: string, entry: ListEntry): void {
  const entries = map.get(key);
  if (entries) entries.push(entry);
  else map.set(key, [entry]);
}
