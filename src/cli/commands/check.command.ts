import { buildCommand, type Command } from "@stricli/core";
import { languages } from "../../report/format.js";
import type { Context } from "../context.js";

const text = (value: string): string => value;

export const check: Command<Context> = buildCommand({
  loader: async () => (await import("./check.js")).checkFiles,
  parameters: {
    flags: { lang: { kind: "enum", values: languages, brief: "Language", default: "en" } },
    positional: {
      kind: "array",
      parameter: {
        brief:
          "Scenario (a file or the name of a ready one; stack with FILE + FILE), folder of a statute book, or measure file",
        parse: text,
        placeholder: "FILE",
      },
      minimum: 1,
    },
  },
  docs: {
    brief: "Say a scenario back in words, each change from the rate before to the rate after; check a statute book",
  },
});
