import { type Answer, counted, modelAssumptions, touched } from "../found.js";
import { income, incomeUsd, sales } from "../readings.js";

const both = ["CAN", "MEX"];
const emergency: Readonly<Record<string, string>> = { CAN: "ieepa_ca", MEX: "ieepa_mx" };

/** What the agreement exempted: by claims, by duty, and what that is worth. */
export const exemption: Answer = (bench) => {
  const { inputs } = bench;
  const lines = inputs.usLines(inputs.day, "month-of-law");
  const months = inputs.claimTotals.filter(({ period }) => /^\d{4}-\d{2}$/.test(period)).map(({ period }) => period);
  const claimed = (code: string, period: string): number | null => {
    const total = inputs.claimTotals.find((one) => one.origin === code && one.period === period);
    return total ? total.claimed / total.value : null;
  };
  const exempt = (code: string): number | null => {
    const part = touched(lines, code, (name) => name === emergency[code]);
    return part === null ? null : 1 - part;
  };
  const byMonth = [...new Set(months)].flatMap((month) =>
    both.map((code) => counted(`claimed:${code}:${month}`, claimed(code, month), "share")),
  );
  return {
    groups: [
      { key: "exempt", measures: both.map((code) => counted(`exempt:${code}`, exempt(code), "share")) },
      { key: "claimed", measures: byMonth },
      {
        key: "worth",
        measures: bench.read(
          "usmca-exemption-ends",
          [...both, "USA"].flatMap((code) => [
            income(`worth.income:${code}`, code),
            incomeUsd(`worth.usd:${code}`, code),
            ...(code === "USA" ? [] : [sales(`worth.exports:${code}`, code, "USA")]),
          ]),
        ),
      },
    ],
    figure: { key: "claimed", measures: byMonth.map(({ id }) => id) },
    sources: [
      "law:us.ieepa.canada/9903.01.14",
      "law:us.ieepa.mexico/9903.01.04",
      "data:benchmarks/claims/totals.csv",
      "data:benchmarks/claims/us-2025-12.csv.gz",
    ],
    assumptions: [...modelAssumptions, "A-claims-fallback", "A-claims-choice", "A-rates-chapter98"],
    commands: [
      `parley rates --from CAN,MEX --to USA --on ${inputs.day} --by programme`,
      `parley run usmca-exemption-ends --draws ${inputs.draws}`,
    ],
  };
};
