// The technology's rows in the sectors of the economy: split rows by their priors, final demand within absorption.
import type { Flow, Technology } from "./inputs.js";
import { type Split, splits } from "./priors.js";
import { regionOf, regions } from "./regions.js";
import { sectorCodes, sectors } from "./sectors.js";
import { type RegionTechnology, technologySector } from "./technology.js";

const J = sectors.length;

/** Absorption of every region by sector of the flows, net of tariffs: the weights of the splits. */
export function absorptions(flows: readonly Flow[]): Map<string, number>[] {
  const totals = regions.map(() => new Map<string, number>());
  for (const { importer, sector, value } of flows) {
    const sums = totals[regionOf(importer)] as Map<string, number>;
    sums.set(sector, (sums.get(sector) ?? 0) + value);
  }
  return totals;
}

/** Shares of the parts of a split row for a using sector; final demand has none. */
function partShares(split: Split, user: string | undefined, weights: ReadonlyMap<string, number>): number[] {
  const first = user === undefined ? undefined : split.first[user];
  if (first !== undefined) return [first, 1 - first];
  const sums = split.parts.map((part) => part.weights.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0));
  const all = sums.reduce((a, b) => a + b, 0);
  return sums.map((sum) => sum / all);
}

/** The sectors a technology row goes to with their shares. */
function targets(
  row: string,
  user: string | undefined,
  weights: ReadonlyMap<string, number>,
  rules: readonly Split[],
): [number, number][] {
  const split = rules.find((entry) => entry.row === row);
  if (split) {
    const shares = partShares(split, user, weights);
    return split.parts.map((part, index) => [sectorCodes.indexOf(part.sector), shares[index]!]);
  }
  if (row >= "D") return [[J - 1, 1]];
  const whole = sectors.findIndex((sector) => sector.flows.some((name) => technologySector(name) === row));
  return [[whole, 1]];
}

export function splitFinal(
  technology: Technology,
  regional: RegionTechnology,
  n: number,
  weights: ReadonlyMap<string, number>,
): Float64Array {
  const final = new Float64Array(J);
  for (const [t, row] of technology.sectors.entries()) {
    for (const [k, share] of targets(row, undefined, weights, splits)) {
      final[k]! += share * regional.finalShare[n * technology.sectors.length + t]!;
    }
  }
  return final;
}

/** [source][using] materials by 2020 technology at 2022 output. */
export function splitMaterials(
  technology: Technology,
  regional: RegionTechnology,
  n: number,
  weights: ReadonlyMap<string, number>,
  rules: readonly Split[],
): Float64Array {
  const T = technology.sectors.length;
  const materials = new Float64Array(J * J);
  for (const [t, row] of technology.sectors.entries()) {
    for (const [j, user] of sectorCodes.entries()) {
      for (const [k, share] of targets(row, user, weights, rules)) {
        materials[k * J + j]! += share * regional.materials[(n * T + t) * J + j]!;
      }
    }
  }
  return materials;
}

/** Puts the inputs of services at the level that its value-added share leaves; their mix stays. */
export function scaleServices(materials: Float64Array, columns: Float64Array): Float64Array {
  let sum = 0;
  for (let at = J - 1; at < J * J; at += J) sum += materials[at]!;
  for (let at = J - 1; at < J * J; at += J) materials[at]! *= columns[J - 1]! / sum;
  return materials;
}

/**
 * [sector] final demand. Where the shares of 2020 want more than the region absorbs, absorption is divided between
 * materials [source][using] and final demand in their 2020 proportion, and the other sectors take up the difference
 * (A-final-cap).
 */
export function finalDemand(wanted: Float64Array, absorption: Float64Array, materials: Float64Array): Float64Array {
  const capped = wanted.map((value, k) =>
    value < absorption[k]! ? 0 : (absorption[k]! * value) / (rowSum(materials, k) + value),
  );
  const rest = wanted.reduce((sum, value, k) => (capped[k]! > 0 ? sum : sum + value), 0);
  const free = total(wanted) - total(capped);
  return wanted.map((value, k) => (capped[k]! > 0 ? capped[k]! : (value * free) / rest));
}

export const total = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);

export const rowSum = (matrix: Float64Array, row: number): number => {
  const width = Math.sqrt(matrix.length);
  return total(matrix.subarray(row * width, (row + 1) * width));
};
