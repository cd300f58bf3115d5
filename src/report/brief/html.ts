import type { BriefResult } from "../../scenario/index.js";
import type { Language } from "../format.js";
import type { Figure } from "../figures/index.js";
import { type Block, briefPages, isNumbers, type Page } from "./page.js";
import { frameWords } from "./words/frame.js";

/** How a figure is drawn: the text of an SVG in one theme, without title and source. */
export type DrawFigure = (figure: Figure, theme: "light" | "dark") => string;

/**
 * The brief as one HTML file that asks for nothing else: light or dark as the reader's system has it, one claim a page on paper.
 * @param style rules for the page.
 */
export function briefHtml(result: BriefResult, language: Language, draw: DrawFigure, style: string): string {
  const frame = frameWords[language];
  const pages = briefPages(result, language);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(frame.title)}</title>
<style>
${style}</style>
</head>
<body>
<main>
${pages.map((page) => section(page, draw, frame.table)).join("\n")}
</main>
</body>
</html>
`;
}

function section({ id, blocks }: Page, draw: DrawFigure, table: string): string {
  // The numbers of a claim stand in columns on paper: everything between its reading and its sources.
  const parts = blocks.map((block) => inHtml(block, draw, table));
  const first = blocks.findIndex(({ kind }, at) => at > 0 && kind === "heading");
  const numbers =
    id === "summary" || first < 0
      ? parts
      : [...parts.slice(0, first), `<div class="numbers">`, ...grouped(blocks.slice(first), draw, table), "</div>"];
  return `<section id="${id}">\n${numbers.join("\n")}\n</section>`;
}

/** Blocks below a heading stay together. */
function grouped(blocks: readonly Block[], draw: DrawFigure, table: string): string[] {
  const out: string[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) out.push(`<div class="group">\n${open.join("\n")}\n</div>`);
    open = [];
  };
  for (const block of blocks) {
    if (block.kind === "heading") close();
    open.push(inHtml(block, draw, table));
  }
  close();
  return out;
}

function inHtml(block: Block, draw: DrawFigure, table: string): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case "paragraph": {
      const lead =
        block.lead === undefined
          ? ""
          : `<strong${block.verdict === undefined ? "" : ` class="verdict ${block.verdict}"`}>${escaped(block.lead)}</strong> `;
      return `<p${block.muted ? ` class="muted"` : ""}>${lead}${escaped(block.text)}</p>`;
    }
    case "table":
      return tableHtml(block.head, block.rows, block.links);
    case "figure": {
      const { figure, title, rows } = block;
      const head = `<figcaption><strong>${escaped(title)}</strong>${figure === null ? "" : `<br><span class="muted">${escaped(figure.subtitle)}</span>`}</figcaption>`;
      const behind = tableHtml(
        ["", ""],
        rows.map(({ panel, label, text }) => [panel === "" ? label : `${panel}, ${label}`, text]),
      );
      if (figure === null) return `<figure>${head}${behind}</figure>`;
      const drawn = (["light", "dark"] as const).map((theme) => `<div class="${theme}">${draw(figure, theme)}</div>`);
      return `<figure>${head}${drawn.join("")}<details><summary>${escaped(table)}</summary>${behind}</details></figure>`;
    }
    case "sources":
      return `<ul class="sources">${block.items
        .map(
          ({ text, url }) =>
            `<li>${url === null ? escaped(text) : `<a href="${escaped(url)}">${escaped(text)}</a>`}</li>`,
        )
        .join("")}</ul>`;
    case "commands":
      return `<pre><code>${escaped(block.lines.join("\n"))}</code></pre>`;
    default:
      return unknownBlock(block);
  }
}

const unknownBlock = (block: never): string => String(block);

function tableHtml(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  links: readonly string[] = [],
): string {
  const kinds = head.map((_, at) => (isNumbers(rows, at) ? ` class="number"` : ""));
  const heads = head.every((cell) => cell === "")
    ? ""
    : `<thead><tr>${head.map((cell, at) => `<th scope="col"${kinds[at]}>${escaped(cell)}</th>`).join("")}</tr></thead>`;
  const body = rows.map((cells, row) => {
    const link = links[row];
    return `<tr>${cells
      .map((cell, at) => {
        const said = escaped(cell).replace(/\[.*\]$/, `<span class="range">$&</span>`);
        const text = link !== undefined && at === 1 ? `<a href="${link}">${said}</a>` : said;
        return at === 0 ? `<th scope="row">${text}</th>` : `<td${kinds[at]}>${text}</td>`;
      })
      .join("")}</tr>`;
  });
  // Four columns and more do not fit a column of paper unless intervals go below their numbers.
  const wide = head.length > 3 ? ` class="wide"` : "";
  return `<div class="scroll"><table${wide}>${heads}<tbody>${body.join("")}</tbody></table></div>`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
