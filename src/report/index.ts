export { backtestText } from "./backtest.js";
export { briefMarkdown } from "./brief/index.js";
export { inWords } from "./check.js";
export { coalitionsText } from "./coalitions.js";
export { comparison } from "./compare.js";
export { detailText } from "./detail.js";
export {
  type BarRow,
  bars,
  type BarsFigure,
  csvOf,
  dutyFigure,
  exportsFigure,
  type Figure,
  type FigureEvent,
  figureNumber,
  type FigureText,
  incomeFigure,
  type Measure,
  plainBar,
  pricesFigure,
  type RateFrame,
  rateSteps,
  sectorsFigure,
  type SourceItem,
  type StepRow,
  steps,
  type StepsFigure,
  tableOf,
  unknownWord,
  type WaterfallFigure,
  type WaterfallRow,
  welfareFigure,
} from "./figures/index.js";
export { type Language, languages } from "./format.js";
export { headline } from "./headline.js";
export { inBrief, report, wordsOf } from "./report.js";
export {
  bookChecked,
  citeWords,
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
export { tablePage } from "./table-page.js";
