import {
  claimBreak,
  claimPeriod,
  type DepositShare,
  type Direction,
  type RateRow,
  type RateSummary,
} from "../../rates/index.js";
import { table, wordsOf, wrap } from "../../report/index.js";
import { type AssessedRates, ownPartners } from "./rates-lines.js";
import type { Alternative } from "./rates-output.js";
import { type RateQuestion, weightsName } from "./rates-question.js";

/** The answer for people: a sentence for each pair, one table, and what it rests on. */
export function rateWords(
  question: RateQuestion,
  assessed: Pick<AssessedRates, "summaries"> & { readonly deposits: readonly DepositShare[] },
  rows: readonly RateRow[],
  alternative: Alternative,
  remitted: Alternative | null,
): string {
  const sentences = assessed.summaries.map((pair) => wrap(sentence(pair, question, rows)));
  const rests = [
    ...setsWords(question, alternative.content),
    ...remissionRange(rows, remitted),
    ...assessed.summaries.map(restsOn),
    ...question.pairs.map((pair) => depositWords(pair, assessed.deposits)),
  ];
  return `${[sentences.join("\n"), rateTables(question, rows, alternative), "Rates in % of value; known: part of the value, in %, whose duty is known with the claims. A ~ marks a\nrate that rests on less than 95 % of the value.", rests.map((text) => wrap(text)).join("\n")].join("\n\n")}\n`;
}

/** The named sets that the rates rest on; none for the imports of Canada and Mexico, which have one of each. */
export function setsWords({ as, sets, pairs }: RateQuestion, beside: string | null, isSeries = false): string[] {
  const american = pairs.filter(({ destination }) => destination === "USA");
  if (american.length === 0) return [];
  const { on, weights, claims, content, usContent } = sets;
  const period = claimPeriod(claims, on);
  const broken = period.length === 7 && period <= claimBreak.before;
  const known = `${claims}${period === claims || isSeries ? "" : ` (${period})`}${broken && !(isSeries && period !== claims) ? ` (before the break of ${claimBreak.after})` : ""}`;
  const whose = as === null ? "Sets" : `Sets of ${as.name} (${as.citation})`;
  const claimed = american.some(({ origin }) => ownPartners.includes(origin)) ? `; claims ${known}` : "";
  return [
    `${whose}: trade weights ${weightsName(weights)}${claimed}; metal content ${content}${beside === null ? "" : `, beside it ${beside}`}; US content of USMCA vehicles ${usContent.toFixed(2)}.`,
  ];
}

/** What is deposited in cash beside the duty, as far as the book holds orders, and that the rest is not known. */
function depositWords(pair: Direction, deposits: readonly DepositShare[]): string {
  const own = deposits.filter((each) => isPair(each, pair));
  const start = `${pairName(pair)}: anti-dumping and countervailing duties are in no rate here`;
  if (own.length === 0) return `${start}; orders on these goods are not in the book.`;
  const orders = own.map(
    ({ label, rate, value, points: added }) =>
      `${label} ${percent(rate)} of USD ${millions(value)} million (${added.toFixed(2)} points)`,
  );
  return `${start}; deposited in cash beside them, at the rate of companies without one of their own: ${orders.join(", ")}; other orders are not known.`;
}

const isPair = (each: Direction, pair: Direction): boolean =>
  each.origin === pair.origin && each.destination === pair.destination;

function sentence(pair: RateSummary, { bases, sets }: RateQuestion, rows: readonly RateRow[]): string {
  const rate = (basis: string): number | null =>
    rows.find((row) => isPair(row, pair) && row.basis === basis && isWhole(row))?.rate ?? null;
  const added = rows.some((row) => isPair(row, pair) && row.base !== undefined);
  const parts = bases.flatMap((basis) => {
    const value = rate(basis);
    if (value === null) return [];
    return [`${percent(value)} ${basis === "claims" ? claimsWords(pair, added) : basisWords[basis]}`];
  });
  const words = parts.length === 0 ? "are not known" : `average ${parts.join(", ")}`;
  return `Tariffs of ${pair.destination} on goods of ${pair.origin} on ${sets.on} ${words}.`;
}

/** Both ends of what Canada charges on US goods: its vehicle surtax as the order has it, and remitted in full. */
function remissionRange(rows: readonly RateRow[], remitted: Alternative | null): string[] {
  const claimed = (from: readonly RateRow[]): number | null =>
    from.find((row) => row.destination === "CAN" && row.origin === "USA" && row.basis === "claims" && isWhole(row))
      ?.rate ?? null;
  const [all, none] = [claimed(remitted?.rows ?? []), claimed(rows)];
  if (all === null || none === null) return [];
  return [
    `Remission: CAN on USA where every good claims the agreement lies between ${percent(all)} (all of the vehicle surtax remitted) and ${percent(none)} (none).`,
  ];
}

/** Whether a row is the total of a pair. */
const isWhole = (row: RateRow): boolean =>
  row.sector === "total" && row.programme === "all" && row.chapter === undefined && row.product === undefined;

const basisWords = { statutory: "by statute without claims", collected: "collected in 2024" } as const;

/** Claims are observed by line where the United States import from Canada and Mexico, and nowhere else. */
function claimsWords({ destination }: Direction, added: boolean): string {
  if (added) return "as collected in 2024 plus the law since";
  return destination === "USA" ? "with the observed claims" : "where every good claims the agreement";
}

/** One table with a row for each pair; cut otherwise, one table for each pair. */
function rateTables(question: RateQuestion, rows: readonly RateRow[], alternative: Alternative): string {
  if (question.by === "total") return rateTable(question, rows, alternative, "", pairName);
  return question.pairs
    .map((pair) => {
      const own = rows.filter((row) => isPair(row, pair));
      if (question.by !== "product") return rateTable(question, own, alternative, pairName(pair), nameOf);
      const shown = mostDuty(own);
      const [beside, left] = [mostDuty(alternative.rows, shown), count(own) - count(shown)];
      const words = rateTable(question, shown, { ...alternative, rows: beside }, pairName(pair), nameOf);
      return left > 0 ? `${words}\nThe lines that owe most; ${left} others are in --csv and --json.` : words;
    })
    .join("\n\n");
}

const linesShown = 20;
const count = (rows: readonly RateRow[]): number => new Set(rows.map(keyOf)).size;

/** The total and the products with the most duty, most first, with claims where that is asked for; or those of other rows. */
function mostDuty(rows: readonly RateRow[], as?: readonly RateRow[]): readonly RateRow[] {
  const basis = rows.some((row) => row.basis === "claims") ? "claims" : rows[0]?.basis;
  const duty = ({ rate, value, coverage }: RateRow): number => (rate ?? 0) * value * coverage;
  const ofBasis = rows.filter((row) => row.basis === basis && row.product !== undefined);
  const most = ofBasis.toSorted((a, b) => duty(b) - duty(a)).slice(0, linesShown);
  const kept = new Map((as ?? [...most, ...rows.filter(isWhole)]).map((row, place) => [keyOf(row), place]));
  const placeOf = (row: RateRow): number => kept.get(keyOf(row)) ?? Number.POSITIVE_INFINITY;
  return rows.filter((row) => kept.has(keyOf(row))).toSorted((a, b) => placeOf(a) - placeOf(b));
}

function rateTable(
  { bases, sets }: RateQuestion,
  rows: readonly RateRow[],
  alternative: Alternative,
  title: string,
  nameRow: (row: RateRow) => string,
): string {
  const american = rows.some(({ destination }) => destination === "USA");
  const flagged = rows.some(({ base }) => base !== undefined);
  const keys = [...new Set(rows.map(keyOf))];
  const cell = (from: readonly RateRow[], key: string, basis: string): RateRow | undefined =>
    from.find((row) => keyOf(row) === key && row.basis === basis);
  const shown = bases.filter((basis) => basis !== "collected" || american);
  const beside = american && bases.includes("claims");
  const header = [
    title,
    "USD million",
    ...shown.map(
      (basis) =>
        ({
          statutory: "statutory",
          claims: american ? `claims, ${sets.content}` : "claims",
          collected: "collected 2024",
        })[basis],
    ),
    ...(beside ? [`claims, ${alternative.content}`] : []),
    "known",
  ];
  const body = keys.map((key) => {
    const some = rows.find((row) => keyOf(row) === key) as RateRow;
    const law = cell(rows, key, "claims") ?? cell(rows, key, "statutory") ?? some;
    return [
      `${nameRow(some)}${law.base === undefined ? "" : " *"}`,
      millions(some.value),
      ...shown.map((basis) => marked(cell(rows, key, basis))),
      ...(beside ? [marked(cell(alternative.rows, key, "claims"))] : []),
      (100 * law.coverage).toFixed(1),
    ];
  });
  return `${table(header, body)}${flagged ? "\n* with claims: duties collected in 2024 plus what the law of the book added since" : ""}`;
}

export const pairName = ({ origin, destination }: Direction): string => `${origin} to ${destination}`;

/** A rate, with a mark where it rests on less than 95 % of the value: bare, it would pass for the whole. */
const marked = (row: RateRow | undefined): string =>
  row !== undefined && row.rate !== null && row.coverage < 0.95 ? `~${points(row.rate)}` : points(row?.rate);

const millions = (value: number): string => value.toFixed(0).replaceAll(/\B(?=(\d{3})+$)/g, ",");

const keyOf = (row: RateRow): string =>
  `${row.origin} ${row.destination} ${row.sector} ${row.chapter ?? ""} ${row.product ?? ""} ${row.programme}`;

function nameOf(row: RateRow): string {
  if (row.product !== undefined) return row.product;
  if (row.chapter !== undefined) return `chapter ${row.chapter}`;
  if (row.programme !== "all") return row.programme;
  if (row.sector === "total") return "total";
  const name = wordsOf("en").sectors[row.sector];
  return name === undefined ? row.sector : `${name} (${row.sector})`;
}

const percent = (rate: number): string => `${(100 * rate).toFixed(2)} %`;
const points = (rate: number | null | undefined): string =>
  rate === null || rate === undefined ? "-" : (100 * rate).toFixed(2);

const sources: Readonly<Record<string, string>> = {
  "2025": "share of 2025",
  "2024": "share of 2024",
  chapter: "mean of the chapter",
  origin: "mean of the origin",
};

function restsOn(pair: RateSummary): string {
  const borrowed = Object.entries(pair.claimSources).flatMap(([source, share]) =>
    sources[source] === undefined || share === 0 ? [] : [`${sources[source]} for ${percent(share)}`],
  );
  const american = pair.destination === "USA";
  const parts = [
    ...(american && ownPartners.includes(pair.origin)
      ? [
          `claimed for ${percent(pair.claimShare)} of value${borrowed.length === 0 ? "" : ` (not imported in the period: ${borrowed.join(", ")})`}`,
        ]
      : []),
    ...(pair.equivalents > 0
      ? [`specific rates at their ad valorem equivalent of 2024 on ${percent(pair.equivalents)}`]
      : []),
    ...(american ? [`chapters 98 and 99, at what was collected and in totals only, ${percent(pair.apart)}`] : []),
    `without a sector ${percent(pair.unplaced)}`,
    `not known: ${pair.unknown.map(({ reason, share }) => `${reason} ${percent(share)}`).join(", ") || "nothing"}`,
  ];
  return `${pairName(pair)}: ${parts.join("; ")}.`;
}
