import type { Import } from "./customs.js";
import type { Flow } from "./inputs.js";
import type { Placing } from "./mapping.js";
import { regionOf, regions } from "./regions.js";
import { sectorCodes, sectors } from "./sectors.js";

/** Flows between regions, USD million net of tariffs, and the tariffs on them. */
export interface RegionFlows {
  /** [importer][exporter][sector] */
  readonly flow: Float64Array;
  /** [importer][exporter][sector], a fraction. */
  readonly tariff: Float64Array;
}

const J = sectors.length;
const N = regions.length;
const NORTH_AMERICA = 3;

/** Position of the sector that holds a sector of the flows table. */
export const sectorOfFlow: ReadonlyMap<string, number> = new Map(
  sectors.flatMap((sector, index) => sector.flows.map((name) => [name, index])),
);

export const cell = (importer: number, exporter: number, sector: number): number =>
  (importer * N + exporter) * J + sector;

/**
 * Flows and trade-weighted tariffs between regions. Tariffs are those of the flows table, but: what the United States
 * levy is `collected` (duty over customs value, 2024); Canada and Mexico levy nothing on each other and on the United
 * States; the members of the European Union nothing on each other.
 */
export function aggregateFlows(flows: readonly Flow[], collected: Float64Array): RegionFlows {
  const flow = new Float64Array(N * N * J);
  const duty = new Float64Array(N * N * J);
  for (const row of flows) {
    const sector = sectorOfFlow.get(row.sector);
    if (sector === undefined) throw new Error(`the flows name the sector "${row.sector}", which no sector holds`);
    const [importer, exporter] = [regionOf(row.importer), regionOf(row.exporter)];
    const at = cell(importer, exporter, sector);
    flow[at]! += row.value;
    const free = importer === exporter && regions[importer] !== "ROW";
    if (!free && !(importer < NORTH_AMERICA && exporter < NORTH_AMERICA)) duty[at]! += row.value * row.tariff;
  }
  const tariff = duty.map((paid, at) => (flow[at]! > 0 ? paid / flow[at]! : 0));
  for (let exporter = 1; exporter < N; exporter += 1) {
    for (let sector = 0; sector < J; sector += 1) {
      tariff[cell(0, exporter, sector)] = collected[exporter * J + sector]!;
    }
  }
  return { flow, tariff };
}

/** [exporter][sector] duties the United States collected in 2024 over customs value; 0 where nothing was imported. */
export function collectedRates(imports: readonly Import[], placed: ReadonlyMap<string, Placing>): Float64Array {
  const value = new Float64Array(N * J);
  const duty = new Float64Array(N * J);
  for (const entry of imports) {
    const exporter = (regions as readonly string[]).indexOf(entry.region);
    for (const [sector, share] of placed.get(entry.line)?.shares ?? []) {
      const at = exporter * J + sectorCodes.indexOf(sector);
      value[at]! += share * entry.value;
      duty[at]! += share * entry.duty;
    }
  }
  return duty.map((paid, at) => (value[at]! > 0 ? paid / value[at]! : 0));
}
