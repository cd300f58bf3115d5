import type { IsoDate } from "../base/index.js";
import { derive, findLine, type ScheduleLine, type StatuteBook } from "../law/index.js";
import type { Derive } from "./types.js";

type ListEntry = ReturnType<StatuteBook["index"]["hits"]>["whole"][number];

/**
 * The law of a book as a function for many lines. It knows which codes the law treats alike on a day (same rates of the
 * schedule, same entries of the lists, same prefixes of the scopes), so that each kind is derived once.
 */
export function lawOf(book: StatuteBook): Derive {
  const days = new Map<string, (code: string) => number | null>();
  const law = (query: Parameters<Derive>[0]) => derive(book, query, { counterfactuals: false });
  const rateKind = rateKinds();
  const listKind = remembering(listKinds(book));
  const contentForAll = book.measures.some(({ measure }) =>
    measure.rules.some(({ scope, basis }) => scope.all === true && basis.endsWith("Content")),
  );
  return Object.assign(law, {
    kindOf: (code: string, destination: string, on: IsoDate): number | null => {
      const key = `${destination} ${on}`;
      let known = days.get(key);
      if (!known) {
        known = remembering(kindsOfDay(book, destination, on, rateKind, listKind));
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
  rateKind: (line: ScheduleLine) => number,
  listKind: (code: string) => number,
): (code: string) => number | null {
  const base = book.schedules.get(destination);
  if (base?.kind !== "lines") return () => null;
  return (code) => {
    const found = findLine(base.schedule, code, on, "any");
    return found.kind === "line" ? rateKind(found.line) * 65_536 + listKind(code) : null;
  };
}

/** Number of a line's general and USMCA rate. */
function rateKinds(): (line: ScheduleLine) => number {
  const numbers = numbering();
  return remembering(({ general, usmca }: ScheduleLine) => numbers(`${general.text}|${usmca?.text ?? ""}`));
}

/** Number of the list entries and scope prefixes that a code meets, on whatever day; 0 for a code that meets none. */
function listKinds(book: StatuteBook): (code: string) => number {
  const prefixes = scopePrefixes(book);
  const entry = remembering(({ list, heading, from, end }: ListEntry) => `${list} ${heading} ${from} ${end}`);
  const numbers = numbering();
  const name = (whole: readonly ListEntry[], part: readonly ListEntry[], scopes: readonly string[]): string =>
    `${whole.map(entry).join()}|${part.map(entry).join()}|${scopes.join()}`;
  numbers(name([], [], []));
  return (code) => {
    const { whole, part } = book.index.hits(code);
    return numbers(
      name(
        whole,
        part,
        prefixes.filter((prefix) => code.startsWith(prefix)),
      ),
    );
  };
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

/** Prefixes that rules name themselves, outside the lists. */
function scopePrefixes(book: StatuteBook): string[] {
  const prefixes = book.measures
    .flatMap(({ measure }) => measure.rules)
    .flatMap(({ scope }) => [...(scope.codes ?? []), ...(scope.within ?? []), ...(scope.outside ?? [])]);
  return [...new Set(prefixes.map((prefix) => prefix.replaceAll(".", "")))];
}
