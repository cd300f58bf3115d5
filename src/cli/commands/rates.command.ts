import { buildCommand, type Command } from "@stricli/core";
import type { Context } from "../context.js";

const text = (value: string): string => value;

export const rates: Command<Context> = buildCommand({
  loader: async () => (await import("./rates.js")).printRates,
  parameters: {
    flags: {
      from: { kind: "parsed", parse: text, brief: "Country of origin, or several: CAN,MEX" },
      to: { kind: "parsed", parse: text, brief: "Country of destination, or several: USA,CAN,MEX" },
      on: { kind: "parsed", parse: text, brief: "Day of the law, YYYY-MM-DD" },
      by: { kind: "parsed", parse: text, brief: "total, sector, chapter or programme", default: "total" },
      basis: {
        kind: "parsed",
        parse: text,
        brief: "statutory (no claims), claims (observed USMCA claims), collected (2024)",
        default: "statutory,claims,collected",
      },
      weights: { kind: "parsed", parse: text, brief: "Trade weights: us-2024", default: "us-2024" },
      claims: {
        kind: "parsed",
        parse: text,
        brief: "USMCA claim shares: month-of-law, 2024, 2025, 2025-h2 or a month, 2025-07",
        default: "month-of-law",
      },
      content: { kind: "parsed", parse: text, brief: "Metal content: bea or flat50", default: "bea" },
      usContent: {
        kind: "parsed",
        parse: text,
        brief: "US content of USMCA vehicles, share of value",
        default: "0.40",
      },
      json: { kind: "boolean", brief: "One JSON object on stdout and nothing else", default: false },
      csv: { kind: "boolean", brief: "Rows as CSV on stdout", default: false },
      output: {
        kind: "parsed",
        parse: text,
        brief: "Write the JSON (or with --csv the CSV) to this file",
        optional: true,
      },
    },
    aliases: { o: "output" },
  },
  docs: { brief: "Average tariff rates on a day: by statute, with the observed claims, and as collected" },
});
