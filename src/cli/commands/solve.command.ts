import { buildCommand, type Command } from "@stricli/core";
import type { Context } from "../context.js";
import { outputChecked } from "../output.js";

const text = (value: string): string => value;

export const solve: Command<Context> = buildCommand({
  loader: async () => outputChecked((await import("./solve.js")).solveTariffs),
  parameters: {
    flags: {
      economy: {
        kind: "parsed",
        parse: text,
        brief: "Folder of five CSV files, or na-2022, wiod2014, cp2015-noS, cp2015-withS",
      },
      tariffs: {
        kind: "parsed",
        parse: text,
        brief: "CSV of new tariffs: importer,exporter,sector,rate; cells not listed keep the base",
        optional: true,
      },
      closure: { kind: "parsed", parse: text, brief: "world-va, own-income or zero", default: "world-va" },
      numeraire: { kind: "parsed", parse: text, brief: "world-va or wage:CODE", default: "world-va" },
      structure: {
        kind: "parsed",
        parse: text,
        brief: "cp, no-io, krugman-fixed, krugman-free or short-run",
        default: "cp",
      },
      mobility: {
        kind: "parsed",
        parse: text,
        brief: "Elasticity of labour between sectors, 0 or more (short-run); 1 unless given",
        optional: true,
      },
      scale: {
        kind: "parsed",
        parse: text,
        brief: "Part of the full scale effect of free entry, 0 to 1 (krugman-free); 1 unless given",
        optional: true,
      },
      finalElasticity: {
        kind: "parsed",
        parse: text,
        brief: "Elasticity of substitution between sectors in final demand; 1 unless given",
        optional: true,
      },
      inputElasticity: {
        kind: "parsed",
        parse: text,
        brief: "The same between the inputs of a sector; 1 unless given",
        optional: true,
      },
      exportTaxes: {
        kind: "parsed",
        parse: text,
        brief: "CSV of export taxes: importer,exporter,sector,rate",
        optional: true,
      },
      iceberg: {
        kind: "parsed",
        parse: text,
        brief: "CSV of new over old iceberg costs: importer,exporter,sector,hat",
        optional: true,
      },
      productivity: {
        kind: "parsed",
        parse: text,
        brief: "CSV of new over old productivity: region,sector,hat",
        optional: true,
      },
      trq: {
        kind: "parsed",
        parse: text,
        brief: "CSV of quotas: importer,exporters,sector,in_quota,over_quota,quantity,rent",
        optional: true,
      },
      contentRules: {
        kind: "parsed",
        parse: text,
        brief: "CSV of importer,exporter,sector,preferential,otherwise,threshold,content,cost_of_content,spread",
        optional: true,
      },
      surplusChange: {
        kind: "parsed",
        parse: text,
        brief: "CSV of changes of trade surpluses: region,change; they sum to zero",
        optional: true,
      },
      gradient: {
        kind: "parsed",
        parse: text,
        brief: "Region whose welfare is also differentiated in every tariff",
        optional: true,
      },
      decompose: { kind: "boolean", brief: "Parts of welfare that add up (32 solves)", default: false },
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
