import { buildCommand, type Command } from "@stricli/core";
import type { Context } from "../context.js";
import { outputChecked } from "../output.js";

const text = (value: string): string => value;

export const dependence: Command<Context> = buildCommand({
  loader: async () => outputChecked((await import("./dependence.js")).printDependence),
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [{ parse: text, brief: "Region of the economy: CAN, MEX, USA ...", placeholder: "country" }],
    },
    flags: {
      economy: {
        kind: "parsed",
        parse: text,
        brief: "Shipped economy or folder of five CSV files",
        default: "na-2022",
      },
      json: { kind: "boolean", brief: "One JSON object on stdout and nothing else", default: false },
      csv: { kind: "boolean", brief: "Rows as CSV on stdout", default: false },
      output: {
        kind: "parsed",
        parse: text,
        brief: "Also write to this file: CSV when it is named .csv (or with --csv), else JSON",
        optional: true,
      },
    },
    aliases: { o: "output" },
  },
  docs: { brief: "Whom and what a country's trade hangs on: shares, concentration, exposure, preferences" },
});
