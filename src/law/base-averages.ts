import { type IsoDate, notKnown } from "../base/index.js";
import { type BaseLine, nearestWords, open, paid } from "./base-made.js";
import { dotted, findHs6, type Hs6Found } from "./schedule/index.js";
import type { BaseSchedule, RaisedRates, StatuteBook } from "./statute-book.js";
import type { DutyQuery } from "./types.js";

export const usmcaParties = new Set(["USA", "CAN", "MEX"]);

/** Whether the code stands on a list of the destination's own law. */
export const isListed = (book: StatuteBook, { code, destination }: Pick<DutyQuery, "code" | "destination">): boolean =>
  book.index.hits(code).whole.some(({ list }) => list.startsWith(destination === "CAN" ? "ca/" : "mx/"));

/** A rate that a text gives for the digits, in place of the averages. */
export const knownRate = ({ known }: Extract<BaseSchedule, { kind: "hs6" }>, digits: string, on: IsoDate) =>
  known.find(({ code, from, end }) => digits.startsWith(code) && from <= on && (end === null || on < end));

/** `listed`: the code stands on a list of the book, so that it exists also where the table is older than the code. */
export function fromAverages(
  base: Extract<BaseSchedule, { kind: "hs6" }>,
  query: DutyQuery,
  listed: boolean,
): BaseLine {
  const known = knownRate(base, query.code, query.on);
  const free = query.claim !== null && usmcaParties.has(query.origin);
  if (known) {
    const rate = free ? 0 : known.rate;
    const reason = free ? "free under the agreement" : `general rate ${percent(rate)}`;
    return {
      found: null,
      line: paid(query, dotted(known.code), rate, null, rate * query.value, reason, known.citation),
      questions: [],
      warnings: [],
    };
  }
  const found = findHs6(base.table, query.code);
  if (found.kind !== "rate" && free && listed) {
    const reason = "free under the agreement; the code is newer than the table of base rates";
    const line = paid(
      query,
      dotted(query.code),
      0,
      null,
      0,
      reason,
      "Canada-United States-Mexico Agreement, article 2.4",
    );
    return { found: null, line, questions: [], warnings: [] };
  }
  if (found.kind === "none") throw notKnown(nearestWords(found.note, found.nearest));
  if (found.kind === "candidates") {
    throw notKnown(
      `${query.code} stands for codes with different rates: ${found.codes.slice(0, 12).map(dotted).join(", ")}`,
    );
  }
  const rate = free ? 0 : found.rate;
  const raised = free || query.seasons === "any" ? undefined : raisedRates(base, found.code, query.on);
  if (raised !== undefined) return fromRaised(query, found, raised);
  const own = base.table.nomenclature === null;
  const reason = free
    ? "free under the agreement"
    : own
      ? `general rate ${percent(rate)}`
      : `general rate ${percent(rate)} of ${found.year}, average of six digits`;
  const warnings = free || own ? [] : [`the base rate is that of ${found.year}, the newest at hand`];
  const citation = own ? `mfn.csv, ${dotted(found.code)}` : `WTO applied rates of ${found.year}, ${dotted(found.code)}`;
  return {
    found: null,
    line: paid(query, dotted(found.code), rate, null, rate * query.value, reason, citation),
    questions: [],
    warnings,
  };
}

/** What a text did to rates of the code that are not at hand; undefined where it left them. */
export const raisedRates = ({ raised }: Extract<BaseSchedule, { kind: "hs6" }>, digits: string, on: IsoDate) =>
  raised.find(({ code, from, end }) => digits.startsWith(code) && from <= on && (end === null || on < end));

/**
 * A base rate that a later text may have raised: the rate given as a fact, else a question between the old rate and the
 * highest of the text. Averages of trade of a whole year take the old rate (A-mexico-2026).
 */
function fromRaised(
  query: DutyQuery,
  { code, rate, year }: Extract<Hs6Found, { kind: "rate" }>,
  { greatest, citation }: RaisedRates,
): BaseLine {
  const given = query.facts.generalRate;
  const heading = dotted(code);
  if (given !== undefined) {
    const line = paid(
      query,
      heading,
      given,
      null,
      given * query.value,
      `general rate ${percent(given)}, as given`,
      citation,
    );
    return { found: null, line, questions: [], warnings: [] };
  }
  const most = Math.max(rate, greatest);
  const text = `general rate of the tariff item, as a fraction; ${percent(rate)} in ${year}, at most ${percent(most)} since`;
  const questions = [{ fact: "generalRate", programme: "mfn", text }];
  const reason = `some tariff items below ${heading.slice(0, 2)} were raised; the list is not at hand`;
  return {
    ...open(null, heading, citation, reason, null, questions, [`the rate of ${year} is the newest at hand`]),
    bounds: [rate * query.value, most * query.value],
  };
}

const percent = (rate: number): string => `${Math.round(rate * 1e6) / 1e4} %`;
