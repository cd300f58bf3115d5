import type { Economy } from "./types.js";

/** Largest relative gap of each accounting identity over regions (and sectors). */
export interface AccountResiduals {
  /** Expenditure on a good = materials + final demand, relative to the region's expenditure. */
  readonly goods: number;
  /** Value added = value-added shares times gross output, relative to value added. */
  readonly valueAdded: number;
  /** Trade surplus = exports - imports, relative to value added. */
  readonly surplus: number;
  /** Surpluses sum to zero over the world, relative to world value added. */
  readonly world: number;
  /** Shares of final demand, trade and materials sum to one. */
  readonly shares: number;
}

/**
 * How well an economy's accounts close. Flows are net of tariffs: share x expenditure / (1 + tariff). Income is value
 * added + tariff revenue - trade surplus (Caliendo and Parro 2015, equations 7 to 9).
 */
export function accountResiduals(economy: Economy): AccountResiduals {
  const { regions, sectors, valueAdded, tradeSurplus, vaShare, finalShare, expenditure, share, tariff, io } = economy;
  const [N, J] = [regions.length, sectors.length];
  const output = new Float64Array(N * J);
  const revenue = new Float64Array(N);
  const surplus = new Float64Array(N);
  const sums: number[] = [];
  for (let n = 0; n < N; n += 1) {
    for (let j = 0; j < J; j += 1) {
      let total = 0;
      for (let i = 0; i < N; i += 1) {
        const at = (n * N + i) * J + j;
        const flow = (share[at]! * expenditure[n * J + j]!) / (1 + tariff[at]!);
        total += share[at]!;
        output[i * J + j]! += flow;
        revenue[n]! += flow * tariff[at]!;
        surplus[n]! -= flow;
        surplus[i]! += flow;
      }
      if (expenditure[n * J + j]! > 0) sums.push(total);
    }
  }
  let [goods, added, balance, worldSurplus, worldAdded] = [0, 0, 0, 0, 0];
  for (let n = 0; n < N; n += 1) {
    const income = valueAdded[n]! + revenue[n]! - tradeSurplus[n]!;
    const spent = sumOf(expenditure.subarray(n * J, (n + 1) * J));
    let va = 0;
    for (let k = 0; k < J; k += 1) {
      let used = finalShare[n * J + k]! * income;
      for (let j = 0; j < J; j += 1) {
        used += io[(n * J + k) * J + j]! * (1 - vaShare[n * J + j]!) * output[n * J + j]!;
      }
      goods = Math.max(goods, Math.abs(used - expenditure[n * J + k]!) / spent);
      va += vaShare[n * J + k]! * output[n * J + k]!;
      let column = 0;
      for (let source = 0; source < J; source += 1) column += io[(n * J + source) * J + k]!;
      if (vaShare[n * J + k]! < 1) sums.push(column);
    }
    sums.push(sumOf(finalShare.subarray(n * J, (n + 1) * J)));
    added = Math.max(added, Math.abs(va - valueAdded[n]!) / valueAdded[n]!);
    balance = Math.max(balance, Math.abs(surplus[n]! - tradeSurplus[n]!) / valueAdded[n]!);
    worldSurplus += tradeSurplus[n]!;
    worldAdded += valueAdded[n]!;
  }
  return {
    goods,
    valueAdded: added,
    surplus: balance,
    world: Math.abs(worldSurplus) / worldAdded,
    shares: sums.reduce((largest, sum) => Math.max(largest, Math.abs(sum - 1)), 0),
  };
}

function sumOf(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i += 1) total += values[i]!;
  return total;
}
