import { type IsoDate, previousDay } from "../base/index.js";
import type { Rule } from "./measure.js";
import { type DatedMeasure, type DatedVersion, originAmong, type StatuteBook } from "./statute-book.js";

export const forces = ["inForce", "announced", "announcedOnly", "deposit", "suspended", "void", "prohibits"] as const;

/**
 * How a measure stands on a day: `void` is charged no more since a court held it unlawful, and may be claimed back;
 * `announcedOnly` never had a text in force; a `deposit` is paid beside the duty.
 */
export type Force = (typeof forces)[number];

/** A measure as it stands on a day, for one origin or for all. */
export interface MeasureOnDay {
  readonly id: string;
  readonly programme: string;
  readonly destination: string;
  readonly label: Readonly<Record<"en" | "fr" | "es", string>>;
  readonly force: Force;
  /** Rates of its rules, least and greatest, fractions; exemptions are not among them. Null: a ban has no rate. */
  readonly rates: readonly [number, number] | null;
  /** First day of the rates shown. */
  readonly from: IsoDate;
  /** Last day; null while it stands. */
  readonly to: IsoDate | null;
  /** Why it does not apply, where it does not. */
  readonly why: string | null;
  readonly citation: string;
}

/**
 * The measures of a destination on a day that are in force, announced and not yet in force, suspended, or held unlawful;
 * what had ended by then, or was not known yet, is left out. In the order of the book.
 * @param origin only what meets goods of it; null: anything.
 */
export function lawOn(book: StatuteBook, destination: string, origin: string | null, on: IsoDate): MeasureOnDay[] {
  return book.measures
    .filter(({ measure }) => measure.destination === destination)
    .flatMap((dated) => standing(book, dated, origin, on));
}

interface Candidate {
  readonly rule: Rule;
  readonly version: DatedVersion;
}

function standing(book: StatuteBook, dated: DatedMeasure, origin: string | null, on: IsoDate): MeasureOnDay[] {
  const { measure } = dated;
  const charged = measure.kind === "deposit" ? "deposit" : "inForce";
  const candidates = dated.rules
    .filter(({ rule }) => !rule.exempt && (origin === null || meets(book, rule, origin)))
    .flatMap(({ rule, versions }) => versions.map((version): Candidate => ({ rule, version })));
  const now = candidates.filter(({ version }) => version.from <= on && (version.end === null || on < version.end));
  const active = now.filter(({ version }) => version.suspended === null);
  const banned = active.filter(({ rule }) => rule.prohibits);
  const charging = active.filter(({ rule }) => !rule.prohibits);
  if (active.length > 0) {
    return [
      ...(charging.length > 0 ? [entry(dated, charged, charging, null)] : []),
      ...(banned.length > 0 ? [entry(dated, "prohibits", banned, null)] : []),
    ];
  }
  if (measure.kind === "announced") {
    const pending = candidates.filter(
      ({ version }) => version.known <= on && (version.end === null || on < version.end),
    );
    return pending.length === 0 ? [] : [entry(dated, "announcedOnly", pending, pending[0]?.version.suspended ?? null)];
  }
  const paused = now.filter(({ version }) => version.suspended !== null);
  if (paused.length > 0) return [entry(dated, "suspended", paused, paused[0]?.version.suspended ?? null)];
  if (measure.void && measure.void.on <= on && candidates.length > 0) {
    const last = candidates.filter(({ version }) => version.end !== null && version.end <= on);
    const end = last.reduce((latest, { version }) => ((version.end ?? "") > latest ? (version.end ?? "") : latest), "");
    const { on: ruled, cite, refund } = measure.void;
    const back = refund === undefined ? "" : `; the ${refund.to} can claim back what was paid, from ${refund.from}`;
    const ended = last.filter(({ version }) => version.end === end);
    if (ended.length > 0) return [entry(dated, "void", ended, `held unlawful on ${ruled}, ${cite.title}${back}`)];
  }
  const coming = candidates.filter(
    ({ version }) => on < version.from && version.known <= on && version.suspended === null,
  );
  if (coming.length === 0) return [];
  const first = coming.map(({ version }) => version.from).toSorted()[0];
  const next = coming.filter(({ version }) => version.from === first);
  return [entry(dated, "announced", next, `starts on ${first}`)];
}

function meets(book: StatuteBook, { origins }: Rule, origin: string): boolean {
  if (origins.only && !originAmong(book, origins.only, origin)) return false;
  return !(origins.except && originAmong(book, origins.except, origin));
}

function entry(
  { measure }: DatedMeasure,
  force: Force,
  candidates: readonly Candidate[],
  why: string | null,
): MeasureOnDay {
  const versions = candidates.map(({ version }) => version);
  const rates = versions.map(({ rate }) => rate);
  const from = versions.map((version) => version.from).toSorted()[0] as IsoDate;
  const last = versions.reduce<IsoDate | null>((latest, { end }) => {
    return latest === null || end === null ? null : end > latest ? end : latest;
  }, versions[0]?.end ?? null);
  return {
    id: measure.id,
    programme: measure.programme,
    destination: measure.destination,
    label: measure.label,
    force,
    rates: force === "prohibits" ? null : [Math.min(...rates), Math.max(...rates)],
    from,
    to: last === null ? null : previousDay(last),
    why,
    // The rule on the most goods stands last in its file.
    citation: versions.at(-1)?.citation ?? "",
  };
}
