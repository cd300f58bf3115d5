// Imports the known answers of coalition games and of the two-country tariff game.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot, shipped } from "../src/files/index.js";

interface RawGame {
  n: number;
  v: number[];
  shapleyExact?: string[];
  shapley: number[];
  nucleolus: number[];
  prenucleolus: number[];
  leastCoreEps: number;
  coreEmpty: boolean;
}

const raw = (name: string): unknown =>
  JSON.parse(readFileSync(join(packageRoot, "..", "shared", "reference", "game-theory", name), "utf8"));

const games = Object.entries(raw("tu_games.json") as Record<string, RawGame>).map(([id, game]) => ({
  id,
  worth: game.v,
  shapley: game.shapleyExact ?? game.shapley.map(String),
  nucleolus: game.nucleolus,
  prenucleolus: game.prenucleolus,
  leastCore: game.leastCoreEps,
  coreEmpty: game.coreEmpty,
}));

const tariffGame = raw("armington2_optimal_tariffs.json") as { note: string; cases: object[] };

const lines = (rows: readonly object[]): string => rows.map((row) => `    ${JSON.stringify(row)}`).join(",\n");
const folder = shipped("benchmarks", "game-theory");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "coalition-games.json"), `{\n  "games": [\n${lines(games)}\n  ]\n}\n`);
writeFileSync(
  join(folder, "two-country-tariffs.json"),
  `{\n  "model": ${JSON.stringify(tariffGame.note)},\n  "cases": [\n${lines(tariffGame.cases)}\n  ]\n}\n`,
);
const provenance = {
  files: {
    "coalition-games.json": {
      what: "Transferable-utility games with Shapley value (exact fractions), nucleolus, prenucleolus, least core",
      source:
        "Textbook games (Lemaire 1991; Talmud estates; airport, glove, majority) solved in exact arithmetic and by linear programming; cross-checked with MatTuGames and CoopGame",
      licence: "facts; not subject to copyright",
      retrieved: "2026-11-22",
      importer: "tools/game-theory.ts",
    },
    "two-country-tariffs.json": {
      what: "Optimal and Nash tariffs of a two-country one-sector Armington economy, with welfare",
      source: "First-order condition of the exact hat-algebra model, solved to 1e-15",
      licence: "facts; not subject to copyright",
      retrieved: "2026-11-22",
      importer: "tools/game-theory.ts",
    },
  },
};
writeFileSync(join(folder, "provenance.json"), `${JSON.stringify(provenance, null, 2)}\n`);
