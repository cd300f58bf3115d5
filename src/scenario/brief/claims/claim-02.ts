import type { Answer } from "../found.js";
import { modelAssumptions } from "../found.js";
import { income, incomeUsd, thirdMarkets, thirdMarketsPct, unitCost } from "../readings.js";

const three = ["CAN", "MEX", "USA"];
/** Sectors in which the duties between the three are high or trade is large. */
const shown = ["C24A", "C24B", "C25", "C28", "C29", "C20"];

/** Free trade between the three against the law of the day: costs and third markets. */
export const partnership: Answer = (bench) => {
  const readings = [
    ...three.map((code) => thirdMarkets(`free.third:${code}`, code)),
    ...three.map((code) => thirdMarketsPct(`free.third-pct:${code}`, code)),
    ...three.map((code) => unitCost(`free.cost:${code}`, code)),
    ...three.map((code) => income(`free.income:${code}`, code)),
    ...three.map((code) => incomeUsd(`free.usd:${code}`, code)),
    ...three.flatMap((code) => shown.map((sector) => unitCost(`free.sector-cost:${code}:${sector}`, code, [sector]))),
    ...three.flatMap((code) =>
      shown.map((sector) => thirdMarketsPct(`free.sector-third:${code}:${sector}`, code, [sector])),
    ),
  ];
  const found = bench.read("brief/free-trade", readings);
  const of = (start: string) => found.filter(({ id }) => id.startsWith(`${start}:`));
  return {
    groups: [
      { key: "third", measures: [...of("free.third"), ...of("free.third-pct")] },
      { key: "cost", measures: of("free.cost") },
      { key: "income", measures: [...of("free.income"), ...of("free.usd")] },
      { key: "sectorCost", measures: of("free.sector-cost") },
      { key: "sectorThird", measures: of("free.sector-third") },
    ],
    figure: { key: "third", measures: three.map((code) => `free.third-pct:${code}`) },
    sources: ["data:benchmarks/na-2022/trade.csv", "data:benchmarks/elasticity-sets.csv"],
    assumptions: [...modelAssumptions, "A-third-markets"],
    commands: [
      `parley run brief/free-trade --draws ${bench.inputs.draws}`,
      "parley detail competitiveness brief/free-trade --region CAN,MEX,USA",
    ],
  };
};
