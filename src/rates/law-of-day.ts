import type { IsoDate } from "../base/index.js";
import { dutyLines, findLine, ListIndex, type ScheduleLine, type StatuteBook } from "../law/index.js";
import type { Derive } from "./types.js";

type Hits = ReturnType<ListIndex["hits"]>;
type ListEntry = Hits["whole"][number];

/**
 * The law of a book as a function for many lines. It knows which codes the law treats alike on a day (same rates of the
 * schedule, same entries of the lists, same prefixes of the scopes), so that each kind is derived once.
 */
export function lawOf(book: StatuteBook): Derive {
  const days = new Map<string, (code: string) => number | null>();
  const law = (query: Parameters<Derive>[0]) => ({ lines: dutyLines(book, query) });
  const rateKind = rateKinds();
  const listKind = remembering(listKinds(book));
  const kinds = numbering();
  const contentForAll = book.measures.some(({ measure }) =>
    measure.rules.some(({ scope, basis }) => scope.all === true && basis.endsWith("Content")),
  );
  return Object.assign(law, {
    kindOf: (code: string, destination: string, on: IsoDate): number | null => {
      const key = `${destination} ${on}`;
      let known = days.get(key);
      if (!known) {
        known = remembering(
          kindsOfDay(book, destination, on, (line, code) => kinds(`${rateKind(line)} ${listKind(code)}`)),
        );
        days.set(key, known);
      }
      return known(code);
    },
    unlisted: (code: string): boolean => !contentForAll && listKind(code) === 0,
  });
}

function kindsOfDay(
  book: StatuteBook,
  destination: string,
  on: IsoDate,
  kind: (line: ScheduleLine, code: string) => number,
): (code: string) => number | null {
  const base = book.schedules.get(destination);
  if (base?.kind !== "lines") return () => null;
  return (code) => {
    const found = findLine(base.schedule, code, on, "any");
    return found.kind === "line" ? kind(found.line, code) : null;
  };
}

/** Number of a line's general and USMCA rate. */
function rateKinds(): (line: ScheduleLine) => number {
  const numbers = numbering();
  return remembering(({ general, usmca }: ScheduleLine) => numbers(`${general.text}|${usmca?.text ?? ""}`));
}

/** Number of the list entries and scope prefixes that a code meets, on whatever day; 0 for a code that meets none. */
function listKinds(book: StatuteBook): (code: string) => number {
  const scopes = scopePrefixes(book);
  const listed = hitKinds();
  const scoped = hitKinds();
  return (code) => listed(book.index.hits(code)) * 1024 + scoped(scopes.hits(code));
}

/** Numbers the combinations of entries from 0, which stands for none; entries that differ in their code alone are alike. */
function hitKinds(): (hits: Hits) => number {
  const entry = remembering(({ list, heading, from, end }: ListEntry) => `${list} ${heading} ${from} ${end}`);
  const numbers = numbering();
  numbers("|");
  return remembering(({ whole, part }: Hits) => numbers(`${whole.map(entry).join()}|${part.map(entry).join()}`));
}

function remembering<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}

/** Numbers things from 0 in the order in which they come. */
export function numbering(): (thing: unknown) => number {
  const numbers = new Map<unknown, number>();
  return (thing) => {
    let number = numbers.get(thing);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(thing, number);
    }
    return number;
  };
}

/** Prefixes that rules name themselves, outside the lists, as if each were a list. */
function scopePrefixes(book: StatuteBook): ListIndex {
  const prefixes = book.measures
    .flatMap(({ measure }) => measure.rules)
    .flatMap(({ scope }) => [...(scope.codes ?? []), ...(scope.within ?? []), ...(scope.outside ?? [])])
    .map((prefix) => prefix.replaceAll(".", ""));
  const entries = [...new Set(prefixes)].map((code) => ({ list: code, code, from: null, end: null, heading: null }));
  return new ListIndex([{ name: "scopes", entries }]);
}
