import { brief, decimal, suggest, usageError } from "../../base/index.js";
import { loadThreats } from "../../files/index.js";
import {
  type BargainingRule,
  bargain,
  bargainingRules,
  baseIncomes,
  bestResponse,
  type Deal,
  type NashResult,
  ratesInForce,
  playOf,
  rubinsteinWeights,
  sharesOf,
  type TariffGame,
  toNashResult,
} from "../../negotiation/index.js";
import { incomePct, type Points, type ThreatPoint } from "../../scenario/index.js";
import type { Context } from "../context.js";
import { printGame } from "./nash.js";
import { gameFrom, robustness } from "./tariff-game.js";
import { pointAt, type TableFlags, tableFrom } from "./tariff-table.js";

interface Flags extends TableFlags {
  readonly threat?: string;
  readonly rule: string;
  readonly weights?: string;
  readonly patience?: string;
  readonly json: boolean;
  readonly output?: string;
}

/** `parley bargain --threat NAME`: the deal a rule picks over a threat point. */
export function strikeDeal(this: Context, flags: Flags): void {
  if (!bargainingRules.includes(flags.rule as BargainingRule)) {
    throw usageError(`--rule "${brief(flags.rule)}": ${suggest(flags.rule, bargainingRules)}`);
  }
  if (flags.threat === undefined) {
    throw usageError(
      `a deal needs a threat point: add --threat; valid: ${[...loadThreats().keys()].join(", ")}, or a file of parley/threat/1`,
    );
  }
  const { table, day } = tableFrom({ ...flags, threat: flags.threat }, this.cwd);
  const { game, gameOn, starts, inputs, versions, warnings } = gameFrom(flags, this.cwd, table);
  const name = flags.threat;
  const weights = weightsFrom(flags, game.parties);
  const threat = pointAt(table, name);
  const rule = flags.rule as BargainingRule;
  const found = bargain(game, rule, threat.welfare, { weights });
  const deal = found.rule === "none" ? null : found;
  const authority = table.threats.get(name)?.authority;
  const points = (before: readonly number[], after: Deal | null): Points => ({
    [name]: incomePct(game.parties, before),
    deal: incomePct(game.parties, after?.welfare ?? before),
  });
  const others = robustness(flags, table, points(threat.welfare, deal), (other) => {
    const { welfare } = pointAt(other, name);
    const agreed = bargain(gameOn(other), rule, welfare, { weights });
    return points(welfare, agreed.rule === "none" ? null : agreed);
  });
  const result = toNashResult(game, pointOf(game, deal, starts, found.solves), {
    versions,
    ...others,
    inputs: { ...inputs, law: day, threat: name, rule, weights },
    threatPoint: shown(game, threat),
    bargain: {
      rule,
      weights,
      signed: deal !== null,
      gainsPct: byParty(game, (i) => (deal === null ? 0 : 100 * deal.gains[i]!)),
      transfersUsdBn: deal?.transfers ? byParty(game, (i) => deal.transfers![i]! / 1000) : null,
    },
    warnings: [
      ...warnings,
      ...(authority === undefined ? [] : [`threat ${name}: ${authority}`]),
      ...(deal === null
        ? [`no deal on these instruments beats ${name} for every party; tariffs are those in force`]
        : []),
    ],
  });
  printGame(
    this,
    flags,
    deal === null ? withThreat(result, game, threat) : settled(result, game, deal),
    `Deal, rule ${rule}`,
  );
}

function weightsFrom({ rule, weights, patience }: Flags, parties: readonly string[]): number[] {
  if (weights !== undefined && patience !== undefined)
    throw usageError("--weights and --patience say the same thing; keep one");
  const given = patience ?? weights;
  if (given === undefined) return parties.map(() => 1 / parties.length);
  const flag = patience === undefined ? "weights" : "patience";
  if (rule === "kalai-smorodinsky" || rule === "egalitarian") {
    throw usageError(`--${flag} is for the rules nash and transfers: ${rule} weighs nobody; leave it out`);
  }
  const numbers = given.split(",").map(decimal);
  if (
    numbers.length !== parties.length ||
    numbers.some((value) => !(value >= 0 && Number.isFinite(value)) || (flag === "patience" && value === 0))
  ) {
    throw usageError(
      `--${flag} "${brief(given)}" is not ${parties.length} numbers${flag === "patience" ? " above 0" : " from 0"}, one each for ${parties.join(", ")}`,
    );
  }
  if (flag === "patience") return rubinsteinWeights(numbers);
  if (!numbers.some((value) => value > 0)) {
    throw usageError(`--weights "${brief(given)}": one of them must be above 0`);
  }
  return sharesOf(numbers, parties.length);
}

/** The point itself, with what each party would gain by breaking the deal unanswered. */
function pointOf(game: TariffGame, deal: Deal | null, starts: number, solves: number) {
  if (deal === null) {
    const rates = ratesInForce(game);
    return { rates, solution: playOf(game, rates), regret: {}, starts, solves };
  }
  const regret = Object.fromEntries(
    game.players.map((player) => {
      const answer = bestResponse(game, player, deal.rates, { tolerance: 1e-7 });
      return [player.name, Math.max(answer.value - player.objective(deal.solution).value, 0)];
    }),
  );
  return { rates: deal.rates, solution: deal.solution, regret, starts: 1, solves };
}

const byParty = ({ parties }: TariffGame, value: (at: number) => number): Record<string, number> =>
  Object.fromEntries(parties.map((code, at) => [code, value(at)]));

function shown(game: TariffGame, { name, welfare }: ThreatPoint): NonNullable<NashResult["threatPoint"]> {
  const incomes = baseIncomes(game);
  return {
    name,
    welfareExactPct: byParty(game, (i) => 100 * (welfare[i]! - 1)),
    usdBn: byParty(game, (i) => (incomes[i]! * (welfare[i]! - 1)) / 1000),
  };
}

/** Without a deal the parties have what the threat point gives them. */
const withThreat = (result: NashResult, game: TariffGame, threat: ThreatPoint): NashResult => ({
  ...result,
  tariffs: [],
  ...paidOut(game, threat.welfare),
});

/** With transfers the parties end up elsewhere than the equilibrium puts them. */
const settled = (result: NashResult, game: TariffGame, { welfare, transfers }: Deal): NashResult =>
  transfers ? { ...result, ...paidOut(game, welfare) } : result;

function paidOut(game: TariffGame, welfare: readonly number[]): Pick<NashResult, "welfareExactPct" | "usdBn"> {
  const incomes = baseIncomes(game);
  return {
    welfareExactPct: byParty(game, (i) => 100 * (welfare[i]! - 1)),
    usdBn: byParty(game, (i) => (incomes[i]! * (welfare[i]! - 1)) / 1000),
  };
}
