import { type BarsFigure } from "../report/index.js";
import { type Pen } from "./pen.js";
/** Bars from zero with tints for intervals, the value at the end of each; what is not known is hatched and says why. */
export declare function drawBars(figure: BarsFigure, pen: Pen): SVGSVGElement;
