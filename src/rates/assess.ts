import { type IsoDate, notKnown, ParleyError } from "../base/index.js";
import { type Claim, type DutyLine, type Facts, lawHorizon, lawStart, numbering } from "../law/index.js";
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

/** What the law says of a kind of goods, with or without the claim. */
interface Answer {
  /** Null where the law gives no single answer; `unknown` says why. Without a specific base rate, which is the line's own. */
  readonly rates: RateByProgramme | null;
  /** The rates as those of a whole line. */
  readonly whole: readonly KnownPart[];
  readonly unknown: string | null;
  /** Programme of a specific rate that turns on what the line itself is worth; null where there is none. */
  readonly specific: string | null;
}

const unknownAnswer = (unknown: string): Answer => ({ rates: null, whole: nothing, unknown, specific: null });

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
  const { items, without, claimed } = asker.lastOf(lines);
  return lines.map((line, index) => {
    if (isApart(line.code)) return (items[index] ??= assessApart(line));
    const kind = asker.kindOf(line);
    const plain = asker.answer(line, null, kind);
    const under = line.claimShare > 0 ? asker.answer(line, "USMCA", kind) : plain;
    if (without[index] !== plain || claimed[index] !== under) {
      without[index] = plain;
      claimed[index] = under;
      items[index] = assessLine(line, plain, under);
    }
    return items[index] as AssessedLine;
  });
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

function assessLine(line: ImportLine, plain: Answer, under: Answer): AssessedLine {
  const without = forLine(plain, line);
  const claimed = under === plain ? without : forLine(under, line);
  const claims: KnownPart[] = [];
  if (without.rates && line.claimShare < 1) claims.push({ share: 1 - line.claimShare, rates: without.rates });
  if (claimed.rates && line.claimShare > 0) claims.push({ share: line.claimShare, rates: claimed.rates });
  return {
    line,
    statutory: without.whole,
    claims,
    collected: collectedRate(line),
    unknown: line.claimShare < 1 ? (without.unknown ?? claimed.unknown) : claimed.unknown,
    usedEquivalent: without.rates !== null && without.specific !== null,
  };
}

/** The answer for one line of the kind: a specific rate stands at the ad valorem equivalent of the line. */
function forLine(answer: Answer, { baseEquivalent }: ImportLine): Answer {
  const { rates, specific } = answer;
  if (specific === null || rates === null) return answer;
  if (baseEquivalent === null) return unknownAnswer(`${specific}: specific rate`);
  const own = new Map([[specific, baseEquivalent], ...rates]);
  return { rates: own, whole: [{ share: 1, rates: own }], unknown: null, specific };
}

const collectedRate = (line: ImportLine): number | null =>
  line.collected === null || line.value <= 0 ? null : line.collected / line.value;

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

/** Answers by kind of goods: one for each kind, content and claim, since the law treats thousands of lines alike. */
interface Memory {
  readonly answers: Map<number, Answer>;
  /**
   * By content. Which goods count as one kind depends on the days asked about before, and averages group lines by their rates:
   * that equal answers are one object keeps the sums, to the last bit, free of what was asked before.
   */
  readonly distinct: Map<string, Answer>;
  readonly contents: (content: unknown) => number;
  readonly last: WeakMap<readonly ImportLine[], Last>;
}

/**
 * Some lines as they were assessed last, by position, with the answers that they rest on: from one day to the next most
 * stay as they are.
 */
interface Last {
  readonly items: AssessedLine[];
  readonly without: Answer[];
  readonly claimed: Answer[];
}

/** By law, and by what is taken for vehicles. Kinds tell the days apart, so that a series derives only what changed. */
const memories = new WeakMap<Derive, Map<string, Memory>>();

function memoryOf(derive: Derive, { usContent, caMxContent }: AssessOptions): Memory {
  const ofLaw = memories.get(derive) ?? new Map<string, Memory>();
  memories.set(derive, ofLaw);
  const key = `${usContent} ${caMxContent}`;
  const memory = ofLaw.get(key) ?? {
    answers: new Map(),
    distinct: new Map(),
    contents: numbering(),
    last: new WeakMap(),
  };
  ofLaw.set(key, memory);
  return memory;
}

/** Origins whose vehicles may enter under the USMCA with US content. */
const usmcaOrigins: ReadonlySet<string> = new Set(["CAN", "MEX"]);

/** Asks the law about lines of one day; facts are shared between lines, since this is the inner loop. */
class Asker {
  readonly #derive: Derive;
  readonly #options: AssessOptions;
  readonly #memory: Memory;
  readonly #facts = new Map<MetalContent | null, Facts>();

  constructor(derive: Derive, options: AssessOptions) {
    this.#derive = derive;
    this.#options = options;
    this.#memory = memoryOf(derive, options);
  }

  lastOf(lines: readonly ImportLine[]): Last {
    const last = this.#memory.last.get(lines) ?? { items: [], without: [], claimed: [] };
    this.#memory.last.set(lines, last);
    return last;
  }

  /** Number of the goods with the same answers; null when the line stands alone. */
  kindOf({ code, origin, destination, content }: ImportLine): number | null {
    const kind = this.#derive.kinds?.(destination, origin, code, this.#options.on);
    if (!kind) return null;
    // Below 2^53 for a billion kinds.
    const facts = this.#memory.contents(kind.chargesContent ? content : null) * 2 + (code.startsWith("8471") ? 1 : 0);
    return (kind.number * 4096 + facts) * 4 + (usmcaOrigins.has(origin) ? 2 : 0);
  }

  answer(line: ImportLine, claim: Claim, kind: number | null): Answer {
    if (kind === null) return this.#derived(line, claim);
    const key = kind + (claim === null ? 0 : 1);
    let answer = this.#memory.answers.get(key);
    if (answer === undefined) {
      answer = this.#derived(line, claim);
      this.#memory.answers.set(key, answer);
    }
    return answer;
  }

  #derived(line: ImportLine, claim: Claim): Answer {
    const made = this.#made(line, claim);
    const content = JSON.stringify([made.rates && [...made.rates], made.unknown, made.specific]);
    const known = this.#memory.distinct.get(content);
    if (known === undefined) this.#memory.distinct.set(content, made);
    return known ?? made;
  }

  #made(line: ImportLine, claim: Claim): Answer {
    const first = this.#ask(line, claim, metals);
    if (typeof first === "string") return unknownAnswer(first);
    const asked = line.content?.kind === "flat" ? metalsAsked(first) : [];
    if (asked.length === 0) return ratesOf(first);
    const split = this.#ask(line, claim, asked);
    return typeof split === "string" ? unknownAnswer(split) : ratesOf(split);
  }

  /** The derivation; at eight digits where the schedule of the day does not have the ten; else the reason there is none. */
  #ask(line: ImportLine, claim: Claim, among: readonly Metal[]): Duties | string {
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

  #factsOf(line: ImportLine, among: readonly Metal[]): Facts {
    const { code, origin, content } = line;
    if (among !== metals || code.startsWith("8471") || !usmcaOrigins.has(origin)) return this.#makeFacts(line, among);
    const known = this.#facts.get(content);
    if (known) return known;
    const facts = this.#makeFacts(line, among);
    this.#facts.set(content, facts);
    return facts;
  }

  #makeFacts({ code, origin, content }: ImportLine, among: readonly Metal[]): Facts {
    return {
      ...(content ? { content: contentValues(content, among) } : {}),
      // Goods of other origins are taken to hold none (A-rates-facts).
      usContent: usmcaOrigins.has(origin) ? this.#options.usContent * unitValue : 0,
      caMxContent: this.#options.caMxContent * unitValue,
      commerceApproved: true,
      // A-rates-facts: what the statistics do not say is taken as the ordinary case.
      forVehicle: !code.startsWith("8471"),
      knockDownKit: false,
      transshipped: false,
      civilAircraft: false,
      listedDerivative: false,
    };
  }
}

const notInSchedule = "code not in the schedule of the day";

/** Sums the lines that apply. A specific base rate is left to the line's ad valorem equivalent; any other gap is unknown. */
function ratesOf({ lines }: Duties): Answer {
  const rates = new Map<string, number>();
  let specific: string | null = null;
  for (const duty of lines) {
    if (duty.status === "applies" && duty.amount !== null) {
      if (duty.amount !== 0) rates.set(duty.programme, (rates.get(duty.programme) ?? 0) + duty.amount / unitValue);
    } else if (duty.status === "needsFact" && isSpecific(duty)) {
      specific = duty.programme;
    } else if (duty.status === "needsFact" || duty.status === "applies") {
      return unknownAnswer(`${duty.programme}: fact not known`);
    } else if (duty.status === "prohibited") {
      return unknownAnswer("import prohibited");
    }
  }
  return { rates, whole: [{ share: 1, rates }], unknown: null, specific };
}

const isSpecific = (duty: DutyLine): boolean => duty.programme === "mfn" && duty.specific !== null;
