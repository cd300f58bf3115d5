import { type IsoDate, notKnown, ParleyError } from "../base/index.js";
import {
  type Claim,
  type DutyLine,
  type Facts,
  type KindsOfDay,
  lawHorizon,
  lawStart,
  numbering,
} from "../law/index.js";
import type { AssessedLine, Derive, Duties, ImportLine, KnownPart, MetalContent, RateByProgramme } from "./types.js";

/** Duty is asked for on this value; rates are amounts over it. */
const unitValue = 100_000;

/** Chapters 98 and 99: returned, repaired and low-value goods, outside the surtaxes (A-rates-chapter98). */
export const isApart = (code: string): boolean => code >= "98";

/** Programme name of the duty collected on chapters 98 and 99. */
export const apartProgramme = "chapters 98 and 99";

/** What is taken for vehicles and for facts that trade statistics do not hold. */
export interface AssessOptions {
  readonly on: IsoDate;
  /** US content of vehicles entered under USMCA, share of value (A-us-content). */
  readonly usContent: number;
  /** Canadian and Mexican content of vehicles entering Canada, share of value (A-canada-content). */
  readonly caMxContent: number;
}

const nothing: readonly KnownPart[] = [];

interface Answer {
  /** Null where the law gives no single answer; `unknown` says why. */
  readonly rates: RateByProgramme | null;
  /** The rates as those of a whole line. */
  readonly whole: readonly KnownPart[];
  readonly unknown: string | null;
  readonly equivalent: boolean;
  /** Whether the law asks for more than the kind of goods: a specific rate turns on what the line itself is worth. */
  readonly specific: boolean;
}

const unknownAnswer = (unknown: string, specific = false): Answer => {
  return { rates: null, whole: nothing, unknown, equivalent: false, specific };
};

/**
 * The duty of every line on a day, with and without the USMCA claim, per unit of value.
 * Bases: `statutory` no line claims; `claims` the claimed part of each line does; `collected` the year of the weights.
 * @throws ParleyError (not known) for a day outside the book.
 */
export function assessLines(
  lines: readonly ImportLine[],
  derive: Derive,
  options: AssessOptions,
): readonly AssessedLine[] {
  if (options.on < lawStart || options.on > lawHorizon) {
    throw notKnown(`the statute book answers from ${lawStart} to ${lawHorizon}; ${options.on} is not known`);
  }
  const asker = new Asker(derive, options);
  return lines.map((line) => (isApart(line.code) ? assessApart(line) : assessLine(line, asker)));
}

/** Chapters 98 and 99 keep the rate collected in the year of the weights on every basis. */
function assessApart(line: ImportLine): AssessedLine {
  const collected = collectedRate(line);
  const known = collected === null ? nothing : [{ share: 1, rates: new Map([[apartProgramme, collected]]) }];
  return {
    line,
    statutory: known,
    claims: known,
    collected,
    unknown: collected === null ? "chapters 98 and 99" : null,
    usedEquivalent: false,
  };
}

function assessLine(line: ImportLine, asker: Asker): AssessedLine {
  const kind = asker.kindOf(line);
  const without = answer(line, null, kind, asker);
  const claimed = line.claimShare > 0 ? answer(line, "USMCA", kind, asker) : without;
  const claims: KnownPart[] = [];
  if (without.rates && line.claimShare < 1) claims.push({ share: 1 - line.claimShare, rates: without.rates });
  if (claimed.rates && line.claimShare > 0) claims.push({ share: line.claimShare, rates: claimed.rates });
  return {
    line,
    statutory: without.whole,
    claims,
    collected: collectedRate(line),
    unknown: line.claimShare < 1 ? (without.unknown ?? claimed.unknown) : claimed.unknown,
    usedEquivalent: without.equivalent,
  };
}

const collectedRate = (line: ImportLine): number | null =>
  line.collected === null || line.value <= 0 ? null : line.collected / line.value;

/** One answer for each kind of code, origin, claim and content: the law treats thousands of lines alike. */
function answer(line: ImportLine, claim: Claim, kind: number | null, asker: Asker): Answer {
  const key = kind === null ? null : kind * 2 + (claim === null ? 0 : 1);
  const known = key === null ? undefined : asker.answers.get(key);
  if (known) return known;
  const found = derived(line, claim, asker);
  if (key !== null && !found.specific) asker.answers.set(key, found);
  return found;
}

function derived(line: ImportLine, claim: Claim, asker: Asker): Answer {
  const first = asker.ask(line, claim, metals);
  if (typeof first === "string") return unknownAnswer(first);
  const asked = line.content?.kind === "flat" ? metalsAsked(first) : [];
  if (asked.length === 0) return ratesOf(line, first);
  const split = asker.ask(line, claim, asked);
  return typeof split === "string" ? unknownAnswer(split) : ratesOf(line, split);
}

const metals = ["steel", "aluminium", "copper"] as const;
type Metal = (typeof metals)[number];

/** Content in money for the query; a flat share holds for each of the metals given, as far as they fit in the article. */
function contentValues(content: MetalContent, among: readonly Metal[]): NonNullable<Facts["content"]> {
  const value = (metal: Metal): number => {
    if (content.kind === "shares") return content[metal] * unitValue;
    return among.includes(metal) ? Math.min(content.share * unitValue, unitValue / among.length) : 0;
  };
  return { steel: value("steel"), aluminium: value("aluminium"), copper: value("copper") };
}

/** Metals on whose content the law charges the goods. */
const metalsAsked = (duties: Duties): Metal[] =>
  metals.filter((metal) => duties.lines.some((line) => line.status === "applies" && line.basis === `${metal}Content`));

const currencies: Readonly<Record<string, string>> = { CAN: "CAD", MEX: "MXN" };

/** Asks the law about lines of one day; facts are shared between lines, since this is the inner loop. */
class Asker {
  readonly #derive: Derive;
  readonly #options: AssessOptions;
  readonly #facts = new Map<MetalContent | null, Facts>();
  readonly #destinations = numbering();
  #last: { readonly destination: string; readonly kinds: KindsOfDay | undefined } | null = null;
  readonly #contents = numbering();
  readonly answers = new Map<number, Answer>();

  constructor(derive: Derive, options: AssessOptions) {
    this.#derive = derive;
    this.#options = options;
  }

  /** Number of the goods with the same answers; null when the line stands alone. */
  kindOf({ code, origin, destination, content }: ImportLine): number | null {
    const kinds = this.#kindsOf(destination);
    const kind = kinds?.ofCode(code) ?? null;
    if (kinds === undefined || kind === null) return null;
    const facts = this.#contents(kind.chargesContent ? content : null) * 2 + (code.startsWith("8471") ? 1 : 0);
    const place = this.#destinations(destination) * 64 + kinds.ofOrigin(origin);
    return (kind.number * 4096 + facts) * 4096 + place;
  }

  /** The kinds of the day; the destination is mostly that of the line before. */
  #kindsOf(destination: string): KindsOfDay | undefined {
    if (this.#last?.destination !== destination) {
      this.#last = { destination, kinds: this.#derive.kinds?.(destination, this.#options.on) };
    }
    return this.#last.kinds;
  }

  /** The derivation; at eight digits where the schedule of the day does not have the ten; else the reason there is none. */
  ask(line: ImportLine, claim: Claim, among: readonly Metal[]): Duties | string {
    const facts = this.#factsOf(line, among);
    const eight = line.code.length > 8 ? line.code.slice(0, 8) : null;
    return (
      this.#try(line, line.code, claim, facts) ??
      (eight === null ? null : this.#try(line, eight, claim, facts)) ??
      notInSchedule
    );
  }

  #try(line: ImportLine, code: string, claim: Claim, facts: Facts): Duties | null {
    try {
      return this.#derive({
        code,
        origin: line.origin,
        destination: line.destination,
        on: this.#options.on,
        claim,
        value: unitValue,
        currency: currencies[line.destination] ?? "USD",
        facts,
        seasons: "any",
      });
    } catch (error) {
      if (error instanceof ParleyError && error.kind === "notKnown") return null;
      throw error;
    }
  }

  #factsOf({ code, content }: ImportLine, among: readonly Metal[]): Facts {
    if (among !== metals || code.startsWith("8471")) return this.#makeFacts(code, content, among);
    const known = this.#facts.get(content);
    if (known) return known;
    const facts = this.#makeFacts(code, content, among);
    this.#facts.set(content, facts);
    return facts;
  }

  #makeFacts(code: string, content: MetalContent | null, among: readonly Metal[]): Facts {
    return {
      ...(content ? { content: contentValues(content, among) } : {}),
      usContent: this.#options.usContent * unitValue,
      caMxContent: this.#options.caMxContent * unitValue,
      commerceApproved: true,
      // A-rates-facts: what the statistics do not say is taken as the ordinary case.
      forVehicle: !code.startsWith("8471"),
      knockDownKit: false,
      transshipped: false,
      civilAircraft: false,
    };
  }
}

const notInSchedule = "code not in the schedule of the day";

/** Sums the lines that apply. A specific base rate takes the line's ad valorem equivalent; any other gap is unknown. */
function ratesOf(line: ImportLine, { lines }: Duties): Answer {
  const rates = new Map<string, number>();
  let equivalent = false;
  const specific = lines.some((duty) => duty.status === "needsFact" && isSpecific(duty));
  for (const duty of lines) {
    if (duty.status === "applies" && duty.amount !== null) {
      if (duty.amount !== 0) rates.set(duty.programme, (rates.get(duty.programme) ?? 0) + duty.amount / unitValue);
    } else if (duty.status === "needsFact" && isSpecific(duty) && line.baseEquivalent !== null) {
      rates.set(duty.programme, (rates.get(duty.programme) ?? 0) + line.baseEquivalent);
      equivalent = true;
    } else if (duty.status === "needsFact" || duty.status === "applies") {
      return unknownAnswer(`${duty.programme}: ${isSpecific(duty) ? "specific rate" : "fact not known"}`, specific);
    } else if (duty.status === "prohibited") {
      return unknownAnswer("import prohibited", specific);
    }
  }
  return { rates, whole: [{ share: 1, rates }], unknown: null, equivalent, specific };
}

const isSpecific = (duty: DutyLine): boolean => duty.programme === "mfn" && duty.specific !== null;
