import { buildCommand, type Command } from "@stricli/core";
import type { Context } from "../context.js";

export const sources: Command<Context> = buildCommand({
  loader: async () => (await import("./sources.js")).printSources,
  parameters: {
    flags: { json: { kind: "boolean", brief: "One JSON object on stdout and nothing else", default: false } },
  },
  docs: { brief: "Where every shipped data file comes from, with licence" },
});
