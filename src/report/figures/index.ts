export { bars, plainBar } from "./bars.js";
export { csvOf, figureNumber, tableOf } from "./cells.js";
export { chain, chainFigure, sharesFigure } from "./detail.js";
export { dots } from "./dots.js";
export { dutyFigure } from "./duty-waterfall.js";
export type { FigureText } from "./frame.js";
export { frontierFigure, ladderFigure, payoffFigure, triangleFigure } from "./game.js";
export { heat } from "./heat.js";
export { map } from "./map.js";
export { type RateFrame, rateSteps, steps } from "./rate-steps.js";
export { rateDots, rateHeat } from "./rate-tables.js";
export { exportsFigure, incomeFigure, pricesFigure, sectorsFigure, welfareFigure } from "./run-bars.js";
export { flowsFigure, tornadoFigure } from "./run-tables.js";
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
