import { type Markish, plot, ruleX } from "@observablehq/plot";
import { figureNumber } from "../report/index.js";
import { type Pen, size, type Ticks } from "./pen.js";
import { element } from "./svg.js";
import { fonts } from "./tokens.js";

/** Room around the chart, px, and the range of x; without a range of y, y is in px. */
export interface Frame {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: readonly [low: number, high: number];
  readonly y?: readonly [low: number, high: number];
}

/** Where a value of x or y stands, px. */
export const placeX = (pen: Pen, { left, right, x: [low, high] }: Frame, value: number): number =>
  left + ((value - low) / (high - low || 1)) * (pen.width - left - right);

export const placeY = ({ top, bottom, height, y: [low, high] = [0, 1] }: Frame, value: number): number =>
  height - bottom - ((value - low) / (high - low || 1)) * (height - top - bottom);

/** A chart with linear scales and no axes of its own. Colours and opacities are given as such. */
export function ground(pen: Pen, { height, left, right, top, bottom, x, y }: Frame, marks: Markish[]): SVGSVGElement {
  return plot({
    document: pen.document,
    width: pen.width,
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: top,
    marginBottom: bottom,
    x: { type: "linear", domain: [...x], axis: null },
    y: y === undefined ? { type: "identity", axis: null } : { type: "linear", domain: [...y], axis: null },
    color: { type: "identity" },
    opacity: { type: "identity" },
    marks,
  }) as SVGSVGElement;
}

/** Hairlines at the ticks of x from `top` to the foot of the frame. */
export const gridX = (pen: Pen, { values }: Ticks, top: number, foot: number): Markish =>
  ruleX(values, {
    y1: top,
    y2: foot,
    stroke: pen.tokens.ink,
    strokeOpacity: 0.16,
    strokeWidth: 0.5,
    className: "grid",
  });

/** The line from which bars grow, heavier than the grid. */
export const zeroLine = (pen: Pen, top: number, foot: number, at = 0): Markish =>
  ruleX([at], { y1: top, y2: foot, stroke: pen.tokens.ink, strokeWidth: 1.25, className: "zero" });

interface Style {
  readonly anchor?: "start" | "middle" | "end";
  readonly fill?: string;
  readonly weight?: number;
  readonly className?: string;
  readonly font?: string;
  readonly size?: number;
  /** Hides what is drawn behind the text. */
  readonly halo?: boolean;
}

/** A text at a place in px, tabular figures, its middle on `y`. */
export function label(pen: Pen, svg: SVGElement, text: string, x: number, y: number, style: Style = {}): void {
  const px = style.size ?? size.label;
  svg.append(
    element(
      pen.document,
      "text",
      {
        x,
        y: y + px * 0.35,
        "text-anchor": style.anchor ?? "start",
        fill: style.fill ?? pen.tokens.ink,
        "font-family": style.font ?? fonts.label,
        "font-size": px,
        "font-weight": style.weight ?? 400,
        "font-variant-numeric": "tabular-nums",
        ...(style.halo && { stroke: pen.tokens.page, "stroke-width": 5, "paint-order": "stroke" }),
        ...(style.className && { class: style.className }),
      },
      text,
    ),
  );
}

/** The numbers of the ticks below the foot of the frame. */
export function tickLabels(pen: Pen, svg: SVGElement, frame: Frame, { values, measure }: Ticks, foot: number): void {
  for (const value of values) {
    const style = { anchor: "middle", fill: pen.tokens.muted, className: "tick" } as const;
    label(pen, svg, figureNumber(value, measure, pen.language), placeX(pen, frame, value), foot + 14, style);
  }
}
