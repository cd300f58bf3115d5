import { expect, it } from "vitest";
import { packageRoot, readScenario, readText, runInputs, shipped } from "../src/files/index.js";
import { scenarioDetail } from "../src/scenario/index.js";

const page = readText(shipped("docs", "supply-chains.md")).replaceAll(/\s+/g, " ");

/** The number in a sentence of the page, and one unit of its last digit: what "about" may mean. */
function told(sentence: RegExp): { readonly value: number; readonly unit: number } {
  const text = sentence.exec(page)?.[1];
  if (text === undefined) throw new Error(`docs/supply-chains.md has no sentence like ${sentence.source}`);
  return { value: Number(text), unit: 10 ** -(text.split(".")[1]?.length ?? 0) };
}

function holds(sentence: RegExp, found: unknown): void {
  const { value, unit } = told(sentence);
  expect(Math.abs(Number(found) - value), `${sentence.source} is now ${String(found)}`).toBeLessThanOrEqual(unit);
}

it("the figures in the sentences of docs/supply-chains.md are those of the commands", () => {
  const scenario = readScenario(["law-of-december-2025"], packageRoot);
  const inputs = runInputs(scenario, {});
  const steel = { regions: ["USA"], sectors: ["C29"], only: ["C24A"] };
  const [vehicles] = scenarioDetail(scenario, inputs, "chains", steel).rows;
  holds(/makes US vehicles about ([\d.]+) % dearer at first order/, vehicles!["firstOrderPct"]);
  expect(Number(vehicles!["directPct"])).toBeLessThan(Number(vehicles!["firstOrderPct"]) / 2);
  holds(/in equilibrium it is about ([\d.]+) %/, vehicles!["equilibriumPct"]);
  const crossings = scenarioDetail(scenario, inputs, "crossings", { regions: ["CAN"], sectors: ["C29"] }).rows;
  const border = crossings.find((row) => row["border"] === "CAN-USA");
  holds(/holds about (\d+) dollars that crossed/, 100 * Number(border!["before"]));
});
