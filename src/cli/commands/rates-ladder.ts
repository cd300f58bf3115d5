import { loadCollectedTotals } from "../../files/index.js";
import { lawStart, type StatuteBook } from "../../law/index.js";
import { claimPeriod, type Direction, type LadderSources, ladder, type Rung } from "../../rates/index.js";
import { table, wrap } from "../../report/index.js";
import { csvOf } from "../csv.js";
import { assessPairs, ownPartners } from "./rates-lines.js";
import { type RateQuestion, weightsName } from "./rates-question.js";
import { pairName, setsWords } from "./rates-words.js";

/** The way from the statute to the duty collected, pair by pair; a step that is not known says why. */
export function ladderOf(question: RateQuestion, book: StatuteBook): Rung[] {
  const { pairs, sets, sectors } = question;
  const totals = loadCollectedTotals();
  return pairs.flatMap((pair) => {
    const own = { pairs: [pair], sectors };
    const american = pair.destination === "CAN" && pair.origin === "USA";
    const sources = {
      full: assessPairs(own, book, { ...sets, content: "full" }).lines,
      content: assessPairs(own, book, sets).lines,
      remitted: american ? assessPairs(own, book, sets, "vehicles").lines : null,
      notes: notesOf(pair, question),
    };
    return ladder(sources, sets.on, totals);
  });
}

const beside2024 =
  "duty collected in 2024 on the same trade, under the law of that year: beside the ladder, no step of it";

function notesOf({ origin, destination }: Direction, { sets }: RateQuestion): LadderSources["notes"] {
  const { weights, claims, on, content } = sets;
  const remission =
    "from all of the vehicle surtax remitted to none of it; quotas by importer and the remission of other surtaxes are not known by line";
  if (destination !== "USA") {
    return {
      statute: "nothing claimed; base rates of 2014, the newest at hand",
      claims: "every good is taken to claim the agreement; how many do is not known",
      content: `no duty of ${destination} turns on the metal in goods`,
      remission,
      collected: `what ${destination} collected is not at hand`,
      collected2024: `what ${destination} collected is not at hand`,
    };
  }
  const collected2024 =
    weights === "us-2024" ? beside2024 : `known on the trade of 2024 only, and the weights are ${weightsName(weights)}`;
  const shared = { content: `metal content ${content}`, remission, collected: "no total is published", collected2024 };
  if (ownPartners.includes(origin)) {
    return {
      ...shared,
      statute: "nothing claimed; derivatives taken for metal all through",
      claims: `claim shares of ${claimPeriod(claims, on)}`,
    };
  }
  return {
    ...shared,
    statute:
      "general rates and the programmes of the book, no preference claimed; derivatives taken for metal all through",
    claims: `claims are not known by line: in their place what was collected on the line in 2024, with the preferences and exclusions of that year, plus what the law added since ${lawStart}`,
  };
}

/** One table a pair, with what each step rests on. */
export function ladderWords(question: RateQuestion, rungs: readonly Rung[]): string {
  const blocks = question.pairs.map((pair) => {
    const own = rungs.filter(({ origin, destination }) => origin === pair.origin && destination === pair.destination);
    const rows = own.map((rung) => [rung.step, ends(rung.low, rung.high, 100), steps(rung)]);
    const notes = own.map(({ step, note }) => wrap(`${step}: ${note}.`, 100, "  ")).join("\n");
    return `${table([`${pairName(pair)}, ${question.sets.on}`, "rate, %", "step, points"], rows)}\n${notes}`;
  });
  return `${[...blocks, ...setsWords(question, null).map((text) => wrap(text))].join("\n\n")}\n`;
}

/** `1.80 to 3.70`, one figure where both ends are the same, `not known` where there is none. */
function ends(low: number | null, high: number | null, scale: number): string {
  if (low === null || high === null) return "not known";
  const [from, to] = [low, high].map((each) => (scale * each).toFixed(2).replace(/^-0\.00$/, "0.00"));
  return low === high ? `${from}` : `${from} to ${to}`;
}

const steps = (rung: Rung): string =>
  rung.step === "statute" || rung.step === "collected 2024" ? "" : ends(rung.lowPoints, rung.highPoints, 1);

const columns = [
  "origin",
  "destination",
  "day",
  "step",
  "rate",
  "low",
  "high",
  "points",
  "lowPoints",
  "highPoints",
  "coverage",
  "note",
] as const;

/** One row for each step; what is not known is an empty cell. */
export const ladderCsv = (rungs: readonly Rung[]): string => csvOf(columns, rungs);
