import { usageError } from "../base/index.js";

/** What a party can do to another, and the other to it: changes of real income in %, below 0 for a loss. */
export interface LeverageInput {
  readonly party: string;
  readonly rival: string;
  /** Change of each when the party alone carries out its threat and nobody answers. */
  readonly threat: { readonly party: number; readonly rival: number };
  /** Change of each when the rival alone does. */
  readonly counter: { readonly party: number; readonly rival: number };
  /** Change of each a year while both do. */
  readonly war: { readonly party: number; readonly rival: number };
  /** Yearly discount factors, from 0 to below 1. */
  readonly discount: { readonly party: number; readonly rival: number };
  /** Two agreed outcomes of the party over two threat points of the rival. */
  readonly outcomes: readonly [OutcomeAtThreat, OutcomeAtThreat];
}

/** A deal: what the party gets out of it, and the rival's threat point it was struck over; % of real income. */
export interface OutcomeAtThreat {
  readonly party: number;
  readonly rivalThreat: number;
}

/** A number with its unit; null where it has no meaning, with the reason. */
export interface Measured {
  readonly value: number | null;
  readonly unit: string;
  readonly reads: string;
}

/** Four sides of leverage. They measure different things in different units, so nothing adds them up to one score. */
export interface Leverage {
  readonly exposure: Measured;
  readonly threatShift: Measured;
  readonly credibility: Measured & { readonly answered: number };
  readonly endurance: Measured;
}

/**
 * Leverage of a party over a rival, as pure arithmetic on payoffs.
 *
 * exposure: the rival's loss from the party's threat over the party's from the rival's, the asymmetry of Hirschman (1945,
 * chapter 2). threatShift: change of the party's agreed outcome for a point of the rival's threat point (Nash 1953).
 * credibility: what carrying the threat out brings the party itself, unanswered and answered; above 0 it needs no
 * commitment (Schelling 1960, chapter 2). endurance: yearly losses times impatience, rival's over party's, as costs of delay
 * in Rubinstein (1982).
 * @throws ParleyError (usage) for a number missing or a discount factor outside 0 to below 1.
 */
export function leverageOf(input: LeverageInput): Leverage {
  check(input);
  const { party, rival, threat, counter, war, discount, outcomes } = input;
  const impatient = (side: "party" | "rival"): number => -war[side] * (1 - discount[side]);
  const [first, second] = outcomes;
  const moved = second.rivalThreat - first.rivalThreat;
  return {
    exposure: ratio(-threat.rival, -counter.party, counter.party < 0, {
      unit: "ratio of % losses",
      reads: `loss of ${rival} by the move of ${party} for each 1 % that ${party} loses by the move of ${rival}`,
      without: `${party} loses nothing by the move of ${rival}`,
    }),
    threatShift: ratio(second.party - first.party, moved, moved !== 0, {
      unit: "points for a point",
      reads: `change of what ${party} gets in the deal for a point of the threat point of ${rival}`,
      without: `the two threat points of ${rival} are the same`,
    }),
    credibility: {
      value: threat.party,
      answered: war.party,
      unit: "% of real income",
      reads: `what carrying out the threat brings ${party} itself, unanswered; answered, ${war.party} %`,
    },
    endurance: ratio(impatient("rival"), impatient("party"), war.party < 0, {
      unit: "ratio of % losses a year x (1 - discount factor)",
      reads: `yearly loss of ${rival}, felt by its impatience, for each of ${party}`,
      without: `${party} loses nothing in the war`,
    }),
  };
}

/** A ratio where its denominator means something. */
function ratio(over: number, under: number, defined: boolean, { unit, reads, without }: Words): Measured {
  return defined ? { value: over / under, unit, reads } : { value: null, unit, reads: without };
}

interface Words {
  readonly unit: string;
  readonly reads: string;
  /** The reason for null. */
  readonly without: string;
}

function check({ threat, counter, war, discount, outcomes, party, rival }: LeverageInput): void {
  const numbers = [threat, counter, war].flatMap((change) => [change.party, change.rival]);
  const deals = outcomes.flatMap((outcome) => [outcome.party, outcome.rivalThreat]);
  if (![...numbers, ...deals].every(Number.isFinite)) {
    throw usageError(`leverage of ${party} over ${rival}: a payoff is not a number`);
  }
  for (const factor of [discount.party, discount.rival]) {
    if (!(factor >= 0 && factor < 1))
      throw usageError(`a discount factor of ${factor}; write a number from 0 to below 1`);
  }
}
