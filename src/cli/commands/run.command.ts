import { buildCommand, type Command } from "@stricli/core";
import { brief, usageError } from "../../base/index.js";
import { languages } from "../../report/format.js";
import type { Context } from "../context.js";

const text = (value: string): string => value;

/** A whole number of a flag. @throws ParleyError (usage) naming the flag and its range. */
const whole =
  (flag: string, least: number, most: number, example: number) =>
  (value: string): number => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw usageError(`--${flag} is "${brief(value)}"; a whole number from ${least} to ${most}, for example ${example}`);
  };

export const run: Command<Context> = buildCommand({
  loader: async () => (await import("./run.js")).runFiles,
  parameters: {
    flags: {
      json: { kind: "boolean", brief: "One JSON object on stdout and nothing else", default: false },
      output: { kind: "parsed", parse: text, brief: "Also write the JSON object to this file", optional: true },
      draws: {
        kind: "parsed",
        parse: whole("draws", 1, 1_000_000, 1000),
        brief: "Draw elasticities, their sets, closures and claim shares so many times, for intervals",
        placeholder: "N",
        optional: true,
      },
      seed: {
        kind: "parsed",
        parse: whole("seed", 0, Number.MAX_SAFE_INTEGER, 1),
        brief: "Seed of the draws [default = 1]",
        placeholder: "S",
        optional: true,
      },
      workers: {
        kind: "parsed",
        parse: whole("workers", 0, 256, 2),
        brief: "Threads that draw, 0 for none beside the program [default = one a processor, up to 8]",
        placeholder: "W",
        optional: true,
      },
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
