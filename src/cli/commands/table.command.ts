import { buildCommand, type Command } from "@stricli/core";
import { languages } from "../../report/format.js";
import type { Context } from "../context.js";
import { outputChecked } from "../output.js";
import { gameFlags } from "./tariff-game.flags.js";

const text = (value: string): string => value;

const { structure, closure, numeraire, draws, seed, json, output } = gameFlags;

export const table: Command<Context> = buildCommand({
  loader: async () => outputChecked((await import("./table.js")).playTable),
  parameters: {
    flags: {
      show: {
        kind: "parsed",
        parse: text,
        brief: "Parts instead of those of the file: ladder,arrangements,menu,...",
        optional: true,
      },
      threats: {
        kind: "parsed",
        parse: text,
        brief: "Threat points instead of those of the file, a deal over each",
        optional: true,
      },
      structure,
      closure,
      numeraire,
      draws,
      seed,
      lang: { kind: "enum", values: languages, brief: "Language of the page", default: "en" },
      json,
      output,
    },
    positional: {
      kind: "tuple",
      parameters: [
        { parse: text, brief: "A ready table, or a file of parley/table/1", placeholder: "NAME|FILE", optional: true },
      ],
    },
    aliases: { o: "output" },
  },
  docs: { brief: "A negotiation table: threats, deals, who stands with whom, and how sure that is" },
});
