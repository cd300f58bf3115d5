import type { Measure } from "../schema.js";
import { type Answer, observed } from "../found.js";
import { acrossModels, dealIncomes, dealOfTwo, threatIncomes, yearlyUsd } from "../table-room.js";

/** Below this many points a change is the solver's. */
const least = 1e-6;

/** A deal of the United States and Canada without Mexico: who gains, who loses, whether it holds. */
export const bypass: Answer = (bench) => {
  const accused = bench.inputs.events.find(({ tags, on }) => tags.includes("accusation") && on.startsWith("2024"));
  const { parties } = bench.inputs.table();
  const incomes = threatIncomes(bench, "us-canada-deal");
  const of = (party: string): number[] => incomes.map((one) => one[parties.indexOf(party)]!);
  const share = (party: string, sign: number): number =>
    of(party).filter((value) => sign * value > least).length / incomes.length;
  const deal = bench.inputs.kept("deal of USA and CAN", () => dealOfTwo(bench.inputs.table(), "USA", "CAN"));
  const usd = yearlyUsd(bench.inputs.table(), incomes[0]!);
  const mexico = parties.indexOf("MEX");
  const later = ["law-as-it-stands", "us-canada-deal"].map((threat) => dealIncomes(bench, threat)[mexico]!);
  return {
    groups: [
      {
        key: "record",
        measures: [
          observed("accused.on-record", accused ? "yes" : "no", "text"),
          observed("accused.day", accused?.on ?? null, "day"),
        ],
      },
      {
        key: "payoffs",
        measures: [
          ...["USA", "CAN", "MEX"].map((party) => acrossModels(`bypass.income:${party}`, of(party))),
          ...["USA", "CAN", "MEX"].map(
            (party): Measure => ({
              id: `bypass.usd:${party}`,
              value: usd[parties.indexOf(party)]!,
              unit: "usdChange",
              basis: "model",
            }),
          ),
        ],
      },
      {
        key: "signs",
        measures: [
          { id: "bypass.models:CAN", value: share("CAN", 1), unit: "share", basis: "model" },
          { id: "bypass.models:MEX", value: share("MEX", -1), unit: "share", basis: "model" },
          { id: "bypass.models:USA", value: share("USA", 1), unit: "share", basis: "model" },
        ],
      },
      {
        key: "terms",
        measures: [
          ...(deal?.rates ?? []).map(
            ({ importer, exporter, rate }): Measure => ({
              id: `bypass.rate:${importer}:${exporter}`,
              value: rate,
              unit: "rate",
              basis: "model",
            }),
          ),
          ...(deal?.patience ?? []).map(
            ({ party, critical }): Measure => ({
              id: `bypass.patience:${party}`,
              value: critical ?? 1,
              unit: "factor",
              basis: "model",
            }),
          ),
        ],
      },
      {
        key: "after",
        measures: [
          { id: "bypass.later:stands", value: later[0]!, unit: "percent", basis: "model" },
          { id: "bypass.later:bypassed", value: later[1]!, unit: "percent", basis: "model" },
        ],
      },
    ],
    figure: { key: "payoffs", measures: ["USA", "CAN", "MEX"].map((party) => `bypass.income:${party}`) },
    sources: ["event:premiers-2024", "event:talks-canada-2026", "event:collapse-2026", "Nash (1950)"],
    assumptions: ["A-tariff-bounds", "A-table-discount", "A-agreement-schedule"],
    commands: [
      "parley table us-canada-deal-without-mexico --show ladder,variants",
      "parley bargain --threat law-as-it-stands --parties USA,CAN",
      "parley events --from 2024-11-01 --to 2024-12-31",
    ],
  };
};
