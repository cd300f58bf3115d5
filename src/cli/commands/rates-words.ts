import { claimPeriod, type RateRow, type RateSummary } from "../../rates/index.js";
import { table, wordsOf, wrap } from "../../report/index.js";
import type { Alternative, RateQuestion } from "./rates.js";
import type { AssessedRates } from "./rates-lines.js";

/** The answer for people: a sentence for each pair, one table, and what it rests on. */
export function rateWords(
  question: RateQuestion,
  assessed: AssessedRates,
  rows: readonly RateRow[],
  alternative: Alternative,
): string {
  const { sets } = question;
  const period = claimPeriod(sets.claims, sets.on);
  const sentences = assessed.summaries.map((pair) => wrap(sentence(pair, question, rows)));
  const american = question.pairs.some(({ destination }) => destination === "USA");
  const rests = [
    ...(american
      ? [
          `Sets: trade weights us-2024; claims ${sets.claims}${period === sets.claims ? "" : ` (${period})`}; metal content ${sets.content}, beside it ${alternative.content}; US content of USMCA vehicles ${sets.usContent.toFixed(2)}.`,
        ]
      : []),
    ...assessed.summaries.map(restsOn),
  ];
  return `${[sentences.join("\n"), rateTable(question, rows, alternative), rests.map((text) => wrap(text)).join("\n")].join("\n\n")}\n`;
}

function sentence(pair: RateSummary, { bases, sets }: RateQuestion, rows: readonly RateRow[]): string {
  const rate = (basis: string): number | null =>
    rows.find(
      (row) =>
        isOf(row, pair) &&
        row.basis === basis &&
        row.sector === "total" &&
        row.programme === "all" &&
        row.chapter === undefined,
    )?.rate ?? null;
  const parts = bases.flatMap((basis) => {
    const value = rate(basis);
    return value === null ? [] : [`${percent(value)} ${basisWords[basis]}`];
  });
  const words = parts.length === 0 ? "are not known" : `average ${parts.join(", ")}`;
  return `Tariffs of ${pair.destination} on goods of ${pair.origin} on ${sets.on} ${words}.`;
}

const basisWords = {
  statutory: "by statute without claims",
  claims: "with the observed claims",
  collected: "collected in 2024",
} as const;

function rateTable({ bases, by, sets }: RateQuestion, rows: readonly RateRow[], alternative: Alternative): string {
  const keys = [...new Set(rows.map(keyOf))];
  const cell = (from: readonly RateRow[], key: string, basis: string): RateRow | undefined =>
    from.find((row) => keyOf(row) === key && row.basis === basis);
  const withClaims = bases.includes("claims");
  const header = [
    `from  ${by === "total" ? "" : by}`.trimEnd(),
    "USD million",
    ...bases.map((basis) =>
      basis === "collected" ? "collected 2024 %" : basis === "claims" ? `claims, ${sets.content} %` : "statutory %",
    ),
    ...(withClaims ? [`claims, ${alternative.content} %`] : []),
    "known %",
  ];
  const body = keys.map((key) => {
    const some = rows.find((row) => keyOf(row) === key) as RateRow;
    const law = cell(rows, key, "claims") ?? cell(rows, key, "statutory") ?? some;
    return [
      `${some.origin}>${some.destination}  ${nameOf(some)}`,
      Math.round(some.value).toLocaleString("en-US"),
      ...bases.map((basis) => points(cell(rows, key, basis)?.rate)),
      ...(withClaims ? [points(cell(alternative.rows, key, "claims")?.rate)] : []),
      (100 * law.coverage).toFixed(1),
    ];
  });
  return table(header, body);
}

const keyOf = (row: RateRow): string =>
  `${row.origin} ${row.destination} ${row.sector} ${row.chapter ?? ""} ${row.programme}`;

function nameOf(row: RateRow): string {
  if (row.chapter !== undefined) return `chapter ${row.chapter}`;
  if (row.programme !== "all") return row.programme;
  if (row.sector === "total") return "total";
  const name = wordsOf("en").sectors[row.sector];
  return name === undefined ? row.sector : `${name} (${row.sector})`;
}

const isOf = (row: RateRow, pair: RateSummary): boolean =>
  row.origin === pair.origin && row.destination === pair.destination;

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
  const claims =
    pair.destination === "USA"
      ? ` claimed for ${percent(pair.claimShare)} of value${borrowed.length === 0 ? "" : ` (lines not imported in the period: ${borrowed.join(", ")})`};`
      : "";
  const equivalent =
    pair.equivalents > 0 ? ` specific rates at their 2024 ad valorem equivalent on ${percent(pair.equivalents)};` : "";
  const unknown = pair.unknown.map(({ reason, share }) => `${reason} ${percent(share)}`);
  const open = unknown.length === 0 ? " nothing" : ` ${unknown.join(", ")}`;
  return `${pair.origin} to ${pair.destination}:${claims}${equivalent} chapters 98 and 99, at what was collected and in totals only, ${percent(pair.apart)}; without a sector ${percent(pair.unplaced)}; not known:${open}.`;
}
