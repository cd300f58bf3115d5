import { type StepsFigure } from "../report/index.js";
import { type Pen } from "./pen.js";
/**
 * Rates as steps: each line named at its right end, events as numbered rules that a list below names, days past the last
 * check of the book hatched, stretches without a known rate left open.
 */
export declare function drawSteps(figure: StepsFigure, pen: Pen): SVGSVGElement;
