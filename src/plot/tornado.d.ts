import { type TornadoFigure } from "../report/index.js";
import { type Pen } from "./pen.js";
/** One bar an input from its lowest to its highest answer, widest first, a line at the estimate, both ends in numbers. */
export declare function drawTornado(
  { rows, measure, language, estimate, region }: TornadoFigure,
  pen: Pen,
): SVGSVGElement;
