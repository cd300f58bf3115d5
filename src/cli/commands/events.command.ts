import { buildCommand, type Command } from "@stricli/core";
import { languages } from "../../report/format.js";
import type { Context } from "../context.js";

const text = (value: string): string => value;

export const events: Command<Context> = buildCommand({
  loader: async () => (await import("./events.js")).listEvents,
  parameters: {
    flags: {
      from: { kind: "parsed", parse: text, brief: "First day, YYYY-MM-DD", optional: true },
      to: { kind: "parsed", parse: text, brief: "Last day, YYYY-MM-DD", optional: true },
      party: { kind: "parsed", parse: text, brief: "CAN, MEX or USA", optional: true },
      lang: { kind: "enum", values: languages, brief: "Language of the events", default: "en" },
      json: { kind: "boolean", brief: "One JSON object on stdout and nothing else", default: false },
    },
    positional: { kind: "tuple", parameters: [] },
  },
  docs: { brief: "Meetings, talks and reviews between the three, dated and cited, beside the law" },
});
