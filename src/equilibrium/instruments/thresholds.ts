import { exp, log, unknown, usageError } from "../../base/index.js";
import type { Economy } from "../../economy/index.js";

/**
 * A preference that goods get only with enough content from the area: exporters who reach the threshold pay the
 * preferential tariff, but meeting it costs them; the others pay the ordinary tariff.
 */
export interface ContentThreshold {
  readonly importer: string;
  readonly exporter: string;
  readonly sector: string;
  /** Ad valorem tariff of goods that reach the threshold. */
  readonly preferential: number;
  /** Ad valorem tariff of goods that do not. */
  readonly otherwise: number;
  /** Content asked for and content there is without any effort, shares of value. */
  readonly threshold: number;
  readonly content: number;
  /** Rise of unit cost for each unit of content that has to be added: 0.5 makes ten points cost five percent. */
  readonly costOfContent: number;
  /**
   * Spread of compliance costs between firms, in logs of cost: the share that complies is logistic in the gain. Zero or
   * left out: all do what is cheaper.
   */
  readonly spread?: number;
}

/** What a threshold comes to. */
export interface ThresholdTerms {
  /** Share of the trade that complies. */
  readonly complying: number;
  /** Average tariff paid. */
  readonly tariff: number;
  /** What the good costs with it, over its cost without any tariff or effort, less the tariff: the resources used up. */
  readonly icebergHat: number;
}

/**
 * Tariff and resource cost under a threshold. With m = 1 + ordinary tariff and c = (1 + preferential tariff)(1 + cost of
 * complying), the dearer way is not taken: the price rises by min(m, c). With a spread s the least of the two is drawn
 * from a type I extreme value distribution, as in the logit: the share c^(-1/s) / (c^(-1/s) + m^(-1/s)) complies and the
 * price rises by (c^(-1/s) + m^(-1/s) over 2)^(-s), which is the common value where both ways cost the same (A-content-spread).
 */
export function thresholdTerms({
  preferential,
  otherwise,
  threshold,
  content,
  costOfContent,
  spread = 0,
}: Omit<ContentThreshold, "importer" | "exporter" | "sector">): ThresholdTerms {
  const effort = 1 + costOfContent * Math.max(0, threshold - content);
  if (effort === 1 && preferential <= otherwise) return { complying: 1, tariff: preferential, icebergHat: 1 };
  const [ordinary, comply] = [1 + otherwise, (1 + preferential) * effort];
  if (spread === 0) {
    return comply <= ordinary
      ? { complying: 1, tariff: preferential, icebergHat: effort }
      : { complying: 0, tariff: otherwise, icebergHat: 1 };
  }
  const gain = log(ordinary / comply) / spread;
  // The larger of the two powers is taken out, so that neither overflows.
  const odds = exp(-Math.abs(gain));
  const complying = gain >= 0 ? 1 / (1 + odds) : odds / (1 + odds);
  const tariff = complying * preferential + (1 - complying) * otherwise;
  const price = Math.min(ordinary, comply) * exp(-spread * log((1 + odds) / 2));
  return { complying, tariff, icebergHat: price / (1 + tariff) };
}

/**
 * Puts thresholds into tables of tariffs and iceberg hats [importer][exporter][sector], in place. The base is taken to
 * bear no cost of complying.
 * @throws ParleyError (usage) for a name the economy does not have or a number out of range.
 */
export function applyThresholds(
  economy: Economy,
  thresholds: readonly ContentThreshold[],
  tariffs: Float64Array,
  icebergHat: Float64Array,
): void {
  for (const threshold of thresholds) {
    const at = cellOf(economy, "content threshold", threshold.importer, threshold.exporter, threshold.sector);
    checkThreshold(threshold);
    const { tariff, icebergHat: cost } = thresholdTerms(threshold);
    tariffs[at] = tariff;
    icebergHat[at] = icebergHat[at]! * cost;
  }
}

/**
 * Place of a cell in an [importer][exporter][sector] table.
 * @throws ParleyError (usage) for a name the economy does not have, or trade of a region with itself.
 */
export function cellOf(
  { regions, sectors }: Economy,
  what: string,
  importer: string,
  exporter: string,
  sector: string,
): number {
  const place = (name: string, value: string, all: readonly string[]): number => {
    const index = all.indexOf(value);
    if (index < 0) throw usageError(`${what}: ${unknown(name, value, all)}`);
    return index;
  };
  const [m, i] = [place("importer", importer, regions), place("exporter", exporter, regions)];
  if (m === i) throw usageError(`${what}: ${importer} is importer and exporter; name two regions`);
  return (m * regions.length + i) * sectors.length + place("sector", sector, sectors);
}

function checkThreshold({ preferential, otherwise, threshold, content, costOfContent, spread = 0 }: ContentThreshold) {
  for (const [name, rate] of [
    ["preferential", preferential],
    ["otherwise", otherwise],
  ] as const) {
    if (!(rate > -1 && rate < Infinity)) {
      throw usageError(`content threshold: ${name} is ${rate}; a tariff is a fraction above -1, for example 0.025`);
    }
  }
  for (const [name, share] of [
    ["threshold", threshold],
    ["content", content],
  ] as const) {
    if (!(share >= 0 && share <= 1)) {
      throw usageError(`content threshold: ${name} is ${share}; it is a share from 0 to 1, for example 0.75`);
    }
  }
  for (const [name, value] of [
    ["costOfContent", costOfContent],
    ["spread", spread],
  ] as const) {
    if (!(value >= 0 && value < Infinity)) {
      throw usageError(`content threshold: ${name} is ${value}; it is 0 or more, for example 0.1`);
    }
  }
}
