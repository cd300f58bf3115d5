import { buildCommand, type Command } from "@stricli/core";
import type { Context } from "../context.js";
import { answerFlags } from "./duty-flags.js";

const text = (value: string): string => value;

export const law: Command<Context> = buildCommand({
  loader: async () => (await import("./law.js")).law,
  parameters: {
    flags: {
      on: { kind: "parsed", parse: text, brief: "Day, YYYY-MM-DD; the last of the book if not given", optional: true },
      country: { kind: "parsed", parse: text, brief: "Country: what it charges, and what is charged on its goods" },
      ...answerFlags,
    },
  },
  docs: { brief: "The measures by and towards a country on a day: in force, announced, suspended, void" },
});
