import { buildCommand, type Command } from "@stricli/core";
import type { Context } from "../context.js";
import { answerFlags } from "./duty-flags.js";

export const cite: Command<Context> = buildCommand({
  loader: async () => (await import("./cite.js")).citeMeasure,
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [
        {
          parse: (value: string): string => value,
          placeholder: "measure",
          brief:
            "Measure (us.s232.steel), programme (s232_steel), heading (9903.81.87), rule, instrument or interaction (us.eo14289)",
        },
      ],
    },
    flags: answerFlags,
  },
  docs: { brief: "The texts behind a measure: instruments, pinpoints, days, lists with counts and sources" },
});
