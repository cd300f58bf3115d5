export { adValoremRate, type BaseDuty, baseDuty, type Measured } from "./baseDuty.js";
export { dotted, type Found, findLine, linesUnder, type SeasonRule } from "./find.js";
export { findHs6, type Hs6Found, type Hs6Table, parseHs6Table } from "./hs6.js";
export { type ChapterTexts, headingReader, parseSchedule } from "./parse.js";
export { type AdValoremTerm, parseRate, type RateExpression, type SpecificTerm } from "./rate.js";
export { type Edition, editionOn, pathOf, type Schedule, type ScheduleLine, stateOn } from "./schedule.js";
export { inSeason } from "./season.js";
export { usmcaRate, usmcaRateOf } from "./special.js";
export { isUnit, quantityIn, unitName, unitNames } from "./units.js";
