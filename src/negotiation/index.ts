export { type BestResponse, bestOfStarts, bestResponse } from "./best-response.js";
export { type GameOptions, type Player, playOf, ratesInForce, type TariffGame, tariffGame } from "./game.js";
export {
  type Instrument,
  type InstrumentChoice,
  type InstrumentKind,
  instrumentKinds,
  instrumentsOf,
} from "./instruments.js";
export { maximise } from "./maximise.js";
export { type NashEquilibrium, type NashOptions, nash } from "./nash.js";
export { type NashResult, nashSchema, toNashResult } from "./result.js";
export { type CoalitionGame, shapleyValue } from "./shapley.js";
