import { averageRates, isSurtax } from "../../../rates/index.js";
import { type Bench } from "../bench.js";
import { type Answer, byLaw, counted, modelAssumptions, dutyRate, touched } from "../found.js";
import { income, incomeUsd } from "../readings.js";
import type { Measure } from "../schema.js";
import { acrossModels, dealIncomes, threatIncomes } from "../table-room.js";

const both = ["CAN", "USA"];
const canada = { claim: "USMCA", destination: "CAN" } as const;
const answers = ["us-25-retaliation-none", "us-25-retaliation-10", "us-25-retaliation-25", "us-25-retaliation-best"];

/** What Canada dropped, kept and took up again, and what each stance costs. */
export const moderation: Answer = (bench) => {
  const { inputs } = bench;
  const { day } = inputs;
  const covered = (on: typeof day): number => touched(inputs.canadaLines(on), "USA", isSurtax) ?? 0;
  const [before, after] = [covered("2025-08-31" as typeof day), covered("2025-09-01" as typeof day)];
  const [first, last] = [usRate(bench, "2025-09-01" as typeof day), usRate(bench, day)];
  const kept = bench.read(
    "canada-keeps-march-2025-retaliation",
    both.flatMap((code) => [income(`keep.income:${code}`, code), incomeUsd(`keep.usd:${code}`, code)]),
  );
  const silent = bench.read(
    "brief/without-counter-measures-of-2026",
    both.flatMap((code) => [income(`silent.income:${code}`, code), incomeUsd(`silent.usd:${code}`, code)]),
  );
  return {
    groups: [
      {
        key: "dropped",
        measures: [
          counted("surtaxed:2025-08-31", before, "share"),
          counted("surtaxed:2025-09-01", after, "share"),
          counted("surtaxed:2026-09-08", covered("2026-09-08" as typeof day), "share"),
          counted("dropped.share", before === 0 ? null : 1 - after / before, "share"),
          byLaw("kept.rate:steel", dutyRate(bench, "72083900", "USA", day, "ca_surtax_sa", canada), "rate"),
          byLaw("kept.rate:vehicles", dutyRate(bench, "87032300", "USA", day, "ca_surtax_auto", canada), "rate"),
          byLaw(
            "again.steel",
            dutyRate(bench, "72083900", "USA", "2026-09-08" as typeof day, "ca_surtax_sa", canada),
            "rate",
          ),
        ],
      },
      {
        key: "relief",
        measures: [
          counted("relief.before", first, "rate"),
          counted("relief.after", last, "rate"),
          counted("relief.change", first === null || last === null ? null : 100 * (last - first), "points"),
        ],
      },
      { key: "stances", measures: [...kept, ...silent] },
      { key: "restraint", measures: restraint(bench) },
    ],
    figure: {
      key: "stances",
      measures: ["keep.income:CAN", "keep.income:USA", "silent.income:CAN", "silent.income:USA"],
    },
    sources: [
      "law:ca.surtax.1",
      "law:ca.surtax.steel-aluminium",
      "law:ca.surtax.vehicles",
      "law:ca.surtax.2026",
      "event:no-more-2026",
    ],
    assumptions: [
      ...modelAssumptions,
      "A-canada-weights",
      "A-canada-weights-2026",
      "A-canada-remission",
      "A-surtax-2026",
    ],
    commands: [
      "parley rates --from USA --to CAN --on 2025-09-01",
      `parley run canada-keeps-march-2025-retaliation --draws ${inputs.draws}`,
      `parley run brief/without-counter-measures-of-2026 --draws ${inputs.draws}`,
      "parley table restraint-or-retaliation --show ladder,menu,variants",
    ],
  };
};

/** Average US tariff on Canada with the claims of the second half of 2025, so that the law alone moves it. */
function usRate({ inputs }: Bench, on: Bench["inputs"]["day"]): number | null {
  const lines = inputs.usLines(on, "2025-h2").filter(({ line }) => line.origin === "CAN");
  return averageRates(lines, on, ["claims"], "total")[0]?.rate ?? null;
}

/** A US duty of 25 % on all goods: what each answer leaves to Canada, and what the deal that follows is worth to it. */
function restraint(bench: Bench): Measure[] {
  const { parties } = bench.inputs.table();
  const [ours, theirs] = ["CAN", "USA"].map((code) => parties.indexOf(code)) as [number, number];
  return answers.flatMap((name): Measure[] => {
    const incomes = threatIncomes(bench, name);
    return [
      acrossModels(
        `answer.income:CAN:${name}`,
        incomes.map((one) => one[ours]!),
      ),
      acrossModels(
        `answer.income:USA:${name}`,
        incomes.map((one) => one[theirs]!),
      ),
      { id: `answer.deal:CAN:${name}`, value: dealIncomes(bench, name)[ours]!, unit: "percent", basis: "model" },
    ];
  });
}
