import { describe, expect, it } from "vitest";
import { apart, economyOf } from "../../tests/support/economies.js";
import { type NaiveAsk, naive } from "../../tests/support/naive.js";
import { three, war } from "../../tests/support/three.js";
import type { Economy } from "../economy/index.js";
import { loadEconomy } from "../files/index.js";
import { rebase, type SolveOptions, solve, structureNames } from "./index.js";

const fine = { tolerance: 1e-13 } as const;
/** The naive solve stops at 1e-10 of its own equations. */
const agreed = 1e-9;

const economy = three();
const tariffs = war(economy);

/** Every structure, with and without substitution, and how a naive solve is asked for it. */
const variants: readonly (readonly [string, SolveOptions, Omit<NaiveAsk, "tariffs">])[] = [
  ["cp", {}, { structure: "cp" }],
  ["cp, sectors substitute", { finalElasticity: 0.4 }, { structure: "cp", finalElasticity: 0.4 }],
  ["cp, inputs substitute", { inputElasticity: 2.5 }, { structure: "cp", inputElasticity: 2.5 }],
  ["krugman-fixed", { structure: "krugman-fixed" }, { structure: "krugman-fixed" }],
  [
    "krugman-fixed, sectors substitute",
    { structure: "krugman-fixed", finalElasticity: 1.8 },
    { structure: "krugman-fixed", finalElasticity: 1.8 },
  ],
  ["krugman-free", { structure: "krugman-free" }, { structure: "krugman-free" }],
  [
    "krugman-free, half the scale effect",
    { structure: "krugman-free", scale: 0.5 },
    { structure: "krugman-free", scale: 0.5 },
  ],
  ["no-io", { structure: "no-io" }, { structure: "cp" }],
  ["short-run", { structure: "short-run", mobility: 0.7 }, { structure: "short-run", mobility: 0.7 }],
  ["short-run, specific factors", { structure: "short-run", mobility: 0 }, { structure: "short-run", mobility: 0 }],
  [
    "short-run, all substitute",
    { structure: "short-run", mobility: 2, finalElasticity: 0.6, inputElasticity: 0.3 },
    { structure: "short-run", mobility: 2, finalElasticity: 0.6, inputElasticity: 0.3 },
  ],
];

describe("a solve agrees with all equations written down and solved at once", () => {
  it.each(variants)("%s", (_, options, ask) => {
    const ours = solve(economy, { tariffs }, { ...options, ...fine });
    const theirs = naive(ours.economy, { ...ask, tariffs });
    expect(apart(ours.wageHat, theirs.wage)).toBeLessThan(agreed);
    expect(apart(ours.output, theirs.output)).toBeLessThan(agreed);
    expect(apart(ours.income, theirs.income)).toBeLessThan(agreed);
    const priced = ours.income.map((income, r) => income / ours.priceIndexHat[r]!);
    expect(apart(priced, theirs.welfare)).toBeLessThan(agreed);
    expect(apart(ours.sectorWageHat ?? theirs.sectorWage, theirs.sectorWage)).toBeLessThan(agreed);
  });
});

describe("every structure", () => {
  it.each(variants)("%s: no change is the base, and a solved point is a base of its own", (_, options) => {
    const again = solve(economy, {}, { ...options, ...fine });
    for (const hat of [...again.welfareHat, ...again.wageHat, ...again.costHat])
      expect(Math.abs(hat - 1)).toBeLessThan(1e-11);
    const there = solve(economy, { tariffs }, { ...options, ...fine });
    const back = solve(rebase(there), { tariffs: economy.tariff }, { ...options, ...fine });
    // There and back again: the same model from either end.
    expect(
      apart(
        back.welfareHat,
        there.welfareHat.map((hat) => 1 / hat),
      ),
    ).toBeLessThan(1e-10);
  });

  it.each(variants)("%s: labour earns what sectors pay (Walras), which no solve looks at", (_, options) => {
    const { economy: base, wageHat, output, profits, structure } = solve(economy, { tariffs }, { ...options, ...fine });
    const j = base.sectors.length;
    for (const [r, value] of base.valueAdded.entries()) {
      let paid = structure === "krugman-fixed" ? -profits[r]! : 0;
      for (let s = 0; s < j; s += 1) paid += base.vaShare[r * j + s]! * output[r * j + s]!;
      expect(Math.abs(paid / (value * wageHat[r]!) - 1)).toBeLessThan(1e-11);
    }
  });

  it.each(variants)("%s: the unit of money changes nothing without surpluses", (_, options) => {
    const balanced = { ...options, ...fine, closure: "zero" } as const;
    const [one, two] = (["world-va", "wage:B"] as const).map((numeraire) =>
      solve(economy, { tariffs }, { ...balanced, numeraire }),
    );
    expect(apart(one!.welfareHat, two!.welfareHat)).toBeLessThan(1e-10);
    expect(one!.tradeSurplus.every((surplus) => Math.abs(surplus) < 1e-10)).toBe(true);
  });

  it.each(structureNames)("%s solves the shipped economy and war in it", (structure) => {
    const shipped = loadEconomy("na-2022").economy;
    const [n, j] = [shipped.regions.length, shipped.sectors.length];
    const raised = shipped.tariff.map((rate, at) =>
      Math.floor(at / (n * j)) === Math.floor(at / j) % n || !shipped.tradable[at % j] ? rate : rate + 0.6,
    );
    const { residual, welfareHat } = solve(shipped, { tariffs: raised }, { structure });
    expect(residual).toBeLessThanOrEqual(1e-10);
    for (const hat of welfareHat) expect(hat).toBeGreaterThan(0.5);
  });
});

describe("short-run", () => {
  const at = (mobility: number) => solve(economy, { tariffs }, { structure: "short-run", mobility, ...fine });

  it("comes to cp as labour moves freely", () => {
    const long = solve(economy, { tariffs }, fine);
    // The distance falls in proportion to 1 / mobility: a tenth for ten times the mobility.
    const [near, nearer] = [1e4, 1e5].map((mobility) => apart(at(mobility).welfareHat, long.welfareHat));
    expect(nearer).toBeLessThan(1e-6);
    expect(nearer! / near!).toBeCloseTo(0.1, 2);
  });

  it("pays most where output grew most, and every wage is its sector's bill where labour is stuck", () => {
    const { sectorWageHat, sectorRealWageHat, priceIndexHat, output, baseOutput } = at(0);
    for (const [cell, wage] of sectorWageHat!.entries()) {
      if (baseOutput[cell] === 0) continue;
      expect(wage).toBeCloseTo(output[cell]! / baseOutput[cell]!, 10);
      expect(sectorRealWageHat![cell]).toBeCloseTo(wage / priceIndexHat[Math.floor(cell / 3)]!, 14);
    }
  });
});

describe("substitution", () => {
  it.each(["finalElasticity", "inputElasticity"] as const)("%s: Cobb-Douglas is the limit at one", (name) => {
    const exact = solve(economy, { tariffs }, fine).welfareHat;
    const at = (value: number): Float64Array => solve(economy, { tariffs }, { [name]: value, ...fine }).welfareHat;
    // Means of both sides leave the second order of 1e-3.
    const mean = at(1 + 1e-3).map((hat, r) => (hat + at(1 - 1e-3)[r]!) / 2);
    expect(apart(mean, exact)).toBeLessThan(1e-7);
    expect(apart(at(1 + 1e-3), exact)).toBeGreaterThan(1e-7);
    // In proportion to the distance from one, down to where only the rounding of a solve is left.
    for (const away of [-1e-6, -1e-9, 1e-9, 1e-6]) {
      expect(apart(at(1 + away), exact)).toBeLessThan(Math.abs(away) * 1e-2 + 1e-12);
    }
  });

  it("softens the loss from a dearer world: more of it, less lost", () => {
    const icebergHat = economy.tariff.map((_, at) => (Math.floor(at / 9) === Math.floor(at / 3) % 3 ? 1 : 1.3));
    const lost = [0.3, 1, 3].map(
      (finalElasticity) => 1 - solve(economy, { icebergHat }, { finalElasticity, ...fine }).welfareHat[2]!,
    );
    expect(lost[0]).toBeGreaterThan(lost[1]!);
    expect(lost[1]).toBeGreaterThan(lost[2]!);
  });
});

/** One sector, no links, two unlike regions, balanced. */
const single: Economy = economyOf({
  regions: ["ONE", "TWO"],
  sectors: ["good"],
  valueAdded: [2, 1],
  tradeSurplus: [0, 0],
  vaShare: [1, 1],
  finalShare: [1, 1],
  expenditure: [2, 1],
  share: [0.8, 0.2, 0.4, 0.6],
  tariff: [0, 0, 0, 0],
  io: [0, 0],
  elasticity: [4],
});

describe("one sector", () => {
  const icebergHat = Float64Array.of(1, 1.25, 0.9, 1);

  it.each(structureNames)(
    "%s: gains follow the formula of Arkolakis, Costinot and Rodriguez-Clare (2012)",
    (structure) => {
      const { welfareHat, share } = solve(single, { icebergHat }, { structure, ...fine });
      // Welfare changes with the own share to the power -1 / theta.
      for (const [r, own] of [
        [0, share[0]! / 0.8],
        [1, share[3]! / 0.6],
      ] as const) {
        expect(Math.abs(welfareHat[r]! / own ** (-1 / 4) - 1)).toBeLessThan(1e-11);
      }
    },
  );

  it("is the same Armington model whether firms compete or charge markups", () => {
    for (const shock of [{ icebergHat }, { tariffs: Float64Array.of(0, 0.3, 0.1, 0) }]) {
      const [competitive, monopolistic] = (["cp", "krugman-fixed"] as const).map((structure) =>
        solve(single, shock, { structure, ...fine }),
      );
      // One sector's profits are in proportion to its wages: no margin between sectors moves.
      expect(apart(competitive!.welfareHat, monopolistic!.welfareHat)).toBeLessThan(1e-12);
      expect(monopolistic!.profits[0]! / monopolistic!.output[0]!).toBeCloseTo(1 / 5, 14);
    }
  });
});

describe("krugman-fixed", () => {
  it("gains profits by a small tariff on the sector with the larger markup", () => {
    const profits = (raised: number): number => {
      const moved = economy.tariff.map((rate, at) => (at === 3 || at === 6 ? rate + raised : rate));
      return solve(economy, { tariffs: moved }, { structure: "krugman-fixed", ...fine }).profits[0]!;
    };
    expect(profits(0.02)).toBeGreaterThan(profits(0));
  });
});
