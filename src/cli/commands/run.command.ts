import { buildCommand, type Command } from "@stricli/core";
import { languages } from "../../report/format.js";
import type { Context } from "../context.js";
import { outputChecked } from "../output.js";
import { drawFlags } from "./draw.flags.js";

const text = (value: string): string => value;

export const run: Command<Context> = buildCommand({
  loader: async () => outputChecked((await import("./run.js")).runFiles),
  parameters: {
    flags: {
      json: { kind: "boolean", brief: "One JSON object on stdout and nothing else", default: false },
      output: { kind: "parsed", parse: text, brief: "Also write the JSON object to this file", optional: true },
      ...drawFlags,
      lang: { kind: "enum", values: languages, brief: "Language of the report", default: "en" },
    },
    positional: {
      kind: "array",
      parameter: {
        brief: "Scenario: a file or the name of a ready one; stack with FILE + FILE",
        parse: text,
        placeholder: "FILE",
      },
      minimum: 1,
    },
    aliases: { o: "output" },
  },
  docs: { brief: "What a scenario does to real income, wages, trade and revenue" },
});
