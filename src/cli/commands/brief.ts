import { brief as short, usageError } from "../../base/index.js";
import { loadBrief, loadBriefClaims, writeWhole } from "../../files/index.js";
import { briefHtml, briefMarkdown, type DrawFigure, type Language } from "../../report/index.js";
import { type BriefResult, workOutBrief } from "../../scenario/index.js";
import type { Context } from "../context.js";
import { version } from "../version.js";

interface Flags {
  readonly claim?: string;
  readonly draws?: string;
  readonly fresh: boolean;
  readonly lang: Language;
  readonly json: boolean;
  readonly output?: string;
}

/** Draws behind each interval unless told otherwise. */
const usualDraws = 100;

/** `parley brief`: twelve claims with verdicts, numbers, sources and the commands that make them again. */
export async function writeBrief(this: Context, flags: Flags): Promise<void> {
  const asked = claimsAsked(flags.claim);
  const draws = drawsAsked(flags.draws);
  const form = formOf(flags);
  const { stdout, stderr } = this.process;
  const { inputs, frame } = loadBrief({
    versions: { parley: version },
    draws,
    ...(flags.fresh ? { kept: "fresh" as const } : {}),
    progress: (what) => stderr.write(`${what} ...\n`),
  });
  const text = await written(workOutBrief(inputs, frame, asked), form, flags.lang);
  if (flags.output === undefined) stdout.write(text);
  else {
    writeWhole(flags.output, text, this.cwd);
    stderr.write(`written to ${flags.output}\n`);
  }
}

const forms = ["md", "html", "json"] as const;
type Form = (typeof forms)[number];

async function written(result: BriefResult, form: Form, language: Language): Promise<string> {
  if (form === "json") return `${JSON.stringify(result, null, 2)}\n`;
  if (form === "html") {
    const [{ svgWriter, usualWidth }, { briefStyle }] = await Promise.all([
      import("../svg.js"),
      import("../brief-style.js"),
    ]);
    const drawn = await svgWriter();
    const draw: DrawFigure = (figure, theme) => drawn(figure, { width: usualWidth, theme, frame: "chart" });
    return briefHtml(result, language, draw, briefStyle);
  }
  return briefMarkdown(result, language);
}

function formOf({ output, json }: Flags): Form {
  const ending = /\.([^./\\]+)$/.exec(output ?? "")?.[1];
  const form = ending === undefined ? undefined : forms.find((one) => one === ending.toLowerCase());
  if (output !== undefined && form === undefined) {
    throw usageError(`--output: the file must end in .md, .html or .json; found "${output}"`);
  }
  if (json && form !== undefined && form !== "json") {
    throw usageError(`--json writes JSON and ${output} ends in .${form}; leave one of them out`);
  }
  return form ?? (json ? "json" : "md");
}

function claimsAsked(list: string | undefined): readonly number[] {
  const all = loadBriefClaims().claims.map(({ id }) => id);
  if (list === undefined) return all;
  const named = list.split(",").map((part) => {
    const id = all.find((one) => String(one) === part.trim());
    if (id === undefined) {
      throw usageError(`--claim: unknown claim "${short(part.trim())}"; they are numbered ${all[0]} to ${all.at(-1)}`);
    }
    return id;
  });
  return all.filter((id) => named.includes(id));
}

function drawsAsked(text: string | undefined): number {
  if (text === undefined) return usualDraws;
  const draws = Number(text);
  if (!Number.isInteger(draws) || draws < 1 || draws > 10_000) {
    throw usageError(`--draws: a whole number from 1 to 10000 is needed; found "${text}"`);
  }
  return draws;
}
