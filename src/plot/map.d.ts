import { type MapFigure } from "../report/index.js";
import { type Pen } from "./pen.js";
/** Values by country on a map in tints, the numbers of the table's first countries below; what is not known is hatched. */
export declare function drawMap({ rows, measure, language, view, scale }: MapFigure, pen: Pen): SVGSVGElement;
