import type { ScenarioResult } from "../scenario/index.js";
import { monthInWords, number } from "./format.js";
import { titleIn } from "./names.js";
import type { CountryWords, Words } from "./words/words.js";

/**
 * The answer in one sentence with its numbers: who loses or gains how much real income, in % and US$ bn a year.
 * @param regions codes in the order they are told.
 */
export function headline(result: ScenarioResult, regions: readonly string[], words: Words): string {
  const { scenario, baseline } = result;
  const oneLaw =
    scenario.changes.length === 0 &&
    scenario.tariffs === undefined &&
    scenario.instruments === undefined &&
    (scenario.law !== baseline.law || scenario.title === null);
  const subject = oneLaw ? words.lawOf(scenario.law) : words.policy(titleIn(scenario.title ?? "", words));
  const changed = baseline.changes.length > 0 && baseline.title !== null;
  const ofLaw = oneLaw ? words.thatOf(baseline.law) : words.lawOf(baseline.law);
  const base = changed ? words.policy(titleIn(baseline.title ?? "", words)) : ofLaw;
  const told = incomes(regions, result.welfareExactPct, result.usdBn, words);
  const sentence = `${words.compared(subject, base)} ${told}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** `lowers Canada's real income by 0.52 % (US$9.9 bn a year), Mexico's by 0.70 % (US$9.5 bn) and raises ...`. */
export function incomes(
  regions: readonly string[],
  percent: Readonly<Record<string, number>>,
  usdBn: Readonly<Record<string, number>>,
  words: Words,
): string {
  const clauses: string[] = [];
  let direction: string | null = null;
  for (const region of regions) {
    const change = percent[region];
    if (change === undefined) continue;
    const name: CountryWords = words.countries[region] ?? words.otherCountry(region);
    const first = clauses.length === 0;
    if (Math.abs(change) < 0.005) {
      clauses.push(words.unmoved(name, first));
      direction = null;
      continue;
    }
    const verb = change > 0 ? words.moves.raises : words.moves.lowers;
    const size = words.percent(number(Math.abs(change), 2, words.language));
    const money = words.usdBn(number(Math.abs(usdBn[region] ?? 0), 1, words.language));
    clauses.push(
      first
        ? words.firstIncome(verb, name, size, money)
        : words.nextIncome(verb === direction ? null : verb, name, size, money),
    );
    direction = verb;
  }
  const last = clauses.pop() ?? "";
  return clauses.length === 0 ? last : `${clauses.join(", ")} ${words.and} ${last}`;
}

/** A claim set in words: `2025-12` is December 2025; other names stay. */
export const claimsInWords = (set: string, words: Words): string =>
  /^\d{4}-\d{2}$/.test(set) ? monthInWords(set, words.language) : set;
