/**
 * Speed of the first answer in the terminal: `parley start` as a whole new process. The equilibrium is solved live;
 * the sector tariffs are those that the build stored, where they are of this very law, data and code.
 *
 * Expected: 1000 ms on a quiet core, about 20 times a process that does nothing (`node -e 0`). On a loaded machine both grow, so
 * the ratio is the figure to watch.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { packageRoot } from "../src/files/index.js";

const expected = { ms: 1000, ratio: 20 };
const runs = 7;

/** Wall time of a whole process in ms. */
function timeOf(args: readonly string[]): number {
  const begin = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}`);
  return performance.now() - begin;
}

const main = join(packageRoot, "dist", "cli", "main.js");
const commands = {
  start: [main, "start"],
  "duty, one query": [
    main,
    "duty",
    "7208.39.00",
    "--from",
    "CAN",
    "--to",
    "USA",
    "--on",
    "2025-12-18",
    "--value",
    "1000",
  ],
  rates: [main, "rates", "--from", "CAN", "--to", "USA", "--on", "2025-12-18"],
};
// Taken in turn, so that each command meets the same load as the bare process.
const times = Array.from({ length: runs }, () => ({
  bare: timeOf(["-e", "0"]),
  commands: Object.values(commands).map(timeOf),
}));
const best = (values: readonly number[]): number => Math.min(...values);
const bare = best(times.map((run) => run.bare));
process.stdout.write(`a process that does nothing: best of ${runs} ${bare.toFixed(0)} ms\n`);
for (const [index, name] of Object.keys(commands).entries()) {
  const ms = best(times.map((run) => run.commands[index] as number));
  const target = name === "start" ? `; expected ${expected.ms} ms, ${expected.ratio} times` : "";
  process.stdout.write(
    `parley ${name}: best of ${runs} ${ms.toFixed(0)} ms, ${(ms / bare).toFixed(1)} times${target}\n`,
  );
}
