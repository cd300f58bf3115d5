import { notKnown } from "../../base/index.js";
import {
  byOrigin,
  importOrigins,
  loadClaimChoices,
  loadNorthAmericaImports,
  loadUsImports,
  northAmericaYear,
  restOfWorld,
  withOwnSectors,
} from "../../files/index.js";
import { lawStart, type StatuteBook } from "../../law/index.js";
import {
  type AssessedLine,
  assessLines,
  type AssessOptions,
  assessListed,
  assessOthers,
  caMxContent,
  claimBreak,
  chosenClaims,
  claimPeriod,
  type ContentSet,
  type DepositShare,
  depositShares,
  type Derive,
  type Direction,
  fittedClaims,
  type ImportLine,
  isApart,
  lastChecked,
  lastClaimMonth,
  lawOf,
  observedOn,
  type Remission,
  type RateSummary,
  summarise,
  surtaxes2026,
} from "../../rates/index.js";
import { type RateQuestion, type RateSets, weightsName } from "./rates-question.js";

export interface AssessedRates {
  readonly lines: readonly AssessedLine[];
  readonly summaries: readonly RateSummary[];
  /** Cash deposits beside the rates. */
  readonly deposits: () => readonly DepositShare[];
  readonly warnings: readonly string[];
}

/** Origins whose whole US law is in the book, and whose claims are known by line. */
export const ownPartners: readonly string[] = ["CAN", "MEX"];

/** The sets of one assessment; `full` is the first rung of the ladder. */
export interface AssessedSets extends Omit<RateSets, "content"> {
  readonly content: ContentSet | "full";
}

/**
 * Every line of the pairs with its duty on the day.
 * @throws ParleyError (not known) for a day outside the book or a pair without law or weights.
 */
export function assessPairs(
  question: Pick<RateQuestion, "pairs" | "sectors">,
  book: StatuteBook,
  sets: AssessedSets,
  remission: Remission = "none",
): AssessedRates {
  const ask = lawOf(book);
  const lines = question.pairs.flatMap((pair) => assessPair(pair, book, ask, sets, remission, question.sectors));
  const warnings = question.pairs.flatMap((pair) => warningsOf(pair, sets, lines));
  const checked = lastChecked(book);
  if (sets.on > checked) warnings.push(`the book was last checked on ${checked}: the law as it stands, not a forecast`);
  const deposits = () =>
    depositShares(
      book,
      lines.map(({ line }) => line),
      sets.on,
    );
  return { lines, summaries: summarise(lines), deposits, warnings };
}

function assessPair(
  { origin, destination }: Direction,
  book: StatuteBook,
  ask: Derive,
  sets: AssessedSets,
  remission: Remission,
  sectors: string | null,
): readonly AssessedLine[] {
  const options = { on: sets.on, usContent: sets.usContent, caMxContent };
  const placed = <Line extends ImportLine>(lines: readonly Line[]): readonly Line[] =>
    sectors === null ? lines : withOwnSectors(sectors)(lines);
  if (destination !== "USA") {
    const lines = placed(loadNorthAmericaImports(destination, origin, sets.on));
    return assessListed(lines, ask, { ...options, remission });
  }
  checkOrigin(origin, book);
  const assessed = assessUs(placed(loadUsImports([origin], sets)), origin, book, ask, sets, options);
  // What was collected by line is known on the trade of 2024 only.
  return sets.weights === "us-2024" ? assessed : assessed.map((item) => ({ ...item, collected: null }));
}

function assessUs(
  lines: readonly ImportLine[],
  origin: string,
  book: StatuteBook,
  ask: Derive,
  sets: AssessedSets,
  options: AssessOptions,
): readonly AssessedLine[] {
  if (ownPartners.includes(origin)) {
    if (sets.claims !== fittedClaims) return assessLines(lines, ask, options);
    const observed = { derive: ask, on: observedOn(claimPeriod(sets.claims, sets.on)) };
    const choices = loadClaimChoices();
    return assessLines(chosenClaims(lines, observed, { derive: ask, on: sets.on }, options, choices), ask, options);
  }
  const older = book.measures.filter(({ measure }) => measure.heldFrom !== undefined);
  const programmes = new Set(older.map(({ measure }) => measure.programme));
  if (origin !== restOfWorld) return assessOthers(lines, ask, options, programmes);
  // The law differs by country, and a country that it does not name is charged the least (A-rates-rest-of-world).
  const isDivided = ({ code, value, sectors }: ImportLine): boolean =>
    value >= leastDivided && sectors.length > 0 && !isApart(code);
  const parts = byOrigin(lines.filter(isDivided), 0);
  const whole = lines.filter((line) => !isDivided(line));
  return assessOthers([...parts, ...whole], ask, options, programmes).map((item) =>
    item.line.origin === origin ? item : { ...item, line: { ...item.line, origin }, partner: item.line.origin },
  );
}

/** Lines of the rest of the world below this value, USD, are not divided among its countries: 0.2 % of the value. */
const leastDivided = 1e6;

/** @throws ParleyError (not known) naming the region of the trade data that the origin is inside. */
function checkOrigin(origin: string, { countries }: StatuteBook): void {
  if (importOrigins.includes(origin)) return;
  const region = countries.get(origin)?.group ?? "ROW";
  throw notKnown(
    `${origin} is inside ${region} in the trade data; write --from ${region} (there are ${importOrigins.join(", ")})`,
  );
}

function warningsOf(
  { origin, destination }: Direction,
  { on, claims, weights }: AssessedSets,
  lines: readonly AssessedLine[],
): string[] {
  const name = `${destination} from ${origin}`;
  const notCollected =
    destination === "USA" && weights !== "us-2024"
      ? [
          `${name}: what was collected is not known under weights ${weightsName(weights)}; by line it is known for 2024 only`,
        ]
      : [];
  if (destination === "USA" && !ownPartners.includes(origin)) {
    return [
      ...notCollected,
      `${name}: claims are not known; in their place duties collected in 2024 plus what the law of the book added since ${lawStart}`,
      ...(origin === restOfWorld ? [restWords(name, lines)] : []),
    ];
  }
  if (destination === "USA") {
    const period = claimPeriod(claims, on);
    const early = period.length > 4 && period <= claimBreak.before;
    const late = (claims === "month-of-law" || claims === fittedClaims) && on.slice(0, 7) > lastClaimMonth;
    return [
      ...notCollected,
      ...(early
        ? [
            `${name}: claim shares of ${period} are from before the break of the series, ${claimBreak.before} to ${claimBreak.after}`,
          ]
        : []),
      ...(claims === fittedClaims
        ? [
            `${name}: claim shares of ${period} moved with what a claim saves under the law of the day (docs/claiming.md)`,
          ]
        : []),
      ...(late ? [`${name}: claim shares are those of ${lastClaimMonth}, the last month at hand`] : []),
    ];
  }
  const american = northAmericaYear(destination, origin) === "2024";
  return [
    `${name}: base rates of 2014, the newest at hand; every good is taken to claim the agreement; what was collected is not known`,
    american
      ? `${name}: list exports of 2024 scaled to the official totals, other goods trade of 2014 scaled to 2024`
      : `${name}: weights are the trade of 2014`,
    ...(american && on >= surtaxes2026
      ? [
          `${name}: the items of the surtaxes of ${surtaxes2026} take one part of every heading they stand in, scaled to the official C$27.6 bn`,
        ]
      : []),
  ];
}

/** How much of the rest of the world is charged as countries that the law names, and how much as one that it does not. */
function restWords(name: string, lines: readonly AssessedLine[]): string {
  const rest = lines.filter(({ line }) => line.origin === restOfWorld && line.destination === "USA");
  const sums = new Map<string, number>();
  let all = 0;
  for (const { line, partner = "" } of rest) {
    all += line.value;
    sums.set(partner, (sums.get(partner) ?? 0) + line.value);
  }
  const share = (country: string): string => `${((100 * (sums.get(country) ?? 0)) / all).toFixed(0)} %`;
  const largest = [...sums].filter(([country]) => country !== "").toSorted(([, a], [, b]) => b - a);
  const named = largest.slice(0, 3).map(([country]) => `${country} ${share(country)}`);
  return `${name}: ${largest.length} countries by their shares in each sector (${named.join(", ")} and others), each under its own law; ${share("")} of value has no country and is charged what the law charges one that it does not name`;
}
