import { type FrontierFigure } from "../report/index.js";
import { type Pen } from "./pen.js";
/** What two parties can get together: the line of deals nothing beats, threat points as squares, bargains as dots. */
export declare function drawFrontier(
  { rows, measure, language, parties, names }: FrontierFigure,
  pen: Pen,
): SVGSVGElement;
