import {
  fileError,
  type IsoDate,
  isDay,
  type Placed,
  parseDay,
  parseYaml,
  previousDay,
  unknown,
  usageError,
} from "../base/index.js";
import {
  type Agreement,
  type AgreementState,
  agreementSchema,
  type Regime,
  regimes,
  type Transition,
} from "./agreement-schema.js";

/** A step that the texts allow from a state, with the first and last day on which it can be taken. */
export interface Step {
  readonly transition: Transition;
  readonly earliest: IsoDate;
  /** Null where nothing ends the possibility. */
  readonly latest: IsoDate | null;
}

/**
 * An agreement from its file (YAML, `parley/agreement/1`).
 * @throws ParleyError (invalid file) with the place of an unknown state or party, or of a pair without a regime.
 */
export function parseAgreement(text: string, file: string): Agreement {
  const { value, place }: Placed<Agreement> = parseYaml(text, file, agreementSchema);
  const states = value.states.map(({ id }) => id);
  const pairs = pairNames(value);
  const known = (what: string, name: string, valid: readonly string[], path: readonly PropertyKey[]): void => {
    if (!valid.includes(name)) throw fileError(place(path), unknown(what, name, valid));
  };
  known("state", value.now.state, states, ["now", "state"]);
  value.states.forEach(({ id, holds }, i) => {
    if (states.indexOf(id) !== i) throw fileError(place(["states", i, "id"]), `a second state "${id}"; rename it`);
    for (const pair of Object.keys(holds)) known("pair", pair, pairs, ["states", i, "holds", pair]);
    const missing = pairs.find((pair) => holds[pair] === undefined);
    if (missing !== undefined) {
      throw fileError(
        place(["states", i, "holds"]),
        `${missing} is missing in state "${id}"; say what holds between the two`,
      );
    }
  });
  value.transitions.forEach(({ from, to, by, when }, i) => {
    for (const [at, id] of from.entries()) {
      known("state", id, states, ["transitions", i, "from", at]);
      if (when.kind === "end" && value.states.find((state) => state.id === id)?.ends === undefined) {
        throw fileError(place(["transitions", i, "when"]), `state "${id}" has no end; give it one, or another time`);
      }
    }
    known("state", to, states, ["transitions", i, "to"]);
    for (const [at, party] of by.entries()) known("party", party, value.parties, ["transitions", i, "by", at]);
  });
  return value;
}

/** Pairs of parties as the schedule names them: `USA-CAN`. */
const pairNames = ({ parties }: Agreement): string[] =>
  parties.flatMap((one, i) => parties.slice(i + 1).map((two) => `${one}-${two}`));

/** @throws ParleyError (usage) with the nearest state. */
export function agreementState({ states }: Agreement, id: string): AgreementState {
  const found = states.find((state) => state.id === id);
  if (found !== undefined) return found;
  throw usageError(
    unknown(
      "state",
      id,
      states.map((state) => state.id),
    ),
  );
}

/**
 * What holds between each two parties in a state, by pair such as `USA-CAN`: the schedule of the file with edits over it.
 * @throws ParleyError (usage) for an unknown state, pair or regime.
 */
export function regimesIn(
  agreement: Agreement,
  id: string,
  edits: Readonly<Record<string, Regime>> = {},
): Readonly<Record<string, Regime>> {
  const pairs = pairNames(agreement);
  for (const [pair, regime] of Object.entries(edits)) {
    if (!pairs.includes(pair)) throw usageError(unknown("pair", pair, pairs));
    if (!regimes.includes(regime)) throw usageError(unknown("regime", regime, regimes));
  }
  return { ...agreementState(agreement, id).holds, ...edits };
}

/** Where the parties stand: a state, the day it began, and whether the term has been extended on the way. */
export interface Standing {
  readonly state: string;
  readonly since: IsoDate;
  readonly extended?: boolean;
}

/** Where the parties stand by the file. */
export const standingNow = ({ now }: Agreement): Standing => ({ state: now.state, since: parseDay(now.since) });

/** The day the agreement ends: that of the term or of its extension; null where nothing ends it. */
export function endOf(agreement: Agreement, { state, extended = false }: Omit<Standing, "since">): IsoDate | null {
  const { ends } = agreementState(agreement, state);
  if (ends === undefined) return null;
  if (ends === "extension" || extended) return parseDay(agreement.extension.end);
  return monthsAfter(parseDay(agreement.entryIntoForce), 12 * agreement.termYears);
}

/**
 * Steps that the articles allow from where the parties stand, soonest first.
 * @throws ParleyError (usage) for an unknown state.
 */
export function stepsFrom(agreement: Agreement, standing: Standing = standingNow(agreement)): Step[] {
  const end = endOf(agreement, standing);
  return agreement.transitions
    .filter(({ from }) => from.includes(standing.state))
    .map((transition) => ({ transition, ...daysOf(agreement, transition, standing.since, end) }))
    .filter(({ earliest, latest }) => latest === null || earliest <= latest)
    .toSorted((a, b) => (a.earliest < b.earliest ? -1 : Number(a.earliest > b.earliest)));
}

function daysOf(
  agreement: Agreement,
  { when }: Transition,
  since: IsoDate,
  end: IsoDate | null,
): Pick<Step, "earliest" | "latest"> {
  const last = end === null ? null : previousDay(end);
  if (when.kind === "any-time") return { earliest: since, latest: last };
  const on = (day: IsoDate): Pick<Step, "earliest" | "latest"> => ({
    earliest: day,
    latest: last === null || day <= last ? day : last,
  });
  if (when.kind === "months-after") return on(monthsAfter(since, when.months));
  if (when.kind === "before-months") {
    return { earliest: since, latest: previousDay(monthsAfter(since, when.months)) };
  }
  if (when.kind === "end") return { earliest: end!, latest: end };
  const start = parseDay(agreement.entryIntoForce);
  let next = start;
  for (let years = 1; next <= since; years += 1) next = monthsAfter(start, 12 * years);
  return on(next);
}

/**
 * Walks a path of states with the days on which each begins, from the state that holds now.
 * @returns the transition of each step.
 * @throws ParleyError (usage) for a step that no article allows, or not yet, or no longer.
 */
export function walkAgreement(
  agreement: Agreement,
  path: readonly { readonly state: string; readonly on: IsoDate }[],
): Transition[] {
  let here = standingNow(agreement);
  return path.map(({ state, on }) => {
    const { ends } = agreementState(agreement, state);
    const steps = stepsFrom(agreement, here).filter(({ transition }) => transition.to === state);
    const [first] = steps;
    if (first === undefined) throw usageError(`no article leads from "${here.state}" to "${state}"`);
    const step = steps.find(({ earliest, latest }) => on >= earliest && (latest === null || on <= latest));
    if (step === undefined) {
      const until = first.latest === null ? "" : ` and not after ${first.latest}`;
      const { title, pin } = first.transition.cite;
      throw usageError(`"${state}" on ${on}: not before ${first.earliest}${until} (${title}, ${pin})`);
    }
    here = { state, since: on, extended: here.extended === true || ends === "extension" };
    return step.transition;
  });
}

/** The same day of a later month, or that month's last day where there is none. */
function monthsAfter(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const at = 12 * year + (month - 1) + months;
  const start = `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
  for (let last = date; ; last -= 1) {
    const found = `${start}-${String(last).padStart(2, "0")}`;
    if (isDay(found)) return found;
  }
}
