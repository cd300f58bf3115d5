import { type Solution, solve } from "../equilibrium/index.js";
import {
  bargain,
  bestResponse,
  criticalPatience,
  type Leverage,
  leastLinkage,
  leverageOf,
  nash,
  ratesInForce,
  welfareOf,
  withSideIssues,
} from "../negotiation/index.js";
import { type DealOver, type Ground, temptation } from "./table-ground.js";
import type { TableResult } from "./table-result.js";
import { gameOn, goodsCells, type Table, threatPoint } from "./threat.js";

/** How far a rival's threat point is moved to see what it shifts: a tenth of a point. */
const nudge = 1e-3;

/** Discount factor of a party the file gives none: 4 % a year. A-table-discount. */
export const usualDiscount = 0.96;

/** Four numbers for every party over every other one, on the trade of the two alone; over the first threat of `deals`. */
export function leverageBetween({ table, game, file, points }: Ground): NonNullable<TableResult["leverage"]> {
  const { parties } = table;
  const base = points.get(file.deals[0]!)!.welfare;
  const outcome = (threat: readonly number[]): readonly number[] => {
    const found = bargain(game, "nash", threat);
    return found.rule === "none" ? threat : found.welfare;
  };
  const now = outcome(base);
  const shifted = parties.map((_, i) => outcome(base.map((hat, k) => (k === i ? hat + nudge : hat))));
  const pct = (hat: number): number => 100 * (hat - 1);
  const discount = (party: string): number => file.discount[party] ?? usualDiscount;
  const duels = new Map<string, Duel>();
  const duelOf = (one: string, two: string): Duel => {
    const known = duels.get(`${one} ${two}`) ?? duels.get(`${two} ${one}`);
    const found = known ?? duelBetween(table, one, two);
    duels.set(`${one} ${two}`, found);
    return found;
  };
  const measured: ({ party: string; rival: string } & Leverage)[] = [];
  parties.forEach((party, i) => {
    parties.forEach((rival, k) => {
      if (i === k) return;
      const { alone, war } = duelOf(party, rival);
      measured.push({
        party,
        rival,
        ...leverageOf({
          party,
          rival,
          threat: payoffsIn(alone(party), party, rival),
          counter: payoffsIn(alone(rival), party, rival),
          war: payoffsIn(war, party, rival),
          discount: { party: discount(party), rival: discount(rival) },
          outcomes: [
            { party: pct(now[i]!), rivalThreat: pct(base[k]!) },
            { party: pct(shifted[k]![i]!), rivalThreat: pct(base[k]! + nudge) },
          ],
        }),
      });
    });
  });
  return measured;
}

/** What two parties can do to each other on their own trade. */
interface Duel {
  /** The best rates of one of them while the other answers nothing. */
  readonly alone: (mover: string) => Solution;
  readonly war: Solution;
}

function duelBetween(table: Table, one: string, two: string): Duel {
  const game = gameOn(table, {}, [{ importer: [one], exporter: [two] }], true);
  const alone = new Map(
    game.players.map((player) => [player.name, bestResponse(game, player, ratesInForce(game)).solution]),
  );
  return { alone: (mover) => alone.get(mover)!, war: nash(game, { starts: 1 }).solution };
}

function payoffsIn(solution: Solution, party: string, rival: string) {
  const [own = 1, other = 1] = welfareOf([party, rival], solution);
  return { party: 100 * (own - 1), rival: 100 * (other - 1) };
}

/** What a side issue must be worth to a party for free trade in goods between all to beat each threat. */
export function linkageBreakEven({ table, file, points, payoffs }: Ground): NonNullable<TableResult["linkage"]> {
  const { parties } = table;
  const free = freeTrade(table);
  const deal = payoffs(welfareOf(parties, solveAt(table, free))).usdBn;
  const point = 0.01;
  const perPoint = Object.fromEntries(
    parties.map((party) => {
      const tariffs = Float64Array.from(free);
      const others = parties.filter((other) => other !== party);
      for (const cell of goodsCells(table.economy, [party], others)) tariffs[cell] = point;
      return [party, payoffs(welfareOf(parties, solveAt(table, tariffs))).usdBn[party]! - deal[party]!];
    }),
  );
  const rows = (terms: (party: string) => { cost?: number; enforceability?: number }) =>
    [...points.values()].flatMap(({ name, welfare }) =>
      parties.map((party) => ({
        threat: name,
        party,
        ...leastLinkage({
          deal: deal[party]!,
          threat: payoffs(welfare).usdBn[party]!,
          ...terms(party),
          ...(perPoint[party]! > 0 ? { usdBnPerPoint: perPoint[party]! } : {}),
        }),
      })),
    );
  return {
    deal,
    usdBnPerPoint: perPoint,
    rows: rows(() => ({})),
    issues: file.issues.map(({ name, title, value, cost, enforceability }) => ({
      name,
      title,
      enforceability,
      rows: rows((party) => ({ cost: cost[party] ?? 0, enforceability })),
      dealWith: Object.fromEntries(
        Object.entries(value).map(([party, worth]) => [
          party,
          withSideIssues(deal[party]!, [{ name, value: worth, cost: cost[party] ?? 0, enforceability }]),
        ]),
      ),
    })),
  };
}

function freeTrade({ economy, parties }: Table): Float64Array {
  const tariffs = Float64Array.from(economy.tariff);
  for (const cell of goodsCells(economy, parties, parties)) tariffs[cell] = 0;
  return tariffs;
}

const solveAt = ({ economy, options }: Table, tariffs: Float64Array) => solve(economy, { tariffs }, options);

/** From which discount factor the deal over each threat holds when a breach means the tariff war ever after. */
export function patienceFor(
  { table, game, points }: Ground,
  deals: readonly DealOver[],
): NonNullable<TableResult["patience"]> {
  const war = points.get("nash-war") ?? threatPoint(table, "nash-war");
  return deals.flatMap(({ threat, agreed }) =>
    agreed === null
      ? []
      : table.parties.map((party, i) => {
          const kept = 100 * (agreed.welfare[i]! - 1);
          const gain = 100 * temptation(game, agreed, party) * agreed.welfare[i]!;
          const critical = criticalPatience({
            cooperate: kept,
            deviate: kept + gain,
            punish: 100 * (war.welfare[i]! - 1),
          });
          return {
            threat: threat.name,
            party,
            temptationPct: gain,
            critical: Number.isFinite(critical) && critical <= 1 ? critical : null,
          };
        }),
  );
}
