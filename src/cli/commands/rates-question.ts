import { isAbsolute, join } from "node:path";
import { brief, decimal, type IsoDate, suggest, unknown, usageError } from "../../base/index.js";
import { importOrigins, loadPublishers, readOwnWeights, type Weights, weightSets } from "../../files/index.js";
import { findCountry, lawStart, type StatuteBook } from "../../law/index.js";
import {
  type ContentSet,
  type Cut,
  claimPeriod,
  cuts,
  type Direction,
  findPublisher,
  parseContentSet,
  type PublisherSets,
  type RateBasis,
  rateBases,
} from "../../rates/index.js";
import { dayOf } from "../day.js";

export interface Flags {
  readonly from: string;
  readonly to: string;
  readonly on?: string;
  readonly series: boolean;
  readonly ladder: boolean;
  readonly as?: string;
  readonly by?: string;
  readonly basis?: string;
  readonly weights?: string;
  readonly claims?: string;
  readonly content?: string;
  readonly usContent?: string;
  readonly sectors?: string;
  readonly json: boolean;
  readonly csv: boolean;
  readonly output?: string;
}

/** The named sets of a question. */
export interface RateSets {
  readonly on: IsoDate;
  readonly weights: Weights;
  readonly claims: string;
  readonly content: ContentSet;
  readonly usContent: number;
}

/** A question with every default filled in. */
export interface RateQuestion {
  readonly pairs: readonly Direction[];
  readonly by: Cut;
  readonly bases: readonly RateBasis[];
  /** Whose sets they are; null for the defaults and flags. */
  readonly as: PublisherSets | null;
  readonly sets: RateSets;
  /** File of sectors of the reader's own; null for those of the shipped economy. */
  readonly sectors: string | null;
}

/** Name of the weights, as inputs show it. */
export const weightsName = (weights: Weights): string => (typeof weights === "string" ? weights : weights.file);

/**
 * The question of the flags.
 * @param cwd where files of the reader are looked for.
 * @throws ParleyError (usage, not known, invalid file) in one line for what cannot be asked.
 */
export function readQuestion(flags: Flags, book: StatuteBook, cwd: string): RateQuestion {
  const on = readDay(flags);
  const by = cuts.find((cut) => cut === (flags.by ?? (flags.series ? "programme" : "total")));
  if (by === undefined) throw usageError(unknown("--by", flags.by ?? "", cuts));
  const as = flags.as === undefined ? null : findPublisher(loadPublishers(), flags.as);
  const set = (name: "weights" | "claims" | "content", otherwise: string): string => {
    const [given, theirs] = [flags[name], as?.[name]];
    if (given !== undefined && theirs !== undefined && given !== theirs) throw clash(as, name, theirs, given);
    return given ?? theirs ?? otherwise;
  };
  const claims = set("claims", "month-of-law");
  const content = parseContentSet(set("content", "bea"));
  const weights = readWeights(set("weights", "us-2024"), cwd);
  const usContent = flags.usContent === undefined ? (as?.usContent ?? 0.4) : readShare(flags.usContent);
  if (as !== null && usContent !== as.usContent) {
    throw clash(as, "us-content", as.usContent.toFixed(2), flags.usContent ?? "");
  }
  if (by === "product" && flags.series) {
    throw usageError("--series by product is a row for every line and day; write --by chapter, or --on DAY");
  }
  const pairs = readPairs(flags, book);
  if (weights !== "us-2024" && pairs.some(({ destination }) => destination !== "USA")) {
    throw usageError(`--weights ${weightsName(weights)} are US imports; leave --weights out for other destinations`);
  }
  claimPeriod(claims, on);
  return {
    pairs,
    by,
    bases: readBases(flags.basis ?? (flags.series ? "statutory,claims" : undefined)),
    as,
    sets: { on, weights, claims, content, usContent },
    sectors: flags.sectors === undefined ? null : absolute(flags.sectors, cwd),
  };
}

const absolute = (path: string, cwd: string): string => (isAbsolute(path) ? path : join(cwd, path));

const clash = (as: PublisherSets | null, name: string, theirs: string, given: string): Error =>
  usageError(`--as ${as?.name} means --${name} ${theirs}, and --${name} ${brief(given)} is given too; leave one out`);

function readDay({ on, series, ladder }: Flags): IsoDate {
  if (series && ladder) throw usageError("--series and --ladder exclude each other; choose one");
  if (series && on !== undefined) throw usageError("--series has every day of change; leave --on out");
  if (series) return lawStart;
  if (on === undefined) throw usageError("which day? write --on YYYY-MM-DD, or --series for every day of change");
  return dayOf("--on", on);
}

function readBases(given: string | undefined): RateBasis[] {
  if (given === undefined) return [...rateBases];
  const named = given.split(",").map((name): RateBasis => {
    const basis = rateBases.find((known) => known === name.trim());
    if (basis === undefined) throw usageError(unknown("--basis", name, rateBases));
    return basis;
  });
  return [...new Set(named)];
}

function readWeights(name: string, cwd: string): Weights {
  if (weightSets.includes(name)) return name;
  if (name.endsWith(".csv")) return readOwnWeights(absolute(name, cwd), importOrigins);
  throw usageError(
    `unknown --weights "${brief(name)}"; ${suggest(name, weightSets)} or a .csv file with origin, code and value`,
  );
}

function readShare(text: string): number {
  const share = decimal(text);
  if (share >= 0 && share <= 1) return share;
  throw usageError(`--us-content "${brief(text)}" is not a share; write a number from 0 to 1, for example 0.40`);
}

function readPairs({ from, to }: Flags, { countries }: StatuteBook): Direction[] {
  // Once each, whatever the spelling: CAN,1220 is Canada.
  const named = (list: string): string[] => [
    ...new Set(list.split(",").map((name) => findCountry(countries, name.trim()).iso3)),
  ];
  const pairs = named(from).flatMap((origin) =>
    named(to).flatMap((destination): Direction[] => (origin === destination ? [] : [{ origin, destination }])),
  );
  if (pairs.length > 0) return pairs;
  throw usageError(`--from ${from} --to ${to} names no two countries; a country does not import from itself`);
}
