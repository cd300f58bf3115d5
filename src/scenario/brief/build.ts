import { answers } from "./answers.js";
import { Bench, briefSeed, type BriefInputs } from "./bench.js";
import type { Found } from "./found.js";
import type { AnsweredClaim, BriefClaims, BriefResult, BriefSource, Measure } from "./schema.js";
import { ruleOf, testState, verdictOf } from "./verdict.js";

/** What the brief needs besides the numbers: where a source stands, and the number of an assumption. */
export interface BriefFrame {
  readonly claims: BriefClaims;
  /** @throws ParleyError (not known) for a source that is not there. */
  readonly sourceOf: (reference: string) => BriefSource;
  readonly assumptionNumber: (slug: string) => string;
  readonly versions: Readonly<Record<string, string>>;
  /** Words of what the numbers name: threat points, events. */
  readonly names: BriefResult["names"];
}

/**
 * Works the brief out: for each claim its numbers, its tests against the thresholds of the file, the verdict.
 * @param asked numbers of claims, in the order of the file.
 * @throws ParleyError: not converged; a measure, scenario or source that is not there.
 */
export function workOutBrief(inputs: BriefInputs, frame: BriefFrame, asked: readonly number[]): BriefResult {
  const bench = new Bench(inputs);
  const claims = frame.claims.claims
    .filter(({ id }) => asked.includes(id))
    .map((claim) => {
      const answer = answers.get(claim.id);
      if (answer === undefined) throw new RangeError(`no answer to claim ${claim.id}`);
      return answered(claim, answer(bench), frame);
    });
  return {
    schema: "parley/brief/1",
    versions: frame.versions,
    inputs: { law: inputs.day, draws: inputs.draws, seed: briefSeed, claims: [...asked] },
    claims,
    names: frame.names,
    residual: bench.residual,
    warnings: [...new Set(inputs.run.warnings)],
  };
}

/** The verdict on numbers found, under the tests of a claim: pure, so that other numbers or thresholds give another. */
export function judged(claim: BriefClaims["claims"][number], measures: readonly Measure[]) {
  const tests = claim.tests.map((test) => {
    const measure = measures.find(({ id }) => id === test.measure);
    if (measure === undefined) throw new RangeError(`claim ${claim.id}: no number ${test.measure}`);
    return { measure: test.measure, ...ruleOf(test), state: testState(test, measure), says: test.says, why: test.why };
  });
  return { verdict: verdictOf(tests.map(({ state }) => state)), tests };
}

function answered(claim: BriefClaims["claims"][number], found: Found, frame: BriefFrame): AnsweredClaim {
  const { verdict, tests } = judged(
    claim,
    found.groups.flatMap(({ measures }) => measures),
  );
  return {
    id: claim.id,
    said: claim.said,
    verdict,
    tests,
    groups: found.groups,
    figure: found.figure,
    sources: found.sources.map(frame.sourceOf),
    assumptions: found.assumptions.map((slug) => ({ number: frame.assumptionNumber(slug), slug })),
    commands: found.commands,
  };
}
