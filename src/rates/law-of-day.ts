import type { IsoDate } from "../base/index.js";
import { derive, findLine, type StatuteBook } from "../law/index.js";
import type { Derive } from "./types.js";

/**
 * The law of a book as a function for many lines. It knows which codes the law treats alike on a day (same rates of the
 * schedule, same entries of the lists, same prefixes of the scopes), so that each kind is derived once.
 */
export function lawOf(book: StatuteBook): Derive {
  const days = new Map<string, (code: string) => number | null>();
  const law = (query: Parameters<Derive>[0]) => derive(book, query, { counterfactuals: false });
  return Object.assign(law, {
    kindOf: (code: string, destination: string, on: IsoDate): number | null => {
      const key = `${destination} ${on}`;
      const known = days.get(key) ?? kindsOfDay(book, destination, on);
      days.set(key, known);
      return known(code);
    },
  });
}

function kindsOfDay(book: StatuteBook, destination: string, on: IsoDate): (code: string) => number | null {
  const base = book.schedules.get(destination);
  if (base?.kind !== "lines") return () => null;
  const prefixes = scopePrefixes(book, destination);
  const entries = numbering();
  const kinds = numbering();
  const known = new Map<string, number | null>();
  const find = (code: string): number | null => {
    const found = findLine(base.schedule, code, on, "any");
    if (found.kind !== "line") return null;
    const { whole, part } = book.index.hits(code);
    const { general, usmca } = found.line;
    const lists = `${whole.map(entries).join(" ")}|${part.map(entries).join(" ")}`;
    const scopes = prefixes.filter((prefix) => code.startsWith(prefix)).join(" ");
    return kinds(`${general.text}|${usmca?.text ?? ""}|${lists}|${scopes}`);
  };
  return (code) => {
    let kind = known.get(code);
    if (kind === undefined) {
      kind = find(code);
      known.set(code, kind);
    }
    return kind;
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
function scopePrefixes(book: StatuteBook, destination: string): string[] {
  const prefixes = book.measures
    .filter(({ measure }) => measure.destination === destination)
    .flatMap(({ measure }) => measure.rules)
    .flatMap(({ scope }) => [...(scope.codes ?? []), ...(scope.within ?? []), ...(scope.outside ?? [])]);
  return [...new Set(prefixes.map((prefix) => prefix.replaceAll(".", "")))];
}
