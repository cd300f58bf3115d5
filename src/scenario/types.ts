import type { IsoDate, Placed } from "../base/index.js";
import type { Remission } from "../rates/index.js";
import type { Instruments } from "./instruments.js";
import type { Change, ScenarioFile, SectorTariff, Title } from "./schema.js";

/** One scenario file as read: its text parsed, the name it goes by in messages, and the path its own references start from. */
export interface SourceFile extends Placed<ScenarioFile> {
  readonly file: string;
  readonly path: string;
}

/** Assumptions that turn law into rates; every field is filled in. */
export interface Assumptions {
  readonly claims: string;
  readonly weights: string;
  readonly content: string;
  readonly usContent: number;
  /** How much of its vehicle surtax Canada remits. */
  readonly remission: Remission;
}

/** A change, the place it is written at for messages about it, and the path and number that tell it from every other. */
export interface PlacedChange extends Change {
  readonly place: string;
  readonly id: string;
}

/** A tariff set by hand, and the place it is written at. */
export interface PlacedTariff extends SectorTariff {
  readonly place: string;
}

/** The law of a day with changes to it, seen through assumptions. */
export interface Policy {
  readonly title: Title | null;
  readonly law: IsoDate;
  readonly changes: readonly PlacedChange[];
  /** Tariffs by sector that take the place of the law's, in order; none when left out. */
  readonly tariffs?: readonly PlacedTariff[];
  /** What is changed besides law and tariffs; a policy that others are compared with has none. */
  readonly instruments?: Instruments;
  readonly assume: Assumptions;
}

/** How the economy is solved; one for both sides of a comparison. */
export interface Model {
  readonly economy: string;
  readonly book: string;
  readonly elasticities: string;
  readonly structure: string;
  /** What belongs to some structures, and elasticities of substitution; left out, as in `solve`. */
  readonly mobility?: number;
  readonly scale?: number;
  readonly finalElasticity?: number;
  readonly inputElasticity?: number;
  readonly closure: string;
  readonly numeraire: string;
  readonly tolerance: number;
}

/** Where the files write what a run looks up: `file:line:column`; what no file writes has none. */
export type Places = Readonly<Partial<Record<keyof Model | "weights", string>>>;

/** A scenario with nothing left open: what is done, what it is compared with, and how. */
export interface Scenario {
  readonly title: Title;
  readonly author: string | null;
  readonly source: string | null;
  readonly files: readonly string[];
  readonly policy: Policy;
  readonly baseline: Policy;
  readonly model: Model;
  readonly places: Places;
  /** Conflicts between stacked files, and other things to know. */
  readonly warnings: readonly string[];
}
