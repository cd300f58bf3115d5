import type { Economy } from "../../src/economy/index.js";

/** What a naive solve is asked; exponents as in the papers. */
export interface NaiveAsk {
  readonly structure: "cp" | "krugman-fixed" | "krugman-free" | "short-run";
  readonly tariffs: Float64Array;
  /** Mobility of labour between sectors (short-run). */
  readonly mobility?: number;
  /** Part of the full effect of the number of firms (krugman-free). */
  readonly scale?: number;
  readonly finalElasticity?: number;
  readonly inputElasticity?: number;
}

export interface NaiveFound {
  /** [N] wage hats; [N][J] sector wage hats. */
  readonly wage: number[];
  readonly sectorWage: number[];
  readonly output: number[];
  readonly welfare: number[];
  readonly income: number[];
}

/**
 * An equilibrium by Newton's method with a difference Jacobian on all equations at once, written down from the definitions:
 * sector wages, prices, output and income are all unknowns, labour markets are looked at, the trade balance is not. World
 * wages are the numeraire and surpluses are fixed in it. For economies of a few regions and sectors.
 */
export function naive(economy: Economy, ask: NaiveAsk): NaiveFound {
  const { share, tariff, elasticity, vaShare, io, finalShare, expenditure, tradeSurplus, valueAdded } = economy;
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const { structure, mobility = 1, scale = 1, finalElasticity: rho = 1, inputElasticity: eta = 1 } = ask;
  const cells = n * j;
  const base = filled(cells, 0);
  share.forEach((pi, at) => {
    const [m, i, s] = [Math.floor(at / (n * j)), Math.floor(at / j) % n, at % j];
    base[i * j + s]! += (pi * expenditure[m * j + s]!) / (1 + tariff[at]!);
  });
  /** Part of sales that goes to labour. */
  const paid = (c: number): number => (structure === "krugman-fixed" ? 1 - 1 / (1 + elasticity[c % j]!) : vaShare[c]!);
  const bill = base.map((y, c) => paid(c) * y);
  const billOf = (r: number): number => bill.slice(r * j, (r + 1) * j).reduce((a, b) => a + b, 0);
  const world = bill.reduce((a, b) => a + b, 0);
  const ces = (weights: number[], prices: number[], sigma: number): { index: number; parts: number[] } => {
    const total = weights.reduce((a, b) => a + b, 0);
    if (Math.abs(sigma - 1) < 1e-12) {
      return { index: Math.exp(weights.reduce((sum, w, k) => sum + w * Math.log(prices[k]!), 0)), parts: weights };
    }
    const powers = weights.map((w, k) => w * prices[k]! ** (1 - sigma));
    const sum = powers.reduce((a, b) => a + b, 0);
    return { index: (sum / total) ** (total / (1 - sigma)), parts: powers.map((v) => (v / sum) * total) };
  };
  const unpack = (u: number[]) => ({
    sectorWage: u.slice(0, cells).map(Math.exp),
    price: u.slice(cells, 2 * cells).map(Math.exp),
    output: u.slice(2 * cells, 3 * cells).map((v, c) => base[c]! * Math.exp(v)),
    income: u.slice(3 * cells).map((v, r) => valueAdded[r]! * Math.exp(v)),
  });
  const equations = (u: number[]): { gaps: number[]; wage: number[]; index: number[] } => {
    const { sectorWage, price, output, income } = unpack(u);
    const gaps: number[] = [];
    const spent = filled(cells, 0);
    const cost = filled(cells, 1);
    const index = filled(n, 1);
    for (let r = 0; r < n; r += 1) {
      const prices = price.slice(r * j, (r + 1) * j);
      const final = ces(Array.from(finalShare.slice(r * j, (r + 1) * j)), prices, rho);
      index[r] = final.index;
      for (let s = 0; s < j; s += 1) spent[r * j + s]! += final.parts[s]! * income[r]!;
      for (let using = 0; using < j; using += 1) {
        const c = r * j + using;
        const materials = 1 - vaShare[c]!;
        const inputs = ces(
          Array.from({ length: j }, (_, k) => io[(r * j + k) * j + using]!),
          prices,
          eta,
        );
        cost[c] = sectorWage[c]! ** vaShare[c]! * inputs.index ** materials;
        if (structure === "krugman-free" && base[c]! > 0) {
          // Firms are in proportion to labour; an aggregate of M of them is cheaper by M^(1 / (sigma - 1)).
          const firms = output[c]! / (base[c]! * sectorWage[c]!);
          cost[c] = cost[c]! * firms ** (-scale / elasticity[using]!);
        }
        for (let k = 0; k < j; k += 1) spent[r * j + k]! += materials * inputs.parts[k]! * output[c]!;
      }
    }
    const made = filled(cells, 0);
    const revenue = filled(n, 0);
    for (let m = 0; m < n; m += 1) {
      for (let s = 0; s < j; s += 1) {
        const theta = elasticity[s]!;
        const weights = Array.from({ length: n }, (_, i) => {
          const at = (m * n + i) * j + s;
          const change = (1 + ask.tariffs[at]!) / (1 + tariff[at]!);
          return share[at] === 0 ? 0 : share[at]! * (cost[i * j + s]! * change) ** -theta;
        });
        const sum = weights.reduce((a, b) => a + b, 0);
        gaps.push(Math.log(price[m * j + s]!) - (sum > 0 ? -Math.log(sum) / theta : 0));
        for (let i = 0; i < n; i += 1) {
          if (sum === 0) break;
          const gross = (weights[i]! / sum) * spent[m * j + s]!;
          const rate = ask.tariffs[(m * n + i) * j + s]!;
          made[i * j + s]! += gross / (1 + rate);
          revenue[m]! += gross - gross / (1 + rate);
        }
      }
    }
    for (let c = 0; c < cells; c += 1) gaps.push(base[c] === 0 ? u[2 * cells + c]! : output[c]! / made[c]! - 1);
    const wage: number[] = [];
    for (let r = 0; r < n; r += 1) {
      const own = Array.from({ length: j }, (_, s) => r * j + s);
      const wages = own.reduce((sum, c) => sum + paid(c) * output[c]!, 0);
      const profits =
        structure === "krugman-fixed" ? own.reduce((sum, c) => sum + output[c]! - paid(c) * output[c]!, 0) : 0;
      if (structure === "short-run") {
        // Labour supplied to a sector is base x (its wage over the index)^mobility.
        const mean = own.reduce((sum, c) => sum + (bill[c]! / billOf(r)) * sectorWage[c]! ** (1 + mobility), 0);
        wage[r] = mean ** (1 / (1 + mobility));
        for (const c of own) {
          gaps.push(
            bill[c] === 0
              ? Math.log(sectorWage[c]! / wage[r]!)
              : (paid(c) * output[c]!) / (bill[c]! * sectorWage[c]! * (sectorWage[c]! / wage[r]!) ** mobility) - 1,
          );
        }
      } else {
        wage[r] = sectorWage[r * j]!;
        for (const c of own.slice(1)) gaps.push(Math.log(sectorWage[c]! / wage[r]!));
        gaps.push(wages / (wage[r]! * billOf(r)) - 1);
      }
      gaps.push(income[r]! / (wage[r]! * billOf(r) + profits + revenue[r]! - tradeSurplus[r]!) - 1);
    }
    // One goods market follows from the rest: the numeraire stands in its place.
    gaps[cells + base.findLastIndex((y) => y > 0)] = wage.reduce((sum, w, r) => sum + w * billOf(r), 0) / world - 1;
    return { gaps, wage, index };
  };
  const u = filled(3 * cells + n, 0);
  for (let r = 0; r < n; r += 1) {
    const all = base.slice(r * j, (r + 1) * j).reduce((a, b) => a + b, 0);
    u[3 * cells + r] = Math.log(Math.max(0.1, (structure === "krugman-fixed" ? all : billOf(r)) / valueAdded[r]!));
  }
  const size = (gaps: number[]): number => Math.max(...gaps.map(Math.abs));
  for (let round = 0; round < 100; round += 1) {
    const { gaps } = equations(u);
    if (size(gaps) < 1e-13) break;
    const columns = u.map((_, k) => {
      const [up, down] = [1e-6, -1e-6].map((h) => equations(u.map((v, at) => (at === k ? v + h : v))).gaps);
      return up!.map((v, at) => (v - down![at]!) / 2e-6);
    });
    const move = eliminate(columns, gaps);
    let length = Math.min(1, 0.5 / size(move));
    while (length > 1e-4 && !(size(equations(u.map((v, k) => v - length * move[k]!)).gaps) < size(gaps))) length /= 2;
    for (let k = 0; k < u.length; k += 1) u[k] = u[k]! - length * move[k]!;
  }
  const { gaps, wage, index } = equations(u);
  if (!(size(gaps) < 1e-10)) throw new Error(`naive solve stopped at ${size(gaps)}`);
  const { sectorWage, output, income } = unpack(u);
  return { wage, sectorWage, output, income, welfare: income.map((value, r) => value / index[r]!) };
}

const filled = (length: number, value: number): number[] => Array.from({ length }, () => value);

/** Solves for the column weights that give b, by elimination with pivots. */
function eliminate(columns: readonly number[][], b: readonly number[]): number[] {
  const size = b.length;
  const m = b.map((value, row) => [...columns.map((column) => column[row]!), value]);
  for (let k = 0; k < size; k += 1) {
    let top = k;
    for (let row = k + 1; row < size; row += 1) if (Math.abs(m[row]![k]!) > Math.abs(m[top]![k]!)) top = row;
    [m[k], m[top]] = [m[top]!, m[k]!];
    for (let row = 0; row < size; row += 1) {
      if (row === k || m[row]![k] === 0) continue;
      const factor = m[row]![k]! / m[k]![k]!;
      for (let at = k; at <= size; at += 1) m[row]![at]! -= factor * m[k]![at]!;
    }
  }
  return m.map((row, k) => row[size]! / row[k]!);
}
