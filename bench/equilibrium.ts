/**
 * Speed of the equilibrium solver on the NAFTA experiment of Caliendo and Parro (2015): 31 countries x 40 sectors,
 * deficits removed, tolerance 1e-10, from hats of one.
 *
 * Expected: 10 ms cold in plain TypeScript ("cold": hats at 1, warmed engine, set-up included); about 40 sweeps;
 * residual below 1e-10; a gradient of one region's welfare in all tariffs costs at most two solves. The first call of a process is printed beside it. Measures the built package, as users run it.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { gradient, logWelfare, solve } from "parley-trade/equilibrium";
import { loadEconomy } from "parley-trade/files";

const expected = 10;

/** Published peers on the same data, measured on a like machine (2 vCPU Xeon): wall seconds, tolerance of their own. */
const peers: readonly (readonly [string, number, string])[] = [
  ["authors' MATLAB programme in Octave 7.3", 95, "1e-7 absolute"],
  ["KITE 24.01 (R)", 3.5, "1e-6"],
  ["cp2015, C++ core (R package)", 2.2, "1e-7 absolute"],
  ["cp2015-jax, compiled (Python)", 2.3, "1e-7"],
];

const nafta = ["Mexico", "Canada", "USA"];
const { economy } = loadEconomy("cp2015-noS");
const later = loadEconomy("cp2015-noS", { baseTariff: "tariff_2005" }).economy.tariff;
const inside = economy.regions.map((name) => nafta.includes(name));
const [n, j] = [economy.regions.length, economy.sectors.length];
const tariffs = economy.tariff.map((rate, at) =>
  inside[Math.floor(at / (n * j))] && inside[Math.floor(at / j) % n] ? later[at]! : rate,
);

function timed(): { ms: number; sweeps: number; residual: number } {
  const start = performance.now();
  const { sweeps, residual } = solve(economy, { tariffs });
  return { ms: performance.now() - start, sweeps, residual };
}

const first = timed();
if (process.argv.includes("--first")) {
  process.stdout.write(`${first.ms}\n`);
} else {
  // Other processes share the machine: the best of several fresh processes and the quartiles of many calls.
  const again = [1, 2].map(() => {
    const run = spawnSync(process.execPath, ["--import", "tsx", fileURLToPath(import.meta.url), "--first"], {
      encoding: "utf8",
    });
    return Number(run.stdout);
  });
  for (let warm = 0; warm < 40; warm += 1) timed();
  const runs = Array.from({ length: 300 }, timed);
  const times = runs.map((run) => run.ms).toSorted((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))]!;
  const cold = at(0.25);
  const solution = solve(economy, { tariffs });
  const slopes = Array.from({ length: 100 }, () => {
    const start = performance.now();
    gradient(solution, logWelfare({ USA: 1 }));
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  const lines = [
    "Caliendo-Parro 31 x 40, NAFTA experiment, tolerance 1e-10",
    `  cold: best ${at(0).toFixed(1)} ms, lower quartile ${cold.toFixed(1)} ms, median ${at(0.5).toFixed(1)} ms (target ${expected} ms: ratio ${(cold / expected).toFixed(2)})`,
    `  first call of a process: ${Math.min(first.ms, ...again).toFixed(0)} ms`,
    `  sweeps ${first.sweeps}, residual ${first.residual.toExponential(1)}`,
    `  gradient of US welfare in all tariffs: best ${slopes[0]!.toFixed(1)} ms, ${(slopes[0]! / at(0)).toFixed(2)} solves (target 2)`,
    "  peers, published, measured on a like machine, as multiples of the lower quartile:",
    ...peers.map(
      ([name, seconds, tolerance]) =>
        `    ${name}: ${seconds} s (tolerance ${tolerance}), ${Math.round((1000 * seconds) / cold)} x`,
    ),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}
