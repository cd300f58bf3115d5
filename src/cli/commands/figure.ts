import { resolve } from "node:path";
import { fileError, notKnown, unknown, usageError } from "../../base/index.js";
import { readText, writeWhole } from "../../files/index.js";
import { csvOf, figuresOf, type Language, type NamedFigure, wrap } from "../../report/index.js";
import type { Context } from "../context.js";
import { svgText, usualWidth } from "../svg.js";
import { version } from "../version.js";

interface Flags {
  readonly name?: string;
  readonly list: boolean;
  readonly width?: string;
  readonly dark: boolean;
  readonly lang: Language;
  readonly json: boolean;
  readonly csv: boolean;
  readonly output?: string;
}

type Form = "svg" | "csv" | "json";

/** `parley figure`: one figure of an answer, as SVG, CSV or plain data. */
export async function drawFigure(this: Context, flags: Flags, file?: string): Promise<void> {
  if (flags.list && (flags.json || flags.csv || flags.output !== undefined)) {
    throw usageError(
      "--list tells names and titles in words; leave out --json, --csv and --output, or leave out --list",
    );
  }
  const form = formOf(flags);
  const width = widthOf(flags.width);
  const place = file ?? "standard input";
  const found = figuresOf(parsed(await textOf(this, file), place), place, flags.lang);
  const { stdout } = this.process;
  if (flags.list) {
    for (const { name, figure } of found) stdout.write(`${wrap(`${name}: ${figure.title}`, 100, "    ")}\n`);
    return;
  }
  const one = chosen(found, flags.name);
  const { figure } = one;
  const made = await inForm(one, form, width, flags.dark);
  if (flags.output !== undefined) writeWhole(flags.output, made, this.cwd);
  stdout.write(flags.output === undefined ? made : `${wrap(figure.alt)}\n`);
}

/** @throws ParleyError (usage): two forms, or a file name that ends in none. */
function formOf({ json, csv, output }: Flags): Form {
  if (json && csv) throw usageError("--json and --csv exclude each other; choose one");
  const asked = json ? "json" : csv ? "csv" : null;
  if (output === undefined) return asked ?? "svg";
  const end = /\.(svg|csv|json)$/i.exec(output)?.[1]?.toLowerCase();
  if (end === undefined) throw usageError(`--output ${output} must end in .svg, .csv or .json, which tells its form`);
  if (asked !== null && asked !== end)
    throw usageError(`--${asked} and --output ${output} ask for two forms; leave out --${asked}`);
  return end as Form;
}

function widthOf(text: string | undefined): number {
  if (text === undefined) return usualWidth;
  const width = Number(text);
  if (Number.isInteger(width) && width >= 320 && width <= 2000) return width;
  throw usageError(`--width ${text} is not a whole number of px from 320 to 2000; a page is ${usualWidth} wide`);
}

async function textOf({ process: { stdin }, cwd }: Context, file: string | undefined): Promise<string> {
  if (file !== undefined) return readText(resolve(cwd, file));
  const read = stdin?.[Symbol.asyncIterator]?.bind(stdin);
  if (read === undefined || stdin?.isTTY === true) {
    throw usageError(
      "figure needs an answer to draw: parley figure FILE.json, or parley run NAME --json | parley figure",
    );
  }
  const parts: Uint8Array[] = [];
  for await (const part of { [Symbol.asyncIterator]: read })
    parts.push(typeof part === "string" ? Buffer.from(part) : part);
  return Buffer.concat(parts).toString("utf8");
}

function parsed(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fileError(place, `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function chosen(found: readonly NamedFigure[], name: string | undefined): NamedFigure {
  const one = name === undefined ? found[0] : found.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (one !== undefined) return one;
  throw notKnown(
    unknown(
      "figure",
      name ?? "",
      found.map((each) => each.name),
    ),
  );
}

async function inForm({ name, figure }: NamedFigure, form: Form, width: number, dark: boolean): Promise<string> {
  if (form === "csv") return csvOf(figure);
  if (form === "json") {
    const inputs = { name, lang: figure.language };
    const answer = { schema: "parley/figure/1", versions: { parley: version }, inputs, figure, warnings: [] };
    return `${JSON.stringify(answer, null, 2)}
`;
  }
  return await svgText(figure, width, dark ? "dark" : "light");
}
