/** Works out the tariffs of 2025 day by day, US imports of both years by sector, and writes docs/backtest.md. */
import { mkdirSync, writeFileSync } from "node:fs";
import { parseDay } from "../src/base/index.js";
import {
  loadBook,
  loadSectorMap,
  packageRoot,
  readScenario,
  readText,
  runInputs,
  shipped,
} from "../src/files/index.js";
import { meanTariffs, type Policy, spells } from "../src/scenario/index.js";
import { backtestPage } from "./support/backtest-page.js";

const folder = "observed-2025";
const write = (name: string, lines: readonly string[]): void =>
  writeFileSync(shipped("benchmarks", folder, name), `${lines.join("\n")}\n`);
mkdirSync(shipped("benchmarks", folder), { recursive: true });

const scenario = readScenario(["law-of-december-2025"], packageRoot);
const { economy, tariffsOf } = runInputs(scenario, {});
const lawOf = (law: Policy["law"], claims = "month-of-law") =>
  tariffsOf({ ...scenario.policy, law, assume: { ...scenario.policy.assume, claims } });
const [first, last] = [parseDay("2025-01-01"), parseDay("2025-12-31")];
const all = spells(loadBook(), first, last);
const baseline = lawOf(first).tariffs;
const mean = meanTariffs(all, (day) => lawOf(day).tariffs);
const laterClaims = meanTariffs(all, (day) => lawOf(day, "2025-h2").tariffs);

const [n, j] = [economy.regions.length, economy.sectors.length];
const cells = [...economy.tariff.keys()].filter((cell) =>
  [baseline, mean, laterClaims].some((tariffs) => tariffs[cell] !== economy.tariff[cell]),
);
write("tariffs.csv", [
  "importer,exporter,sector,baseline,mean,laterClaims",
  ...cells.map((cell) =>
    [
      economy.regions[Math.floor(cell / (n * j))],
      economy.regions[Math.floor(cell / j) % n],
      economy.sectors[cell % j],
      baseline[cell],
      mean[cell],
      laterClaims[cell],
    ].join(","),
  ),
]);

/** Average US rates with claims, by day: what the test works out again on a few days. */
const rate = (day: Policy["law"], exporter: string): number | null | undefined =>
  lawOf(day).averageRates.find((row) => row.importer === "USA" && row.exporter === exporter && row.basis === "claims")
    ?.rate;
write("days.csv", [
  "day,days,CAN,MEX",
  ...all.map(({ day, days }) => [day, days, rate(day, "CAN"), rate(day, "MEX")].join(",")),
]);

write("us-imports.csv", ["exporter,sector,item,y2024,y2025", ...importRows()]);
writeFileSync(shipped("docs", "backtest.md"), backtestPage());

/** US imports of 2024 and 2025 by sector and by items that the model does not know. A line of 2025 without sector takes that of its HS6. */
function importRows(): string[] {
  const map = loadSectorMap("hts10");
  const near = new Map([...map].map(([code, parts]) => [code.slice(0, 6), parts]));
  const items: readonly (readonly [string, RegExp])[] = [
    ["all", /^/],
    ["crude oil and gas (2709 to 2711)", /^27(09|10|11)/],
    ["gold (7108)", /^7108/],
    ["computers and parts (8471, 8473)", /^847[13]/],
    ["aluminium (76)", /^76/],
    ["returned and low-value goods (98, 99)", /^9[89]/],
  ];
  const sums = new Map<string, [number, number]>();
  ["2024", "2025"].forEach((year, index) => {
    const lines = readText(shipped("benchmarks", "claims", `us-${year}.csv.gz`))
      .trim()
      .split("\n")
      .slice(1);
    for (const line of lines) {
      const [code = "", exporter = "", text = ""] = line.split(",");
      const value = Number(text);
      const add = (name: string, part: number): void => {
        const sum = sums.get(`${exporter},${name}`) ?? [0, 0];
        sum[index] = (sum[index] as number) + part;
        sums.set(`${exporter},${name}`, sum);
      };
      for (const [item, codes] of items) if (codes.test(code)) add(`,"${item}"`, value);
      const parts = map.get(code) ?? near.get(code.slice(0, 6));
      if (parts) for (const { sector, share } of parts) add(`${sector},`, value * share);
      else if (!/^9[89]/.test(code)) add(`,"no sector, other than 98 and 99"`, value);
    }
  });
  return [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, [before, after]]) => `${name},${Math.round(before)},${Math.round(after)}`);
}
