import { uniform } from "../../src/base/index.js";
import type { Economy } from "../../src/economy/index.js";
import { solve, rebase } from "../../src/equilibrium/index.js";

/** Which number of a cell is drawn. */
const streams = { size: 1, noise: 2, theta: 3, labour: 4, final: 5, input: 6, tariff: 7, weight: 8 } as const;

/**
 * An economy of any size in which every sector is traded, the same in every run: sizes over two orders of magnitude, home
 * shares of 60 to 95 %, elasticities of 1.5 to 12, tariffs of 0 to 15 % in two thirds of the sectors, zero surpluses. Solved
 * and rebased, so that it is an equilibrium.
 */
export function syntheticEconomy(regions: number, sectors: number, seed = 1): Economy {
  const [n, j] = [regions, sectors];
  const draw = (stream: keyof typeof streams, cell: number): number => uniform(seed, cell, streams[stream]);
  const weight = Float64Array.from({ length: n }, (_, r) => 100 ** draw("size", r));
  const share = new Float64Array(n * n * j);
  const tariff = new Float64Array(n * n * j);
  for (let r = 0; r < n; r += 1) {
    for (let s = 0; s < j; s += 1) {
      const home = 0.6 + 0.35 * draw("weight", r * j + s);
      const supply = (i: number): number => weight[i]! * (0.2 + draw("noise", (r * n + i) * j + s));
      let others = 0;
      for (let i = 0; i < n; i += 1) if (i !== r) others += supply(i);
      for (let i = 0; i < n; i += 1) {
        const at = (r * n + i) * j + s;
        share[at] = i === r ? home : ((1 - home) * supply(i)) / others;
        if (i !== r && s % 3 !== 0) tariff[at] = 0.15 * draw("tariff", (r * n + i) * j + s);
      }
    }
  }
  const finalShare = new Float64Array(n * j);
  const io = new Float64Array(n * j * j);
  for (let r = 0; r < n; r += 1) {
    let total = 0;
    for (let s = 0; s < j; s += 1) total += finalShare[r * j + s] = 0.1 + draw("final", r * j + s);
    for (let s = 0; s < j; s += 1) finalShare[r * j + s]! /= total;
    for (let using = 0; using < j; using += 1) {
      let column = 0;
      for (let source = 0; source < j; source += 1) {
        const at = (r * j + source) * j + using;
        column += io[at] = draw("input", at) * (source === using ? 5 : 1);
      }
      for (let source = 0; source < j; source += 1) io[(r * j + source) * j + using]! /= column;
    }
  }
  const first: Economy = {
    id: `synthetic ${n} x ${j}`,
    regions: Array.from({ length: n }, (_, r) => `R${r}`),
    sectors: Array.from({ length: j }, (_, s) => `S${s}`),
    valueAdded: weight,
    tradeSurplus: new Float64Array(n),
    vaShare: Float64Array.from({ length: n * j }, (_, cell) => 0.3 + 0.4 * draw("labour", cell)),
    finalShare,
    expenditure: Float64Array.from({ length: n * j }, (_, cell) => (2 * weight[Math.floor(cell / j)]!) / j),
    share,
    tariff,
    io,
    elasticity: Float64Array.from({ length: j }, (_, s) => 1.5 * 8 ** draw("theta", s)),
    tradable: Array.from({ length: j }, () => true),
  };
  return rebase(solve(first, {}, { tolerance: 1e-12 }));
}
