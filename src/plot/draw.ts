import { usageError } from "../base/index.js";
import type { Figure } from "../report/index.js";
import { drawBars } from "./bars.js";
import { drawChain } from "./chain.js";
import { drawDots } from "./dots.js";
import { drawFrontier } from "./frontier.js";
import { drawHeat } from "./heat.js";
import { drawMap } from "./map.js";
import { drawMatrix } from "./matrix.js";
import { type Geometry, narrowWidth, type Pen, size } from "./pen.js";
import { drawSteps } from "./steps.js";
import { element, lines } from "./svg.js";
import { drawTornado } from "./tornado.js";
import { drawTriangle } from "./triangle.js";
import { bold, wrapped } from "./text.js";
import { fonts, type Theme, tokens } from "./tokens.js";
import { drawWaterfall } from "./waterfall.js";

export interface DrawOptions {
  /** The browser's, or another that makes SVG elements. */
  readonly document: Document;
  /** px; readable from 320. */
  readonly width: number;
  readonly theme: Theme;
  /** `chart`: without title, subtitle and source, for a page that sets them as text beside it. `whole` when absent. */
  readonly frame?: "whole" | "chart";
  /** Shapes for a map: features whose `id` is a code of its rows' places. */
  readonly geometry?: Geometry;
}

const margin = 16;

/** A figure as one SVG element: title, subtitle, chart, labels and source line inside it, its alt text as its name. */
export function draw(
  figure: Figure,
  { document, width, theme, frame = "whole", geometry }: DrawOptions,
): SVGSVGElement {
  const whole = frame === "whole";
  const inner = whole ? width - 2 * margin : width;
  const hatchId = `hatch-${theme}-${figure.id}`;
  const pen: Pen = {
    document,
    width: inner,
    theme,
    tokens: tokens[theme],
    language: figure.language,
    hatch: `url(#${hatchId})`,
    geometry: geometry ?? null,
  };
  const { ink, muted, page } = pen.tokens;
  const chart = chartOf(figure, pen);
  const head = whole ? header(figure, pen) : { nodes: [], height: 0 };
  const chartHeight = Number(chart.getAttribute("height"));
  const source = whole ? footer(figure, pen, head.height + chartHeight) : { nodes: [], height: 0 };
  const height = Math.ceil(head.height + chartHeight + source.height);
  const svg = element(document, "svg", {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: "img",
    "aria-label": figure.alt,
    lang: figure.language,
    "font-family": fonts.label,
    "font-size": size.label,
    fill: ink,
  }) as SVGSVGElement;
  svg.append(hatching(document, hatchId, muted));
  if (whole) svg.append(element(document, "rect", { width, height, fill: page, class: "page" }));
  svg.append(...head.nodes);
  svg.append(bare(pen, chart, whole ? margin : 0, head.height));
  svg.append(...source.nodes);
  return svg;
}

function chartOf(figure: Figure, pen: Pen): SVGSVGElement {
  switch (figure.kind) {
    case "bars":
      return drawBars(figure, pen);
    case "chain":
      return drawChain(figure, pen);
    case "dots":
      return drawDots(figure, pen);
    case "flows":
    case "heat":
      return drawHeat(figure, pen);
    case "frontier":
      return drawFrontier(figure, pen);
    case "map":
      return drawMap(figure, pen);
    case "matrix":
      return drawMatrix(figure, pen);
    case "steps":
      return drawSteps(figure, pen);
    case "tornado":
      return drawTornado(figure, pen);
    case "triangle":
      return drawTriangle(figure, pen);
    case "waterfall":
      return drawWaterfall(figure, pen);
    default:
      return unknownKind(figure);
  }
}

/** The compiler knows that no kind is left; data from elsewhere may still bring one. */
function unknownKind(figure: never): never {
  throw usageError(`no drawing for a figure of the kind "${(figure as Figure).kind}"`);
}

interface Part {
  readonly nodes: readonly SVGElement[];
  readonly height: number;
}

function header({ title, subtitle }: Figure, { document, width, tokens: { ink, muted } }: Pen): Part {
  const px = width < narrowWidth ? size.titleNarrow : size.title;
  const leading = Math.round(px * 1.3);
  const titles = wrapped(title, width, px * bold);
  const subtitles = wrapped(subtitle, width, size.label);
  const subtitleAt = margin + titles.length * leading + 8;
  const nodes = [
    ...lines(
      document,
      titles,
      { x: margin, y: margin + px * 0.8, leading },
      { class: "title", fill: ink, "font-family": fonts.sentence, "font-size": px, "font-weight": 600 },
    ),
    ...lines(
      document,
      subtitles,
      { x: margin, y: subtitleAt + 12, leading: 18 },
      { class: "subtitle", fill: muted, "font-size": size.label },
    ),
  ];
  return { nodes, height: subtitleAt + subtitles.length * 18 + 16 };
}

function footer({ source }: Figure, { document, width, tokens: { ink, muted } }: Pen, top: number): Part {
  const texts = wrapped(source.map(({ text }) => text).join("; "), width, size.label);
  const rule = element(document, "line", {
    x1: margin,
    x2: margin + width,
    y1: top + 12,
    y2: top + 12,
    stroke: ink,
    "stroke-width": 0.5,
  });
  const attributes = { class: "source", fill: muted, "font-size": size.label };
  const nodes = [rule, ...lines(document, texts, { x: margin, y: top + 32, leading: 18 }, attributes)];
  return { nodes, height: 24 + texts.length * 18 + 8 };
}

function hatching(document: Document, id: string, colour: string): SVGElement {
  const defs = element(document, "defs", {});
  const pattern = element(document, "pattern", {
    id,
    width: 6,
    height: 6,
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)",
  });
  pattern.append(element(document, "line", { y2: 6, stroke: colour, "stroke-width": 1.5, "stroke-opacity": 0.6 }));
  defs.append(pattern);
  return defs;
}

/** The chart at its place, without what only a page of Plot's own needs: its style sheet, and names on groups (axe: not allowed there). */
function bare({ tokens: { ink } }: Pen, chart: SVGSVGElement, x: number, y: number): SVGSVGElement {
  for (const style of chart.querySelectorAll("style")) style.remove();
  for (const name of ["aria-label", "aria-description", "aria-hidden"]) {
    for (const node of chart.querySelectorAll(`[${name}]`)) node.removeAttribute(name);
  }
  for (const name of ["class", "style", "aria-label"]) chart.removeAttribute(name);
  chart.setAttribute("x", String(x));
  chart.setAttribute("y", String(y));
  chart.setAttribute("overflow", "visible");
  chart.setAttribute("color", ink);
  return chart;
}
