import type { ClaimTest, Measure, TestState, Verdict } from "./schema.js";
import { ruleNames } from "./schema.js";

/** The rule of a test and its threshold. */
export function ruleOf(test: ClaimTest): { rule: (typeof ruleNames)[number]; threshold: number | string } {
  const rule = ruleNames.find((name) => test[name] !== undefined)!;
  return { rule, threshold: test[rule]! };
}

/**
 * Whether a number passes: with an interval only when all of it does, and it fails only when all of it fails. What is unknown
 * and what straddles the threshold is open.
 */
export function testState(test: ClaimTest, measure: Measure): TestState {
  const { rule, threshold } = ruleOf(test);
  const { value, low, high } = measure;
  if (value === null) return "open";
  if (typeof value === "string" || typeof threshold === "string") {
    return rule === "is" && String(value) === String(threshold) ? "passes" : "fails";
  }
  const passes = (number: number): boolean => {
    if (rule === "atLeast") return number >= threshold;
    if (rule === "atMost") return number <= threshold;
    return rule === "moreThan" ? number > threshold : number < threshold;
  };
  const all = [value, low ?? value, high ?? value].map(passes);
  if (all.every(Boolean)) return "passes";
  return all.some(Boolean) ? "open" : "fails";
}

/** The verdict of a claim from its tests: see the head of scenarios/brief/claims.yaml. */
export function verdictOf(states: readonly TestState[]): Verdict {
  if (states.every((state) => state === "passes")) return "holds";
  if (states.every((state) => state === "open")) return "cannot-be-said";
  return states.includes("passes") ? "in-part" : "does-not-hold";
}
