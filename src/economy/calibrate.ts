import { ParleyError, usageError } from "../base/index.js";
import { balance } from "./balance.js";
import { type InputOutputTable, outputOf } from "./input-output.js";
import { apart } from "./sums.js";
import type { Economy } from "./types.js";

/** What balancing did to one region. */
export interface RegionBalance {
  readonly region: string;
  readonly valueAdded: number;
  readonly tradeSurplus: number;
  readonly tariffRevenue: number;
  readonly rounds: number;
  /** Materials and final demand moved between cells, as a share of all of them. */
  readonly moved: number;
  /** A trace of final demand was put into every good, for without it no balanced table exists. */
  readonly seeded: boolean;
}

/** An economy that is its own equilibrium, and what it took. */
export interface Calibrated {
  readonly economy: Economy;
  readonly balance: readonly RegionBalance[];
  readonly notes: readonly string[];
}

/** Value added is at least this share of output: subsidised sectors have none or less in some tables (A-value-added-floor). */
const leastValueAdded = 0.01;

/**
 * Makes an economy of a table. Flows, tariffs and value-added shares stay; output is what is bought, expenditure what is
 * paid with tariffs, final demand value added + tariff revenue - trade surplus. Materials and final demand are moved, as
 * little as possible in cross-entropy (RAS), until every sector's inputs are its output less value added and every good's
 * uses are its expenditure (A-import-balance).
 * @throws ParleyError (outside tolerance) for a region without output, or whose trade surplus takes all its income;
 * (not converged) where no table with these zeros balances.
 */
export function calibrate(table: InputOutputTable): Calibrated {
  const { id, regions, sectors, flow, tariff } = table;
  const [n, j] = [regions.length, sectors.length];
  const output = outputOf(table);
  const notes = [...table.notes];
  const bare = sectors.find((_, s) => !(table.elasticity[s]! > 0));
  if (bare !== undefined) {
    throw usageError(`sector "${bare}" has no trade elasticity; give theta in the mapping, one number or one a sector`);
  }
  const vaShare = table.vaShare.map((share, at) =>
    output[at] === 0 ? 1 : Math.min(1, Math.max(leastValueAdded, share)),
  );
  const floored = table.vaShare.filter((share, at) => output[at]! > 0 && share < leastValueAdded).length;
  if (floored > 0) notes.push(`value added was below ${leastValueAdded} of output in ${floored} sectors; set to that`);
  const valueAdded = new Float64Array(n);
  const tradeSurplus = new Float64Array(n);
  const expenditure = new Float64Array(n * j);
  const revenue = new Float64Array(n);
  for (let at = 0; at < n * j; at += 1) valueAdded[Math.floor(at / j)]! += vaShare[at]! * output[at]!;
  for (let cell = 0; cell < flow.length; cell += 1) {
    const [importer, exporter] = [Math.floor(cell / (n * j)), Math.floor(cell / j) % n];
    const duty = flow[cell]! * tariff[cell]!;
    expenditure[importer * j + (cell % j)]! += flow[cell]! + duty;
    revenue[importer]! += duty;
    tradeSurplus[exporter]! += flow[cell]!;
    tradeSurplus[importer]! -= flow[cell]!;
  }
  const io = new Float64Array(n * j * j);
  const finalShare = new Float64Array(n * j);
  const done = regions.map((region, r): RegionBalance => {
    const income = valueAdded[r]! + revenue[r]! - tradeSurplus[r]!;
    if (!(valueAdded[r]! > 0)) throw outside(`region "${region}" makes nothing: nobody buys from it, itself included`);
    if (!(income > 0)) throw outside(`the trade surplus of region "${region}" takes up all its income`);
    const spent = expenditure.subarray(r * j, (r + 1) * j);
    const start = startOf(table, r, spent, output, vaShare);
    const columns = new Float64Array(j + 1);
    for (let s = 0; s < j; s += 1) columns[s] = (1 - vaShare[r * j + s]!) * output[r * j + s]!;
    columns[j] = income;
    const { matrix, rounds, moved, seeded } = balanceRegion(region, start, spent, columns);
    for (let k = 0; k < j; k += 1) {
      for (let s = 0; s < j; s += 1) {
        if (columns[s]! > 0) io[(r * j + k) * j + s] = matrix[k * (j + 1) + s]! / columns[s]!;
      }
      finalShare[r * j + k] = matrix[k * (j + 1) + j]! / income;
    }
    return {
      region,
      valueAdded: valueAdded[r]!,
      tradeSurplus: tradeSurplus[r]!,
      tariffRevenue: revenue[r]!,
      rounds,
      moved,
      seeded,
    };
  });
  const share = flow.map((value, cell) => {
    const buyer = Math.floor(cell / (n * j)) * j + (cell % j);
    return expenditure[buyer] === 0 ? 0 : (value * (1 + tariff[cell]!)) / expenditure[buyer]!;
  });
  const traded = new Uint8Array(j);
  for (let cell = 0; cell < flow.length; cell += 1) {
    if (flow[cell]! > 0 && Math.floor(cell / (n * j)) !== Math.floor(cell / j) % n) traded[cell % j] = 1;
  }
  const economy: Economy = {
    id,
    regions,
    sectors,
    valueAdded,
    tradeSurplus,
    vaShare,
    finalShare,
    expenditure,
    share,
    tariff,
    io,
    elasticity: table.elasticity,
    tradable: sectors.map((_, s) => traded[s] === 1),
    ...(table.service && { service: table.service }),
  };
  const alone = apart(economy);
  if (alone >= 0) {
    throw outside(
      `no trade connects "${regions[alone]}" with "${regions[0]}", directly or through others; leave it out`,
    );
  }
  return { economy, balance: done, notes };
}

const outside = (message: string): ParleyError => new ParleyError("outsideTolerance", message);

/** Materials and final demand of a region, [source][using, then final]; every good bought and every user has a cell above 0. */
function startOf(
  { sectors, materials, finalUse }: InputOutputTable,
  r: number,
  spent: Float64Array,
  output: Float64Array,
  vaShare: Float64Array,
): Float64Array {
  const j = sectors.length;
  const start = new Float64Array(j * (j + 1));
  for (let s = 0; s < j; s += 1) {
    if (output[r * j + s] === 0 || vaShare[r * j + s] === 1) continue;
    let total = 0;
    for (let k = 0; k < j; k += 1) {
      const cell = spent[k]! > 0 ? materials[(r * j + k) * j + s]! : 0;
      start[k * (j + 1) + s] = cell;
      total += cell;
    }
    // A user without a recipe uses what the region buys.
    if (total > 0) continue;
    for (let k = 0; k < j; k += 1) start[k * (j + 1) + s] = spent[k]!;
  }
  for (let k = 0; k < j; k += 1) {
    if (spent[k] === 0) continue;
    start[k * (j + 1) + j] = finalUse[r * j + k]!;
    const used = start.subarray(k * (j + 1), (k + 1) * (j + 1)).some((value) => value > 0);
    if (!used) start[k * (j + 1) + j] = spent[k]!;
  }
  return start;
}

function balanceRegion(region: string, start: Float64Array, spent: Float64Array, columns: Float64Array) {
  try {
    return { ...balance(start, spent, columns), seeded: false };
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
  }
  const width = columns.length;
  const seeded = start.map((value, at) =>
    at % width === width - 1 ? Math.max(value, 1e-6 * spent[Math.floor(at / width)]!) : value,
  );
  try {
    return { ...balance(seeded, spent, columns), seeded: true };
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    throw new ParleyError(error.kind, `region "${region}": ${error.message}`);
  }
}
