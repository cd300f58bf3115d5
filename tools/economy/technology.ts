/**
 * Technology of 2020 in the regions and sectors of the economy. The technology has shares but no output to weigh them
 * with. Weights are the output of 2022 from the flows; inside services, which the flows hold as one sector, output is
 * shared out in proportion to what the country's own technology and final demand use of each service.
 */
import { sectorOfFlow } from "./flows.js";
import { type Flow, services, type Technology } from "./inputs.js";
import { regionOf, regions } from "./regions.js";
import { sectors } from "./sectors.js";

/** Technology applied to the output of 2022, USD million; rows still in the technology's own sectors. */
export interface RegionTechnology {
  /** [region][sector] */
  readonly output: Float64Array;
  /** [region][sector] */
  readonly valueAdded: Float64Array;
  /** [region][technology sector][using sector] */
  readonly materials: Float64Array;
  /** [region][technology sector] share in final demand. */
  readonly finalShare: Float64Array;
}

const coarse: Readonly<Record<string, string>> = {
  A01: "A01_02",
  A02: "A01_02",
  B05: "B05_06",
  B06: "B05_06",
  B07: "B07_08",
  B08: "B07_08",
  C24A: "C24",
  C24B: "C24",
  C301: "C30",
  C302T309: "C30",
};

/** Sector of the technology that a sector of the flows belongs to; services belong to several. */
export const technologySector = (flowSector: string): string => coarse[flowSector] ?? flowSector;

/** ISIC sections D to T. */
const isService = (sector: string): boolean => sector >= "D";

/** One country's 2022 totals by sector of the flows. */
interface Totals {
  readonly output: Map<string, number>;
  readonly absorption: Map<string, number>;
}

function countryTotals(flows: readonly Flow[], countries: readonly string[]): Map<string, Totals> {
  // Angola, the Emirates, Congo and Sao Tome have flows but no technology of their own: they use that of ROW.
  const withTechnology = (country: string): string => (countries.includes(country) ? country : "ROW");
  const totals = new Map(
    countries.map((name): [string, Totals] => [name, { output: new Map(), absorption: new Map() }]),
  );
  const add = (sums: Map<string, number> | undefined, key: string, value: number): void => {
    sums?.set(key, (sums.get(key) ?? 0) + value);
  };
  for (const { exporter, importer, sector, value, tariff } of flows) {
    add(totals.get(withTechnology(exporter))?.output, sector, value);
    add(totals.get(withTechnology(importer))?.absorption, sector, value * (1 + tariff));
  }
  return totals;
}

/** Aggregates technology to regions and sectors. */
export function aggregateTechnology(technology: Technology, flows: readonly Flow[]): RegionTechnology {
  const { countries, sectors: rows } = technology;
  const [N, J, T] = [regions.length, sectors.length, rows.length];
  const totals = countryTotals(flows, countries);
  const output = new Float64Array(N * J);
  const valueAdded = new Float64Array(N * J);
  const materials = new Float64Array(N * T * J);
  const finalDemand = new Float64Array(N * T);
  for (const [c, country] of countries.entries()) {
    const region = regionOf(country);
    const { columns, demand } = countryColumns(technology, c, totals.get(country) as Totals);
    for (const { column, sector, amount } of columns) {
      output[region * J + sector]! += amount;
      valueAdded[region * J + sector]! += technology.vaShare[c * T + column]! * amount;
      for (let row = 0; row < T; row += 1) {
        materials[(region * T + row) * J + sector]! += technology.coefficient[(c * T + row) * T + column]! * amount;
      }
    }
    for (let row = 0; row < T; row += 1) finalDemand[region * T + row]! += technology.finalShare[c * T + row]! * demand;
  }
  return { output, valueAdded, materials, finalShare: shares(finalDemand, N, T) };
}

interface Column {
  /** Column of the technology, sector of the economy, gross output. */
  readonly column: number;
  readonly sector: number;
  readonly amount: number;
}

/** Output of a country by column of its technology, and its final demand. */
function countryColumns(technology: Technology, c: number, totals: Totals): { columns: Column[]; demand: number } {
  const { sectors: rows } = technology;
  const goods: Column[] = [];
  for (const [name, amount] of totals.output) {
    const sector = sectorOfFlow.get(name);
    if (sector === undefined) throw new Error(`the flows name the sector "${name}", which no sector holds`);
    if (name !== services) goods.push({ column: rows.indexOf(technologySector(name)), sector, amount });
  }
  const total = totals.output.get(services) ?? 0;
  const absorption = [...totals.absorption.values()].reduce((a, b) => a + b, 0);
  const svc = sectors.length - 1;
  const columns = rows.flatMap((row, column) => (isService(row) ? [column] : []));
  let parts: Column[] = columns.map((column) => ({ column, sector: svc, amount: total / columns.length }));
  for (let round = 0; round < 200; round += 1) {
    const all = [...goods, ...parts];
    const demand = absorption - intermediates(technology, c, all);
    const uses = columns.map((column) => useOf(technology, c, column, all, demand));
    const sum = uses.reduce((a, b) => a + b, 0);
    const next = parts.map((part, index) => ({ ...part, amount: (total * uses[index]!) / sum }));
    const change = next.reduce(
      (largest, part, index) => Math.max(largest, Math.abs(part.amount - parts[index]!.amount)),
      0,
    );
    parts = next;
    if (change <= 1e-12 * total) return { columns: [...goods, ...parts], demand };
  }
  throw new Error(`the services of ${technology.countries[c]} do not settle in 200 rounds`);
}

function intermediates(technology: Technology, c: number, columns: readonly Column[]): number {
  const T = technology.sectors.length;
  return columns.reduce((sum, { column, amount }) => sum + (1 - technology.vaShare[c * T + column]!) * amount, 0);
}

function useOf(technology: Technology, c: number, row: number, columns: readonly Column[], demand: number): number {
  const T = technology.sectors.length;
  const final = technology.finalShare[c * T + row]! * demand;
  return columns.reduce(
    (sum, { column, amount }) => sum + technology.coefficient[(c * T + row) * T + column]! * amount,
    final,
  );
}

function shares(totals: Float64Array, n: number, t: number): Float64Array {
  const result = Float64Array.from(totals);
  for (let region = 0; region < n; region += 1) {
    const row = result.subarray(region * t, (region + 1) * t);
    const sum = row.reduce((a, b) => a + b, 0);
    for (let at = 0; at < t; at += 1) row[at]! /= sum;
  }
  return result;
}
