import { describe, expect, it } from "vitest";
import { apart } from "../../tests/support/economies.js";
import { three, war } from "../../tests/support/three.js";
import { decompose, gradient, logWelfare, type RentKeeper, solve, type TariffQuota, thresholdTerms } from "./index.js";

const fine = { tolerance: 1e-12 } as const;
/** Quantities meet quotas to a hundred times the tolerance of the solve. */
const met = 1e-9;

const economy = three();
/** A buys grain of B. */
const cell = 3;
const bought = solve(economy, {}, fine).baseFlow[cell]!;

const quota = (quantity: number, rent: RentKeeper = "government"): TariffQuota => ({
  importer: "A",
  exporters: ["B"],
  sector: "grain",
  inQuota: 0.05,
  overQuota: 0.6,
  quantity,
  rent,
});

const withTariff = (rate: number) =>
  solve(economy, { tariffs: economy.tariff.map((old, at) => (at === cell ? rate : old)) }, fine);

describe("a tariff-rate quota", () => {
  it.each(["importer", "government", "exporter"] as const)(
    "of nothing is the tariff above it, rent to the %s",
    (rent) => {
      const { welfareHat, quotas } = solve(economy, { quotas: [quota(0, rent)] }, fine);
      expect(apart(welfareHat, withTariff(0.6).welfareHat)).toBeLessThan(met);
      expect(quotas![0]).toMatchObject({ regime: "over-quota", tariff: 0.6, rents: 0 });
    },
  );

  it.each(["government", "exporter"] as const)("of plenty is the tariff inside it, rent to the %s", (rent) => {
    const { welfareHat, quotas } = solve(economy, { quotas: [quota(100 * bought, rent)] }, fine);
    expect(apart(welfareHat, withTariff(0.05).welfareHat)).toBeLessThan(met);
    expect(quotas![0]).toMatchObject({ regime: "in-quota", tariff: 0.05, rents: 0 });
  });

  it("that binds holds imports at its quantity, and its duty lies between the two", () => {
    const { quotas, flow, costHat, welfareHat } = solve(economy, { quotas: [quota(0.8 * bought)] }, fine);
    const [{ regime, tariff, imported, rents, duties }] = quotas as [NonNullable<typeof quotas>[number]];
    expect(regime).toBe("at-quota");
    expect(Math.abs(imported / (0.8 * bought) - 1)).toBeLessThan(met);
    expect(flow[cell]! / costHat[3]!).toBeCloseTo(imported, 12);
    expect(tariff).toBeGreaterThan(0.05);
    expect(tariff).toBeLessThan(0.6);
    expect(duties).toBeCloseTo(0.05 * flow[cell]!, 10);
    expect(rents).toBeCloseTo((tariff - 0.05) * flow[cell]!, 10);
    // A rent kept at home is what the tariff at the margin would have collected.
    expect(apart(welfareHat, withTariff(tariff).welfareHat)).toBeLessThan(1e-8);
  });

  it("gives its rent to the exporter out of the importer's income", () => {
    const [home, abroad] = (["government", "exporter"] as const).map((rent) =>
      solve(economy, { quotas: [quota(0.8 * bought, rent)] }, fine),
    );
    const { rents } = abroad!.quotas![0]!;
    expect(rents).toBeGreaterThan(0);
    for (const [r, share] of [-1, 1, 0].entries()) {
      expect(abroad!.rentsFromAbroad![r]).toBeCloseTo(share * rents, 8);
      const { income, wageHat, tariffRevenue, tradeSurplus } = abroad!;
      expect(income[r]).toBeCloseTo(economy.valueAdded[r]! * wageHat[r]! + tariffRevenue[r]! - tradeSurplus[r]!, 10);
      // Fixed surpluses, less what comes as rent.
      expect(tradeSurplus[r]).toBeCloseTo(economy.tradeSurplus[r]! - share * rents, 8);
    }
    expect(abroad!.welfareHat[0]).toBeLessThan(home!.welfareHat[0]!);
    expect(abroad!.welfareHat[1]).toBeGreaterThan(home!.welfareHat[1]!);
  });

  it("over its quantity pays the higher tariff at the margin and leaves a rent on the rest", () => {
    const over = withTariff(0.6);
    const quantity = 0.5 * (over.flow[cell]! / over.costHat[3]!);
    const { quotas } = solve(economy, { quotas: [quota(quantity)] }, fine);
    const { regime, imported, rents } = quotas![0]!;
    expect(regime).toBe("over-quota");
    expect(imported).toBeGreaterThan(quantity);
    expect(rents).toBeCloseTo(0.55 * 0.5 * over.flow[cell]!, 8);
  });

  it("may be shared by several exporters, and several quotas hold together in every structure", () => {
    for (const structure of ["cp", "krugman-fixed", "short-run"] as const) {
      const base = solve(economy, {}, { structure }).baseFlow;
      const two = [
        { ...quota(0.85 * (base[3]! + base[6]!)), exporters: ["B", "C"] },
        { ...quota(0.9 * base[10]!, "exporter"), importer: "B", exporters: ["A"], sector: "cloth" },
      ] as const;
      const { quotas } = solve(economy, { quotas: two }, { structure, ...fine });
      expect(quotas!.map(({ regime }) => regime)).toEqual(["at-quota", "at-quota"]);
      for (const { imported, quantity } of quotas!) expect(Math.abs(imported / quantity - 1)).toBeLessThan(met);
    }
  });

  it("is refused where it is not one, and by gradients and parts of welfare", () => {
    const refused = (change: Partial<TariffQuota>, message: string): void =>
      expect(() => solve(economy, { quotas: [{ ...quota(1), ...change }] })).toThrow(message);
    refused({ importer: "Q" }, 'unknown importer "Q"');
    refused({ sector: "gran" }, 'did you mean "grain"?');
    refused({ exporters: ["A"] }, "A is importer and exporter");
    refused({ exporters: [] }, "name an exporter");
    refused({ overQuota: 0.01 }, "0.05 inside and 0.01 above");
    refused({ quantity: -1 }, "the quantity is -1");
    refused({ exporters: ["C"], sector: "cloth" }, "none of C sells it there");
    expect(() => solve(economy, { quotas: [quota(1), quota(2)] })).toThrow(
      "two tariff-rate quotas of A cover grain of B",
    );
    const solution = solve(economy, { quotas: [quota(bought)] });
    expect(() => gradient(solution, logWelfare({ A: 1 }))).toThrow("no gradient goes through tariff-rate quotas");
  });

  it("is decomposed by its tariff at the margin, the rents it leaves abroad as transfers", () => {
    const held = { ...quota(0.8 * bought), rent: "exporter" } as const;
    const options = { tolerance: 1e-13 } as const;
    const { logWelfare, transfers, gap, solution } = decompose(economy, { quotas: [held] }, options);
    const direct = solve(economy, { quotas: [held] }, options);
    expect(solution.quotas![0]!.regime).toBe("at-quota");
    for (const [r, exact] of logWelfare.entries()) {
      // Two searches that end within the tolerance of a quota, 100 times that of the solve.
      expect(exact).toBeCloseTo(Math.log(direct.welfareHat[r]!), 10);
      expect(Math.abs(gap[r]!)).toBeLessThan(1e-9);
    }
    const [a, b] = [economy.regions.indexOf("A"), economy.regions.indexOf("B")];
    expect(transfers[a]!).toBeLessThan(0);
    expect(transfers[b]!).toBeGreaterThan(0);
  });
});

const threshold = {
  importer: "A",
  exporter: "B",
  sector: "grain",
  preferential: 0,
  otherwise: 0.25,
  threshold: 0.75,
  content: 0.6,
  costOfContent: 0.5,
};

describe("a content threshold", () => {
  it("is met where that is cheaper: the preference at the cost of complying", () => {
    const { welfareHat } = solve(economy, { thresholds: [threshold] }, fine);
    const icebergHat = economy.tariff.map((_, at) => (at === cell ? 1.075 : 1));
    const tariffs = economy.tariff.map((rate, at) => (at === cell ? 0 : rate));
    expect(apart(welfareHat, solve(economy, { tariffs, icebergHat }, fine).welfareHat)).toBeLessThan(1e-11);
  });

  it("is forgone where it costs more than the tariff, and free where there is content enough", () => {
    const dear = solve(economy, { thresholds: [{ ...threshold, costOfContent: 2 }] }, fine);
    expect(apart(dear.welfareHat, withTariff(0.25).welfareHat)).toBeLessThan(1e-11);
    const met = solve(economy, { thresholds: [{ ...threshold, content: 0.8 }] }, fine);
    expect(apart(met.welfareHat, withTariff(0).welfareHat)).toBeLessThan(1e-11);
  });

  it("with a spread lets a share comply, and comes to the sharp rule as the spread vanishes", () => {
    const half = thresholdTerms({ ...threshold, otherwise: 0.075, spread: 0.02 });
    // Both ways cost the same: half comply, the price is the common one.
    expect(half.complying).toBeCloseTo(0.5, 12);
    expect((1 + half.tariff) * half.icebergHat).toBeCloseTo(1.075, 12);
    const sharp = thresholdTerms(threshold);
    const near = thresholdTerms({ ...threshold, spread: 1e-3 });
    expect(near.complying).toBeCloseTo(1, 12);
    expect(near.icebergHat).toBeCloseTo(sharp.icebergHat, 2);
    expect(thresholdTerms({ ...threshold, otherwise: 0.05, spread: 0.02 }).complying).toBeLessThan(0.5);
  });

  it.each([
    [{ content: 1.2 }, "content is 1.2; it is a share"],
    [{ otherwise: -1 }, "otherwise is -1; a tariff"],
    [{ spread: -0.1 }, "spread is -0.1"],
    [{ exporter: "Q" }, 'unknown exporter "Q"'],
  ])("refuses %j", (change, message) => {
    expect(() => solve(economy, { thresholds: [{ ...threshold, ...change }] })).toThrow(message);
  });
});

describe("a change of surpluses", () => {
  it("moves income from one region to another and is refused where it does not sum to zero", () => {
    const { tradeSurplus, welfareHat } = solve(economy, { surplusChange: Float64Array.of(0.2, -0.2, 0) }, fine);
    expect(tradeSurplus[0]).toBeCloseTo(economy.tradeSurplus[0]! + 0.2, 12);
    expect(welfareHat[0]).toBeLessThan(1);
    expect(welfareHat[1]).toBeGreaterThan(1);
    expect(() => solve(economy, { surplusChange: Float64Array.of(1, 0, 0) })).toThrow("surplus changes sum to 1");
  });
});

describe("parts of welfare", () => {
  it.each([
    { structure: "krugman-fixed" },
    { structure: "short-run", mobility: 0.5 },
    { finalElasticity: 0.5, inputElasticity: 2 },
  ] as const)("add up with profits, sector wages and substitution: %j", (options) => {
    const { gap, profits } = decompose(economy, { tariffs: war(economy) }, { ...options, ...fine });
    // Romberg over 32 steps on a smooth path leaves rounding and the residuals of the solves.
    for (const left of gap) expect(Math.abs(left)).toBeLessThan(1e-9);
    expect(profits.some((part) => part !== 0)).toBe("structure" in options && options.structure === "krugman-fixed");
  });
});
