import type { BriefResult } from "../../scenario/index.js";
import type { Language } from "../format.js";
import type { FigureRow } from "./figure.js";
import { type Block, briefPages, isNumbers } from "./page.js";

/** The brief as markdown. */
export const briefMarkdown = (result: BriefResult, language: Language): string =>
  `${briefPages(result, language)
    .map(({ blocks }) => blocks.map(inMarkdown).join("\n\n"))
    .join("\n\n---\n\n")}\n`;

function inMarkdown(block: Block): string {
  if (block.kind === "heading") return `${"#".repeat(block.level)} ${block.text}`;
  if (block.kind === "paragraph") {
    if (block.lead !== undefined) return `**${block.lead}** ${block.text}`;
    return block.muted ? `*${block.text}*` : block.text;
  }
  if (block.kind === "table") {
    const marks = block.head.map((_, at) => (isNumbers(block.rows, at) ? "---:" : "---"));
    return [row(block.head), row(marks), ...block.rows.map(row)].join("\n");
  }
  if (block.kind === "figure") return [`**${block.title}**`, "", "```text", ...textBars(block.rows), "```"].join("\n");
  if (block.kind === "sources") {
    return block.items.map(({ text, url }) => `- ${url === null ? text : `[${text}](${url})`}`).join("\n");
  }
  return ["```shell", ...block.lines, "```"].join("\n");
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

/** Columns of text for the bars. */
const width = 40;

/** Bars of text from a common zero, with the interval as dots; days and words stand as they are. */
function textBars(shown: readonly FigureRow[]): string[] {
  const rows = shown.map((one) => {
    const months = one.measure.id.match(/:(\d{4}-\d{2})$/)?.[1];
    return { ...one, label: [one.panel, one.label, months].filter(Boolean).join(", ") };
  });
  const label = Math.max(...rows.map((one) => one.label.length));
  const numbers = rows.flatMap(({ measure: { value, low, high } }) =>
    [value, low, high].filter((end): end is number => typeof end === "number"),
  );
  if (numbers.length === 0) return rows.map((one) => `${one.label.padEnd(label)}  ${one.text}`);
  const [least, most] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const at = (value: number): number => Math.round(((value - least) / (most - least || 1)) * (width - 1));
  return rows.map((one) => {
    const { value, low, high } = one.measure;
    const cells = Array.from({ length: width }, () => " ");
    if (typeof value === "number") {
      const paint = (from: number, to: number, mark: string): void => {
        for (let cell = Math.min(from, to); cell <= Math.max(from, to); cell += 1) cells[cell] = mark;
      };
      paint(at(0), at(value), "█");
      if (low !== undefined && high !== undefined) {
        for (let cell = at(low); cell <= at(high); cell += 1) cells[cell] = cells[cell] === "█" ? "▓" : "░";
      }
      if (cells[at(0)] === " ") cells[at(0)] = "|";
    }
    return `${one.label.padEnd(label)}  ${cells.join("")}  ${one.text}`;
  });
}
