import { ParleyError, usageError } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import { amend, derive, type LawChange, type StatuteBook } from "../law/index.js";
import {
  assessLines,
  assessListed,
  averageRates,
  type Derive,
  type ImportLine,
  type ListedLine,
  rateBases,
  sectorTariffs,
} from "../rates/index.js";
import type { PlacedChange, Policy } from "./resolve.js";
import type { PolicyTariffs } from "./run.js";
import { changeVerbs } from "./schema.js";

/** Trade by tariff line, under the sets of a policy. */
export interface PolicyLines {
  /** Imports whose whole duty is in the book: the law of the day takes the place of the economy's tariff. */
  readonly partners: readonly ImportLine[];
  /** US imports from everybody else that section 232 touches: only what it adds is taken from the book. */
  readonly others: readonly ImportLine[];
  /** USD by `exporter sector`: all US imports from everybody else. */
  readonly otherValue: ReadonlyMap<string, number>;
  /** Canada's imports from the United States. */
  readonly canada: readonly ListedLine[];
  /** The claim set that was used, never `month-of-law`. */
  readonly claims: string;
}

/** The day whose section 232 the duties collected in 2024 hold already (A-rates-others). */
const referenceDay = "2025-01-01" as Policy["law"];

/** Canadian and Mexican content of US vehicles, which Canada's surtax leaves out (A-canada-content). */
const caMxContent = 0.15;

/**
 * The tariffs of a policy in the sectors of an economy, and the average rates on the way there.
 * @param book the statute book before the changes of the policy.
 * @throws ParleyError: an unknown measure or a change the book refuses, with its place in the file.
 */
export function policyTariffs(policy: Policy, book: StatuteBook, economy: Economy, lines: PolicyLines): PolicyTariffs {
  const amended = amendAll(book, policy.changes);
  const ask: Derive = (query) => derive(amended, query, { counterfactuals: false });
  const before: Derive = (query) => derive(book, query, { counterfactuals: false });
  const options = { on: policy.law, usContent: policy.assume.usContent, caMxContent };
  const partners = assessLines(lines.partners, ask, options);
  const canada = assessListed(lines.canada, ask, options);
  const made = sectorTariffs(economy, {
    partners,
    others: assessLines(lines.others, ask, options),
    othersBefore: assessLines(lines.others, before, { ...options, on: referenceDay }),
    otherValue: lines.otherValue,
    canada,
  });
  const rows = [
    ...averageRates(partners, policy.law, lines.claims === "none" ? ["statutory"] : rateBases, "total"),
    ...averageRates(canada, policy.law, ["claims"], "total"),
  ];
  return {
    tariffs: made.tariff,
    averageRates: rows.map(({ origin, destination, day, basis, rate, value, coverage }) => ({
      day,
      importer: destination,
      exporter: origin,
      basis,
      content: policy.assume.content,
      rate,
      value,
      coverage,
    })),
    claims: lines.claims,
    notes: made.notes.map(({ importer, exporters, how, coverage }) => {
      const known = coverage === null ? "" : `; known for ${Math.round(coverage * 1000) / 10} % of value`;
      return `${importer} on ${exporters.join(", ")}: ${how}${known}`;
    }),
    warnings: made.warnings,
  };
}

/** The book with all changes, in order. @throws ParleyError with the place of the change in front. */
export function amendAll(book: StatuteBook, changes: readonly PlacedChange[]): StatuteBook {
  return changes.reduce((amended, change) => {
    try {
      return amend(amended, asLawChange(change));
    } catch (error) {
      if (error instanceof ParleyError) throw new ParleyError(error.kind, `${change.place}: ${error.message}`);
      throw error;
    }
  }, book);
}

/** A change of a file in the form of the law engine. */
export function asLawChange(change: PlacedChange): LawChange {
  const verb = changeVerbs.find((name) => change[name] !== undefined);
  if (verb === undefined) throw usageError(`${change.place}: one of ${changeVerbs.join(", ")} is needed`);
  const value = change[verb];
  return {
    measure: change.measure,
    verb,
    from: change.from,
    ...(typeof value === "number" ? { value } : {}),
    ...(change.to === undefined ? {} : { to: change.to }),
    ...(change.origins === undefined ? {} : { origins: change.origins }),
  };
}
