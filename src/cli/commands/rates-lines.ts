import { type IsoDate, notKnown } from "../../base/index.js";
import { loadNorthAmericaImports, loadUsImports, northAmericaYear } from "../../files/index.js";
import type { StatuteBook } from "../../law/index.js";
import {
  type AssessedLine,
  assessLines,
  assessListed,
  caMxContent,
  type ContentSet,
  claimBreak,
  claimPeriod,
  lastClaimMonth,
  lawOf,
  type Remission,
  type RateSummary,
  summarise,
  surtaxes2026,
} from "../../rates/index.js";

export interface Pair {
  readonly origin: string;
  readonly destination: string;
}

/** The named sets of a question. */
export interface RateSets {
  readonly on: IsoDate;
  readonly claims: string;
  readonly content: ContentSet;
  readonly usContent: number;
}

export interface AssessedRates {
  readonly lines: readonly AssessedLine[];
  readonly summaries: readonly RateSummary[];
  readonly warnings: readonly string[];
}

/** Origins whose whole US law is in the book. */
const covered = ["CAN", "MEX"];

/**
 * Every line of the pairs with its duty on the day.
 * @throws ParleyError (not known) for a day outside the book or a pair without law or weights.
 */
export function assessPairs(
  pairs: readonly Pair[],
  book: StatuteBook,
  sets: RateSets,
  remission: Remission = "none",
): AssessedRates {
  const ask = lawOf(book);
  const options = { on: sets.on, usContent: sets.usContent, caMxContent };
  const lines = pairs.flatMap(({ origin, destination }) => {
    if (destination !== "USA") {
      return assessListed(loadNorthAmericaImports(destination, origin), ask, { ...options, remission });
    }
    if (!covered.includes(origin)) {
      throw notKnown(
        `the book has no full US law for goods of ${origin}, only the general rate and section 232; rates are given for ${covered.join(", ")}`,
      );
    }
    return assessLines(loadUsImports([origin], sets), ask, options);
  });
  return { lines, summaries: summarise(lines), warnings: pairs.flatMap((pair) => warningsOf(pair, sets)) };
}

function warningsOf({ origin, destination }: Pair, { on, claims }: RateSets): string[] {
  const name = `${destination} from ${origin}`;
  if (destination === "USA") {
    const period = claimPeriod(claims, on);
    const early = period.length > 4 && period <= claimBreak.before;
    const late = claims === "month-of-law" && on.slice(0, 7) > lastClaimMonth;
    return [
      ...(early
        ? [
            `${name}: claim shares of ${period} are from before the break of the series, ${claimBreak.before} to ${claimBreak.after}`,
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
      ? [`${name}: the weights do not tell apart the items of the surtaxes of ${surtaxes2026}`]
      : []),
  ];
}
