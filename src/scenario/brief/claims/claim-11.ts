import type { Measure } from "../schema.js";
import { type Answer } from "../found.js";
import { acrossModels, breakEven, models } from "../table-room.js";

const threats = ["law-as-it-stands", "us-canada-deal", "us-25-retaliation-none", "fall-back"];

/** What security would have to be worth; what it is worth nothing at hand says. */
export const linkage: Answer = (bench) => {
  bench.inputs.progress("what a side issue must be worth");
  const found = bench.inputs.kept("linkage", () => models(bench).map(({ table }) => breakEven(table, threats)));
  const row = (at: number, threat: string, party: string) =>
    found[at]!.find((one) => one.threat === threat && one.party === party)!;
  const all = (threat: string, party: string): number[] => found.map((_, at) => row(at, threat, party).usdBn ?? 0);
  // Where a model has no tariff that brings as much, the range is not known either.
  const inPoints = (id: string, values: readonly (number | null)[]): Measure =>
    values.every((value) => value !== null)
      ? acrossModels(id, values, "points")
      : { id, value: values[0]!, unit: "points", basis: "model" };
  return {
    groups: [
      {
        key: "value",
        measures: [
          { id: "security.value", value: null, unit: "usdBn", basis: "observed" },
          { id: "security.margin", value: null, unit: "usdBn", basis: "model" },
        ],
      },
      {
        key: "breakEven",
        measures: threats.flatMap((threat): Measure[] =>
          ["USA", "CAN", "MEX"].flatMap((party): Measure[] => [
            acrossModels(`even:${party}:${threat}`, all(threat, party), "usdBn"),
            inPoints(
              `even-points:${party}:${threat}`,
              found.map((_, at) => row(at, threat, party).tariffPoints),
            ),
          ]),
        ),
      },
    ],
    figure: { key: "breakEven", measures: threats.map((threat) => `even:USA:${threat}`) },
    sources: ["event:carney-sheinbaum-2025", "Perroni and Whalley (2000) on side payments of small countries"],
    assumptions: ["A-fall-back", "A-tariff-bounds"],
    commands: ["parley table us-canada-deal-without-mexico --show linkage"],
  };
};
