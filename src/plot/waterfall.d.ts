import { type WaterfallFigure } from "../report/index.js";
import { type Pen } from "./pen.js";
/** A duty programme by programme, each bar from where the last ended; what charges nothing or is open is hatched. */
export declare function drawWaterfall({ rows, measure, language }: WaterfallFigure, pen: Pen): SVGSVGElement;
