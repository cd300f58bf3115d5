import { dot, link } from "@observablehq/plot";
import { type DotRow, type DotsFigure, figureNumber } from "../report/index.js";
import { gridX, ground, label, placeX, tickLabels, zeroLine } from "./ground.js";
import { type Pen, size, ticks } from "./pen.js";
import { layRows, writeNames } from "./rows.js";
import { element } from "./svg.js";
import { bold, textWidth } from "./text.js";
import { colourOf } from "./tokens.js";

interface Placed extends DotRow {
  readonly at: number;
  readonly colour: string;
}

const radius = 5.5;
const step = 13;

/**
 * Dots on a line a label: the first series a ring, the last a full dot, those between a ring with a point; numbers in the
 * order of the dots, moved apart where two would touch. A key above tells the series.
 */
export function drawDots({ rows, measure, language, series }: DotsFigure, pen: Pen): SVGSVGElement {
  const labels = [...new Set(rows.map((row) => row.label))];
  const ofLabel = (name: string): DotRow[] => rows.filter((row) => row.label === name);
  const values = rows.flatMap(({ value, low, high }) => [value, low, high]).filter((value) => value !== null);
  const x = [Math.min(0, ...values), Math.max(1, ...values)] as const;
  const names = labels.map((name) => ({ label: name, region: ofLabel(name)[0]?.region ?? null }));
  const layout = layRows(pen, names, { x, before: 12, after: 24 });
  const keyHeight = 24 * keyLines(series, pen);
  const frame = { ...layout.frame, top: keyHeight, height: layout.frame.height + keyHeight + step * labels.length };
  const shifted = layout.places.map((place, index) => {
    const down = keyHeight + step * index;
    return { ...place, at: place.at + down, textAt: place.textAt + down };
  });
  const foot = layout.foot + keyHeight + step * labels.length;
  const axis = ticks(...x, (pen.width - frame.left - frame.right) / 70, measure);
  const placed = rows.map((row): Placed => {
    const at = shifted[labels.indexOf(row.label)]!.at;
    return { ...row, at, colour: colourOf(row.region, row.value ?? 1, pen.tokens) };
  });
  const known = placed.filter(({ value }) => value !== null);
  const ranged = placed.filter(({ value, low, high }) => value === null && low !== null && high !== null);
  const spans = labels.flatMap((name) => {
    const own = known.filter((row) => row.label === name);
    const all = own.map(({ value }) => value ?? 0);
    return own[0] === undefined ? [] : [{ ...own[0], from: Math.min(...all), to: Math.max(...all) }];
  });
  const last = series.at(-1);
  const svg = ground(pen, frame, [
    gridX(pen, axis, keyHeight, foot),
    zeroLine(pen, keyHeight, foot),
    link(spans, { x1: "from", x2: "to", y1: "at", y2: "at", stroke: "colour", strokeOpacity: 0.5, className: "span" }),
    link(ranged, { x1: "low", x2: "high", y1: "at", y2: "at", stroke: "colour", strokeWidth: 5, className: "range" }),
    dot(known, {
      x: "value",
      y: "at",
      r: radius,
      stroke: "colour",
      strokeWidth: 2,
      fill: ({ series: name, colour }: Placed) => (name === last && series.length > 1 ? colour : pen.tokens.page),
      className: "dot",
      title: ({ label: name, series: which, value }: Placed) =>
        `${name}, ${which}: ${figureNumber(value ?? 0, measure, language)} ${measure.unit}`,
    }),
    dot(
      known.filter((row) => row.series !== last && row.series !== series[0]),
      { x: "value", y: "at", r: 2, fill: "colour", className: "middle" },
    ),
  ]);
  for (const name of labels) {
    const own = placed.filter((row) => row.label === name && row.value !== null);
    writeValues(
      pen,
      svg,
      own,
      (value) => placeX(pen, frame, value),
      (value) => figureNumber(value, measure, language),
    );
  }
  writeNames(pen, svg, names, { ...layout, places: shifted });
  tickLabels(pen, svg, frame, axis, foot);
  writeKey(pen, svg, series);
  return svg;
}

/** Numbers below their dots, left to right, none over another. */
function writeValues(
  pen: Pen,
  svg: SVGElement,
  rows: readonly Placed[],
  place: (value: number) => number,
  number: (value: number) => string,
): void {
  const values = [...new Set(rows.map(({ value }) => value ?? 0))].toSorted((a, b) => a - b);
  const widths = values.map((value) => bold * textWidth(number(value), size.label));
  let free = Number.NEGATIVE_INFINITY;
  const starts = values.map((value, index) => {
    const start = Math.max(free, place(value) - widths[index]! / 2);
    free = start + widths[index]! + 6;
    return start;
  });
  let end = pen.width;
  for (const [index, value] of [...values.entries()].toReversed()) {
    const start = Math.min(starts[index]!, end - widths[index]!);
    label(pen, svg, number(value), start, rows[0]!.at + 17, { weight: 600, className: "value", halo: true });
    end = start - 6;
  }
}

const keyWidths = (series: readonly string[]): number[] => series.map((name) => textWidth(name, size.label) + 34);

const keyLines = (series: readonly string[], pen: Pen): number =>
  keyWidths(series).reduce((sum, width) => sum + width, 0) > pen.width ? series.length : 1;

function writeKey(pen: Pen, svg: SVGElement, series: readonly string[]): void {
  const stacked = keyLines(series, pen) > 1;
  const widths = keyWidths(series);
  let x = 0;
  for (const [index, name] of series.entries()) {
    const y = stacked ? 9 + 24 * index : 9;
    const full = index === series.length - 1 && series.length > 1;
    const fill = full ? pen.tokens.ink : pen.tokens.page;
    svg.append(
      circle(pen, { cx: x + 8, cy: y, r: radius, fill, stroke: pen.tokens.ink, "stroke-width": 2 }),
      ...(full || index === 0 ? [] : [circle(pen, { cx: x + 8, cy: y, r: 2, fill: pen.tokens.ink })]),
    );
    label(pen, svg, name, x + 20, y, { fill: pen.tokens.muted, className: "key" });
    if (!stacked) x += widths[index] ?? 0;
  }
}

const circle = (pen: Pen, attributes: Readonly<Record<string, string | number>>): SVGElement =>
  element(pen.document, "circle", { ...attributes, class: "key" });
