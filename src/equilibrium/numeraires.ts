import { exp, log, unknown, usageError } from "../base/index.js";
import type { Economy } from "../economy/index.js";

/** Moves log wages in place so that the numeraire is worth one. */
export type Numeraire = (logWages: Float64Array) => void;

/**
 * `world-va`: world value added keeps its base value (Caliendo and Parro 2015). `wage:CODE`: the wage of one region does.
 * @throws ParleyError (usage) for another name or a region the economy does not have.
 */
export function numeraireFor(name: string, { regions, valueAdded }: Economy): Numeraire {
  if (name === "world-va") return (logWages) => shift(logWages, regions.length, worldLevel(logWages, valueAdded));
  const code = name.startsWith("wage:") ? name.slice(5) : undefined;
  if (code === undefined) {
    throw usageError(`unknown numeraire "${name}"; valid: world-va, or wage:CODE such as wage:${regions[0]}`);
  }
  const index = regions.indexOf(code);
  if (index < 0) throw usageError(`numeraire wage:${code}: ${unknown("region", code, regions)}`);
  return (logWages) => shift(logWages, regions.length, logWages[index]!);
}

/**
 * [N] by how much the numeraire rises with each log wage, at given wage incomes [N]; sums to one. For a name that
 * {@link numeraireFor} takes.
 */
export function numeraireWeights(name: string, { regions }: Economy, wages: Float64Array): Float64Array {
  if (name === "world-va") {
    const total = wages.reduce((sum, value) => sum + value, 0);
    return wages.map((value) => value / total);
  }
  return Float64Array.from(regions, (region) => (region === name.slice(5) ? 1 : 0));
}

function worldLevel(logWages: Float64Array, valueAdded: Float64Array): number {
  let before = 0;
  let after = 0;
  for (let n = 0; n < valueAdded.length; n += 1) {
    before += valueAdded[n]!;
    after += exp(logWages[n]!) * valueAdded[n]!;
  }
  return log(after / before);
}

function shift(logWages: Float64Array, count: number, by: number): void {
  for (let n = 0; n < count; n += 1) logWages[n] = logWages[n]! - by;
}
