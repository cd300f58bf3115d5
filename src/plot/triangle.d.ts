import { type TriangleFigure } from "../report/index.js";
import { type Pen } from "./pen.js";
/** Divisions among three as points of a triangle: a corner gives its party all that cooperation adds, the core is shaded. */
export declare function drawTriangle(
  { rows, measure, language, parties, names, alone }: TriangleFigure,
  pen: Pen,
): SVGSVGElement;
