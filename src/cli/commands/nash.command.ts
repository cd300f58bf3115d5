import { buildCommand, type Command } from "@stricli/core";
import type { Context } from "../context.js";
import { outputChecked } from "../output.js";
import { gameFlags, objectiveFlag } from "./tariff-game.flags.js";

export const nash: Command<Context> = buildCommand({
  loader: async () => outputChecked((await import("./nash.js")).playNash),
  parameters: { flags: { ...gameFlags, ...objectiveFlag }, aliases: { o: "output" } },
  docs: { brief: "Nash tariffs of the parties, with the largest gain that fresh searches could find" },
});
