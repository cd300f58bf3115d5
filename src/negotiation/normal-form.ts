import { usageError } from "../base/index.js";

/** A game in normal form: everybody picks one strategy of a menu, all at once. */
export interface NormalForm {
  readonly players: readonly string[];
  /** [player][strategy] names of the menu. */
  readonly strategies: readonly (readonly string[])[];
  /** [profile][player] in any one unit; the strategy of the last player moves fastest. */
  readonly payoffs: readonly (readonly number[])[];
}

/** One strategy a player, [player] positions in the menus. */
export type Profile = readonly number[];

/** A strategy that another one beats whatever the others do. */
export interface Dominated {
  readonly player: string;
  readonly strategy: string;
  readonly by: string;
  /** Better against every choice of the others; otherwise never worse and sometimes better. */
  readonly strict: boolean;
}

/**
 * Asks for the payoffs [player] of every profile of a menu.
 * @throws ParleyError (usage) for an empty menu or a payoff that is not a number.
 */
export function normalForm(
  players: readonly string[],
  strategies: readonly (readonly string[])[],
  payoff: (profile: Profile) => readonly number[],
): NormalForm {
  if (players.length === 0 || strategies.length !== players.length) {
    throw usageError(`${players.length} players need ${players.length} menus; there are ${strategies.length}`);
  }
  const empty = strategies.findIndex((menu) => menu.length === 0);
  if (empty >= 0) throw usageError(`the menu of ${players[empty]!} is empty: there is nothing to choose`);
  const payoffs = profilesOf(strategies).map((profile) => {
    const values = payoff(profile);
    if (values.length !== players.length || !values.every(Number.isFinite)) {
      const names = profile.map((choice, player) => strategies[player]![choice]!).join(", ");
      throw usageError(`the payoffs of (${names}) are ${values.join(", ")}; write ${players.length} numbers`);
    }
    return [...values];
  });
  return { players, strategies, payoffs };
}

/** Every profile of the menus, the last player's strategy moving fastest. */
export const profilesOf = (strategies: readonly (readonly string[])[]): Profile[] =>
  strategies.reduce<Profile[]>(
    (profiles, menu) => profiles.flatMap((profile) => menu.map((_, choice) => [...profile, choice])),
    [[]],
  );

/** [player] payoffs of a profile. */
export const payoffsOf = ({ strategies, payoffs }: NormalForm, profile: Profile): readonly number[] =>
  payoffs[profile.reduce((at, choice, player) => at * strategies[player]!.length + choice, 0)]!;

/** [player] the most a player could add by another choice of its menu while the others stay; never below 0. */
export const regretOf = (game: NormalForm, profile: Profile): number[] => {
  const now = payoffsOf(game, profile);
  return game.players.map((_, player) =>
    Math.max(...game.strategies[player]!.map((_name, choice) => after(game, profile, player, choice) - now[player]!)),
  );
};

/**
 * Equilibria of the menu in pure strategies, by looking at every profile: nobody gains by another choice, Nash (1951).
 * Empty when the menu has none, as in matching pennies; {@link mixedNash} finds those in mixed strategies of two players.
 */
export const pureNash = (game: NormalForm): Profile[] =>
  profilesOf(game.strategies).filter((profile) => regretOf(game, profile).every((gain) => gain <= 0));

/** Strategies that another pure strategy of the same player dominates; Luce and Raiffa (1957), section 4.8. */
export function dominatedStrategies(game: NormalForm): Dominated[] {
  const profiles = profilesOf(game.strategies);
  return game.players.flatMap((name, player) => {
    const against = profiles.filter((profile) => profile[player] === 0);
    return game.strategies[player]!.flatMap((strategy, own) => {
      const rivals = game.strategies[player]!.flatMap((by, other) => {
        const gains = against.map((profile) => after(game, profile, player, other) - after(game, profile, player, own));
        return gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0)
          ? [{ player: name, strategy, by, strict: gains.every((gain) => gain > 0) }]
          : [];
      });
      const best = rivals.find(({ strict }) => strict) ?? rivals[0];
      return best === undefined ? [] : [best];
    });
  });
}

/** Payoff of a player who plays `choice` where the others keep to the profile. */
const after = (game: NormalForm, profile: Profile, player: number, choice: number): number =>
  payoffsOf(game, profile.with(player, choice))[player]!;
