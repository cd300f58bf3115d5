import type { Economy } from "./types.js";

/**
 * An international input-output table on its way to an economy: flows at basic prices, not balanced yet. Reading a source
 * gives one, aggregation keeps it one, `calibrate` makes an {@link Economy} of it. Arrays are dense and row-major.
 */
export interface InputOutputTable {
  readonly id: string;
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
  /** [importer][exporter][sector] purchases for all uses, net of tariffs; the diagonal holds sales at home. */
  readonly flow: Float64Array;
  /** [importer][exporter][sector] ad valorem tariff, a fraction. */
  readonly tariff: Float64Array;
  /** [region][source][using] materials from all origins; only their proportions matter. */
  readonly materials: Float64Array;
  /** [region][sector] final demand from all origins; only its proportions matter. */
  readonly finalUse: Float64Array;
  /** [region][sector] value added over gross output. */
  readonly vaShare: Float64Array;
  /** [sector] trade elasticity theta > 0; NaN where the source has none. */
  readonly elasticity: Float64Array;
  /** [sector] whether it is a service; left out, none is known to be. */
  readonly service?: readonly boolean[];
  /** What reading did to the source: negative cells set to zero, rows left out. */
  readonly notes: readonly string[];
}

/** Gross output [region][sector]: all that is bought of it. */
export function outputOf({
  regions,
  sectors,
  flow,
}: Pick<InputOutputTable, "regions" | "sectors" | "flow">): Float64Array {
  const [n, j] = [regions.length, sectors.length];
  const output = new Float64Array(n * j);
  for (let cell = 0; cell < flow.length; cell += 1) {
    output[(Math.floor(cell / j) % n) * j + (cell % j)]! += flow[cell]!;
  }
  return output;
}

/** The table behind an economy: its own flows, materials and final demand. */
export function tableOf(economy: Economy): InputOutputTable {
  const { id, regions, sectors, tariff, share, expenditure, io, vaShare, finalShare, elasticity, service } = economy;
  const [n, j] = [regions.length, sectors.length];
  const flow = share.map((part, cell) => {
    const buyer = Math.floor(cell / (n * j)) * j + (cell % j);
    return (part * expenditure[buyer]!) / (1 + tariff[cell]!);
  });
  const output = outputOf({ regions, sectors, flow });
  const materials = io.map((gamma, at) => {
    const user = Math.floor(at / (j * j)) * j + (at % j);
    // Published tables hold a small negative input here and there.
    return Math.max(0, gamma) * (1 - vaShare[user]!) * output[user]!;
  });
  const spent = regions.map((_, r) => finalSpending(economy, flow, r));
  const finalUse = finalShare.map((part, at) => part * spent[Math.floor(at / j)]!);
  return {
    id,
    regions,
    sectors,
    flow,
    tariff,
    materials,
    finalUse,
    vaShare,
    elasticity,
    ...(service && { service }),
    notes: [],
  };
}

/** Wages + tariff revenue - trade surplus. */
function finalSpending({ regions, sectors, valueAdded, tradeSurplus, tariff }: Economy, flow: Float64Array, r: number) {
  const width = regions.length * sectors.length;
  let revenue = 0;
  for (let cell = r * width; cell < (r + 1) * width; cell += 1) revenue += tariff[cell]! * flow[cell]!;
  return valueAdded[r]! + revenue - tradeSurplus[r]!;
}
