import { describe, expect, it } from "vitest";
import { apart, economyOf } from "../../tests/support/economies.js";
import { three, war } from "../../tests/support/three.js";
import type { Economy } from "../economy/index.js";
import { loadEconomy } from "../files/index.js";
import { decompose, gradient, logWelfare, type SolveOptions, solve } from "./index.js";

const free = { structure: "krugman-free", tolerance: 1e-13 } as const;
const once = { ...free, starts: 1 } as const;

const economy = three();
const tariffs = war(economy);

/** Two mirrored regions and sectors: 0.7 of each good is bought at home, trade elasticity 4, all wages 2. */
const mirror: Economy = economyOf({
  regions: ["ONE", "TWO"],
  sectors: ["x", "y"],
  valueAdded: [2, 2],
  tradeSurplus: [0, 0],
  vaShare: [1, 1, 1, 1],
  finalShare: [0.5, 0.5, 0.5, 0.5],
  expenditure: [1, 1, 1, 1],
  share: [0.7, 0.7, 0.3, 0.3, 0.3, 0.3, 0.7, 0.7],
  tariff: [0, 0, 0, 0, 0, 0, 0, 0],
  io: [0, 0, 0, 0, 0, 0, 0, 0],
  elasticity: [4, 4],
});
/** ONE gets better at x, TWO at y. */
const better = (hat: number) => ({ productivityHat: Float64Array.of(hat, 1, 1, hat) });

describe("free entry, mirrored regions", () => {
  it("shares a sector as both zero-profit conditions say", () => {
    const { output, closed, wageHat, residuals } = solve(mirror, better(1.05), free);
    // With wages of one, demand per unit of supply q of the two markets solves b (0.7 q1 + 0.3 q2) = 0.3 q1 + 0.7 q2 = 1,
    // and the masses solve 0.7 b m1 + 0.3 m2 = 1 / q1 with m1 + m2 = 2.
    const b = 1.05 ** 4;
    const q1 = (0.7 / b - 0.3) / 0.4;
    const m1 = (1 / q1 - 0.6) / (0.7 * b - 0.3);
    expect(apart(output, [m1, 2 - m1, 2 - m1, m1])).toBeLessThan(1e-11);
    expect(apart(wageHat, [1, 1])).toBeLessThan(1e-12);
    expect(closed).toEqual([]);
    expect(residuals.entry).toBe(0);
  });

  it("closes the sector of the worse region where the better one is better by enough", () => {
    const { output, closed, welfareHat, costHat, residuals, warnings } = solve(mirror, better(1.3), free);
    expect(output).toEqual(Float64Array.of(2, 0, 0, 2));
    expect(closed).toEqual([
      { region: "TWO", sector: "x" },
      { region: "ONE", sector: "y" },
    ]);
    // Twice the firms, 1.3 times as good: prices are (0.7 x 2)^(-1/4) / 1.3 at home and (0.3 x 2)^(-1/4) / 1.3 abroad.
    const expected = 1.3 * (1.4 * 0.6) ** (1 / 8);
    expect(apart(welfareHat, [expected, expected])).toBeLessThan(1e-12);
    // What a firm would charge where there is none.
    expect(costHat[1]).toBe(1);
    expect(residuals.entry).toBe(0);
    expect(warnings.join()).toContain("no firms are left in 2 of the sectors with output in the base: TWO x, ONE y");
  });

  it("leaves no sector quite below the full scale effect, and changes without a jump up to it", () => {
    const at = (scale: number) => solve(mirror, better(1.3), { ...once, scale });
    const made = [0.5, 0.9, 0.99, 1].map((scale) => at(scale).output[1]!);
    expect(made[0]).toBeGreaterThan(made[1]!);
    expect(made[1]).toBeGreaterThan(made[2]!);
    expect(made[2]).toBeGreaterThan(0);
    expect(made[3]).toBe(0);
    expect(apart(at(0.9999).welfareHat, at(1).welfareHat)).toBeLessThan(1e-3);
  });
});

describe("free entry", () => {
  it("without scale effects is the model without links", () => {
    const [flat, armington] = [
      solve(economy, { tariffs }, { ...free, scale: 0 }),
      solve(economy, { tariffs }, { structure: "no-io", tolerance: 1e-13 }),
    ];
    expect(apart(flat.welfareHat, armington.welfareHat)).toBeLessThan(1e-12);
    expect(apart(flat.output, armington.output)).toBeLessThan(1e-11);
  });

  it.each<SolveOptions>([{}, { closure: "own-income" }, { closure: "zero" }])(
    "pays no profits: sales of a region are its wages %j",
    (options) => {
      const { economy: base, output, wageHat } = solve(economy, { tariffs }, { ...once, ...options });
      for (const [r, value] of base.valueAdded.entries()) {
        const sales = output.subarray(r * 3, r * 3 + 3).reduce((sum, y) => sum + y, 0);
        expect(Math.abs(sales / (value * wageHat[r]!) - 1)).toBeLessThan(1e-12);
      }
    },
  );

  it("takes export taxes and iceberg costs: a tax all pay back is one on the way", () => {
    // An export tax and a tariff on the same flow bring the same relative prices; only who collects differs.
    const tax = Float64Array.from(economy.tariff, (_, at) => (at === 3 ? 0.1 : 0));
    const { exportTaxRevenue, residual } = solve(economy, { exportTaxes: tax }, once);
    expect(residual).toBeLessThan(1e-13);
    expect(exportTaxRevenue[1]).toBeGreaterThan(0);
    const icebergHat = economy.tariff.map((_, at) => (at === 3 ? 1.1 : 1));
    const [costly, taxed] = [solve(economy, { icebergHat }, once), solve(economy, { exportTaxes: tax }, once)];
    // Waste costs the exporter more than a tax he keeps.
    expect(costly.welfareHat[1]).toBeLessThan(taxed.welfareHat[1]!);
  });

  it("says how many equilibria the searches met, and starts at a solution", () => {
    const cold = solve(economy, { tariffs }, free);
    expect(cold.equilibria).toHaveLength(1);
    expect(cold.equilibria![0]!.starts).toBeGreaterThanOrEqual(4);
    expect(apart(cold.equilibria![0]!.welfareHat, cold.welfareHat)).toBeLessThan(1e-12);
    const warm = solve(economy, { tariffs }, { ...free, start: cold });
    expect(warm.equilibria![0]!.starts).toBe(1);
    expect(warm.sweeps).toBeLessThan(cold.sweeps / 4);
    expect(apart(warm.welfareHat, cold.welfareHat)).toBeLessThan(1e-12);
  });

  it("has a gradient where sectors are closed: they stay closed", () => {
    const shock = { ...better(1.3), tariffs: Float64Array.of(0, 0, 0.1, 0.1, 0, 0, 0, 0) };
    const at = (rate: number) =>
      solve(mirror, { ...shock, tariffs: Float64Array.of(0, 0, 0.1, rate, 0, 0, 0, 0) }, once);
    const there = at(0.1);
    expect(there.closed).toHaveLength(2);
    const outcome = logWelfare({ ONE: 1 });
    const slope = (step: number): number =>
      (outcome(at(0.1 + step)).value - outcome(at(0.1 - step)).value) / (2 * step);
    expect(gradient(there, outcome, { tolerance: 1e-11 }).tariffs[3]).toBeCloseTo(
      (4 * slope(5e-4) - slope(1e-3)) / 3,
      8,
    );
  });

  it.each([0.01, 2])("solves the shipped economy with %d more on all trade, some sectors closing", (more) => {
    const shipped = loadEconomy("na-2022").economy;
    const [n, j] = [shipped.regions.length, shipped.sectors.length];
    const raised = shipped.tariff.map((rate, at) =>
      Math.floor(at / (n * j)) === Math.floor(at / j) % n || !shipped.tradable[at % j] ? rate : rate + more,
    );
    const { residual, closed, output, baseOutput } = solve(
      shipped,
      { tariffs: raised },
      { structure: "krugman-free", starts: 1 },
    );
    expect(residual).toBeLessThanOrEqual(1e-10);
    expect(closed!.length).toBeGreaterThan(0);
    expect(output.filter((y, at) => y === 0 && baseOutput[at]! > 0)).toHaveLength(closed!.length);
  });

  it("says how far it came where it does not converge", () => {
    const hurried = (): unknown => solve(economy, { tariffs }, { ...free, maxSweeps: 3 });
    expect(hurried).toThrow(/not converged: after \d+ rounds of wages with free entry at scale 1 the residual reached/);
  });

  it.each([0, 0.5, 1])("is decomposed into parts that add up, variety among them, at scale %s", (scale) => {
    const found = decompose(economy, { tariffs }, { ...free, scale, starts: 1, tolerance: 1e-12 });
    const { termsOfTrade, volumeOfTrade, scale: variety, logWelfare, gap, solution } = found;
    for (const [r, exact] of logWelfare.entries()) {
      expect(exact).toBeCloseTo(Math.log(solution.welfareHat[r]!), 14);
      expect(termsOfTrade[r]! + volumeOfTrade[r]! + variety[r]! + gap[r]!).toBeCloseTo(exact, 12);
      // What integration left of a war of tens of points; the parts are of the size of welfare.
      expect(Math.abs(gap[r]!)).toBeLessThan(1e-6 * Math.max(Math.abs(exact), 0.01));
      expect(variety[r] === 0).toBe(scale === 0);
    }
  });

  it("is not decomposed where the last firm of a sector leaves on the path: it says which", () => {
    expect(() => decompose(mirror, better(1.3), { ...free, starts: 1 }, 2)).toThrow(
      "no decomposition: the last firm of TWO in x leaves on the path",
    );
  });
});
