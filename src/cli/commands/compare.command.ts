import { buildCommand, type Command } from "@stricli/core";
import { languages } from "../../report/format.js";
import type { Context } from "../context.js";
import { outputChecked } from "../output.js";
import { drawFlags } from "./draw.flags.js";

const text = (value: string): string => value;

export const compare: Command<Context> = buildCommand({
  loader: async () => outputChecked((await import("./compare.js")).compareFiles),
  parameters: {
    flags: {
      json: { kind: "boolean", brief: "One JSON object on stdout and nothing else", default: false },
      output: { kind: "parsed", parse: text, brief: "Also write the JSON object to this file", optional: true },
      ...drawFlags,
      lang: { kind: "enum", values: languages, brief: "Language of the tables", default: "en" },
    },
    positional: {
      kind: "array",
      parameter: {
        brief: "Two to four scenarios: files, names of ready ones, or results written by run -o",
        parse: text,
        placeholder: "FILE",
      },
      minimum: 2,
      maximum: 4,
    },
    aliases: { o: "output" },
  },
  docs: { brief: "Two to four scenarios side by side" },
});
