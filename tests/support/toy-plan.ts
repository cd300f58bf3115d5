import { loadSpread, readScenario, runInputs, shipped } from "../../src/files/index.js";
import { type DrawPlan, planDraws } from "../../src/scenario/index.js";

/** The draws of the toy customs union, seed 1. */
export function toyPlan(): DrawPlan {
  const scenario = readScenario(["customs-union.yaml"], shipped("scenarios", "toy"));
  return planDraws(scenario, runInputs(scenario, {}), loadSpread(), 1);
}
