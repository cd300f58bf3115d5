import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import type { Economy } from "../../economy/index.js";
import { loadEconomy } from "../../files/index.js";
import { gradient, logWelfare, type Shock, type Solution, type SolveOptions, solve } from "../index.js";
import type { KernelName } from "./kernels.js";

/** Every number of a solution, and of a gradient there. */
function digest(solution: Solution, kernel: KernelName): string {
  const hash = createHash("sha256");
  const { tariffs } = gradient(solution, logWelfare({ USA: 1 }), { kernel });
  for (const values of [tariffs, ...Object.values(solution)]) if (values instanceof Float64Array) hash.update(values);
  hash.update(JSON.stringify([solution.sweeps, solution.residuals]));
  return hash.digest("hex");
}

const nafta = ["Mexico", "Canada", "USA"];

function changed(economy: Economy, later: Float64Array, change: (inside: boolean) => boolean): Shock {
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const inside = (region: number): boolean => nafta.includes(economy.regions[region]!);
  return {
    tariffs: economy.tariff.map((rate, at) =>
      change(inside(Math.floor(at / (n * j))) && inside(Math.floor(at / j) % n)) ? later[at]! : rate,
    ),
  };
}

const runs = {
  none: () => false,
  nafta: (inside: boolean) => inside,
  world: () => true,
  "world without nafta": (inside: boolean) => !inside,
};

const cp2015 = ["cp2015-noS", "cp2015-withS"].flatMap((name) => {
  const later = loadEconomy(name, { baseTariff: "tariff_2005" }).economy.tariff;
  const { economy } = loadEconomy(name);
  return Object.entries(runs).map(([run, change]) => ({
    title: `${name}, ${run}`,
    economy,
    shock: changed(economy, later, change),
    options: {} as SolveOptions,
  }));
});

const { economy } = loadEconomy("na-2022");
const up: Shock = {
  tariffs: economy.tariff.map((rate, at) => rate + (at % 3) / 20),
  exportTaxes: economy.tariff.map((_, at) => {
    const [n, j] = [economy.regions.length, economy.sectors.length];
    return Math.floor(at / (n * j)) === Math.floor(at / j) % n ? 0 : 0.02;
  }),
};
const shipped = (["cp", "no-io"] as const).flatMap((structure) =>
  (["world-va", "own-income"] as const).map((closure) => ({
    title: `na-2022, ${structure}, ${closure}`,
    economy,
    shock: up,
    options: { structure, closure } satisfies SolveOptions,
  })),
);

it.each([...cp2015, ...shipped])("whole solves have the same bits on both kernels: $title", (run) => {
  const [typescript, wasm, again] = (["typescript", "wasm", "wasm"] satisfies KernelName[]).map((kernel) => {
    const solution = solve(run.economy, run.shock, { ...run.options, kernel });
    expect(solution.kernel).toBe(kernel);
    return digest(solution, kernel);
  });
  expect(wasm).toBe(typescript);
  expect(again).toBe(wasm);
});
