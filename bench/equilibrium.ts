/**
 * Speed of the equilibrium solver: tolerance 1e-10, from hats of one, set-up included, on both kernels in one run.
 *
 * Expected on a quiet core, written before measuring: Caliendo and Parro's 31 x 40 in 3 ms, 44 x 50 in 10 ms, 77 x 45 in 20 ms,
 * 160 x 65 in 100 ms, the shipped economy in 1 ms; a gradient in all tariffs at most two solves; the kernels in WebAssembly
 * three times as fast as in TypeScript on the large ones; less than 150 MB of memory for 160 x 65. The machine may be shared: ratios within the run are the figures to watch, times the best of many calls.
 *
 * What is timed is one whole call of `solve`: checks, the market laid out under the shock into the memory of the kernels, the search
 * from hats of one, the residual recomputed from the point, the result. What follows from the economy alone (its checks and
 * accounts, shares and inputs turned into the layout of the kernels) is kept by the solver with the economy object, as in the work
 * of a user who tries shocks on one economy; the first solve on a new object, which makes all of that too, is printed beside it,
 * against the same target. Not timed: reading files, and shares and flows of the result, worked out when first read. Large markets
 * are bound by memory: at 160 x 65 a sweep reads 28 MB of weights and inputs, 16 sweeps half a gigabyte.
 *
 * The synthetic economies have every sector traded, and the largest region raises its tariffs on all others by ten points.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { gradient, logWelfare, type Shock, solve } from "parley-trade/equilibrium";
import { loadEconomy } from "parley-trade/files";
import type { Economy } from "../src/economy/index.js";
import { syntheticEconomy } from "../tests/support/synthetic-economy.js";

/** Published peers on the data of Caliendo and Parro, measured on a like machine (2 vCPU Xeon): wall seconds, tolerance. */
const peers: readonly (readonly [string, number, string])[] = [
  ["authors' MATLAB programme in Octave 7.3", 95, "1e-7 absolute"],
  ["KITE 24.01 (R)", 3.5, "1e-6"],
  ["cp2015, C++ core (R package)", 2.2, "1e-7 absolute"],
  ["cp2015-jax, compiled (Python)", 2.3, "1e-7"],
];

interface Case {
  readonly name: string;
  readonly expected: number;
  readonly economy: Economy;
  readonly shock: Shock;
}

const sizes = [
  [44, 50, 10],
  [77, 45, 20],
  [160, 65, 100],
] as const;

function raisedBy(economy: Economy, importer: number): Shock {
  const [n, j] = [economy.regions.length, economy.sectors.length];
  return {
    tariffs: economy.tariff.map((rate, at) =>
      Math.floor(at / (n * j)) === importer && Math.floor(at / j) % n !== importer && economy.share[at]! > 0
        ? rate + 0.1
        : rate,
    ),
  };
}

function nafta(): Case {
  const inside = ["Mexico", "Canada", "USA"];
  const { economy } = loadEconomy("cp2015-noS");
  const later = loadEconomy("cp2015-noS", { baseTariff: "tariff_2005" }).economy.tariff;
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const member = economy.regions.map((name) => inside.includes(name));
  const tariffs = economy.tariff.map((rate, at) =>
    member[Math.floor(at / (n * j))] && member[Math.floor(at / j) % n] ? later[at]! : rate,
  );
  return { name: "Caliendo-Parro 31 x 40, NAFTA", expected: 3, economy, shock: { tariffs } };
}

function shippedEconomy(): Case {
  const { economy } = loadEconomy("na-2022");
  const size = `${economy.regions.length} x ${economy.sectors.length}`;
  const shock = raisedBy(economy, economy.regions.indexOf("USA"));
  return { name: `shipped na-2022 ${size}, USA +10 points`, expected: 1, economy, shock };
}

function synthetic(n: number, j: number, expected: number): Case {
  const economy = syntheticEconomy(n, j);
  const largest = economy.valueAdded.indexOf(Math.max(...economy.valueAdded));
  return { name: `synthetic ${n} x ${j}`, expected, economy, shock: raisedBy(economy, largest) };
}

const bestOf = (calls: number, work: () => unknown): number =>
  Math.min(
    ...Array.from({ length: calls }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );

/** Taken in turn, so that all meet the same load; the first round warms the engine. */
function measure({ name, expected, economy, shock }: Case): number {
  const large = economy.tariff.length > 1e6;
  const solution = solve(economy, shock);
  const region = economy.regions.includes("USA") ? "USA" : economy.regions[0]!;
  const rounds = Array.from({ length: large ? 4 : 12 }, () => ({
    wasm: bestOf(large ? 2 : 15, () => solve(economy, shock)),
    typescript: bestOf(large ? 1 : 6, () => solve(economy, shock, { kernel: "typescript" })),
    unseen: bestOf(large ? 1 : 4, () => solve({ ...economy }, shock)),
    slope: bestOf(large ? 1 : 6, () => gradient(solution, logWelfare({ [region]: 1 }))),
  })).slice(1);
  const best = (what: "wasm" | "typescript" | "unseen" | "slope"): number =>
    Math.min(...rounds.map((round) => round[what]));
  const [wasm, typescript, slope] = [best("wasm"), best("typescript"), best("slope")];
  process.stdout.write(
    [
      name,
      `  ${solution.kernel}: ${wasm.toFixed(1)} ms (target ${expected} ms: ratio ${(wasm / expected).toFixed(2)}); ${solution.sweeps} sweeps, residual ${solution.residual.toExponential(1)}`,
      `  first solve on a new economy object: ${best("unseen").toFixed(1)} ms (ratio ${(best("unseen") / expected).toFixed(2)})`,
      `  typescript: ${typescript.toFixed(1)} ms, ${(typescript / wasm).toFixed(1)} times`,
      `  gradient: ${slope.toFixed(1)} ms, ${(slope / wasm).toFixed(2)} solves (target 2)`,
      "",
    ].join("\n"),
  );
  return wasm;
}

const first = nafta();
if (process.argv.includes("--first")) {
  process.stdout.write(`${bestOf(1, () => solve(first.economy, first.shock))}\n`);
} else if (process.argv.includes("--memory")) {
  // The peak over everything: the economy itself (about 40 MB), the solve that made it and the one under the shock.
  const before = process.memoryUsage().rss;
  const large = synthetic(160, 65, 100);
  solve(large.economy, large.shock);
  process.stdout.write(`${(process.resourceUsage().maxRSS * 1024 - before) / 1e6}\n`);
} else {
  const alone = (flag: string): string =>
    spawnSync(process.execPath, ["--import", "tsx", fileURLToPath(import.meta.url), flag], { encoding: "utf8" }).stdout;
  const cold = measure(first);
  process.stdout.write(`  first call of a new process: ${Number(alone("--first")).toFixed(0)} ms\n`);
  for (const [name, seconds, tolerance] of peers) {
    process.stdout.write(
      `  ${name}: ${seconds} s published (tolerance ${tolerance}), ${Math.round((1000 * seconds) / cold)} times\n`,
    );
  }
  measure(shippedEconomy());
  for (const [n, j, expected] of sizes) measure(synthetic(n, j, expected));
  process.stdout.write(
    `memory of a process that makes an economy of 160 x 65 and solves it, at its peak: ${Number(alone("--memory")).toFixed(0)} MB (target 150 for a solve)\n`,
  );
}
