export { drawnIntervals, type DrawnRows, intervalsSoFar, outside, withFirstOrder, withIntervals } from "./attach.js";
export { drawWidth, evaluateDraw } from "./evaluate.js";
export type { DrawPlan } from "./plan.js";
export { planDraws, type Spread } from "./prepare.js";
export { type Intervals, type StoredIntervals, storedSchema, type TornadoRow } from "./schema.js";
