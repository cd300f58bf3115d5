import { buildCommand, type Command } from "@stricli/core";
import type { Context } from "../context.js";

const text = (value: string): string => value;

export const solve: Command<Context> = buildCommand({
  loader: async () => (await import("./solve.js")).solveTariffs,
  parameters: {
    flags: {
      economy: { kind: "parsed", parse: text, brief: "Folder of five CSV files, or na-2022, cp2015-noS, cp2015-withS" },
      tariffs: {
        kind: "parsed",
        parse: text,
        brief: "CSV of new tariffs: importer,exporter,sector,rate; cells not listed keep the base",
        optional: true,
      },
      closure: { kind: "parsed", parse: text, brief: "world-va, own-income or zero", default: "world-va" },
      numeraire: { kind: "parsed", parse: text, brief: "world-va or wage:CODE", default: "world-va" },
      structure: { kind: "parsed", parse: text, brief: "cp or no-io", default: "cp" },
      kernel: {
        kind: "parsed",
        parse: text,
        brief: "wasm or typescript, the same bits; unless given, wasm where it runs",
        optional: true,
      },
      baseTariff: {
        kind: "parsed",
        parse: text,
        brief: "Column of trade.csv that holds the base tariff",
        optional: true,
      },
      normaliseIo: { kind: "boolean", brief: "Rescale input-output columns to sum to one", default: false },
      rebase: { kind: "boolean", brief: "Solve the no-change case first and measure from it", default: false },
      tolerance: { kind: "parsed", parse: text, brief: "Largest relative residual", default: "1e-10" },
      json: { kind: "boolean", brief: "One JSON object on stdout and nothing else", default: false },
      output: { kind: "parsed", parse: text, brief: "Also write the JSON object to this file", optional: true },
    },
    aliases: { o: "output" },
  },
  docs: { brief: "Solve a counterfactual tariff table on any economy" },
});
