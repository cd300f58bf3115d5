import { type DotsFigure } from "../report/index.js";
import { type Pen } from "./pen.js";
/**
 * Dots on a line a label: the first series a ring, the last a full dot, those between a ring with a point; numbers in the
 * order of the dots, moved apart where two would touch. A key above tells the series.
 */
export declare function drawDots({ rows, measure, language, series }: DotsFigure, pen: Pen): SVGSVGElement;
