import type { Economy } from "../economy/index.js";

/** Flows of an economy and their sums. */
export interface Accounts {
  /** [importer][exporter][sector] net of tariffs. */
  readonly flow: Float64Array;
  /** [region][sector] gross output: all flows out of a region, also to itself, less export taxes. */
  readonly output: Float64Array;
  /** [region] expenditure less flows net of tariffs. */
  readonly revenue: Float64Array;
  /** [region] export taxes it collects. */
  readonly exportTaxRevenue: Float64Array;
  /** [region] without sales at home. */
  readonly exports: Float64Array;
  readonly imports: Float64Array;
}

/** Flows from expenditure [N][J], shares, tariffs and export taxes [N][N][J]. */
export function accountsOf(
  { regions, sectors }: Economy,
  expenditure: Float64Array,
  share: Float64Array,
  tariff: Float64Array,
  exportTaxes?: Float64Array,
): Accounts {
  const n = regions.length;
  const j = sectors.length;
  const flow = new Float64Array(n * n * j);
  const output = new Float64Array(n * j);
  const revenue = new Float64Array(n);
  const exportTaxRevenue = new Float64Array(n);
  const exports = new Float64Array(n);
  const imports = new Float64Array(n);
  for (let importer = 0; importer < n; importer += 1) {
    for (let exporter = 0; exporter < n; exporter += 1) {
      const row = (importer * n + exporter) * j;
      let net = 0;
      let duty = 0;
      let collected = 0;
      for (let s = 0; s < j; s += 1) {
        const pi = share[row + s]!;
        if (pi === 0) continue;
        const gross = pi * expenditure[importer * j + s]!;
        const t = tariff[row + s]!;
        const value = t === 0 ? gross : gross / (1 + t);
        flow[row + s] = value;
        const tax = exportTaxes === undefined ? 0 : value - value / (1 + exportTaxes[row + s]!);
        output[exporter * j + s] = output[exporter * j + s]! + (value - tax);
        collected += tax;
        net += value;
        duty += t * value;
      }
      revenue[importer] = revenue[importer]! + duty;
      exportTaxRevenue[exporter] = exportTaxRevenue[exporter]! + collected;
      if (importer === exporter) continue;
      exports[exporter] = exports[exporter]! + net;
      imports[importer] = imports[importer]! + net;
    }
  }
  return { flow, output, revenue, exportTaxRevenue, exports, imports };
}
