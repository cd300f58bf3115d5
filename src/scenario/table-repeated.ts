import {
  afterBreach,
  criticalPatience,
  type NormalForm,
  normalForm,
  payoffsOf,
  profilesOf,
  roundRobin,
  strategyNames,
  strategyOf,
} from "../negotiation/index.js";
import type { Ground } from "./table-ground.js";
import { usualDiscount } from "./table-leverage.js";
import { menuOf } from "./table-menu.js";
import type { TableResult } from "./table-result.js";

type Repeated = NonNullable<TableResult["repeated"]>[number];

/** Levels of a party whose moves the file does not give. A-review-play. */
const usualMoves = ["law", 0.1, 0.25] as const;

/** The joint review of 2026 to the end of the term, one round a year: USMCA, Article 34.7. */
const years = [2026, 2036] as const;

/** Without slips no strategy ever has a breach to answer. A-review-play. */
const noise = { chance: 0.05, seed: 1, plays: 200 };

/**
 * The review years played between the first party and each other one: the levels are those of the menu of the file, the
 * payoffs of every pair of levels solved on the model. Axelrod (1984) for the round-robin, Friedman (1971) for patience.
 */
export function repeatedBetween(ground: Ground): NonNullable<TableResult["repeated"]> {
  const [first, ...others] = ground.table.parties;
  return others.map((other) => pairOf(ground, [first!, other]));
}

function pairOf(ground: Ground, pair: readonly [string, string]): Repeated {
  const { file } = ground;
  const menu = pair.map((party, at) => ({
    party,
    on: [pair[1 - at]!],
    moves: [...(file.menu?.find((one) => one.party === party)?.moves ?? usualMoves)],
  }));
  const { profiles } = menuOf(ground, menu);
  const places = profilesOf(menu.map(({ moves }) => moves.map(String)));
  const levels = pair.map((party, at) =>
    menu[at]!.moves.map((_, level) => profiles[places.findIndex((one) => one[at] === level)]!.choice[party]!),
  );
  const stage = normalForm(pair, levels, ([one, two]) => {
    const { welfareExactPct } = profiles[places.findIndex((place) => place[0] === one && place[1] === two)]!;
    return pair.map((party) => welfareExactPct[party]!);
  });
  const discount = [file.discount[pair[0]] ?? usualDiscount, file.discount[pair[1]] ?? usualDiscount] as const;
  const named = Object.fromEntries(strategyNames.map((name) => [name, strategyOf(name)]));
  const byPair = ([one, two]: readonly [number, number]) => ({ [pair[0]]: one, [pair[1]]: two });
  return {
    parties: pair,
    years,
    discount: byPair(discount),
    levels: { [pair[0]]: levels[0]!, [pair[1]]: levels[1]! },
    noise: { chance: noise.chance, plays: noise.plays },
    roundRobin: roundRobin(stage, named, { years, discount, noise }).map(({ first, second, presentValue }) => ({
      strategy: { [pair[0]]: first, [pair[1]]: second },
      presentValue: byPair(presentValue),
    })),
    breaches: strategyNames.flatMap((strategy) =>
      ([0, 1] as const).map((breaker) => {
        const found = afterBreach(stage, named[strategy]!, breaker, { years, discount });
        return {
          strategy,
          breaker: pair[breaker],
          gains: byPair(breaker === 0 ? [found.breaker, found.other] : [found.other, found.breaker]),
          deterred: found.deterred,
          renegotiationProof: found.renegotiationProof,
        };
      }),
    ),
    critical: pair.map((party, at) => ({ party, ...patienceOf(stage, at as 0 | 1) })),
  };
}

/** Grim trigger: the other keeps to the deal until the breach and plays its highest level ever after, as does the breaker. */
function patienceOf(stage: NormalForm, player: 0 | 1): { temptation: number; critical: number | null } {
  const own = (level: number): number => payoffsOf(stage, player === 0 ? [level, 0] : [0, level])[player]!;
  const cooperate = own(0);
  const deviate = Math.max(...stage.strategies[player]!.map((_, level) => own(level)));
  const punish = payoffsOf(
    stage,
    stage.strategies.map((menu) => menu.length - 1),
  )[player]!;
  const critical = criticalPatience({ cooperate, deviate, punish });
  return { temptation: deviate - cooperate, critical: critical <= 1 ? critical : null };
}
