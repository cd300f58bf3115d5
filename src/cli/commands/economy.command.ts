import { buildCommand, buildRouteMap, type RouteMap } from "@stricli/core";
import type { Context } from "../context.js";

const text = (value: string): string => value;
const json = { kind: "boolean", brief: "One JSON object on stdout and nothing else", default: false } as const;
const output = { kind: "parsed", parse: text, brief: "Folder to write the economy into; must not be there" } as const;

const importCommand = buildCommand<
  { format: string; from: string; map?: string; tariffs?: string; output: string; json: boolean },
  [],
  Context
>({
  loader: async () => (await import("./economy.js")).importTable,
  parameters: {
    flags: {
      format: { kind: "parsed", parse: text, brief: "icio, wiod, gtap or csv (an economy folder)" },
      from: { kind: "parsed", parse: text, brief: "The file, or for gtap and csv the folder" },
      map: {
        kind: "parsed",
        parse: text,
        brief: "YAML: groups of regions and sectors, elasticities",
        optional: true,
      },
      tariffs: {
        kind: "parsed",
        parse: text,
        brief: "CSV of tariffs: importer,exporter,sector,rate in the codes of the source",
        optional: true,
      },
      output,
      json,
    },
    aliases: { o: "output" },
  },
  docs: { brief: "Make an economy of a published input-output table: add up, balance, report" },
});

const checkCommand = buildCommand<{ json: boolean }, [string], Context>({
  loader: async () => (await import("./economy.js")).checkEconomy,
  parameters: {
    flags: { json },
    positional: {
      kind: "tuple",
      parameters: [{ brief: "Economy folder, or a shipped one", parse: text, placeholder: "DIR" }],
    },
  },
  docs: { brief: "Read an economy folder and say how well its accounts close" },
});

const aggregateCommand = buildCommand<{ map: string; output: string; json: boolean }, [string], Context>({
  loader: async () => (await import("./economy.js")).aggregateFolder,
  parameters: {
    flags: { map: { kind: "parsed", parse: text, brief: "YAML: groups of regions and sectors" }, output, json },
    positional: {
      kind: "tuple",
      parameters: [{ brief: "Economy folder, or a shipped one", parse: text, placeholder: "DIR" }],
    },
    aliases: { o: "output" },
  },
  docs: { brief: "Add an economy up to fewer regions and sectors" },
});

export const economy: RouteMap<Context> = buildRouteMap({
  routes: { aggregate: aggregateCommand, check: checkCommand, import: importCommand },
  docs: { brief: "Economies of your own: import, check, aggregate" },
});
