import { unknown, usageError } from "../base/index.js";

/** What a strategy sees before a round: [round] levels played so far, 0 for keeping to the deal. */
export interface History {
  readonly own: readonly number[];
  readonly other: readonly number[];
  /** Highest level of each menu. */
  readonly top: number;
  readonly otherTop: number;
}

/** The level to play next. */
export type RepeatedStrategy = (history: History) => number;

/** Ways to answer a breach, by name. */
export const strategyNames = [
  "restraint",
  "grim",
  "tit-for-tat",
  "limited",
  "proportional",
  "dialogue-first",
  "escalate",
  "breach",
] as const;
export type StrategyName = (typeof strategyNames)[number];

/** What each does, in words. */
export const strategyMeaning: Readonly<Record<StrategyName, string>> = {
  restraint: "keeps to the deal whatever happens",
  grim: "after any breach, by either side, the highest level for ever",
  "tit-for-tat": "the level the other played last, as a share of its menu",
  limited: "after any breach, by either side, the highest level for a few rounds, then back",
  proportional: "a share of the level the other played last",
  "dialogue-first": "keeps to the deal through the first breaches in a row, then tit for tat",
  escalate: "one level above the other's last breach; back when it stops",
  breach: "the highest level in every round",
};

export interface StrategyOptions {
  /** Rounds of punishment of `limited`; 2 unless given. */
  readonly rounds?: number;
  /** Share of `proportional`; one half unless given. */
  readonly share?: number;
  /** Breaches in a row that `dialogue-first` lets pass; 1 unless given. */
  readonly wait?: number;
}

/**
 * A strategy of repeated play by name; Axelrod (1984) for tit for tat, Friedman (1971) for grim, Green and Porter (1984)
 * for limited punishment.
 * @throws ParleyError (usage) for an unknown name or an option out of range.
 */
export function strategyOf(
  name: string,
  { rounds = 2, share = 0.5, wait = 1 }: StrategyOptions = {},
): RepeatedStrategy {
  if (!Number.isInteger(rounds) || rounds < 1) throw usageError(`${rounds} rounds of punishment; write 1 or more`);
  if (!(share >= 0 && share <= 1)) throw usageError(`a share of ${share}; write a number from 0 to 1`);
  if (!Number.isInteger(wait) || wait < 0) throw usageError(`${wait} breaches that pass; write 0 or more`);
  const strategies: Readonly<Record<StrategyName, RepeatedStrategy>> = {
    restraint: () => 0,
    grim: ({ own, other, top }) => ([...own, ...other].some((level) => level > 0) ? top : 0),
    "tit-for-tat": (history) => answer(history, 1),
    limited: (history) => (punishing(history, rounds) ? history.top : 0),
    proportional: (history) => answer(history, share),
    "dialogue-first": (history) => (breachesInARow(history) > wait ? answer(history, 1) : 0),
    escalate: ({ other, top }) => {
      const last = other.at(-1) ?? 0;
      return last > 0 ? Math.min(last + 1, top) : 0;
    },
    breach: ({ top }) => top,
  };
  const found = strategyNames.find((known) => known === name);
  if (found === undefined) throw usageError(unknown("strategy", name, strategyNames));
  return strategies[found];
}

/** A share of the other's last level, in levels of the own menu; half a level counts as one. */
const answer = ({ other, top, otherTop }: History, share: number): number =>
  otherTop === 0 ? 0 : Math.floor((share * top * (other.at(-1) ?? 0)) / otherTop + 0.5);

/** Whether the last breach outside a punishment lies no more than so many rounds back. */
function punishing({ own, other }: History, rounds: number): boolean {
  let left = 0;
  own.forEach((level, round) => {
    if (left > 0) left -= 1;
    else if (level > 0 || other[round]! > 0) left = rounds;
  });
  return left > 0;
}

const breachesInARow = ({ other }: History): number => other.length - 1 - other.findLastIndex((level) => level === 0);
