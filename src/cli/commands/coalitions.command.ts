import { buildCommand, type Command } from "@stricli/core";
import { languages } from "../../report/format.js";
import type { Context } from "../context.js";
import { outputChecked } from "../output.js";
import { gameFlags, noObjectiveFlag, threatFlags } from "./tariff-game.flags.js";

const text = (value: string): string => value;

export const coalitions: Command<Context> = buildCommand({
  loader: async () => outputChecked((await import("./coalitions.js")).formCoalitions),
  parameters: {
    flags: {
      ...gameFlags,
      starts: { ...gameFlags.starts, default: "3" },
      inside: { kind: "parsed", parse: text, brief: "Tariffs inside a bloc: none or joint", default: "none" },
      threat: {
        kind: "parsed",
        parse: text,
        brief: "Tariffs between blocs: a threat point or its file; nash-war, blocs at their best, unless given",
        default: "nash-war",
      },
      ...threatFlags,
      ...noObjectiveFlag,
      lang: { kind: "enum", values: languages, brief: "Language of the tables", default: "en" },
    },
    aliases: { o: "output" },
  },
  docs: { brief: "Who gains from whose coalition: every partition of the parties, and what holds it together" },
});
