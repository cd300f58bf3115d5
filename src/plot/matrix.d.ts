import { type MatrixFigure } from "../report/index.js";
import { type Pen } from "./pen.js";
/** Payoffs, a row a profile of moves: a filled dot and bold at a best reply, the regret in grey elsewhere; equilibria framed. */
export declare function drawMatrix({ rows, parties, measure, language }: MatrixFigure, pen: Pen): SVGSVGElement;
