import type { IsoDate } from "../base/index.js";
import { type Claim, type DutyLine, type GoodsKind, numbering, type TradedGoods } from "../law/index.js";
import { type AssessOptions, Asker, factsNumber, factsNumbers, unitValue } from "./ask.js";
import type { AssessedLine, Derive, ImportLine, KnownPart, RateByProgramme } from "./types.js";

/** What the law says of the base duty on goods, or of the other duties; equal parts are one object. */
interface Part {
  readonly rates: RateByProgramme;
  /** Why the law gives no single answer. */
  readonly unknown: string | null;
  /** Programme of a specific rate that turns on what the line itself is worth; null where there is none. */
  readonly specific: string | null;
  /** The answers which it gives as the base duty, by the other duties. */
  readonly joined: Map<Part, Answer>;
}

/** What the law says of a kind of goods, with or without the claim. */
export interface Answer {
  /** Null where the law gives no single answer; `unknown` says why. Without a specific base rate, which is the line's own. */
  readonly rates: RateByProgramme | null;
  /** The rates as those of a whole line. */
  readonly whole: readonly KnownPart[];
  readonly unknown: string | null;
  /** As in {@link Part}. */
  readonly specific: string | null;
}

export const nothing: readonly KnownPart[] = [];

const noRates: RateByProgramme = new Map();

export const unknownAnswer = (unknown: string): Answer => ({ rates: null, whole: nothing, unknown, specific: null });

/** Sums the lines that apply. A specific base rate is left to the line's ad valorem equivalent; any other gap is unknown. */
function partOf(lines: readonly DutyLine[]): Part {
  const rates = new Map<string, number>();
  let specific: string | null = null;
  for (const duty of lines) {
    if (duty.status === "applies" && duty.amount !== null) {
      if (duty.amount !== 0) rates.set(duty.programme, (rates.get(duty.programme) ?? 0) + duty.amount / unitValue);
    } else if (duty.status === "needsFact" && isSpecific(duty)) {
      specific = duty.programme;
    } else if (duty.status === "needsFact" || duty.status === "applies") {
      return unknownPart(`${duty.programme}: fact not known`);
    } else if (duty.status === "prohibited") {
      return unknownPart("import prohibited");
    }
  }
  return { rates, unknown: null, specific, joined: new Map() };
}

const unknownPart = (unknown: string): Part => ({ rates: noRates, unknown, specific: null, joined: new Map() });

const isBase = ({ programme }: DutyLine): boolean => programme === "mfn";

const isSpecific = (duty: DutyLine): boolean => isBase(duty) && duty.specific !== null;

/**
 * The answer from its two parts, one object for equal parts. Which goods count as one kind depends on the days asked about
 * before, and averages group lines by their rates: so the sums, to the last bit, are free of what was asked before.
 */
function joined(base: Part, others: Part): Answer {
  let answer = base.joined.get(others);
  if (answer === undefined) {
    answer = join(base, others);
    base.joined.set(others, answer);
  }
  return answer;
}

function join(base: Part, others: Part): Answer {
  const unknown = base.unknown ?? others.unknown;
  if (unknown !== null) return unknownAnswer(unknown);
  const rates = new Map(base.rates);
  for (const [programme, rate] of others.rates) rates.set(programme, rate);
  return { rates, whole: [{ share: 1, rates }], unknown: null, specific: base.specific };
}

/** Answers by what is known of the goods beside their kind. */
interface Table {
  /** By number of the kind. */
  readonly answers: Map<number, Answer>;
  /** The duties beside the base duty by number of their treatment. */
  readonly others: Map<number, Part>;
}

/**
 * What was derived: the law treats thousands of lines alike. Base duty and other duties are derived once each and put together
 * for every kind, except where the others turn on the base duty.
 */
interface Memory {
  /** By number of content, facts and claim. */
  readonly tables: (Table | undefined)[];
  /** Base duties without and with claim. */
  readonly bases: readonly [Map<number, Part>, Map<number, Part>];
  /** All parts by content. */
  readonly parts: Map<string, Part>;
  readonly contents: (content: unknown) => number;
  readonly last: WeakMap<readonly ImportLine[], Last>;
}

/** Some lines as they were assessed last, by position, with what that rests on: from one day to the next most stay as they are. */
export interface Last {
  readonly goods: TradedGoods[];
  readonly kinds: (GoodsKind | null)[];
  readonly without: Answer[];
  readonly claimed: Answer[];
  readonly items: AssessedLine[];
}

/** By law, and by what is taken for vehicles. Kinds tell the days apart, so that a series derives only what changed. */
const memories = new WeakMap<Derive, Map<string, Memory>>();

function memoryOf(derive: Derive, { usContent, caMxContent }: AssessOptions): Memory {
  const ofLaw = memories.get(derive) ?? new Map<string, Memory>();
  memories.set(derive, ofLaw);
  const key = `${usContent} ${caMxContent}`;
  const memory = ofLaw.get(key) ?? {
    tables: [],
    bases: [new Map(), new Map()] as const,
    parts: new Map(),
    contents: numbering(),
    last: new WeakMap(),
  };
  ofLaw.set(key, memory);
  return memory;
}

/** Answers for lines of one day. */
export class Answers {
  readonly #derive: Derive;
  readonly #on: IsoDate;
  readonly #memory: Memory;
  readonly #asker: Asker;

  constructor(derive: Derive, options: AssessOptions) {
    this.#derive = derive;
    this.#on = options.on;
    this.#memory = memoryOf(derive, options);
    this.#asker = new Asker(derive, options);
  }

  lastOf(lines: readonly ImportLine[]): Last {
    const last = this.#memory.last.get(lines) ?? { goods: [], kinds: [], without: [], claimed: [], items: [] };
    this.#memory.last.set(lines, last);
    return last;
  }

  /** The goods with the same answers; null when the line stands alone. */
  kindOf(line: ImportLine, index: number, { goods }: Last): GoodsKind | null {
    const { kinds } = this.#derive;
    if (kinds === undefined) return null;
    return (goods[index] ??= kinds(line.destination, line.origin, line.code)).kindOn(this.#on);
  }

  answer(line: ImportLine, claim: Claim, kind: GoodsKind | null): Answer {
    if (kind === null) return this.#alone(line, claim);
    const { tables, contents } = this.#memory;
    const facts = contents(kind.chargesContent ? line.content : null) * factsNumbers + factsNumber(line);
    const table = (tables[facts * 2 + (claim === null ? 0 : 1)] ??= { answers: new Map(), others: new Map() });
    let answer = table.answers.get(kind.number);
    if (answer === undefined) {
      answer = kind.treatment === null ? this.#alone(line, claim) : this.#ofParts(line, claim, kind, table.others);
      table.answers.set(kind.number, answer);
    }
    return answer;
  }

  #ofParts(line: ImportLine, claim: Claim, { base: ofBase, treatment }: GoodsKind, others: Table["others"]): Answer {
    const bases = this.#memory.bases[claim === null ? 0 : 1];
    const [base, other] = [bases.get(ofBase), others.get(treatment as number)];
    if (base !== undefined && other !== undefined) return joined(base, other);
    const parts = this.#derived(line, claim);
    if (parts === null) return notInSchedule;
    bases.set(ofBase, parts.base);
    others.set(treatment as number, parts.other);
    return joined(parts.base, parts.other);
  }

  #alone(line: ImportLine, claim: Claim): Answer {
    const parts = this.#derived(line, claim);
    return parts === null ? notInSchedule : joined(parts.base, parts.other);
  }

  /** Null where the schedule of the day has no such code. */
  #derived(line: ImportLine, claim: Claim): { base: Part; other: Part } | null {
    const duties = this.#asker.duties(line, claim);
    if (duties === null) return null;
    const { lines } = duties;
    return { base: this.#partOf(lines.filter(isBase)), other: this.#partOf(lines.filter((duty) => !isBase(duty))) };
  }

  #partOf(lines: readonly DutyLine[]): Part {
    const { parts } = this.#memory;
    const made = partOf(lines);
    const content = JSON.stringify([[...made.rates], made.unknown, made.specific]);
    const part = parts.get(content) ?? made;
    parts.set(content, part);
    return part;
  }
}

const notInSchedule = unknownAnswer("code not in the schedule of the day");
