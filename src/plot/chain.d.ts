import { type ChainFigure } from "../report/index.js";
import { type Pen } from "./pen.js";
/** Bars sorted by value, the chain that carries each below its name. Gain and loss by sign: lower cost is a gain. */
export declare function drawChain({ rows, measure, language }: ChainFigure, pen: Pen): SVGSVGElement;
