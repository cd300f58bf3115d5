import type { Derivation, DutyQuery, Kinds } from "../law/index.js";

/** The law as a function: what is owed on one product. Throws ParleyError of kind `notKnown` for a code it does not know. */
export interface Derive {
  (query: DutyQuery): Duties;
  /** Which goods are alike; absent: every line is asked about. */
  readonly kinds?: Kinds;
}

/** The lines of a derivation; those that charge nothing for sure may be left out. */
export type Duties = Pick<Derivation, "lines">;

/** Part of a line that belongs to a sector; the parts of a line add to one. */
export interface SectorShare {
  readonly sector: string;
  readonly share: number;
}

/** Metal in an article, as shares of its value, or one share split over the metals the law asks about. */
export type MetalContent =
  | { readonly kind: "shares"; readonly steel: number; readonly aluminium: number; readonly copper: number }
  | { readonly kind: "flat"; readonly share: number };

/** Which series a claim share was taken from: the set asked for, or a step of the fallback. */
export type ClaimSource = "set" | "2025" | "2024" | "chapter" | "origin" | "none";

/** One tariff line of trade between two partners: value, and what the named sets say of it. */
export interface ImportLine {
  readonly destination: string;
  readonly origin: string;
  /** Digits of the tariff code, as in the trade statistics of the year. */
  readonly code: string;
  /** Customs value, USD. */
  readonly value: number;
  /** Duty collected in the year of the weights, USD; null where not known. */
  readonly collected: number | null;
  /** Empty where no sector takes the line. */
  readonly sectors: readonly SectorShare[];
  /** Part of the value that enters under a USMCA claim, 0 to 1. */
  readonly claimShare: number;
  readonly claimSource: ClaimSource;
  /** Null where the set does not know the line. */
  readonly content: MetalContent | null;
  /** Ad valorem equivalent of the line's most-favoured-nation rate, for lines with a specific or compound rate. */
  readonly baseEquivalent: number | null;
}

/** Whether duty is counted without claims, with the observed claims, or as collected in the year of the weights. */
export type RateBasis = "statutory" | "claims" | "collected";

export const rateBases: readonly RateBasis[] = ["statutory", "claims", "collected"];

/** Duty per unit of value by programme. */
export type RateByProgramme = ReadonlyMap<string, number>;

/** A part of a line's value for which the law gives one answer, and the duty on it per unit of its value. */
export interface KnownPart {
  /** Part of the line's value, 0 to 1. */
  readonly share: number;
  readonly rates: RateByProgramme;
}

/** A line with its duty on one day. */
export interface AssessedLine {
  readonly line: ImportLine;
  /** Without claims: all of the line, or nothing when the law gives no single answer. */
  readonly statutory: readonly KnownPart[];
  /** The claimed and the other part, as far as they are known. */
  readonly claims: readonly KnownPart[];
  /** Duty collected in the year of the weights per unit of value; null where not known. */
  readonly collected: number | null;
  /** Why part of the claims basis has no answer; null when all of it has one. */
  readonly unknown: string | null;
  /** Whether an ad valorem equivalent stands in for a specific rate. */
  readonly usedEquivalent: boolean;
  /** What the law since is added to on the claims basis where claims are not known by line; absent where they are. */
  readonly base?: "collected-2024";
  /** Country that a line of the rest of the world is charged as; absent for the line's own origin. */
  readonly partner?: string;
}
