import type { Measure } from "../schema.js";
import {
  type Answer,
  byLaw,
  counted,
  modelAssumptions,
  countriesCharged,
  dutyRate,
  spanOf,
  touched,
} from "../found.js";
import { income, incomeUsd, own, sales, volume } from "../readings.js";

const both = ["CAN", "MEX"];
/** Hot-rolled steel, and a plastic article that no sector programme names. */
const steelCode = "72083900";
const ordinaryCode = "39269099";

/** The steel duty and the emergency duty: text, reach, and what each does by itself. */
export const strain: Answer = (bench) => {
  const { inputs } = bench;
  const { day } = inputs;
  const lines = inputs.usLines(day, "month-of-law");
  const steel = (programme: string): boolean => programme === "s232_steel" || programme === "s232_steel_deriv";
  const rate = dutyRate(bench, steelCode, "CAN", day, "s232_steel");
  const everywhere = countriesCharged(bench, steelCode, "s232_steel", day, rate);
  const emergency = { CAN: "ieepa_ca", MEX: "ieepa_mx" } as const;
  const ownEffect = (scenario: string, key: string, sector: string): Measure[] =>
    bench.read(
      scenario,
      both
        .flatMap((code) => [
          sales(`${key}.exports:${code}`, code, "USA"),
          sales(`${key}.sector-exports:${code}:${sector}`, code, "USA", [sector]),
          volume(`${key}.output:${code}:${sector}`, code, sector),
          income(`${key}.income:${code}`, code),
          incomeUsd(`${key}.usd:${code}`, code),
        ])
        .map(own),
    );
  return {
    groups: [
      {
        key: "texts",
        measures: [
          byLaw("steel.rate:CAN", rate, "rate"),
          byLaw("steel.rate:MEX", dutyRate(bench, steelCode, "MEX", day, "s232_steel"), "rate"),
          byLaw("steel.from", firstAt(bench, "us.s232.steel", rate), "day"),
          byLaw("steel.origins", everywhere.charged, "count"),
          byLaw("steel.origins-all", everywhere.all, "count"),
          byLaw("fentanyl.rate:MEX", dutyRate(bench, ordinaryCode, "MEX", day, "ieepa_mx"), "rate"),
          byLaw("fentanyl.rate:CAN", dutyRate(bench, ordinaryCode, "CAN", day, "ieepa_ca"), "rate"),
          byLaw(
            "fentanyl.claimed:MEX",
            dutyRate(bench, ordinaryCode, "MEX", day, "ieepa_mx", { claim: "USMCA" }),
            "rate",
          ),
          byLaw("fentanyl.from:MEX", spanOf(bench, "us.ieepa.mexico").from, "day"),
          byLaw("fentanyl.until:MEX", spanOf(bench, "us.ieepa.mexico").to, "day"),
        ],
      },
      {
        key: "reach",
        measures: [
          ...both.map((code) => counted(`steel.touched:${code}`, touched(lines, code, steel), "share")),
          counted(
            "fentanyl.touched:MEX",
            touched(lines, "MEX", (name) => name === emergency.MEX),
            "share",
          ),
          counted(
            "fentanyl.touched:CAN",
            touched(lines, "CAN", (name) => name === emergency.CAN),
            "share",
          ),
          ...both.map((code) => bench.averageRate(`rate.claims:${code}`, "USA", code, day)),
        ],
      },
      { key: "withoutSteel", measures: ownEffect("brief/without-steel-duty", "steel", "C24A") },
      {
        key: "withoutEmergency",
        measures: ownEffect("brief/without-emergency-duty-on-mexico", "fentanyl", "C28"),
      },
      {
        key: "wholeLaw",
        measures: bench.read(
          "law-of-december-2025",
          both.flatMap((code) => [
            income(`law.income:${code}`, code),
            incomeUsd(`law.usd:${code}`, code),
            sales(`law.exports:${code}`, code, "USA"),
          ]),
        ),
      },
    ],
    figure: {
      key: "strain",
      measures: both.flatMap((code) => [`law.income:${code}`, `steel.income:${code}`, `fentanyl.income:${code}`]),
    },
    sources: [
      "law:us.s232.steel",
      "law:us.ieepa.mexico",
      "law:us.ieepa.canada",
      "data:benchmarks/trade/us-2024-CAN.csv.gz",
      "data:benchmarks/claims/us-2025-12.csv.gz",
    ],
    assumptions: [...modelAssumptions, "A-content-bea", "A-ieepa-assessed"],
    commands: [
      "parley cite us.s232.steel",
      "parley cite us.ieepa.mexico",
      `parley rates --from CAN,MEX --to USA --on ${day}`,
      `parley run brief/without-steel-duty --draws ${inputs.draws}`,
      `parley run brief/without-emergency-duty-on-mexico --draws ${inputs.draws}`,
    ],
  };
};

/** First day on which a measure charges Canada a rate at least as high; null where it never does. */
function firstAt({ inputs }: Parameters<Answer>[0], id: string, rate: number): string | null {
  const versions = inputs.book.measures
    .filter(({ measure }) => measure.id === id)
    .flatMap(({ rules }) => rules.flatMap((rule) => rule.versions))
    .filter(({ suspended }) => suspended === null);
  const days = versions.filter((version) => version.rate >= rate).map((version) => version.from);
  return days.toSorted()[0] ?? null;
}
