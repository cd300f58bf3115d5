import type { Economy } from "../../../src/economy/index.js";
import { loadEconomy, readText, shipped } from "../../../src/files/index.js";
import { armington, threeEqual } from "../../../tests/support/armington.js";
import { gap, type Row, residualReason, type Solver, small } from "./row.js";
import { usTenPoints } from "./invariance.js";

const group = "Limits and formulas";

/** Three unlike countries of one good, flows [exporter][importer] that balance. */
const unlike = (elasticity: number): Economy =>
  armington(
    ["ONE", "TWO", "THREE"],
    [
      [3, 0.4, 0.2],
      [0.35, 0.9, 0.15],
      [0.25, 0.1, 0.5],
    ],
    elasticity,
  );

const foreign = (economy: Economy, value: number, home: number): Float64Array => {
  const [n, j] = [economy.regions.length, economy.sectors.length];
  return economy.tariff.map((_, cell) => (Math.floor(cell / (n * j)) === Math.floor(cell / j) % n ? home : value));
};

function row(
  what: string,
  expected: string,
  pairs: { readonly found: ArrayLike<number>; readonly formula: ArrayLike<number> },
  tolerance = 1e-9,
  why = residualReason,
): Row {
  const distance = gap(pairs.found, pairs.formula);
  const shown = Array.from({ length: Math.min(3, pairs.found.length) }, (_, n) =>
    (pairs.found[n] as number).toFixed(6),
  );
  return { group, what, expected, found: `${shown.join(", ")}; gap ${small(distance)}`, distance, tolerance, why };
}

/** Cases with an answer in closed form. */
export function formulas(solve: Solver): Row[] {
  const rows: Row[] = [];
  const own = ({ share }: { readonly share: Float64Array }, n: number, size: number): number =>
    share[n * size + n] as number;
  for (const elasticity of [1.5, 4, 12]) {
    const economy = unlike(elasticity);
    const iceberg = solve(economy, { icebergHat: foreign(economy, 1.3, 1) }, { tolerance: 1e-12 });
    const hats = economy.regions.map((_, n) => own(iceberg, n, 3) / own(economy, n, 3));
    rows.push(
      row(
        `one sector, elasticity ${elasticity}: iceberg costs up 30 %`,
        "own share hat ^ (-1 / theta) (Arkolakis, Costinot and Rodríguez-Clare 2012)",
        { found: iceberg.welfareHat, formula: hats.map((hat) => hat ** (-1 / elasticity)) },
      ),
    );
    const tariffs = foreign(economy, 0.25, 0);
    const taxed = solve(economy, { tariffs }, { tolerance: 1e-12 });
    // Income over wages is 1 / (1 - sum of t / (1 + t) times expenditure share); before there is no tariff, so it is the hat.
    const multiplier = economy.regions.map((_, n) => {
      const paid = economy.regions.reduce(
        (sum, _name, i) =>
          sum +
          ((tariffs[n * 3 + i] as number) / (1 + (tariffs[n * 3 + i] as number))) * (taxed.share[n * 3 + i] as number),
        0,
      );
      return 1 / (1 - paid);
    });
    rows.push(
      row(
        `one sector, elasticity ${elasticity}: tariffs of 25 % of all on all`,
        "tariff multiplier x own share hat ^ (-1 / theta) (Felbermayr, Jung and Larch 2015)",
        {
          found: taxed.welfareHat,
          formula: multiplier.map((m, n) => m * (own(taxed, n, 3) / own(economy, n, 3)) ** (-1 / elasticity)),
        },
      ),
    );
  }
  const equalOnes = threeEqual(4);
  const closed = solve(equalOnes, { icebergHat: foreign(equalOnes, 1e4, 1) });
  rows.push(
    row("autarky: iceberg costs times 10,000, own share 0.6, elasticity 4", "0.6 ^ (1 / 4) = 0.880112", {
      found: closed.welfareHat,
      formula: [0, 1, 2].map(() => 0.6 ** (1 / 4)),
    }),
  );
  const { economy } = loadEconomy("na-2022");
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const single = solve(economy, { tariffs: usTenPoints(economy) }, { structure: "no-io" });
  const product = economy.regions.map((_, r) => {
    let log = 0;
    for (let s = 0; s < j; s += 1) {
      const cell = (r * n + r) * j + s;
      const theta = economy.elasticity[s] as number;
      const weight = single.finalShare[r * j + s] as number;
      if (weight > 0)
        log -= (weight / theta) * Math.log((single.share[cell] as number) / (single.economy.share[cell] as number));
    }
    return Math.exp(log);
  });
  rows.push(
    row(
      "`na-2022` without input links, ten points of US tariffs: real wages",
      "product over sectors of own share hat ^ (-share in demand / theta)",
      { found: single.realWageHat, formula: product },
    ),
  );
  const cp = loadEconomy("cp2015-noS").economy;
  const usa = cp.regions.indexOf("USA");
  const ten = usTenPoints(cp);
  const base = solve(cp, {}, { tolerance: 1e-13 });
  const rest = [1e-4, 1e-5].map((step) => {
    const tariffs = cp.tariff.map((rate, cell) => rate + step * Math.sign((ten[cell] as number) - rate));
    const { welfareHat, firstOrder } = solve(cp, { tariffs }, { tolerance: 1e-13 });
    const exact = (welfareHat[usa] as number) / (base.welfareHat[usa] as number) - 1;
    return Math.abs(exact / ((firstOrder.welfare[usa] as number) - (base.firstOrder.welfare[usa] as number)) - 1);
  });
  rows.push({
    group,
    what: "small shocks, `cp2015-noS`: US tariffs up 0.01 and 0.001 points",
    expected:
      "first-order formula over exact welfare goes to 1 in proportion to the step (Caliendo and Parro 2015, equation 15)",
    found: `off by ${rest.map((gapAt) => gapAt.toExponential(1)).join(" and ")}`,
    distance: rest[1] as number,
    tolerance: 1e-3,
    why: "the step times an elasticity of up to 64.85; ten times smaller with a tenth of the step",
  });
  const known = JSON.parse(readText(shipped("benchmarks", "game-theory", "two-country-tariffs.json"))) as {
    cases: { X: [[number, number], [number, number]]; eps: number; t2?: number; tstar?: number; dW_pct: number[] }[];
  };
  const games = known.cases.filter(({ tstar }) => tstar !== undefined);
  rows.push(
    row(
      `${games.length} two-country games: welfare at the best reply to a tariff`,
      "values from the exact first-order condition (benchmarks/game-theory), %",
      {
        found: games.map(({ X, eps, t2 = 0, tstar = 0 }) => {
          const toy = armington(["ONE", "TWO"], X, eps);
          const { welfareHat } = solve(toy, { tariffs: Float64Array.of(0, tstar, t2, 0) }, { tolerance: 1e-12 });
          return 100 * ((welfareHat[0] as number) - 1);
        }),
        formula: games.map(({ dW_pct }) => dW_pct[0] as number),
      },
      1e-8,
      "the known values are those of a search, good to about 1e-9",
    ),
  );
  return rows;
}
