import { buildCommand, type Command } from "@stricli/core";
import { languages } from "../../report/format.js";
import type { Context } from "../context.js";

const text = (value: string): string => value;

export const find: Command<Context> = buildCommand({
  loader: async () => (await import("./find.js")).find,
  parameters: {
    positional: {
      kind: "array",
      minimum: 1,
      parameter: { parse: text, placeholder: "words", brief: 'Words for the goods, in English: "hot-rolled coil"' },
    },
    flags: {
      on: {
        kind: "parsed",
        parse: text,
        brief: "Day of the schedule; the last of the book if not given",
        optional: true,
      },
      chapter: { kind: "parsed", parse: text, brief: "Only this chapter: 72", optional: true },
      limit: { kind: "parsed", parse: text, brief: "How many candidates", default: "10" },
      lang: { kind: "enum", values: languages, brief: "Language", default: "en" },
      json: { kind: "boolean", brief: "One JSON object on stdout and nothing else", default: false },
    },
  },
  docs: { brief: "Codes whose descriptions in the US schedule fit some words: candidates, not a classification" },
});
