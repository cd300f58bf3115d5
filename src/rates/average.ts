import type { IsoDate } from "../base/index.js";
import { isApart } from "./assess.js";
import type { AssessedLine, KnownPart, RateBasis, RateByProgramme } from "./types.js";

/** How rows are cut; `total` is always there. */
export const cuts = ["total", "sector", "chapter", "product", "programme"] as const;
export type Cut = (typeof cuts)[number];

/** One average rate, spelled as in the contract. */
export interface RateRow {
  readonly origin: string;
  readonly destination: string;
  readonly day: IsoDate;
  readonly basis: RateBasis;
  /** Sector code or `total`. */
  readonly sector: string;
  /** Two digits, only in rows by chapter. */
  readonly chapter?: string;
  /** Digits of the tariff line of the trade statistics, only in rows by product. */
  readonly product?: string;
  /** Programme id or `all`. */
  readonly programme: string;
  /** Duty over the value for which it is known; a fraction; null where nothing is known. */
  readonly rate: number | null;
  /** Trade value of the whole group, USD million. */
  readonly value: number;
  /** Part of the value for which the duty is known. */
  readonly coverage: number;
  /** Flags a rate that adds the law to what was collected in 2024, because the book does not hold all of the law. */
  readonly base?: "collected-2024";
}

/** Value on which some rates are owed: thousands of lines share those of their kind. */
interface Weight {
  readonly rates: RateByProgramme;
  value: number;
}

const nowhere: Weight = { rates: new Map(), value: 0 };

/** Running sums of one group. */
class Group {
  value = 0;
  known = 0;
  readonly #weights = new Map<RateByProgramme, Weight>();
  /** What the parts of the last line were added to, by position: lines beside each other mostly share them. */
  readonly #last: [Weight, Weight] = [nowhere, nowhere];

  add(value: number, parts: readonly KnownPart[]): void {
    this.value += value;
    for (let index = 0; index < parts.length; index += 1) {
      const { share, rates } = parts[index] as KnownPart;
      const weight = value * share;
      this.known += weight;
      const at = index === 0 ? 0 : 1;
      let last = this.#last[at];
      if (rates !== last.rates) {
        last = this.#weightOf(rates);
        this.#last[at] = last;
      }
      last.value += weight;
    }
  }

  #weightOf(rates: RateByProgramme): Weight {
    let weight = this.#weights.get(rates);
    if (weight === undefined) {
      weight = { rates, value: 0 };
      this.#weights.set(rates, weight);
    }
    return weight;
  }

  /** Duty by programme. */
  duties(): ReadonlyMap<string, number> {
    const duties = new Map<string, number>();
    for (const { rates, value } of this.#weights.values()) {
      for (const [programme, rate] of rates) duties.set(programme, (duties.get(programme) ?? 0) + rate * value);
    }
    return duties;
  }

  get total(): number {
    let sum = 0;
    for (const duty of this.duties().values()) sum += duty;
    return sum;
  }
}

/**
 * Trade-weighted average rates. The rate of a group is its duty over the value whose duty is known, and `coverage` is
 * the known part of its value: what is unknown is never counted as 0. Sectors times value, and what no sector takes, add
 * up to the total; programmes add up to `all`.
 */
export function averageRates(
  assessed: readonly AssessedLine[],
  on: IsoDate,
  bases: readonly RateBasis[],
  by: Cut,
): RateRow[] {
  return byPair(assessed).flatMap((items) => bases.flatMap((basis) => pairRows(items, on, basis, by)));
}

/** Lines by pair of origin and destination, in the order in which the pairs appear. */
export function byPair(assessed: readonly AssessedLine[]): AssessedLine[][] {
  const pairs = new Map<string, AssessedLine[]>();
  let pair: AssessedLine[] = [];
  for (const item of assessed) {
    const { origin, destination } = item.line;
    const before = pair[0]?.line;
    if (before?.origin !== origin || before.destination !== destination) {
      const key = `${origin} ${destination}`;
      pair = pairs.get(key) ?? [];
      pairs.set(key, pair);
    }
    pair.push(item);
  }
  return [...pairs.values()];
}

function pairRows(items: readonly AssessedLine[], on: IsoDate, basis: RateBasis, by: Cut): RateRow[] {
  const total = new Group();
  const groups = new Map<string, Group>();
  let [last, lastName] = [total, ""];
  const group = (name: string): Group => {
    if (name === lastName) return last;
    let found = groups.get(name);
    if (found === undefined) {
      found = new Group();
      groups.set(name, found);
    }
    [last, lastName] = [found, name];
    return found;
  };
  for (const item of items) {
    const { line } = item;
    const rates = basis === "collected" ? collectedParts(item) : item[basis];
    total.add(line.value, rates);
    if (by === "chapter") group(line.code.slice(0, 2)).add(line.value, rates);
    if (by === "product") group(line.code).add(line.value, rates);
    if (by === "sector" && !isApart(line.code)) {
      for (const { sector, share } of line.sectors) group(sector).add(line.value * share, rates);
    }
  }
  const first = items[0] as AssessedLine;
  const row = (sums: Group, sector: string, programme: string, duty: number, part = {}): RateRow => ({
    origin: first.line.origin,
    destination: first.line.destination,
    day: on,
    basis,
    sector,
    ...part,
    programme,
    rate: sums.known > 0 ? duty / sums.known : null,
    value: sums.value / 1e6,
    // Parts add up past 1 in the last place.
    coverage: sums.value > 0 ? Math.min(1, sums.known / sums.value) : 0,
    ...(first.base === undefined || basis !== "claims" ? {} : { base: first.base }),
  });
  const rows = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, sums]) =>
      by === "sector" ? row(sums, name, "all", sums.total) : row(sums, "total", "all", sums.total, { [by]: name }),
    );
  if (by === "programme" && basis !== "collected") {
    for (const [programme, duty] of [...total.duties()].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      rows.push(row(total, "total", programme, duty));
  }
  return [...rows, row(total, "total", "all", total.total)];
}

const collectedParts = ({ collected }: AssessedLine): KnownPart[] =>
  collected === null ? [] : [{ share: 1, rates: new Map([["all", collected]]) }];
