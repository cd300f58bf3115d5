import type { IsoDate } from "../base/index.js";
import type { booleanFacts, RuleNote } from "./measure.js";

/** Family of duties under one authority, spelled as in the duty cases: `mfn`, `ieepa_ca`, `s232_steel`, ... */
export type ProgrammeId = string;

/** What the importer claims: one agreement under three names, stored as `USMCA`. */
export type Claim = "USMCA" | null;

/** What is yes or no of the consignment; what each asks stands with `flagTexts`. */
export type Flag = (typeof booleanFacts)[number];
type Flags = { readonly [flag in Flag]?: boolean };

/** What is known of the consignment. A fact not given is unknown, never 0 and never false. Money in the query's currency. */
export interface Facts extends Flags {
  /** Amounts for specific rates, by unit of the schedule: `{ kg: 20000 }`. */
  readonly quantity?: Readonly<Record<string, number>>;
  /** Value of each metal in the article; not a share. A metal that a given statement does not name is taken as none. */
  readonly content?: { readonly steel?: number; readonly aluminium?: number; readonly copper?: number };
  /** Value of the US content of a vehicle entering the US; null: none approved. */
  readonly usContent?: number | null;
  /** Value of the components made in the United States, of any goods (heading 9903.01.34). */
  readonly usComponents?: number;
  /** Value of the Canadian and Mexican content of a vehicle entering Canada; null: not documented. */
  readonly caMxContent?: number | null;
  /** Value of the work on goods returned after repair or processing (heading 9802). */
  readonly repairValue?: number;
  /** General rate of the tariff item, a fraction, where the book knows only between which rates it lies. */
  readonly generalRate?: number;
}

/**
 * Which day of a text counts: `legal` its legal effect, `enforced` what customs charged on the day (a text that reaches back
 * does not yet), `published` what stood in the official journal on the day.
 */
export const clocks = ["legal", "enforced", "published"] as const;
export type Clock = (typeof clocks)[number];

/** One question to the statute book. */
export interface DutyQuery {
  /** Digits of the tariff code, 4 to 10, no dots. */
  readonly code: string;
  /** ISO3 of the country of origin, or a group the book names (`EU27`). */
  readonly origin: string;
  readonly destination: string;
  /** Day of entry for consumption. */
  readonly on: IsoDate;
  readonly claim: Claim;
  /** Customs value (for Canada value for duty), in `currency`. */
  readonly value: number;
  readonly currency: string;
  readonly facts: Facts;
  /** The law as it was known on this day, before texts that reach back; absent: as known now. */
  readonly knownAt?: IsoDate;
  /** `legal` when absent. */
  readonly clock?: Clock;
  /** `any`: a code of trade of a whole year, found also out of its season. */
  readonly seasons?: "any";
}

export type LineStatus = "applies" | "excluded" | "notApplicable" | "needsFact" | "prohibited";

export type Basis =
  | "fullValue"
  | "steelContent"
  | "aluminiumContent"
  | "copperContent"
  | "nonUsContent"
  | "nonUsContentFrom20"
  | "nonUsContentOver40"
  | "valueLessContent"
  | "repairValue"
  | "remainder";

/** One line considered, applied or not, with the reason and the text it rests on. Field names are those of the contract. */
export interface DutyLine {
  readonly programme: ProgrammeId;
  /** Heading or instrument under which it is declared: `9903.81.87`, `SOR/2025-95`; the code itself for `mfn`. */
  readonly heading: string | null;
  readonly basis: Basis;
  /** Null while a fact is missing. */
  readonly basisValue: number | null;
  /** Ad valorem fraction, of a compound rate (7 % and 1 ¢/kg) that part alone; null for a purely specific one or while unknown. */
  readonly rate: number | null;
  /** Rate text where it is not purely ad valorem: `11.2¢/kg`. */
  readonly specific: string | null;
  /** Null while unknown. */
  readonly amount: number | null;
  readonly status: LineStatus;
  readonly reason: string;
  readonly citation: string;
  /** What would change the line, in words; null when nothing near would. */
  readonly counterfactual: string | null;
}

/** A fact that would settle a line, in the words of `--fact`. */
export interface Question {
  readonly fact: string;
  readonly programme: ProgrammeId;
  readonly text: string;
}

/** What was paid and can be claimed back. */
export interface Refund {
  readonly programme: ProgrammeId;
  readonly amount: number;
  /** Who can claim. */
  readonly to: string;
  /** Why, and by what procedure. */
  readonly reason: string;
  readonly citation: string;
}

/** All lines considered for one product on one day. */
export interface Derivation {
  readonly code: string;
  readonly description: string;
  readonly lines: readonly DutyLine[];
  /** Sum of the amounts that apply; null while a missing fact could change it. */
  readonly total: number | null;
  /** total / value; null while unknown. */
  readonly rate: number | null;
  /** Least and greatest total over the unknown facts; null when nothing is unknown or no bound exists (a missing weight). */
  readonly range: readonly [number, number] | null;
  readonly questions: readonly Question[];
  readonly warnings: readonly string[];
  /** What of the total can be claimed back, as known now (or on the day of `knownAt`). */
  readonly refunds: readonly Refund[];
  /** Open legal questions, presumptions and approximations behind the lines, and duties that were only announced. */
  readonly notes: readonly LegalNote[];
  /** Anti-dumping and countervailing duties that are deposited in cash: never part of `lines`, `total` or `range`. */
  readonly cashDeposits: readonly CashDeposit[];
}

/** An estimate of anti-dumping or countervailing duty, deposited at entry and settled by a later review. */
export interface CashDeposit {
  readonly programme: ProgrammeId;
  /** Case number of the order: `A-122-857`. */
  readonly heading: string;
  readonly label: Readonly<Record<"en" | "fr" | "es", string>>;
  readonly rate: number;
  readonly amount: number;
  /** First day of the rate. */
  readonly from: IsoDate;
  /** Last day; null while it stands. */
  readonly to: IsoDate | null;
  /** Whose rate it is. */
  readonly reason: string;
  readonly citation: string;
}

/** A note of a rule that decided a line, or a duty that was announced and has no text in force. */
export interface LegalNote {
  readonly kind: RuleNote["kind"] | "announcedOnly";
  readonly text: string;
  readonly programme: ProgrammeId;
  readonly heading: string;
}
