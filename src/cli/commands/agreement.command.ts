import { buildCommand, type Command } from "@stricli/core";
import type { Context } from "../context.js";

const text = (value: string): string => value;

export const agreement: Command<Context> = buildCommand({
  loader: async () => (await import("./agreement.js")).printAgreement,
  parameters: {
    flags: {
      since: { kind: "parsed", parse: text, brief: "Day the state began, YYYY-MM-DD", optional: true },
      extended: { kind: "boolean", brief: "The term was extended before", default: false },
      file: { kind: "parsed", parse: text, brief: "An agreement of your own (YAML)", optional: true },
      json: { kind: "boolean", brief: "Print one JSON object", default: false },
    },
    positional: {
      kind: "tuple",
      parameters: [
        {
          parse: text,
          brief: "State, such as notice-usa; where things stand if not given",
          placeholder: "state",
          optional: true,
        },
      ],
    },
  },
  docs: { brief: "States of the USMCA: what holds between whom, and what each article allows next, and when" },
});
