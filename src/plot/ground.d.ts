import { type Markish } from "@observablehq/plot";
import { type Pen, type Ticks } from "./pen.js";
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
export declare const placeX: (pen: Pen, { left, right, x: [low, high] }: Frame, value: number) => number;
export declare const placeY: ({ top, bottom, height, y: [low, high] }: Frame, value: number) => number;
/** A chart with linear scales and no axes of its own. Colours and opacities are given as such. */
export declare function ground(
  pen: Pen,
  { height, left, right, top, bottom, x, y }: Frame,
  marks: Markish[],
): SVGSVGElement;
/** Hairlines at the ticks of x from `top` to the foot of the frame. */
export declare const gridX: (pen: Pen, { values }: Ticks, top: number, foot: number) => Markish;
/** The line from which bars grow, heavier than the grid. */
export declare const zeroLine: (pen: Pen, top: number, foot: number, at?: number) => Markish;
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
export declare function label(pen: Pen, svg: SVGElement, text: string, x: number, y: number, style?: Style): void;
/** The numbers of the ticks below the foot of the frame. */
export declare function tickLabels(
  pen: Pen,
  svg: SVGElement,
  frame: Frame,
  { values, measure }: Ticks,
  foot: number,
): void;
export {};
