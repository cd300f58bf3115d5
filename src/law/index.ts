export { type CaseResult, checkCase, type DutyCase, dutyCasesSchema } from "./cases.js";
export { type CodeList, parseCodeList } from "./code-lists.js";
export { type Countries, type Country, findCountry, parseCountries } from "./countries.js";
export { amend, type LawChange } from "./amend.js";
export { type DeriveOptions, derive, dutyLines } from "./derive.js";
export { factNames, parseFacts } from "./facts.js";
export { type Era, changesBetween, chargedLines, history, type LineChange } from "./history.js";
export { type CitedInteraction, type CitedMeasure, type CitedRule, cite, citeInteraction } from "./cite.js";
export { type CaseFile, type Evidence, evidenceOn, linkOf, readCaseFile } from "./evidence.js";
export { type Coverage, coverage } from "./coverage.js";
export { type Gap, gapsInto } from "./gaps.js";
export { type Force, lawOn, type MeasureOnDay } from "./in-force.js";
export { checkDay } from "./check-query.js";
export { dutyOutputSchema } from "./output-schema.js";
export { type InteractionFile, interactionsSchema } from "./interactions.js";
export { lawJsonSchemas } from "./json-schema.js";
export { type GoodsKind, type Kinds, kindsOf, type TradedGoods } from "./kinds.js";
export { numbering } from "./listing.js";
export { type Measure, measureSchema } from "./measure.js";
export { parseRateTable, type RateTable, withTables } from "./rate-table.js";
export {
  type AdValoremTerm,
  adValoremRate,
  type BaseDuty,
  baseDuty,
  type ChapterTexts,
  dotted,
  type Edition,
  editionOn,
  type Found,
  findHs6,
  findLine,
  headingReader,
  type Hs6Found,
  type Hs6Table,
  inSeason,
  linesUnder,
  type Measured,
  parseHs6Table,
  parseRate,
  parseSchedule,
  pathOf,
  quantityIn,
  type RateExpression,
  type Schedule,
  type ScheduleLine,
  type SeasonRule,
  type SpecificTerm,
  unitName,
  usmcaRate,
  usmcaRateOf,
} from "./schedule/index.js";
export { type Search, search } from "./search.js";
export {
  type BaseSchedule,
  type BookParts,
  compileBook,
  type KnownRate,
  type RaisedRates,
  lawHorizon,
  lawStart,
  originAmong,
  type StatuteBook,
} from "./statute-book.js";
export type {
  Basis,
  CashDeposit,
  Claim,
  Clock,
  Derivation,
  DutyLine,
  DutyQuery,
  Facts,
  LegalNote,
  LineStatus,
  ProgrammeId,
  Question,
  Refund,
} from "./types.js";
export { interactionProblems, measureProblems, tableProblems } from "./validate.js";
export { placeProblems } from "./validate-book.js";
export { codeProblems } from "./validate-codes.js";
export { orderProblems } from "./validate-order.js";
export { type TimelineEvent, type TimelineKind, timeline } from "./timeline.js";
