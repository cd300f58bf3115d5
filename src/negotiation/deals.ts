import { usageError } from "../base/index.js";
import { type Agreed, welfareOf } from "./agreed.js";
import { bestResponse } from "./best-response.js";
import { bargain, nashProduct } from "./bargain.js";
import { playOf, ratesInForce, soloPlayers, type TariffGame } from "./game.js";
import { maximise } from "./maximise.js";

/** Two parties that deal with each other, by name. */
export type Pair = readonly [string, string];

export interface DealsOptions {
  /** Weight of the first of a pair in its Nash product; one half unless given. */
  readonly weight?: (pair: Pair) => number;
  /**
   * What a pair falls back to when it does not agree: rates [instrument], not a number for the tariffs of the game's shock;
   * its Nash tariffs given all else unless given.
   */
  readonly fallback?: Float64Array;
  /** Rounds after which the search for a fixed point is given up; 40 unless given. */
  readonly maxRounds?: number;
}

export interface Deals extends Agreed {
  /** Pairs whose deal leaves both better off than their fallback, given the other deals. */
  readonly signed: readonly Pair[];
  readonly rounds: number;
}

/** Positions of the instruments on the trade between two parties. */
const betweenPair = ({ instruments }: TariffGame, [one, two]: Pair): number[] =>
  [...instruments.keys()].filter((at) => {
    const { importer, exporter } = instruments[at]!;
    return (importer === one && exporter === two) || (importer === two && exporter === one);
  });

/** Every pair of parties. */
export const pairsOf = (parties: readonly string[]): Pair[] =>
  parties.flatMap((one, i) => parties.slice(i + 1).map((two): Pair => [one, two]));

/**
 * Nash-in-Nash: every pair bargains over its own trade, taking the other pairs' deals as given, all at once; Horn and
 * Wolinsky (1988), Bagwell, Staiger and Yurukoglu (2021). A pair that cannot both gain keeps its fallback.
 * @throws ParleyError (usage) when an instrument covers more than a pair.
 */
export function nashInNash(game: TariffGame, pairs: readonly Pair[], options: DealsOptions = {}): Deals {
  const { maxRounds = 40 } = options;
  let rates = startOf(game, options);
  let signed: Pair[] = [];
  let [solves, rounds, moved] = [0, 0, 1];
  while (moved > 1e-8 && rounds < maxRounds) {
    const before = rates;
    const held = signed;
    signed = [];
    for (const pair of pairs) {
      const near = held.includes(pair) ? rates : undefined;
      const deal = pairDeal(game, pair, rates, options, { near, nearby: rounds > 0 });
      solves += deal.solves;
      rates = deal.rates;
      if (deal.signed) signed.push(pair);
    }
    moved = distance(rates, before);
    rounds += 1;
  }
  const solution = playOf(game, rates);
  return { rates, solution, welfare: welfareOf(game.parties, solution), solves: solves + 1, signed, rounds };
}

/**
 * Deals one after another, the first foreseeing what the later ones will be: backward induction, as in Aghion, Antras and
 * Helpman (2007). Instruments of pairs that are not in the order stay at the fallback.
 */
export function sequentialDeals(game: TariffGame, order: readonly Pair[], options: DealsOptions = {}): Deals {
  const start = startOf(game, options);
  // Near rates give near deals: the last stage starts from the deal it found before.
  let before: Float64Array | undefined;
  const later = (rates: Float64Array, stage: number): Deals => {
    const pair = order[stage];
    if (pair === undefined) {
      const solution = playOf(game, rates);
      return { rates, solution, welfare: welfareOf(game.parties, solution), solves: 1, signed: [], rounds: 1 };
    }
    if (stage === order.length - 1) {
      const deal = pairDeal(game, pair, rates, options, { near: before });
      if (deal.signed) before = deal.rates;
      const solution = playOf(game, deal.rates);
      const welfare = welfareOf(game.parties, solution);
      return {
        rates: deal.rates,
        solution,
        welfare,
        solves: deal.solves + 1,
        signed: deal.signed ? [pair] : [],
        rounds: 1,
      };
    }
    return foreseeing(game, pair, rates, (next) => later(next, stage + 1), options);
  };
  return later(start, 0);
}

/** A pair that foresees the later deals: its Nash product by differences, over its own few instruments. */
function foreseeing(
  game: TariffGame,
  pair: Pair,
  rates: Float64Array,
  after: (rates: Float64Array) => Deals,
  options: DealsOptions,
): Deals {
  const controls = betweenPair(game, pair);
  const members = pair.map((code) => game.parties.indexOf(code));
  const apart = after(fallbackOf(game, pair, rates, options).rates);
  let { solves } = apart;
  const share = options.weight?.(pair) ?? 0.5;
  const threat = members.map((i) => apart.welfare[i]!);
  const seen = (own: Float64Array): Deals => {
    const next = Float64Array.from(rates);
    controls.forEach((at, i) => {
      next[at] = own[i]!;
    });
    const found = after(next);
    solves += found.solves;
    return found;
  };
  const pairOf = ({ welfare }: Deals): number[] => members.map((i) => welfare[i]!);
  const box = { lower: pickFrom(game.lower, controls), upper: pickFrom(game.upper, controls) };
  // The deal that does not look ahead, then cuts of what is in force: the first that both gain from starts the search.
  const blind = pairDeal(game, pair, rates, options);
  solves += blind.solves;
  const inForce = pickFrom(ratesInForce(game), controls);
  const cuts = [0, 0.3, 0.6, 0.9].map((kept) => inForce.map((rate) => kept * rate));
  for (const wanted of blind.signed ? [pickFrom(blind.rates, controls), ...cuts] : cuts) {
    const start = wanted.map((rate, i) => Math.min(Math.max(rate, box.lower[i]!), box.upper[i]!));
    const near = pairOf(seen(start));
    if (!near.every((hat, i) => hat - threat[i]! > 1e-9)) continue;
    const product = nashProduct(threat, [share, 1 - share], near);
    const value = (own: Float64Array): number => product(pairOf(seen(own))).value;
    const found = maximise((own) => ({ value: value(own), slope: () => differences(value, own, box) }), start, box, {
      tolerance: 1e-6,
      noise: 1e-11,
      maxSteps: 20,
    });
    const deal = seen(found.at);
    return { ...deal, solves, signed: [pair, ...deal.signed] };
  }
  return { ...apart, solves };
}

/** Slopes by central differences, one-sided where a bound is near. */
function differences(
  value: (at: Float64Array) => number,
  at: Float64Array,
  { lower, upper }: { readonly lower: Float64Array; readonly upper: Float64Array },
): Float64Array {
  const step = 1e-3;
  return at.map((x, i) => {
    const [low, high] = [Math.max(x - step, lower[i]!), Math.min(x + step, upper[i]!)];
    const put = (v: number): Float64Array => at.map((other, k) => (k === i ? v : other));
    const slope = (value(put(high)) - value(put(low))) / (high - low);
    return Number.isFinite(slope) ? slope : 0;
  });
}

/** What was found before at similar rates: the deal if there was one, and whether the pair was asked at all. */
interface Before {
  readonly near?: Float64Array | undefined;
  readonly nearby?: boolean;
}

/** One pair's bargain over its own trade, all other rates given. */
function pairDeal(
  game: TariffGame,
  pair: Pair,
  rates: Float64Array,
  options: DealsOptions,
  { near, nearby = false }: Before = {},
): { readonly rates: Float64Array; readonly signed: boolean; readonly solves: number } {
  const controls = betweenPair(game, pair);
  const apart = fallbackOf(game, pair, rates, options);
  const pairGame: TariffGame = { ...game, parties: pair };
  const share = options.weight?.(pair) ?? 0.5;
  const inForce = ratesInForce(game);
  const deal = bargain(pairGame, "nash", welfareOf(pair, playOf(game, apart.rates)), {
    controls,
    weights: [share, 1 - share],
    nearby,
    from: apart.rates.map((rate, i) => {
      if (!controls.includes(i)) return rate;
      return near?.[i] ?? (Number.isNaN(rate) ? inForce[i]! : rate);
    }),
  });
  const solves = apart.solves + deal.solves + 1;
  return deal.rule === "none"
    ? { rates: apart.rates, signed: false, solves }
    : { rates: deal.rates, signed: true, solves };
}

/** Largest difference of two sets of rates; a rate that comes or goes is a large one. */
const distance = (one: Float64Array, two: Float64Array): number =>
  one.reduce((most, rate, i) => {
    const [here, there] = [Number.isNaN(rate), Number.isNaN(two[i])];
    return Math.max(most, here && there ? 0 : here || there ? 1 : Math.abs(rate - two[i]!));
  }, 0);

/** The rates of a pair that does not agree: handed in, or its Nash tariffs on each other. */
function fallbackOf(
  game: TariffGame,
  pair: Pair,
  rates: Float64Array,
  { fallback }: DealsOptions,
): { readonly rates: Float64Array; readonly solves: number } {
  const controls = betweenPair(game, pair);
  if (fallback) return { rates: rates.map((old, i) => (controls.includes(i) ? fallback[i]! : old)), solves: 0 };
  const players = soloPlayers(pair, game.instruments).map((player) => ({
    ...player,
    controls: player.controls.filter((at) => controls.includes(at)),
  }));
  let at: Float64Array = rates;
  let [solves, moved] = [0, 1];
  for (let round = 0; round < 40 && moved > 1e-8; round += 1) {
    const before = at;
    for (const player of players) {
      const answer = bestResponse(game, player, at, { tolerance: 1e-9 });
      at = answer.rates;
      solves += answer.solves;
    }
    moved = distance(at, before);
  }
  return { rates: at, solves };
}

function startOf(game: TariffGame, { fallback }: DealsOptions): Float64Array {
  const wide = game.instruments.find(({ importer, exporter }) => importer === "all" || exporter === "all");
  if (wide)
    throw usageError("deals of pairs need instruments by partner, group or sector: uniform rates cover several");
  return fallback ?? game.lower.map((low, i) => Math.min(Math.max(0, low), game.upper[i]!));
}

const pickFrom = (all: Float64Array, controls: readonly number[]): Float64Array =>
  Float64Array.from(controls, (at) => all[at]!);
