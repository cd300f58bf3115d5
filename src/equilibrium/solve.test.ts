import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyEconomy, apart } from "../../tests/support/economies.js";
import { exitCodes, ParleyError } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import { loadEconomy } from "../files/index.js";
import { rebase, type Solution, solve } from "./index.js";

/** Errors of a solve at this tolerance stay below ten times it in economies of this size. */
const fine = { tolerance: 1e-12 } as const;
const close = 1e-10;

/** Raises every tariff between regions. */
const raised = (economy: Economy, by: number): Float64Array => {
  const [n, j] = [economy.regions.length, economy.sectors.length];
  return economy.tariff.map((rate, at) =>
    Math.floor(at / (n * j)) === Math.floor(at / j) % n ? rate : rate + by * (1 + (at % 3)),
  );
};

const mapped = (values: Float64Array, size: number, from: (at: number) => number): Float64Array =>
  Float64Array.from({ length: size }, (_, at) => values[from(at)]!);

describe("a solve", () => {
  it("returns hats of one where nothing changes on a solved base", () => {
    fc.assert(
      fc.property(anyEconomy, (draw) => {
        const again = solve(rebase(solve(draw, {}, fine)), {}, fine);
        for (const hat of [again.wageHat, again.priceIndexHat, again.welfareHat, again.incomeHat, again.costHat]) {
          for (const value of hat) expect(Math.abs(value - 1)).toBeLessThan(close);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("is homogeneous: all values ten times larger change no hat", () => {
    fc.assert(
      fc.property(anyEconomy, (draw) => {
        const times = (values: Float64Array): Float64Array => values.map((x) => 10 * x);
        const larger = {
          ...draw,
          valueAdded: times(draw.valueAdded),
          tradeSurplus: times(draw.tradeSurplus),
          expenditure: times(draw.expenditure),
        };
        const [a, b] = [draw, larger].map((economy) => solve(economy, { tariffs: raised(economy, 0.1) }, fine));
        expect(apart(a!.wageHat, b!.wageHat)).toBeLessThan(close);
        expect(apart(a!.welfareHat, b!.welfareHat)).toBeLessThan(close);
        expect(apart(times(a!.tariffRevenue), b!.tariffRevenue)).toBeLessThan(close);
      }),
      { numRuns: 30 },
    );
  });

  it("does not depend on the order of regions and sectors", () => {
    fc.assert(
      fc.property(anyEconomy, (draw) => {
        const [n, j] = [draw.regions.length, draw.sectors.length];
        const r = (at: number): number => (at + 1) % n;
        const s = (at: number): number => (at + 1) % j;
        const cell = (at: number): number => r(Math.floor(at / j)) * j + s(at % j);
        const triple = (at: number): number =>
          (r(Math.floor(at / (n * j))) * n + r(Math.floor(at / j) % n)) * j + s(at % j);
        const io = (at: number): number =>
          (r(Math.floor(at / (j * j))) * j + s(Math.floor(at / j) % j)) * j + s(at % j);
        const moved: Economy = {
          ...draw,
          regions: draw.regions.map((_, at) => draw.regions[r(at)]!),
          sectors: draw.sectors.map((_, at) => draw.sectors[s(at)]!),
          valueAdded: mapped(draw.valueAdded, n, r),
          tradeSurplus: mapped(draw.tradeSurplus, n, r),
          vaShare: mapped(draw.vaShare, n * j, cell),
          finalShare: mapped(draw.finalShare, n * j, cell),
          expenditure: mapped(draw.expenditure, n * j, cell),
          share: mapped(draw.share, n * n * j, triple),
          tariff: mapped(draw.tariff, n * n * j, triple),
          io: mapped(draw.io, n * j * j, io),
          elasticity: mapped(draw.elasticity, j, s),
        };
        const tariffs = raised(draw, 0.2);
        const straight = solve(draw, { tariffs }, fine);
        const turned = solve(moved, { tariffs: mapped(tariffs, n * n * j, triple) }, fine);
        expect(apart(turned.wageHat, mapped(straight.wageHat, n, r))).toBeLessThan(close);
        expect(apart(turned.expenditure, mapped(straight.expenditure, n * j, cell))).toBeLessThan(close);
        expect(apart(turned.welfareHat, mapped(straight.welfareHat, n, r))).toBeLessThan(close);
      }),
      { numRuns: 30 },
    );
  });

  it("clears labour markets although it never looks at them (Walras), for every closure", () => {
    fc.assert(
      fc.property(anyEconomy, fc.constantFrom("world-va", "own-income", "zero"), (draw, closure) => {
        const solution = solve(draw, { tariffs: raised(draw, 0.3) }, { ...fine, closure });
        const { economy, wageHat, output } = solution;
        const j = economy.sectors.length;
        for (const [n, value] of economy.valueAdded.entries()) {
          let paid = 0;
          for (let s = 0; s < j; s += 1) paid += economy.vaShare[n * j + s]! * output[n * j + s]!;
          expect(Math.abs(paid / (value * wageHat[n]!) - 1)).toBeLessThan(close);
        }
        expect(Math.abs(sum(solution.tradeSurplus))).toBeLessThan(close * sum(economy.valueAdded));
        expect(solution.residual).toBeLessThanOrEqual(fine.tolerance);
      }),
      { numRuns: 40 },
    );
  });

  it("gives the same bits twice", () => {
    const { economy } = loadEconomy("cp2015-withS");
    const [a, b] = [0, 1].map(() => solve(economy, { tariffs: raised(economy, 0.1) }));
    for (const key of ["wageHat", "expenditure", "flow", "welfareHat"] as const) {
      expect(Buffer.from(a![key].buffer).equals(Buffer.from(b![key].buffer))).toBe(true);
    }
  });

  it("counts in the numeraire asked for", () => {
    const { economy } = loadEconomy("cp2015-withS");
    const usa = economy.regions.indexOf("USA");
    const shock = { tariffs: raised(economy, 0.1) };
    const inWages = solve(economy, shock, { numeraire: "wage:USA" });
    expect(inWages.wageHat[usa]).toBeCloseTo(1, 12);
    const world = (solution: Solution): number => sum(economy.valueAdded.map((va, n) => va * solution.wageHat[n]!));
    const inWorld = solve(economy, shock);
    expect(world(inWorld) / sum(economy.valueAdded)).toBeCloseTo(1, 12);
    // Surpluses fixed in another unit are another experiment; without them the unit changes no real quantity.
    expect(apart(inWages.welfareHat, inWorld.welfareHat)).toBeGreaterThan(1e-6);
    const balanced = loadEconomy("cp2015-noS").economy;
    const units = ["world-va", "wage:USA"] as const;
    const [one, two] = units.map((numeraire) => solve(balanced, { tariffs: raised(balanced, 0.1) }, { numeraire }));
    // Input-output columns that miss one by 1.6e-6 leave a trace of the unit, 1e-9 here.
    expect(apart(one!.welfareHat, two!.welfareHat)).toBeLessThan(1e-8);
  });
});

describe("an own-country tariff and empty cells", () => {
  it("yield revenue and stay empty", () => {
    fc.assert(
      fc.property(anyEconomy, (draw) => {
        const [n, j] = [draw.regions.length, draw.sectors.length];
        const tariffs = Float64Array.from(draw.tariff, () => 0);
        for (let r = 0; r < n; r += 1) for (let s = 0; s < j; s += 1) tariffs[(r * n + r) * j + s] = 0.25;
        const solution = solve(draw, { tariffs }, fine);
        for (let r = 0; r < n; r += 1) {
          let atHome = 0;
          for (let s = 0; s < j; s += 1) atHome += solution.flow[(r * n + r) * j + s]!;
          expect(Math.abs(solution.tariffRevenue[r]! - 0.25 * atHome)).toBeLessThan(close * draw.valueAdded[r]!);
        }
        const filled = [...solution.share].filter((share, at) => share !== 0 && draw.share[at] === 0);
        expect(filled).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe("hard shocks", () => {
  const { economy } = loadEconomy("cp2015-noS");
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const abroad = (value: number): Float64Array =>
    economy.tariff.map((_, at) => (Math.floor(at / (n * j)) === Math.floor(at / j) % n ? 1 : value));

  it.each([
    ["free trade", { tariffs: new Float64Array(n * n * j) }],
    ["a war at +60 points", { tariffs: raised(economy, 0.6) }],
    ["a war at +200 points", { tariffs: raised(economy, 2) }],
    ["iceberg costs halved", { icebergHat: abroad(0.5) }],
    ["iceberg costs times three", { icebergHat: abroad(3) }],
    ["iceberg costs times ten, near autarky", { icebergHat: abroad(10) }],
  ])("%s converges", (_, shock) => {
    const solution = solve(economy, shock);
    expect(solution.residual).toBeLessThanOrEqual(1e-10);
    // All of these take 50 to 130 sweeps; many more would mean the wage step has lost its measure.
    expect(solution.sweeps).toBeLessThan(200);
  });

  it("towards autarky each region loses all its gains from trade, never more than all income", () => {
    const { welfareHat } = solve(economy, { icebergHat: abroad(10) });
    for (const hat of welfareHat) {
      expect(hat).toBeLessThan(1);
      expect(hat).toBeGreaterThan(0);
    }
  });
});

describe("what cannot be solved is refused", () => {
  const { economy } = loadEconomy("cp2015-noS");
  const failing = (run: () => unknown): ParleyError => {
    try {
      run();
    } catch (error) {
      if (error instanceof ParleyError) return error;
      throw error;
    }
    throw new Error("nothing was refused");
  };

  it.each([
    [{ structure: "melitz" as never }, 'unknown structure "melitz"; valid: cp, krugman-fixed'],
    [{ structure: "krugman-free" as const, scale: 1.2 }, "scale is 1.2; it is the part of the full scale effect"],
    [{ scale: 0.5 }, "scale 0.5 belongs to structure krugman-free, not to cp"],
    [
      { structure: "krugman-free" as const, finalElasticity: 0.5 },
      "finalElasticity 0.5 does not go with structure krugman-free",
    ],
    [{ mobility: 1 }, "mobility 1 belongs to structure short-run, not to cp"],
    [{ structure: "short-run" as const, mobility: -0.5 }, "mobility is -0.5; it is an elasticity, 0 or more"],
    [{ finalElasticity: 0 }, "finalElasticity is 0; an elasticity of substitution above 0 is needed"],
    [{ inputElasticity: Number.NaN }, "inputElasticity is NaN"],
    [{ structure: "cpp" as never }, 'unknown structure "cpp"; did you mean "cp"?'],
    [{ closure: "own" as never }, 'unknown closure "own"'],
    [{ numeraire: "wage:Usa" as const }, 'unknown region "Usa"; did you mean "USA"?'],
    [{ numeraire: "usd" as never }, "wage:CODE"],
    [{ tolerance: 0 }, "tolerance is 0"],
  ])("%j", (options, message) => {
    const error = failing(() => solve(economy, {}, options));
    expect(error.exitCode).toBe(exitCodes.usage);
    expect(error.message).toContain(message);
  });

  it("a tariff of -1 or NaN, naming the cell", () => {
    for (const value of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      const tariffs = Float64Array.from(economy.tariff);
      tariffs[41] = value;
      const error = failing(() => solve(economy, { tariffs }));
      expect(error.message).toContain("tariff of Argentina on Australia in Mining is");
      expect(error.exitCode).toBe(exitCodes.usage);
    }
  });

  it("a search cut short, with the residual", () => {
    const error = failing(() => solve(economy, { tariffs: raised(economy, 0.5) }, { maxSweeps: 5 }));
    expect(error.exitCode).toBe(exitCodes.notConverged);
    expect(error.message).toMatch(
      /after 5 sweeps the smallest residual reached is \d\S+, in (trade balances|prices|goods markets|tariff revenue), not/,
    );
  });

  it("import subsidies nobody can pay for", () => {
    const [n, j] = [economy.regions.length, economy.sectors.length];
    const tariffs = economy.tariff.map((rate, at) =>
      Math.floor(at / (n * j)) === Math.floor(at / j) % n ? rate : -0.9,
    );
    const error = failing(() => solve(economy, { tariffs }, { maxSweeps: 200 }));
    expect(error.exitCode).toBe(exitCodes.notConverged);
    expect(error.message).toContain("trade subsidies take up all income of");
  });

  it("tariffs beyond any that exist, without speaking of subsidies there are not", () => {
    const na = loadEconomy("na-2022").economy;
    const row = na.regions.length * na.sectors.length;
    const tariffs = na.tariff.map((rate, at) =>
      at < row && at >= na.sectors.length && na.share[at]! > 0 ? 1e4 : rate,
    );
    const error = failing(() => solve(na, { tariffs }, { numeraire: "wage:USA", maxSweeps: 500 }));
    expect(error.exitCode).toBe(exitCodes.notConverged);
    expect(error.message).not.toMatch(/subsid|NaN/);
  });

  it("a region whose fixed surplus takes all its income", () => {
    const { economy: unbalanced } = loadEconomy("cp2015-withS");
    const icebergHat = unbalanced.tariff.map((_, at) => (Math.floor(at / 1240) === Math.floor(at / 40) % 31 ? 1 : 10));
    const error = failing(() => solve(unbalanced, { icebergHat }, { maxSweeps: 200 }));
    expect(error.message).toContain("the trade surplus of Ireland takes up all its income");
    expect(error.exitCode).toBe(exitCodes.notConverged);
  });
});

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
