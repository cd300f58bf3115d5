import { buildCommand, type Command } from "@stricli/core";
import { languages } from "../../report/format.js";
import type { Context } from "../context.js";
import { outputChecked } from "../output.js";

const text = (value: string): string => value;

export const brief: Command<Context> = buildCommand({
  loader: async () => outputChecked((await import("./brief.js")).writeBrief),
  parameters: {
    flags: {
      claim: { kind: "parsed", parse: text, brief: "One claim, or several with commas: 3 or 3,4", optional: true },
      draws: { kind: "parsed", parse: text, brief: "Draws behind each interval; 100 unless given", optional: true },
      fresh: { kind: "boolean", brief: "Work the bargains out anew, in minutes, though kept", default: false },
      lang: { kind: "enum", values: languages, brief: "Language of the brief", default: "en" },
      json: { kind: "boolean", brief: "One JSON object on stdout and nothing else", default: false },
      output: { kind: "parsed", parse: text, brief: "Write to this file: .md, .html or .json", optional: true },
    },
    positional: { kind: "tuple", parameters: [] },
    aliases: { o: "output" },
  },
  docs: { brief: "What was said of North American trade in December 2025, answered with law, data and model" },
});
