import { type HeatFigure } from "../report/index.js";
import { type Pen } from "./pen.js";
/** A table with tints and a number in every cell: one tint that grows, or two by sign; what is not known is hatched. */
export declare function drawHeat(
  { rows, measure, language, scale, kind, order: columns }: HeatFigure,
  pen: Pen,
): SVGSVGElement;
