import { expect, it } from "vitest";
import { loadEconomy } from "../files/index.js";
import { followOf } from "./follow.js";
import { gradient, logWelfare, solve } from "./index.js";
import { type KernelName, openKernels } from "./kernels/index.js";

/** One region, one sector in four padded rows: half the cost is labour, half the sector's own product. */
function slopes(kernel: KernelName, ownShare: number): readonly number[] {
  const kernels = openKernels(kernel, 1000);
  const gam = kernels.array(16);
  gam[0] = 0.5;
  const made = {
    kernels,
    gam,
    labour: Float64Array.of(0.5, 0, 0, 0),
    alpha: Float64Array.of(1, 0, 0, 0),
    regions: 1,
    sectorStride: 4,
  };
  const { price, output } = followOf(made, Float64Array.of(ownShare, 0, 0, 0));
  return [price[0]!, output[0]!];
}

it.each(["typescript", "wasm"] as const)("follow wages and income along two links of the input chain: %s", (kernel) => {
  // s (B + G s (B + G s B)) and s (1 + G s (1 + G s)), all of them halves.
  expect(slopes(kernel, 1)).toEqual([0.875, 1.75]);
  expect(slopes(kernel, 0.5)).toEqual([0.328125, 0.65625]);
});

it("saves sweeps: with input chains not twice those without, forwards and backwards", () => {
  // Chains of inputs are what prices ran behind in: 31 against 13 sweeps without this, 23 with it.
  const { economy } = loadEconomy("na-2022");
  const tariffs = economy.tariff.map((rate, at) => {
    const [n, j] = [economy.regions.length, economy.sectors.length];
    const [importer, exporter] = [Math.floor(at / (n * j)), Math.floor(at / j) % n];
    return economy.regions[importer] === "USA" && importer !== exporter ? rate + 0.1 : rate;
  });
  const [chains, none] = (["cp", "no-io"] as const).map((structure) => solve(economy, { tariffs }, { structure }));
  expect(chains!.sweeps).toBeLessThan(2 * none!.sweeps);
  const back = [chains!, none!].map((solution) => gradient(solution, logWelfare({ USA: 1 })).sweeps);
  expect(back[0]).toBeLessThan(2 * back[1]!);
});
