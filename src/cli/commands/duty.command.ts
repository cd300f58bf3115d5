import { buildCommand, buildRouteMap, type Command, type RouteMap } from "@stricli/core";
import type { Context } from "../context.js";
import { answerFlags, goodsFlags } from "./duty-flags.js";

const text = (value: string): string => value;
const code = { parse: text, placeholder: "code", brief: "Tariff code, 4 to 10 digits, dots or not" } as const;

const product: Command<Context> = buildCommand({
  loader: async () => (await import("./duty.js")).duty,
  parameters: {
    positional: { kind: "tuple", parameters: [{ ...code, optional: true }] },
    flags: {
      ...goodsFlags,
      on: { kind: "parsed", parse: text, brief: "Day of entry, YYYY-MM-DD", optional: true },
      explain: { kind: "boolean", brief: "Also what was considered and rejected, with texts", default: false },
      cases: { kind: "parsed", parse: text, brief: "Compare a file of duty cases instead", optional: true },
      ...answerFlags,
    },
  },
  docs: { brief: "The duty on one product on one day, line by line, with the text behind each line" },
});

const diff: Command<Context> = buildCommand({
  loader: async () => (await import("./duty-diff.js")).dutyDiff,
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [
        { ...code, optional: true },
        { parse: text, placeholder: "day", brief: "The second day of --between", optional: true },
      ],
    },
    flags: {
      ...goodsFlags,
      between: { kind: "parsed", parse: text, brief: "Two days: --between 2025-06-03 2025-06-04" },
      ...answerFlags,
    },
  },
  docs: { brief: "What changed in the duty on one product between two days, and by which text" },
});

const history: Command<Context> = buildCommand({
  loader: async () => (await import("./duty-history.js")).dutyHistory,
  parameters: {
    positional: { kind: "tuple", parameters: [{ ...code, optional: true }] },
    flags: { ...goodsFlags, ...answerFlags },
  },
  docs: { brief: "Every day on which the duty on one product changed, and by which text" },
});

export const duty: RouteMap<Context> = buildRouteMap({
  routes: { product, diff, history },
  defaultCommand: "product",
  docs: {
    brief: "The duty on one product on one day, line by line; its history; what changed between two days",
    fullDescription:
      "parley duty CODE --from CAN --on 2025-12-18 is the duty on a product; product may be left out, and its flags are told by parley duty product --help.",
  },
});
