import { buildCommand, buildRouteMap, type Command, type RouteMap } from "@stricli/core";
import type { Context } from "../context.js";
import { outputChecked } from "../output.js";

const text = (value: string): string => value;
const output = {
  kind: "parsed",
  parse: text,
  brief: "Also write to this file: CSV when it is named .csv (or with --csv), else JSON",
  optional: true,
} as const;

const average: Command<Context> = buildCommand({
  loader: async () => outputChecked((await import("./rates.js")).printRates),
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
        brief: "total, sector, chapter, product or programme (total; with --series programme)",
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
        brief: "USMCA claim shares: month-of-law (default), fitted, 2024, 2025, 2025-h2 or a month, 2025-07",
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
      output,
    },
    aliases: { o: "output" },
  },
  docs: { brief: "Average tariff rates on a day: by statute, with the observed claims, and as collected" },
});

const compare: Command<Context> = buildCommand({
  loader: async () => outputChecked((await import("./rates-compare.js")).compareRates),
  parameters: {
    flags: {
      from: { kind: "parsed", parse: text, brief: "Countries of origin, CAN,MEX; all if not given", optional: true },
      to: { kind: "parsed", parse: text, brief: "Countries of destination; all if not given", optional: true },
      on: {
        kind: "parsed",
        parse: text,
        brief: "Day, YYYY-MM-DD; without it every estimate on its own day",
        optional: true,
      },
      json: { kind: "boolean", brief: "One JSON object on stdout and nothing else", default: false },
      csv: { kind: "boolean", brief: "Steps as CSV on stdout", default: false },
      output,
    },
    aliases: { o: "output" },
  },
  docs: { brief: "From our averages to those that others published, one assumption at a time" },
});

export const rates: RouteMap<Context> = buildRouteMap({
  routes: { average, compare },
  defaultCommand: "average",
  docs: {
    brief:
      "Average tariff rates on a day: by statute, with the observed claims, and as collected; beside those of others",
    fullDescription:
      "parley rates --from CAN --to USA --on 2025-12-18 are the averages of a day; average may be left out, and its flags are told by parley rates average --help.",
  },
});
