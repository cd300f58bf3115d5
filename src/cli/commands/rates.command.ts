import { buildCommand, type Command } from "@stricli/core";
import type { Context } from "../context.js";

const text = (value: string): string => value;

export const rates: Command<Context> = buildCommand({
  loader: async () => (await import("./rates.js")).printRates,
  parameters: {
    flags: {
      from: { kind: "parsed", parse: text, brief: "Country of origin, or several: CAN,MEX" },
      to: { kind: "parsed", parse: text, brief: "Country of destination, or several: USA,CAN,MEX" },
      on: { kind: "parsed", parse: text, brief: "Day of the law, YYYY-MM-DD", optional: true },
      series: { kind: "boolean", brief: "Every day of change from 2025-01-01 to the end of the book", default: false },
      ladder: { kind: "boolean", brief: "From the statute to what was collected, step by step", default: false },
      as: { kind: "parsed", parse: text, brief: "A publisher's own sets: budget-lab-2026-06", optional: true },
      by: {
        kind: "parsed",
        parse: text,
        brief: "total, sector, chapter or programme (total; with --series programme)",
        optional: true,
      },
      basis: {
        kind: "parsed",
        parse: text,
        brief: "statutory (no claims), claims (observed USMCA claims), collected (2024); all three by default",
        optional: true,
      },
      weights: {
        kind: "parsed",
        parse: text,
        brief: "Trade weights: us-2024 (default), a month, 2025-07, or a CSV file",
        optional: true,
      },
      claims: {
        kind: "parsed",
        parse: text,
        brief: "USMCA claim shares: month-of-law (default), 2024, 2025, 2025-h2 or a month, 2025-07",
        optional: true,
      },
      content: { kind: "parsed", parse: text, brief: "Metal content: bea (default) or flat50", optional: true },
      usContent: {
        kind: "parsed",
        parse: text,
        brief: "US content of USMCA vehicles, share of value (0.40)",
        optional: true,
      },
      sectors: {
        kind: "parsed",
        parse: text,
        brief: "Sectors of your own: CSV file with code, sector and share",
        optional: true,
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
