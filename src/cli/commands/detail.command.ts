import { buildCommand, type Command } from "@stricli/core";
import { languages } from "../../report/format.js";
import type { Context } from "../context.js";
import { outputChecked } from "../output.js";

const text = (value: string): string => value;

export const detail: Command<Context> = buildCommand({
  loader: async () => outputChecked((await import("./detail.js")).printDetail),
  parameters: {
    flags: {
      region: { kind: "parsed", parse: text, brief: "Keep these regions: codes with commas", optional: true },
      sector: { kind: "parsed", parse: text, brief: "Keep these sectors: codes with commas", optional: true },
      only: {
        kind: "parsed",
        parse: text,
        brief: "Change the tariffs of these sectors only, for example C24A,C24B",
        optional: true,
      },
      chains: { kind: "parsed", parse: text, brief: "Chains a sector, for paths", default: "5" },
      top: { kind: "parsed", parse: text, brief: "Rows of the table on screen, those that move most", default: "30" },
      json: { kind: "boolean", brief: "One JSON object on stdout and nothing else", default: false },
      csv: { kind: "boolean", brief: "All rows as CSV on stdout", default: false },
      output: {
        kind: "parsed",
        parse: text,
        brief: "Also write the JSON object, or the CSV, to this file",
        optional: true,
      },
      lang: { kind: "enum", values: languages, brief: "Language of the table", default: "en" },
    },
    positional: {
      kind: "array",
      parameter: {
        brief:
          "KIND, one of chains, competitiveness, crossings, deflection, diversion, income, parts, paths, prices, sectors, trade; then a scenario as for run",
        parse: text,
        placeholder: "KIND FILE",
      },
      minimum: 2,
    },
    aliases: { o: "output" },
  },
  docs: { brief: "One table behind a scenario: parts of welfare, prices, trade, sectors, supply chains" },
});
