import { type Coder, type Odds, oddsFor, reader, writer } from "./bits.js";

// Amounts by key, written as what they add to a table that is known: which of its keys are there, and amounts of about the size
// that they have there. A table comes back as it was, to the last byte.

/** What is known of a key before: its amounts in the other table; none where that has keys alone. */
export type Known = ReadonlyMap<string, readonly number[]>;

interface Head {
  readonly header: string;
  /** How many amounts a row has, after its key. */
  readonly amounts: number;
  /** Keys that are not known. */
  readonly others: readonly string[];
}

const mark = "keyed\n";

/**
 * A table whose last cells are whole amounts and whose first cells are its key, ascending, on what is known.
 * @param keys how many cells make the key.
 * @returns null where it is no such table.
 */
export function toKeyed(text: string, keys: number, known: Known): Uint8Array | null {
  const [header = "", ...lines] = text.split("\n");
  if (lines.pop() !== "") return null;
  const rows = new Map(
    lines.map((line) => {
      const cells = line.split(",");
      return [cells.slice(0, keys).join(","), cells.slice(keys).map(Number)] as const;
    }),
  );
  const amounts = header.split(",").length - keys;
  const sound = ([, row]: readonly [string, readonly number[]]): boolean =>
    row.length === amounts && row.every((amount) => Number.isSafeInteger(amount) && amount >= 0);
  if (![...rows].every(sound)) return null;
  const others = [...rows.keys()].filter((key) => !known.has(key));
  const coder = writer();
  walk(coder, { header, amounts, others }, known, rows);
  const head = new TextEncoder().encode(`${mark}${JSON.stringify({ header, amounts, others })}\n`);
  const bits = coder.end();
  const bytes = new Uint8Array(head.length + bits.length);
  bytes.set(head);
  bytes.set(bits, head.length);
  return fromKeyed(bytes, known) === text ? bytes : null;
}

/** The table that was written; null for other bytes. */
export function fromKeyed(bytes: Uint8Array, known: Known): string | null {
  const start = new TextDecoder().decode(bytes.subarray(0, mark.length));
  if (start !== mark) return null;
  const end = bytes.indexOf(10, mark.length);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(mark.length, end))) as Head;
  const rows = walk(reader(bytes.subarray(end + 1)), head, known, null);
  const lines = [...rows].map(([key, amounts]) => `${key},${amounts.join()}\n`);
  return `${head.header}\n${head.others.length > 0 ? lines.sort().join("") : lines.join("")}`;
}

/** Takes the rows through a coder, both ways; a reader is given none. */
function walk(
  coder: Coder,
  { amounts, others }: Head,
  known: Known,
  rows: ReadonlyMap<string, readonly number[]> | null,
): ReadonlyMap<string, readonly number[]> {
  const out = new Map<string, readonly number[]>();
  const there = oddsFor(16 * sizes);
  const columns = Array.from({ length: amounts }, () => new Amount());
  const row = (key: string, before: readonly number[]): void => {
    const given = rows?.get(key);
    const found: number[] = [];
    for (const [at, column] of columns.entries()) {
      const last = found[at - 1];
      const value = given?.[at] ?? 0;
      found.push(
        last === undefined
          ? column.first(coder, value, before[0])
          : column.beside(coder, value, last, before[at], before[at - 1]),
      );
    }
    out.set(key, found);
  };
  // Of the last four keys, which were there.
  let lately = 0;
  for (const [key, before] of known) {
    const context = 16 * (before[0] === undefined ? sizes - 1 : sizeOf(before[0])) + lately;
    const here = coder.bit(there, context, rows?.has(key) === true ? 1 : 0);
    lately = ((lately << 1) | here) & 15;
    if (here === 1) row(key, before);
  }
  for (const key of others) row(key, []);
  return out;
}

/** Sizes are bits of a number, 0 to 53; the last place is for what has none. */
const sizes = 64;

const sizeOf = (value: number): number =>
  value >= 4294967296 ? 64 - Math.clz32(value / 4294967296) : 32 - Math.clz32(value);

/** An amount beside the one before it in its row: nothing, as much, less (told from nothing or from as much), more. */
const [nothing, asMuch, little, most, more, unknown] = [0, 1, 2, 3, 4, 5];

function kindOf(value: number, beside: number): number {
  if (value === 0) return nothing;
  if (value === beside) return asMuch;
  if (value > beside) return more;
  return 2 * value < beside ? little : most;
}

/** What is learned about one column. */
class Amount {
  readonly #same = oddsFor(sizes);
  readonly #kind = oddsFor(6 * sizes * 8);
  readonly #size = oddsFor(5 * 2 * sizes * sizes);
  readonly #lead = oddsFor(sizes * 4);

  /** The first amount of a row; `before` is that of the key in the other table. */
  first(coder: Coder, value: number, before: number | undefined): number {
    if (before === undefined) return this.#number(coder, value, 0);
    const size = sizeOf(before);
    if (coder.bit(this.#same, size, value === before ? 1 : 0) === 1) return before;
    // Sizes in steps of half a bit.
    const upper = size > 1 && before >= 1.5 * 2 ** (size - 1) ? 1 : 0;
    return this.#number(coder, value, 2 * size + upper);
  }

  /** Another amount of a row, beside the one before it; in the other table it was `before` beside `last`. */
  beside(
    coder: Coder,
    value: number,
    last: number,
    before: number | undefined,
    beforeLast: number | undefined,
  ): number {
    const context = before === undefined || beforeLast === undefined ? unknown : kindOf(before, beforeLast);
    const size = sizeOf(last);
    const kind = tree(coder, this.#kind, context * sizes + size, 3, kindOf(value, last));
    if (kind === nothing) return 0;
    if (kind === asMuch) return last;
    const apart = kind === little ? value : Math.abs(last - value);
    const distance = this.#number(coder, apart, kind * 2 * sizes + size);
    if (kind === little) return distance;
    return kind === most ? last - distance : last + distance;
  }

  /** A number: its size, the two bits after the first, the rest. */
  #number(coder: Coder, value: number, context: number): number {
    const size = tree(coder, this.#size, context, 6, sizeOf(value));
    let found = size === 0 ? 0 : 1;
    let left = size - 1;
    for (; left > 0 && found < 4; left -= 1) {
      const bit = Math.floor(value / 2 ** (left - 1)) % 2;
      found = 2 * found + coder.bit(this.#lead, 4 * size + found, bit);
    }
    while (left > 0) {
      const count = Math.min(left, 16);
      left -= count;
      found = found * 2 ** count + coder.plain(count, Math.floor(value / 2 ** left) % 2 ** count);
    }
    return found;
  }
}

/** A number of so many bits, the higher ones first, each in the context of those before it. */
function tree(coder: Coder, odds: Odds, context: number, bits: number, value: number): number {
  let node = 1;
  for (let place = bits - 1; place >= 0; place -= 1) {
    node = 2 * node + coder.bit(odds, (context << bits) + node, (value >> place) & 1);
  }
  return node - (1 << bits);
}
