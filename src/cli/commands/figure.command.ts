import { buildCommand, type Command } from "@stricli/core";
import { languages } from "../../report/format.js";
import type { Context } from "../context.js";
import { outputChecked } from "../output.js";

const text = (value: string): string => value;

export const figure: Command<Context> = buildCommand({
  loader: async () => outputChecked((await import("./figure.js")).drawFigure),
  parameters: {
    flags: {
      name: { kind: "parsed", parse: text, brief: "Which figure; the first that --list tells", optional: true },
      list: { kind: "boolean", brief: "Names and titles of the figures of this answer", default: false },
      width: { kind: "parsed", parse: text, brief: "Width in px, 320 to 2000 (640)", optional: true },
      dark: { kind: "boolean", brief: "In the dark theme", default: false },
      lang: { kind: "enum", values: languages, brief: "Language of the figure", default: "en" },
      json: { kind: "boolean", brief: "The figure as data, not drawn", default: false },
      csv: { kind: "boolean", brief: "Its rows as CSV", default: false },
      output: {
        kind: "parsed",
        parse: text,
        brief: "Write to this file: .svg, .csv or .json; on stdout then what it shows in words",
        optional: true,
      },
    },
    positional: {
      kind: "tuple",
      parameters: [
        {
          parse: text,
          placeholder: "FILE",
          brief: "JSON answer of run, rates, duty, detail chains, table or coalitions; standard input if not given",
          optional: true,
        },
      ],
    },
    aliases: { o: "output" },
  },
  docs: { brief: "An answer as a figure: SVG with title, labels and sources in it, and the table behind it" },
});
