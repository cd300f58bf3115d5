import { buildCommand, type Command } from "@stricli/core";
import type { Context } from "../context.js";
import { answerFlags } from "./duty-flags.js";

const text = (value: string): string => value;

export const coverage: Command<Context> = buildCommand({
  loader: async () => (await import("./coverage.js")).printCoverage,
  parameters: {
    flags: {
      on: { kind: "parsed", parse: text, brief: "Day, YYYY-MM-DD; the last of the book if not given", optional: true },
      country: { kind: "parsed", parse: text, brief: "Only imports into this country, by chapter", optional: true },
      ...answerFlags,
    },
  },
  docs: { brief: "How much of each chapter and country the book models, approximates, does not know; and the cases" },
});
