import { buildCommand, type Command } from "@stricli/core";
import type { Context } from "../context.js";

export const backtest: Command<Context> = buildCommand({
  loader: async () => (await import("./backtest.js")).printBacktest,
  parameters: {
    flags: {
      elasticities: {
        kind: "parsed",
        parse: (value: string): string => value,
        brief: "Set of trade elasticities, as in parley sources",
        default: "fontagne-2022",
      },
      json: { kind: "boolean", brief: "One JSON object on stdout and nothing else", default: false },
    },
  },
  docs: { brief: "What the tariffs of 2025 do in the model beside what was observed" },
});
