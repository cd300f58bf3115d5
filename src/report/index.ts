export { backtestText } from "./backtest.js";
export { briefHtml, briefMarkdown, type DrawFigure } from "./brief/index.js";
export { inWords } from "./check.js";
export { coalitionsText } from "./coalitions.js";
export { comparison } from "./compare.js";
export { detailText } from "./detail.js";
export { figuresOf, type NamedFigure } from "./figures/catalogue.js";
export {
  type BarRow,
  bars,
  type BarsFigure,
  type CellRow,
  chain,
  type ChainFigure,
  chainFigure,
  type ChainRow,
  type Column,
  csvOf,
  type DivisionRow,
  type DotRow,
  dots,
  type DotsFigure,
  dutyFigure,
  exportsFigure,
  type Figure,
  type FigureEvent,
  figureNumber,
  type FigureText,
  flowsFigure,
  type FrontierFigure,
  frontierFigure,
  type FrontierRow,
  heat,
  type HeatFigure,
  incomeFigure,
  ladderFigure,
  map,
  type MapFigure,
  type MatrixFigure,
  type Measure,
  payoffFigure,
  type PayoffRow,
  type PlaceRow,
  plainBar,
  pricesFigure,
  rateDots,
  type RateFrame,
  rateHeat,
  rateSteps,
  sectorsFigure,
  sharesFigure,
  type SourceItem,
  type StepRow,
  steps,
  type StepsFigure,
  tableOf,
  type TornadoFigure,
  tornadoFigure,
  type TornadoRow,
  type TriangleFigure,
  triangleFigure,
  unknownWord,
  type WaterfallFigure,
  type WaterfallRow,
  welfareFigure,
} from "./figures/index.js";
export { figureJsonSchema, figureKinds } from "./figures/schema.js";
export { type Language, languages } from "./format.js";
export { headline } from "./headline.js";
export { inBrief, intervalsInBrief, report } from "./report.js";
export {
  bookChecked,
  citeWords,
  interactionWords,
  type CoverageRow,
  coverageWords,
  diffWords,
  dutyWords,
  findWarnings,
  historyWords,
  type LawListing,
  lawWords,
  findWords,
  nothingFound,
} from "./statute/index.js";
export { table, wrap } from "./table.js";
export { robustnessLines } from "./robustness.js";
export { tablePage } from "./table-page.js";
export { wordsOf } from "./words/catalogue.js";
