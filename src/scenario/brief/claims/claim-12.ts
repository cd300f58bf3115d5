import type { IsoDate } from "../../../base/index.js";
import type { Bench } from "../bench.js";
import type { Measure } from "../schema.js";
import { type Answer, byLaw, counted, modelAssumptions, observed, dutyRate, spanOf } from "../found.js";
import { income, incomeUsd, sales } from "../readings.js";

const days = ["2026-07-01", "2026-08-25", "2026-09-29"] as IsoDate[];
const both = ["CAN", "MEX"];

/** The same questions under the law of three days of 2026. */
export const next: Answer = (bench) => {
  const { inputs } = bench;
  const review = inputs.events.find(({ id }) => id === "review-2026");
  const renewed = review?.tags.includes("not-renewed") ? "no" : review?.tags.includes("renewed") ? "yes" : null;
  return {
    groups: [
      {
        key: "rates",
        measures: [
          ...both.map((code) => bench.averageRate(`rate:${code}:${inputs.day}`, "USA", code, inputs.day)),
          ...days.flatMap((day) => both.map((code) => bench.averageRate(`rate:${code}:${day}`, "USA", code, day))),
          ...days.flatMap((day) => both.map((code) => changed(bench, code, day))),
          bench.averageRate(`surtax:${inputs.day}`, "CAN", "USA", inputs.day),
          ...days.map((day) => bench.averageRate(`surtax:${day}`, "CAN", "USA", day)),
        ],
      },
      {
        key: "events",
        measures: [
          observed("review.renewed", renewed, "text"),
          byLaw("s338.from", spanOf(bench, "us.s338.alcohol").from, "day"),
          byLaw(
            "s338.rate:CAN",
            dutyRate(bench, "22042150", "CAN", "2026-08-25" as IsoDate, "s338_ca", { claim: "USMCA" }),
            "rate",
          ),
          byLaw("labour.rate:MEX", dutyRate(bench, "39269099", "MEX", "2026-08-25" as IsoDate, "s301_fl"), "rate"),
          counted("bans.value", banned(bench, "2026-09-29" as IsoDate), "usdBn"),
          byLaw("counter.from", spanOf(bench, "ca.surtax.2026").from, "day"),
        ],
      },
      ...days.map((day) => ({
        key: `law:${day}`,
        measures: bench.read(
          `brief/law-of-${day}`,
          ["CAN", "MEX", "USA"].flatMap((code) => [
            income(`next.income:${code}:${day}`, code),
            incomeUsd(`next.usd:${code}:${day}`, code),
            ...(code === "USA" ? [] : [sales(`next.exports:${code}:${day}`, code, "USA")]),
          ]),
        ),
      })),
    ],
    figure: { key: "next", measures: days.flatMap((day) => both.map((code) => `next.income:${code}:${day}`)) },
    sources: [
      "event:review-2026",
      "event:collapse-2026",
      "law:us.s338.alcohol",
      "law:us.s301.forced-labour",
      "law:us.s232.metals",
      "law:ca.surtax.2026",
    ],
    assumptions: [...modelAssumptions, "A-transcribed-2026", "A-surtax-2026", "A-forced-labour", "A-metal-weight"],
    commands: [
      "parley agreement",
      ...days.map((day) => `parley rates --from CAN,MEX --to USA --on ${day}`),
      ...days.map((day) => `parley run brief/law-of-${day} --draws ${inputs.draws}`),
    ],
  };
};

/** Change of the average US tariff since the day of the report, points, with the range over metal content. */
function changed(bench: Bench, code: string, day: IsoDate): Measure {
  const id = `next.rate:${code}:${day}`;
  const [then, now] = [bench.inputs.day, day].map((on) => bench.contentEnds("USA", code, on));
  if (!then || !now) return { id, value: null, unit: "points", basis: "data" };
  const [value, other] = [100 * (now[0] - then[0]), 100 * (now[1] - then[1])];
  return { id, value, low: Math.min(value, other), high: Math.max(value, other), unit: "points", basis: "data" };
}

/** Value of the goods whose import is prohibited on a day, US$ bn of 2024. */
const banned = ({ inputs }: Bench, on: IsoDate): number =>
  inputs
    .usLines(on, "month-of-law")
    .filter(({ unknown }) => unknown === "import prohibited")
    .reduce((sum, { line }) => sum + line.value, 0) / 1e9;
