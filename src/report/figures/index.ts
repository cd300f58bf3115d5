export { bars, plainBar } from "./bars.js";
export { csvOf, figureNumber, tableOf } from "./cells.js";
export { dutyFigure } from "./duty-waterfall.js";
export type { FigureText } from "./frame.js";
export { type RateFrame, rateSteps, steps } from "./rate-steps.js";
export { exportsFigure, incomeFigure, pricesFigure, sectorsFigure, welfareFigure } from "./run-bars.js";
export type {
  BarRow,
  BarsFigure,
  CellRow,
  ChainFigure,
  ChainRow,
  Column,
  DivisionRow,
  DotRow,
  DotsFigure,
  Figure,
  FigureEvent,
  FrontierFigure,
  FrontierRow,
  HeatFigure,
  LadderFigure,
  LadderRow,
  MapFigure,
  MatrixFigure,
  Measure,
  PayoffRow,
  PlaceRow,
  SourceItem,
  StepRow,
  StepsFigure,
  TornadoFigure,
  TornadoRow,
  TriangleFigure,
  WaterfallFigure,
  WaterfallRow,
} from "./types.js";
export { unknownWord } from "./words.js";
