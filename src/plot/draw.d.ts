import type { Figure } from "../report/index.js";
import { type Geometry } from "./pen.js";
import { type Theme } from "./tokens.js";
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
/** A figure as one SVG element: title, subtitle, chart, labels and source line inside it, its alt text as its name. */
export declare function draw(figure: Figure, { document, width, theme, frame, geometry }: DrawOptions): SVGSVGElement;
