/**
 * Speed of the negotiation table, warm, on the shipped economy under the law of a day and on a synthetic one of seven regions
 * and 33 sectors with markups (Ossa 2014 has 7 x 33).
 *
 * Expected, on a quiet core: Nash of three parties by partner 1000 ms; each partition 1000 ms; a bargain 500 ms; on the
 * synthetic economy each best response by sector 200 ms, Nash by sector 5000 ms, the check from fresh starts timed apart.
 * Processor time is the figure to watch on a machine that other processes load.
 */
import type { IsoDate } from "../src/base/index.js";
import { readTable } from "../src/files/index.js";
import {
  bargain,
  bestOfStarts,
  bestResponse,
  instrumentsOf,
  nash,
  partitionsOf,
  playPartition,
  ratesInForce,
  tariffGame,
} from "../src/negotiation/index.js";
import { tableGame, threatPoint } from "../src/scenario/index.js";
import { syntheticEconomy } from "../tests/support/synthetic-economy.js";

/** Runs the work and prints wall and processor time against what is expected. */
function timed<T>(name: string, expected: number | null, work: () => T): T {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const found = work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000;
  const against = expected === null ? "" : `; expected ${expected} ms, ratio ${(cpu / expected).toFixed(2)}`;
  process.stdout.write(`${name}: ${wall.toFixed(0)} ms, ${cpu.toFixed(0)} ms of processor${against}\n`);
  return found;
}

const parties = ["USA", "CAN", "MEX"];
const table = readTable({ parties, day: "2026-10-10" as IsoDate, options: {}, versions: {} });
const game = tableGame(table);
nash(game, { starts: 1 });

timed("Nash, three parties by partner, one fresh start", 1000, () => nash(game, { starts: 1 }));
timed("Nash, three parties by partner, six fresh starts", 1000, () => nash(game));
for (const partition of partitionsOf(parties)) {
  const name = partition.map((bloc) => bloc.join("+")).join(" | ");
  timed(`partition ${name}`, 1000, () => playPartition(game, partition));
}
const threat = threatPoint(table, "fall-back");
timed("bargain over fall-back", 500, () => bargain(game, "nash", threat.welfare));

const seven = syntheticEconomy(7, 33);
const wide = tariffGame(
  seven,
  seven.regions,
  instrumentsOf(seven, seven.regions, { kind: "sector", allSectors: true }),
  {
    options: { structure: "krugman-fixed" },
  },
);
const inForce = ratesInForce(wide);
bestResponse(wide, wide.players[1]!, inForce, { tolerance: 1e-6 });
for (const player of wide.players) {
  timed(`7 x 33, best response of ${player.name} by sector`, 200, () =>
    bestResponse(wide, player, inForce, { tolerance: 1e-6 }),
  );
}
// The rounds of Nash, without its own check.
const rates = timed("7 x 33, Nash by sector, rounds of best responses", 5000, () => {
  let all: Float64Array = inForce;
  let moved = 1;
  for (let round = 0; round < 20 && moved > 1e-4; round += 1) {
    const before = all;
    for (const player of wide.players) all = bestResponse(wide, player, all, { tolerance: 1e-6 }).rates;
    moved = Math.max(...all.map((rate, at) => Math.abs(rate - before[at]!)));
  }
  return all;
});
const gains = timed("7 x 33, search for a gain from two fresh starts, all regions", null, () =>
  wide.players.map((player) => {
    const own = bestResponse(wide, player, rates, { tolerance: 1e-6 });
    return bestOfStarts(wide, player, rates, 2).value - own.value;
  }),
);
process.stdout.write(`largest gain found: ${(100 * Math.max(...gains)).toExponential(1)} points\n`);
