import { expect, it } from "vitest";
import { packageRoot, readScenario, runInputs } from "../src/files/index.js";
import { runScenario } from "../src/scenario/index.js";

it("a run shows its welfare in the other numeraire too: that of the same run with that numeraire", () => {
  const scenario = readScenario(["steel-tariffs-removed"], packageRoot);
  const inputs = { ...runInputs(scenario, {}), alternatives: [] };
  const { otherNumeraire, welfareExactPct } = runScenario(scenario, inputs);
  expect(otherNumeraire?.numeraire).toBe("wage:USA");
  const turned = { ...scenario, model: { ...scenario.model, numeraire: "wage:USA" } };
  const other = runScenario(turned, inputs);
  expect(other.welfareExactPct).toEqual(otherNumeraire?.welfareExactPct);
  expect(other.otherNumeraire).toEqual({ numeraire: "world-va", welfareExactPct });
  const balanced = { ...scenario, model: { ...scenario.model, closure: "zero" } };
  expect(runScenario(balanced, inputs).otherNumeraire).toBeUndefined();
});
