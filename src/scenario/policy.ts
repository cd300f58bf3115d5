import { located, notKnown, usageError } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import { amend, findCountry, type LawChange, type StatuteBook } from "../law/index.js";
import {
  type AssessedLine,
  type AssessOptions,
  type ClaimChoice,
  chosenClaims,
  assessLines,
  assessListed,
  averageRates,
  caMxContent,
  type Derive,
  fullyClaimed,
  isApart,
  type ImportLine,
  type ListedLine,
  lawOf,
  observedOn,
  rateBases,
  sectorTariffs,
  unclaimed,
} from "../rates/index.js";
import { setTariffs } from "./set-tariffs.js";
import type { PlacedChange, Policy } from "./types.js";
import type { PolicyTariffs } from "./run.js";
import { changeVerbs } from "./schema.js";

/** Trade by tariff line, under the sets of a policy. */
export interface PolicyLines {
  /** Imports whose whole duty is in the book: the law of the day takes the place of the economy's tariff. */
  readonly partners: readonly ImportLine[];
  /** US imports from everybody else by country: only what the additional duties add is taken from the book. */
  readonly others: readonly ImportLine[];
  /** Canada's imports from the United States. */
  readonly canada: readonly ListedLine[];
  /** The claim set that was used, never `month-of-law`; `none` where nothing can be claimed. */
  readonly claims: string;
  /** How claims answer to what a claim saves; with the claim set `fitted`. */
  readonly choices?: readonly ClaimChoice[];
}

/** The day whose additional duties the duties collected in 2024 hold already (A-rates-others). */
const referenceDay = "2025-01-01" as Policy["law"];

/**
 * Makes the function from a policy to its tariffs in the sectors of an economy, with the average rates on the way there.
 * Claims, content and weights do not follow the law (A-scenario-law-only).
 * What two policies have in common is assessed once: the reference day, Canada's imports, and under another set of metal
 * content every line on which no rule charges content.
 * @param book the statute book before the changes of any policy.
 * @param linesOf trade by line under the sets of a policy; the order of lines does not depend on the policy.
 * @returns a function that throws ParleyError for an unknown measure or a change the book refuses, with its place.
 */
export function policyTariffs(
  book: StatuteBook,
  economy: Economy,
  linesOf: (policy: Policy) => PolicyLines,
): (policy: Policy) => PolicyTariffs {
  const assessed = new Map<string, readonly AssessedLine[]>();
  const once = (key: unknown, make: () => readonly AssessedLine[]): readonly AssessedLine[] => {
    const name = JSON.stringify(key);
    const known = assessed.get(name) ?? make();
    assessed.set(name, known);
    return known;
  };
  /** Assesses lines under a set of content, taking over what was assessed under another one and does not turn on it. */
  const under = (content: string, key: unknown, lines: readonly ImportLine[], ask: Derive, options: AssessOptions) =>
    once([key, content], () => {
      const turns = lines.map(
        ({ code, origin, destination }) =>
          ask.kinds?.(destination, origin, code).kindOn(options.on)?.chargesContent ?? true,
      );
      const some = (turning: boolean) => lines.filter((_, index) => turns[index] === turning);
      const rest = once(key, () => assessLines(some(false), ask, options));
      const turning = assessLines(some(true), ask, options);
      let [atRest, atTurning] = [0, 0];
      return turns.map((turns) => (turns ? turning[atTurning++] : rest[atRest++]) as AssessedLine);
    });
  const asBook = lawOf(book);

  return (policy) => {
    checkOrigins(policy.changes, book, economy.regions);
    const amended = amendAll(book, policy.changes);
    const ask = policy.changes.length === 0 ? asBook : lawOf(amended);
    const lines = linesOf(policy);
    const { content, usContent, remission } = policy.assume;
    const options = { on: policy.law, usContent, caMxContent };
    const key = [policy.law, policy.changes, usContent];
    const { choices } = lines;
    const partners =
      choices === undefined
        ? under(content, ["partners", key, lines.claims], lines.partners, ask, options)
        : once(["chosen", key, lines.claims, content], () => {
            const observed = { derive: asBook, on: observedOn(lines.claims) };
            const chosen = chosenClaims(lines.partners, observed, { derive: ask, on: policy.law }, options, choices);
            return assessLines(chosen, ask, options);
          });
    const canada = once(["canada", key, remission], () => assessListed(lines.canada, ask, { ...options, remission }));
    const made = sectorTariffs(economy, {
      partners,
      others: under(content, ["others", key], lines.others, ask, options),
      othersBefore: under(content, ["others", [referenceDay, [], usContent]], lines.others, asBook, {
        ...options,
        on: referenceDay,
      }),
      canada,
    });
    const { tariffs: set = [] } = policy;
    return {
      tariffs: setTariffs(made.tariff, set, economy),
      // Worked out when asked for: what is shown beside a headline needs the tariffs alone.
      get averageRates() {
        return [
          ...averageRates(partners, policy.law, lines.claims === "none" ? ["statutory"] : rateBases, "total"),
          ...averageRates(canada, policy.law, ["claims"], "total"),
        ].map(({ origin, destination, day, basis, rate, value, coverage }) => ({
          day,
          importer: destination,
          exporter: origin,
          basis,
          content,
          rate,
          value,
          coverage,
        }));
      },
      claims: lines.claims,
      ...(lines.claims !== "none" && {
        claimRange: () => {
          const under = (change: (item: AssessedLine) => AssessedLine): Float64Array =>
            setTariffs(withPartners(economy, made.tariff, partners.map(change)), set, economy);
          return { unclaimed: under(unclaimed), claimed: under(fullyClaimed) };
        },
      }),
      notes: [
        ...made.notes.map(({ importer, exporters, how, coverage }) => {
          const known = coverage === null ? "" : `; known for ${Math.round(coverage * 1000) / 10} % of value`;
          return `${importer}${exporters.length === 0 ? "" : ` on ${exporters.join(", ")}`}: ${how}${known}`;
        }),
        ...set.map(
          ({ importer, exporter, sector, rate }) =>
            `${importer} on ${exporter}, ${sector}: ${Math.round(rate * 1e6) / 1e4} %, set by the scenario`,
        ),
      ],
      warnings: [...made.warnings, ...(choices === undefined ? [] : [claimsFollow(lines.claims, partners)])],
    };
  };
}

/** That claims answer to the law, with the claimed part of the value before and after. */
function claimsFollow(period: string, partners: readonly AssessedLine[]): string {
  const origins = [...new Set(partners.map(({ line }) => line.origin))];
  const shares = origins.map((origin) => {
    let [value, claimed] = [0, 0];
    for (const { line } of partners) {
      if (line.origin !== origin || isApart(line.code)) continue;
      value += line.value;
      claimed += line.value * line.claimShare;
    }
    return `${origin} ${((100 * claimed) / value).toFixed(1)} %`;
  });
  return `claim shares of ${period} moved with what a claim saves under the law (claims: fitted); under it ${shares.join(", ")} of imports claim`;
}

/** The tariffs with those on the partners worked out again from their lines. */
function withPartners(economy: Economy, tariffs: Float64Array, partners: readonly AssessedLine[]): Float64Array {
  const nothing = { others: [], othersBefore: [], canada: [] };
  const { tariff } = sectorTariffs(economy, { partners, ...nothing });
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const out = Float64Array.from(tariffs);
  for (const pair of new Set(partners.map(({ line }) => `${line.destination} ${line.origin}`))) {
    const [importer = "", exporter = ""] = pair.split(" ");
    const [i, e] = [economy.regions.indexOf(importer), economy.regions.indexOf(exporter)];
    if (i < 0 || e < 0) continue;
    const first = (i * n + e) * j;
    out.set(tariff.subarray(first, first + j), first);
  }
  return out;
}

/** The book with all changes, in order. @throws ParleyError with the place of the change in front. */
export function amendAll(book: StatuteBook, changes: readonly PlacedChange[]): StatuteBook {
  return changes.reduce((amended, change) => {
    return located(change.place, () => amend(amended, asLawChange(change, book)));
  }, book);
}

/**
 * Refuses a change for an origin that the trade data do not hold apart, since it would act on nothing.
 * @throws ParleyError (not known) with the place of the change: the region that holds the origin, or that none does.
 */
export function checkOrigins(
  changes: readonly PlacedChange[],
  { countries }: StatuteBook,
  regions: readonly string[],
): void {
  for (const { place, origins = [] } of changes) {
    located(place, () => {
      for (const name of origins) {
        const { iso3, group } = findCountry(countries, name);
        if (regions.includes(iso3)) continue;
        const region = [group ?? "ROW", "ROW"].find((code) => regions.includes(code));
        throw notKnown(
          region === undefined
            ? `the economy has no region ${iso3}; it has ${regions.join(", ")}`
            : `${iso3} is inside ${region} in the trade data and cannot be changed alone; write origins: [${region}]`,
        );
      }
    });
  }
}

/** A change of a file in the form of the law engine. */
function asLawChange(change: PlacedChange, { countries }: StatuteBook): LawChange {
  const verb = changeVerbs.find((name) => change[name] !== undefined);
  if (verb === undefined) throw usageError(`one of ${changeVerbs.join(", ")} is needed`);
  const value = change[verb];
  return {
    measure: change.measure,
    verb,
    from: change.from,
    ...(typeof value === "number" ? { value } : {}),
    ...(change.to === undefined ? {} : { to: change.to }),
    ...(change.origins === undefined
      ? {}
      : { origins: change.origins.map((code) => findCountry(countries, code).iso3) }),
  };
}
