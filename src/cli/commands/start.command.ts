import { buildCommand, type Command } from "@stricli/core";
import { languages } from "../../report/format.js";
import type { Context } from "../context.js";

export const start: Command<Context> = buildCommand({
  loader: async () => (await import("./start.js")).printStart,
  parameters: {
    flags: {
      once: { kind: "boolean", brief: "Print the report and exit, as without a terminal", default: false },
      lang: { kind: "enum", values: languages, brief: "Language of the report", default: "en" },
    },
  },
  docs: {
    brief:
      "What the tariff law of 18 December 2025 did, compared with that of 1 January 2025; on a terminal, then the studio",
  },
});
