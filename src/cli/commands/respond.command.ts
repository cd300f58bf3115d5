import { buildCommand, type Command } from "@stricli/core";
import type { Context } from "../context.js";
import { outputChecked } from "../output.js";
import { gameFlags, objectiveFlag } from "./tariff-game.flags.js";

export const respond: Command<Context> = buildCommand({
  loader: async () => outputChecked((await import("./respond.js")).answerTariffs),
  parameters: {
    flags: { ...gameFlags, ...objectiveFlag },
    aliases: { o: "output" },
    positional: {
      kind: "tuple",
      parameters: [{ parse: (value: string) => value, brief: "The party that answers: CAN", placeholder: "party" }],
    },
  },
  docs: { brief: "The best tariffs of one party against those in force" },
});
