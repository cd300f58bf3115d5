import type { Economy } from "../../src/economy/index.js";
import { rebase, solve } from "../../src/equilibrium/index.js";
import { economyOf } from "./economies.js";

/**
 * Three unlike regions and three sectors with input-output links, tariffs, surpluses, one sector hardly traded and one cell
 * that makes nothing; solved, so that it is an equilibrium of `cp` to 1e-14.
 */
export function three(): Economy {
  const [n, j] = [3, 3];
  const wave = (at: number, period: number): number => ((at * 7 + 3) % period) / period;
  const share: number[] = [];
  const tariff: number[] = [];
  for (let m = 0; m < n; m += 1) {
    for (let i = 0; i < n; i += 1) {
      for (let s = 0; s < j; s += 1) {
        const at = (m * n + i) * j + s;
        // Region C makes nothing of the second good.
        const abroad = s === 2 ? 0.02 : 0.4 + 0.5 * wave(at, 11);
        share.push(i === 2 && s === 1 ? 0 : m === i ? 1.2 : abroad);
        tariff.push(m === i ? 0 : 0.12 * wave(at, 5));
      }
    }
  }
  for (let m = 0; m < n; m += 1) {
    for (let s = 0; s < j; s += 1) {
      const cells = [0, 1, 2].map((i) => (m * n + i) * j + s);
      const sum = cells.reduce((all, at) => all + share[at]!, 0);
      for (const at of cells) share[at] = share[at]! / sum;
    }
  }
  const raw = economyOf({
    regions: ["A", "B", "C"],
    sectors: ["grain", "cloth", "care"],
    valueAdded: [10, 6, 3],
    tradeSurplus: [-0.3, 0.2, 0.1],
    vaShare: [0.5, 0.4, 0.7, 0.45, 0.55, 0.6, 0.6, 0.35, 0.8],
    finalShare: [0.3, 0.3, 0.4, 0.4, 0.35, 0.25, 0.25, 0.25, 0.5],
    expenditure: [8, 8, 7, 5, 5, 3, 2, 2, 2],
    share,
    tariff,
    io: Array.from({ length: 27 }, (_, at) => [0.5, 0.3, 0.2, 0.2, 0.4, 0.3, 0.3, 0.3, 0.5][at % 9]!),
    elasticity: [4, 6, 3],
  });
  return rebase(solve(raw, {}, { tolerance: 1e-14 }));
}

/** Tariffs raised unevenly between regions. */
export const war = ({ tariff }: Economy): Float64Array =>
  tariff.map((rate, at) => (Math.floor(at / 9) === Math.floor(at / 3) % 3 ? rate : rate + 0.15 * (1 + (at % 2))));
