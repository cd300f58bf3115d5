import { buildCommand, type Command } from "@stricli/core";
import type { Context } from "../context.js";
import { outputChecked } from "../output.js";
import { gameFlags, noObjectiveFlag, threatFlags } from "./tariff-game.flags.js";

const text = (value: string): string => value;

export const bargain: Command<Context> = buildCommand({
  loader: async () => outputChecked((await import("./bargain.js")).strikeDeal),
  parameters: {
    flags: {
      ...gameFlags,
      threat: {
        kind: "parsed",
        parse: text,
        brief: "What holds without a deal: nash-war, fall-back, ..., or a file of parley/threat/1",
        optional: true,
      },
      rule: {
        kind: "parsed",
        parse: text,
        brief: "nash, kalai-smorodinsky, egalitarian or transfers",
        default: "nash",
      },
      weights: {
        kind: "parsed",
        parse: text,
        brief: "Bargaining weights in the order of the parties: 1,1,1",
        optional: true,
      },
      patience: {
        kind: "parsed",
        parse: text,
        brief: "Yearly discount rates instead of weights: 0.04,0.08,0.1",
        optional: true,
      },
      ...threatFlags,
      ...noObjectiveFlag,
    },
    aliases: { o: "output" },
  },
  docs: { brief: "The deal the parties reach over a named threat point, or that there is none" },
});
