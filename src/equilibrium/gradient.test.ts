import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyEconomy } from "../../tests/support/economies.js";
import { exitCodes, ParleyError } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import { loadEconomy } from "../files/index.js";
import {
  exportsOf,
  gradient,
  logWelfare,
  type Outcome,
  rebase,
  type Shock,
  type SolveOptions,
  solve,
  taxRevenue,
} from "./index.js";

const fine = { tolerance: 1e-13 } as const;

/** The promise, relative to the largest component of the gradient. */
const promised = 1e-6;

const cellOf = ({ regions, sectors }: Economy, importer: string, exporter: string, sector: number): number =>
  (regions.indexOf(importer) * regions.length + regions.indexOf(exporter)) * sectors.length + sector;

/** Every outcome there is, of the first and last region. */
function outcomesOf({ regions }: Economy): Outcome[] {
  const [first, last] = [regions[0]!, regions.at(-1)!];
  return [
    logWelfare({ [last]: 1 }),
    logWelfare({ [first]: 0.25, [last]: -2 }),
    taxRevenue({ [last]: 1 }),
    exportsOf(last),
    exportsOf(first, last),
    // One written by a user: the wage of a region, and its sales at home.
    ({ economy, wageHat, flow }) => {
      const [n, j] = [economy.regions.length, economy.sectors.length];
      const atHome = flow.map((_, at) => (at < j ? 1 : 0));
      const logWage = Float64Array.from({ length: n }, (_, r) => (r === 0 ? economy.valueAdded[0]! : 0));
      const value = economy.valueAdded[0]! * Math.log(wageHat[0]!) + flow.subarray(0, j).reduce((a, b) => a + b, 0);
      return { value, slopes: { logWage, flow: atHome } };
    },
  ];
}

/**
 * Largest distance of the adjoint to central differences at the cells, relative to the largest component.
 * One Richardson extrapolation: the truncation error falls with the fourth power of the step.
 */
function distance(
  economy: Economy,
  tariffs: Float64Array,
  cells: readonly number[],
  outcomes: readonly Outcome[],
  options: SolveOptions,
  rest: Shock = {},
): number {
  const chosen = { ...options, ...fine };
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const gradients = outcomes.map((outcome) => gradient(solve(economy, { ...rest, tariffs }, chosen), outcome));
  // Where an outcome hardly depends on any tariff, its own size counts: log welfare is of order one, the rest is money.
  const money = economy.valueAdded.reduce((sum, value) => sum + value, 0);
  const largest = gradients.map(({ tariffs: values }, o) =>
    values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-3 * (o < 2 ? 1 : money)),
  );
  const none = tariffs.map(() => 0);
  const at = (cell: number, step: number, onExports: boolean): number[] => {
    const move = (rates: Float64Array, moves: boolean): Float64Array =>
      rates.map((rate, other) => (moves && other === cell ? rate + step : rate));
    const exportTaxes = move(rest.exportTaxes ?? none, onExports);
    const solution = solve(economy, { ...rest, tariffs: move(tariffs, !onExports), exportTaxes }, chosen);
    return outcomes.map((outcome) => outcome(solution).value);
  };
  const central = (cell: number, step: number, onExports: boolean): number[] => {
    const [up, down] = [at(cell, step, onExports), at(cell, -step, onExports)];
    return up.map((value, o) => (value - down[o]!) / (2 * step));
  };
  let worst = 0;
  for (const cell of cells) {
    const atHome = Math.floor(cell / (n * j)) === Math.floor(cell / j) % n;
    for (const onExports of atHome ? [false] : [false, true]) {
      const [wide, narrow] = [central(cell, 1e-3, onExports), central(cell, 5e-4, onExports)];
      for (const [o, { tariffs: byTariff, exportTaxes: byExportTax }] of gradients.entries()) {
        const expected = (4 * narrow[o]! - wide[o]!) / 3;
        const ours = (onExports ? byExportTax : byTariff)[cell]!;
        worst = Math.max(worst, Math.abs(ours - expected) / largest[o]!);
      }
    }
  }
  return worst;
}

/** Raises tariffs between regions, unevenly. */
const raised = ({ regions, sectors, tariff }: Economy): Float64Array =>
  tariff.map((rate, at) =>
    Math.floor(at / (regions.length * sectors.length)) === Math.floor(at / sectors.length) % regions.length
      ? rate
      : rate + 0.1 * (1 + (at % 2)),
  );

describe("the gradient in all tariffs, against central differences", () => {
  it.each(["cp2015-noS", "cp2015-withS"])("%s: sampled cells, the elasticity of 64.85 among them", (name) => {
    const { economy } = loadEconomy(name);
    const petroleum = economy.elasticity.findIndex((theta) => theta > 60);
    expect(economy.sectors[petroleum]).toBe("Petroleum");
    const cells = [
      cellOf(economy, "Mexico", "USA", petroleum),
      cellOf(economy, "USA", "Canada", petroleum),
      cellOf(economy, "USA", "Mexico", 17),
      cellOf(economy, "China", "Japan", 0),
      // An own-country tariff on services, which nobody trades.
      cellOf(economy, "USA", "USA", 39),
    ];
    expect(distance(economy, raised(economy), cells, outcomesOf(economy), {})).toBeLessThan(promised);
  });

  const { economy: northAmerica } = loadEconomy("na-2022");
  const cells = [
    cellOf(northAmerica, "USA", "CAN", 18),
    cellOf(northAmerica, "CAN", "USA", 12),
    cellOf(northAmerica, "ROW", "CHN", 21),
  ];
  it.each([
    ["world-va", "world-va", "cp"],
    ["world-va", "wage:USA", "cp"],
    ["own-income", "world-va", "cp"],
    ["own-income", "wage:CAN", "no-io"],
    ["zero", "world-va", "no-io"],
  ] as const)("na-2022: closure %s, numeraire %s, structure %s", (closure, numeraire, structure) => {
    const tariffs = raised(northAmerica);
    const outcomes = outcomesOf(northAmerica);
    expect(distance(northAmerica, tariffs, cells, outcomes, { closure, numeraire, structure })).toBeLessThan(promised);
  });

  it("small economies with zeros, own-country tariffs and surpluses, after other shocks too", () => {
    fc.assert(
      fc.property(anyEconomy, fc.constantFrom("world-va", "own-income"), fc.nat(), (draw, closure, seed) => {
        const size = draw.tariff.length;
        const sampled = [seed % size, (seed * 7 + 3) % size, (seed * 13 + 5) % size];
        const outcomes = outcomesOf(draw);
        const rest = {
          icebergHat: draw.tariff.map((_, at) => 1 + 0.1 * (at % 2)),
          exportTaxes: draw.tariff.map((_, at) => {
            const [n, j] = [draw.regions.length, draw.sectors.length];
            return Math.floor(at / (n * j)) === Math.floor(at / j) % n ? 0 : 0.05 * (at % 4);
          }),
          productivityHat: draw.vaShare.map((_, at) => 1 + 0.1 * (at % 3)),
        };
        expect(distance(draw, raised(draw), sampled, outcomes, { closure }, rest)).toBeLessThan(promised);
      }),
      { numRuns: 25 },
    );
  });
});

describe("a gradient", () => {
  const { economy } = loadEconomy("na-2022");
  const solution = solve(economy, { tariffs: raised(economy) });

  it("is zero where there is no trade, and only there", () => {
    const { tariffs } = gradient(solve(loadEconomy("cp2015-noS").economy), logWelfare({ USA: 1 }));
    const { share } = loadEconomy("cp2015-noS").economy;
    expect(share.every((pi, at) => (pi === 0) === (tariffs[at] === 0))).toBe(true);
  });

  it("is linear in the outcome", () => {
    const [a, b, both] = [{ USA: 1 }, { CAN: 1 }, { USA: 3, CAN: -2 }].map(
      (weights) => gradient(solution, logWelfare(weights)).tariffs,
    );
    const largest = both!.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    // Each solve is good to 1e-9 of its largest cotangent.
    for (const [at, value] of both!.entries()) {
      expect(Math.abs(value - 3 * a![at]! + 2 * b![at]!)).toBeLessThan(1e-7 * largest);
    }
  });

  it("of world welfare in income weights is zero at free trade without surpluses: no tariff helps the world", () => {
    const balanced = solve(economy, {}, { ...fine, closure: "zero", structure: "no-io" });
    const free = solve(rebase(balanced), { tariffs: new Float64Array(economy.tariff.length) }, fine);
    // The weights of the planner: a dollar counts the same everywhere, so weigh log incomes by income.
    const weights = Object.fromEntries(economy.regions.map((code, n) => [code, free.income[n]!]));
    const world = free.income.reduce((sum, value) => sum + value, 0);
    const { tariffs } = gradient(free, logWelfare(weights), { tolerance: 1e-12 });
    for (const value of tariffs) expect(Math.abs(value)).toBeLessThan(1e-10 * world);
  });

  it("gives the same bits twice", () => {
    const [a, b] = [0, 1].map(() => gradient(solution, exportsOf("MEX", "USA")).tariffs);
    expect(a).toEqual(b);
  });

  it.each([
    [() => gradient(solution, logWelfare({ CAM: 1 })), "usage", 'unknown region "CAM"; did you mean "CAN"?'],
    [() => gradient(solution, exportsOf("USA"), { tolerance: 0 }), "usage", "tolerance is 0"],
    [() => gradient(solution, exportsOf("USA"), { maxSweeps: 3 }), "notConverged", "after 3 sweeps"],
  ] as const)("refuses what it cannot do: %s", (run, kind, message) => {
    let caught: unknown;
    try {
      run();
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(ParleyError);
    const { exitCode, message: said } = caught as ParleyError;
    expect(exitCode).toBe(exitCodes[kind]);
    expect(said).toContain(message);
  });
});
