import type { Economy } from "../economy/index.js";
import { once } from "./once.js";

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

/** What one pass over all cells finds besides. */
export interface Cells {
  /** [region][sector] sums of trade shares over exporters. */
  readonly shareSums: Float64Array;
  /** [sector] 1 where any region buys from another, else 0. */
  readonly traded: Uint8Array;
  /** [sector] how many cells with trade bear a tariff. */
  readonly taxed: Int32Array;
  /** The first cell whose share is negative or whose tariff is -1 or less or infinite, or either is no number; -1 where there is none. */
  readonly odd: number;
}

/** Accounts from expenditure [N][J], shares, tariffs and export taxes [N][N][J], in one pass; flows are filled when first read. */
export function accountsOf(
  { regions, sectors }: Economy,
  expenditure: Float64Array,
  share: Float64Array,
  tariff: Float64Array,
  exportTaxes?: Float64Array,
): Accounts & Cells {
  const flow = once(() => flowsOf(sectors.length, expenditure, share, tariff));
  return {
    get flow() {
      return flow();
    },
    ...sumsOf(regions.length, sectors.length, expenditure, share, tariff, exportTaxes),
  };
}

/** The pass itself, apart from what reads its arrays later: an engine holds them in registers only where no closure has them too. */
function sumsOf(
  n: number,
  j: number,
  expenditure: Float64Array,
  share: Float64Array,
  tariff: Float64Array,
  exportTaxes: Float64Array | undefined,
): Omit<Accounts, "flow"> & Cells {
  const output = new Float64Array(n * j);
  const revenue = new Float64Array(n);
  const exportTaxRevenue = new Float64Array(n);
  const exports = new Float64Array(n);
  const imports = new Float64Array(n);
  const shareSums = new Float64Array(n * j);
  const traded = new Uint8Array(j);
  const taxed = new Int32Array(j);
  let odd = -1;
  for (let importer = 0; importer < n; importer += 1) {
    const cell = importer * j;
    for (let exporter = 0; exporter < n; exporter += 1) {
      const row = (importer * n + exporter) * j;
      const made = exporter * j;
      const abroad = importer === exporter ? 0 : 1;
      let net = 0;
      let duty = 0;
      let collected = 0;
      for (let s = 0; s < j; s += 1) {
        const pi = share[row + s]!;
        const t = tariff[row + s]!;
        if (!(pi >= 0 && t > -1 && t < Infinity) && odd < 0) odd = row + s;
        if (pi === 0) continue;
        shareSums[cell + s] = shareSums[cell + s]! + pi;
        traded[s] = traded[s]! | abroad;
        let value = pi * expenditure[cell + s]!;
        if (t !== 0) {
          taxed[s] = taxed[s]! + 1;
          value /= 1 + t;
          duty += t * value;
        }
        net += value;
        const tax = exportTaxes === undefined ? 0 : value - value / (1 + exportTaxes[row + s]!);
        collected += tax;
        output[made + s] = output[made + s]! + (value - tax);
      }
      revenue[importer] = revenue[importer]! + duty;
      exportTaxRevenue[exporter] = exportTaxRevenue[exporter]! + collected;
      if (abroad === 0) continue;
      exports[exporter] = exports[exporter]! + net;
      imports[importer] = imports[importer]! + net;
    }
  }
  return { output, revenue, exportTaxRevenue, exports, imports, shareSums, traded, taxed, odd };
}

/** [importer][exporter][sector] flows net of tariffs. */
export function flowsOf(
  sectors: number,
  expenditure: Float64Array,
  share: Float64Array,
  tariff: Float64Array,
): Float64Array {
  const regions = expenditure.length / sectors;
  const flow = new Float64Array(share.length);
  for (let pair = 0; pair < regions * regions; pair += 1) {
    const row = pair * sectors;
    const cell = Math.floor(pair / regions) * sectors;
    for (let s = 0; s < sectors; s += 1) {
      const pi = share[row + s]!;
      if (pi === 0) continue;
      const t = tariff[row + s]!;
      const gross = pi * expenditure[cell + s]!;
      flow[row + s] = t === 0 ? gross : gross / (1 + t);
    }
  }
  return flow;
}
