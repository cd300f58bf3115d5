import { usageError } from "../base/index.js";
import { apart, type Economy } from "../economy/index.js";
import type { Cells } from "./accounts.js";
import type { Shock, Solution, SolveOptions } from "./types.js";

/** Sums of shares may miss one by this much, as in files. */
const shareTolerance = 1e-6;

/** @throws ParleyError (usage) for values no equilibrium can have, and for regions that no trade connects. */
export function checkEconomy(economy: Economy): void {
  const { regions, sectors, elasticity, valueAdded, vaShare, finalShare, expenditure } = economy;
  const j = sectors.length;
  const theta = elasticity.findIndex((value) => !(value > 0 && value < Infinity));
  if (theta >= 0) {
    throw usageError(
      `the trade elasticity of sector ${sectors[theta]} is ${elasticity[theta]}; it must be above 0, for example 4`,
    );
  }
  const poor = valueAdded.findIndex((value) => !(value > 0 && value < Infinity));
  if (poor >= 0) throw usageError(`value added of ${regions[poor]} is ${valueAdded[poor]}; it must be above 0`);
  const odd = vaShare.findIndex((value) => !(value > 0 && value <= 1));
  if (odd >= 0) {
    throw usageError(
      `the value-added share of ${regions[Math.floor(odd / j)]} in ${sectors[odd % j]} is ${vaShare[odd]}; it must be above 0 and at most 1`,
    );
  }
  const spent = expenditure.findIndex((value) => !(value >= 0 && value < Infinity));
  if (spent >= 0) {
    throw usageError(
      `expenditure of ${regions[Math.floor(spent / j)]} on ${sectors[spent % j]} is ${expenditure[spent]}; it is money, 0 or more`,
    );
  }
  for (const [r, region] of regions.entries()) {
    let sum = 0;
    for (let s = 0; s < j; s += 1) sum += finalShare[r * j + s]!;
    if (Math.abs(sum - 1) <= shareTolerance) continue;
    throw usageError(`final-demand shares of ${region} sum to ${sum} over sectors, not 1; rescale them`);
  }
  checkInputs(economy);
  checkConnected(economy);
}

/** Published input columns miss one by rounding and a little more: those of Caliendo and Parro by 2e-6. */
const inputTolerance = 1e-3;

function checkInputs({ regions, sectors, io }: Economy): void {
  const j = sectors.length;
  const sums = new Float64Array(j);
  for (const [r, region] of regions.entries()) {
    sums.fill(0);
    for (let source = 0; source < j; source += 1) {
      const row = (r * j + source) * j;
      for (let using = 0; using < j; using += 1) sums[using] = sums[using]! + io[row + using]!;
    }
    const at = sums.findIndex((sum) => sum !== 0 && !(Math.abs(sum - 1) <= inputTolerance));
    if (at < 0) continue;
    throw usageError(
      `input shares of ${region} in ${sectors[at]} sum to ${sums[at]} over sources, not 1; rescale them`,
    );
  }
}

/** Wages of regions that no trade connects with each other have no common unit: their ratio is not determined. */
function checkConnected(economy: Economy): void {
  const alone = apart(economy);
  if (alone < 0) return;
  const { regions } = economy;
  throw usageError(
    `${regions[alone]} is not connected by trade with ${regions[0]}, directly or through others: their relative wage is not determined; leave one of them out`,
  );
}

/**
 * @throws ParleyError (usage) for a negative share, a tariff of -1 or less, and where shares of a buyer sum neither to one nor,
 * without any trade, to zero.
 */
export function checkShares({ regions, sectors, share, tariff }: Economy, { shareSums: sums, odd }: Cells): void {
  if (odd >= 0) {
    const [n, j] = [regions.length, sectors.length];
    const [importer, exporter] = [regions[Math.floor(odd / (n * j))], regions[Math.floor(odd / j) % n]];
    throw usageError(
      share[odd]! >= 0
        ? `tariff of ${importer} on ${exporter} in ${sectors[odd % j]} is ${tariff[odd]} in the economy; it must be above -1, for example 0.25`
        : `trade share of ${exporter} in what ${importer} buys of ${sectors[odd % j]} is ${share[odd]}; a share is not negative`,
    );
  }
  const at = sums.findIndex((sum) => sum !== 0 && !(Math.abs(sum - 1) <= shareTolerance));
  if (at < 0) return;
  const [region, sector] = [regions[Math.floor(at / sectors.length)], sectors[at % sectors.length]];
  throw usageError(`trade shares of ${region} in ${sector} sum to ${sums[at]} over exporters, not 1; rescale them`);
}

/** @throws ParleyError (usage) for surpluses that do not sum to zero: not every region can have what the closure holds. */
export function checkSurpluses({ tradeSurplus, valueAdded }: Economy, tolerance: number): void {
  const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
  const rest = total(tradeSurplus);
  if (Math.abs(rest) <= tolerance * total(valueAdded)) return;
  throw usageError(
    `trade surpluses sum to ${rest} over regions, not 0, so no equilibrium has them; take the rest out of them, or use closure zero`,
  );
}

/** @throws ParleyError (usage) for options out of range. */
export function checkOptions({
  tolerance,
  maxSweeps,
  finalElasticity,
  inputElasticity,
  structure,
  mobility,
  scale,
  starts,
}: SolveOptions &
  Required<Pick<SolveOptions, "tolerance" | "maxSweeps" | "finalElasticity" | "inputElasticity">>): void {
  for (const [name, value] of [
    ["finalElasticity", finalElasticity],
    ["inputElasticity", inputElasticity],
  ] as const) {
    if (value > 0 && value < Infinity) continue;
    throw usageError(`${name} is ${value}; an elasticity of substitution above 0 is needed, for example 0.9`);
  }
  if (mobility !== undefined && structure !== "short-run") {
    throw usageError(`mobility ${mobility} belongs to structure short-run, not to ${structure}`);
  }
  if (scale !== undefined && structure !== "krugman-free") {
    throw usageError(`scale ${scale} belongs to structure krugman-free, not to ${structure}`);
  }
  if (starts !== undefined && (structure !== "krugman-free" || !(Number.isInteger(starts) && starts >= 1))) {
    throw usageError(`starts is ${starts}; it is a whole number of searches, 1 or more, of structure krugman-free`);
  }
  if (structure === "krugman-free" && finalElasticity !== 1) {
    throw usageError(
      `finalElasticity ${finalElasticity} does not go with structure krugman-free, whose entry is solved at given expenditure by sector; leave it at 1`,
    );
  }
  if (!(tolerance >= 1e-14 && tolerance <= 1e-2)) {
    throw usageError(`tolerance is ${tolerance}; it must lie between 1e-14 and 0.01, for example 1e-10`);
  }
  if (!(maxSweeps >= 1)) throw usageError(`maxSweeps is ${maxSweeps}; it must be at least 1`);
}

/** @throws ParleyError (usage) for a start on an economy of other regions or sectors. */
export function checkStart({ regions, sectors }: Economy, { economy }: Solution): void {
  const same = (a: readonly string[], b: readonly string[]): boolean =>
    a.length === b.length && a.every((name, at) => name === b[at]);
  if (same(regions, economy.regions) && same(sectors, economy.sectors)) return;
  throw usageError(
    `start is a solution on ${economy.id}, ${economy.regions.length} regions x ${economy.sectors.length} sectors; it must have the regions and sectors of this economy, ${regions.length} x ${sectors.length}`,
  );
}

/** @throws ParleyError (usage) naming the first cell of a shock that is out of range. */
export function checkShock(
  economy: Economy,
  { tariffs, icebergHat, exportTaxes, productivityHat, surplusChange }: Shock,
): void {
  if (tariffs) checkCells(economy, tariffs, "tariff", -1, "must be above -1, for example 0.25");
  if (icebergHat) checkCells(economy, icebergHat, "iceberg cost hat", 0, "must be above 0, for example 1.1");
  if (exportTaxes) {
    checkCells(economy, exportTaxes, "export tax", -1, "must be above -1, for example 0.1");
    checkAtHome(economy, exportTaxes);
  }
  if (productivityHat) checkProductivity(economy, productivityHat);
  if (surplusChange) checkSurplusChange(economy, surplusChange);
}

function checkSurplusChange({ regions, valueAdded }: Economy, change: Float64Array): void {
  if (change.length !== regions.length) {
    throw usageError(`the array of surplus changes holds ${change.length} cells; there are ${regions.length} regions`);
  }
  const rest = change.reduce((sum, value) => sum + value, 0);
  const world = valueAdded.reduce((sum, value) => sum + value, 0);
  if (Math.abs(rest) <= 1e-9 * world) return;
  throw usageError(`surplus changes sum to ${rest} over regions, not 0: what one region gives another receives`);
}

function checkAtHome({ regions, sectors }: Economy, exportTaxes: Float64Array): void {
  const [n, j] = [regions.length, sectors.length];
  for (let r = 0; r < n; r += 1) {
    for (let s = 0; s < j; s += 1) {
      const rate = exportTaxes[(r * n + r) * j + s]!;
      if (rate === 0) continue;
      throw usageError(`export tax of ${regions[r]} on itself in ${sectors[s]} is ${rate}; sales at home bear none: 0`);
    }
  }
}

function checkProductivity({ regions, sectors }: Economy, values: Float64Array): void {
  const [n, j] = [regions.length, sectors.length];
  if (values.length !== n * j) {
    throw usageError(`the productivity hat array holds ${values.length} cells; region x sector here is ${n} x ${j}`);
  }
  const at = values.findIndex((value) => !(value > 0 && value < Infinity));
  if (at < 0) return;
  throw usageError(
    `productivity hat of ${regions[Math.floor(at / j)]} in ${sectors[at % j]} is ${values[at]}; it must be above 0, for example 1.1`,
  );
}

function checkCells(economy: Economy, values: Float64Array, what: string, above: number, rule: string): void {
  const { regions, sectors } = economy;
  const [n, j] = [regions.length, sectors.length];
  if (values.length !== n * n * j) {
    throw usageError(
      `the ${what} array holds ${values.length} cells; importer x exporter x sector here is ${n} x ${n} x ${j}`,
    );
  }
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]!;
    if (value > above && value < Infinity) continue;
    const [importer, exporter] = [regions[Math.floor(at / (n * j))], regions[Math.floor(at / j) % n]];
    throw usageError(`${what} of ${importer} on ${exporter} in ${sectors[at % j]} is ${value}; it ${rule}`);
  }
}
