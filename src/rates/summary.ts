import { isApart } from "./assess.js";
import { byPair } from "./average.js";
import type { AssessedLine, ClaimSource, KnownPart } from "./types.js";

/** What the rates of one pair rest on; parts of the trade value, 0 to 1. */
export interface RateSummary {
  readonly origin: string;
  readonly destination: string;
  /** USD million. */
  readonly value: number;
  /** Part entered under a claim, chapters 1 to 97. */
  readonly claimShare: number;
  /** Where the claim shares come from, chapters 1 to 97. */
  readonly claimSources: Readonly<Partial<Record<ClaimSource, number>>>;
  /** Chapters 98 and 99: in totals only, at what was collected. */
  readonly apart: number;
  /** Chapters 1 to 97 without a sector of the economy: in totals only. */
  readonly unplaced: number;
  /** Lines whose specific rate is replaced by its ad valorem equivalent. */
  readonly equivalents: number;
  /** What has no answer on the claims basis, by reason, largest first. */
  readonly unknown: readonly { readonly reason: string; readonly share: number }[];
}

/** One summary for each pair of origin and destination, in the order of the lines. */
export function summarise(assessed: readonly AssessedLine[]): RateSummary[] {
  return byPair(assessed).map(summary);
}

function summary(items: readonly AssessedLine[]): RateSummary {
  const value = sumOf(items, () => 1);
  const goods = items.filter(({ line }) => !isApart(line.code));
  const goodsValue = sumOf(goods, () => 1);
  const sources = new Map<ClaimSource, number>();
  const unknown = new Map<string, number>();
  for (const { line } of goods) {
    sources.set(line.claimSource, (sources.get(line.claimSource) ?? 0) + line.value / goodsValue);
  }
  for (const { line, claims, unknown: reason } of items) {
    if (reason !== null) unknown.set(reason, (unknown.get(reason) ?? 0) + (line.value * (1 - known(claims))) / value);
  }
  const first = items[0]?.line;
  return {
    origin: first?.origin ?? "",
    destination: first?.destination ?? "",
    value: value / 1e6,
    claimShare: Math.min(1, sumOf(goods, ({ line }) => line.claimShare) / goodsValue),
    claimSources: Object.fromEntries(sources),
    apart: 1 - goodsValue / value,
    unplaced: sumOf(goods, ({ line }) => (line.sectors.length === 0 ? 1 : 0)) / value,
    equivalents: sumOf(goods, ({ usedEquivalent }) => (usedEquivalent ? 1 : 0)) / value,
    unknown: [...unknown].map(([reason, share]) => ({ reason, share })).toSorted((a, b) => b.share - a.share),
  };
}

const sumOf = (items: readonly AssessedLine[], weight: (item: AssessedLine) => number): number =>
  items.reduce((sum, item) => sum + item.line.value * weight(item), 0);

const known = (parts: readonly KnownPart[]): number => parts.reduce((sum, { share }) => sum + share, 0);
