import type { BaseLine } from "./base-made.js";
import { basisOf } from "./basis.js";
import type { Displacement, RuleOfDay } from "./day.js";
import { decide, type Goods, type OpenFact } from "./decide.js";
import type { GoodsLaw, Line, Step } from "./goods-law.js";
import type { Rule } from "./measure.js";
import type { DatedVersion } from "./statute-book.js";
import type { Basis, DutyLine, LegalNote, LineStatus } from "./types.js";

/** All lines of one product with the facts at hand. */
export interface Evaluation {
  readonly lines: readonly DutyLine[];
  /** Versions behind the lines, by position, for what-if words; null for lines without. */
  readonly versions: readonly (DatedVersion | null)[];
  /** Facts that stand open, each with the programme that asks. */
  readonly open: readonly { readonly programme: string; readonly fact: OpenFact }[];
  /** Null while a fact stands open or the base duty is not known. */
  readonly total: number | null;
  readonly warnings: readonly string[];
  readonly notes: readonly LegalNote[];
}

/** What a measure charges: null while unknown. */
interface Charge {
  readonly owed: number | null;
  readonly basisValue: number | null;
  /** Whether a heading with a duty meets the goods, also where nothing is owed; null while unknown. */
  readonly inScope: boolean | null;
}

const nothing: Charge = { owed: 0, basisValue: 0, inScope: false };
const waiting: Charge = { owed: null, basisValue: null, inScope: null };

/**
 * Evaluates every measure of the day in order: which rule decides, on what basis, and what those before it leave.
 * A duty displaces those after it when more than 0 of it is owed (EO 14289, section 3), so the order is of outcomes.
 * @param rejected false leaves out the lines that charge nothing for sure (excluded, not applicable), which take most of
 * the time.
 */
export function evaluate(law: GoodsLaw, base: BaseLine, goods: Goods, rejected = true): Evaluation {
  const run = new Run(law, base, goods, rejected);
  if (rejected) run.addEvery();
  else run.addSteps();
  return run.finish();
}

class Run {
  readonly #law: GoodsLaw;
  readonly #goods: Goods;
  readonly #base: BaseLine;
  readonly #rejected: boolean;
  readonly #lines: DutyLine[];
  readonly #versions: (DatedVersion | null)[] = [null];
  readonly #open: { programme: string; fact: OpenFact }[] = [];
  readonly #warnings: string[] = [];
  readonly #notes: LegalNote[] = [];
  /** By position of the step. */
  readonly #charges: Charge[] = [];
  #total: number;
  #known: boolean;

  constructor(law: GoodsLaw, base: BaseLine, goods: Goods, rejected: boolean) {
    this.#law = law;
    this.#goods = goods;
    this.#rejected = rejected;
    this.#base = base;
    this.#lines = [base.line];
    this.#total = base.line.amount ?? 0;
    this.#known = base.line.amount !== null;
  }

  addSteps(): void {
    const { steps } = this.#law;
    for (let index = 0; index < steps.length; index += 1) this.#charges.push(this.#charge(steps[index] as Step));
  }

  addEvery(): void {
    const { every } = this.#law;
    for (let index = 0; index < every.length; index += 1) {
      const each = every[index] as (typeof every)[number];
      if (each.at === null) this.#reject(each.unmet(this.#goods));
      else this.#charges.push(this.#charge(each));
    }
  }

  finish(): Evaluation {
    const total = this.#known ? this.#total : null;
    const [lines, versions, open] = [this.#lines, this.#versions, this.#open];
    return { lines, versions, open, total, warnings: this.#warnings, notes: this.#notes };
  }

  #charge(step: Step): Charge {
    const decision = decide(step.candidates, this.#goods);
    if (decision === null) {
      if (this.#rejected) this.#reject(step.unmet(this.#goods));
      return nothing;
    }
    const { candidate, open } = decision;
    const { rule, version } = candidate;
    const { programme } = step.measure.dated.measure;
    if (open === null && rule.rule.exempt) {
      if (this.#rejected) this.#reject(candidate.exempted(this.#goods));
      return nothing;
    }
    if (open === null && rule.rule.prohibits) return this.#prohibit(programme, rule, version);
    const blocked = this.#displaced(step);
    // A duty that another leaves nothing to needs no answer.
    if (open !== null && (blocked === null || blocked === "unknown")) return this.#ask(programme, rule, version, open);
    if (blocked === "unknown") return this.#wait(programme, rule, version, step.displacedBy);
    if (blocked !== null) {
      if (!this.#rejected) return nothing;
      const figures = { basisValue: 0, rate: version.rate, amount: 0 };
      const reason = `${this.#programme(blocked)} comes first`;
      this.#line(programme, rule.rule, version, "excluded", figures, reason, citationOf(blocked));
      return nothing;
    }
    const asked = basisOf(rule.rule, this.#goods, this.#warnings);
    if (typeof asked !== "number") return this.#ask(programme, rule, version, asked);
    const left = this.#remainder(step);
    if (left === null) return this.#wait(programme, rule, version, step.remainderAfter);
    return this.#pay(programme, rule, version, Math.min(asked, left.value), left.after);
  }

  #pay(
    programme: string,
    rule: RuleOfDay,
    version: DatedVersion,
    basisValue: number,
    after: Displacement | null,
  ): Charge {
    const { value } = this.#goods.query;
    if (after !== null && basisValue <= 0) {
      const line = { basis: "remainder", basisValue: 0, rate: version.rate, amount: 0 } as const;
      this.#line(
        programme,
        rule.rule,
        version,
        "excluded",
        line,
        "section 232 falls on the whole value",
        citationOf(after),
      );
      return nothing;
    }
    let rate = version.rate;
    let { why } = rule.rule;
    if (rule.rule.total) {
      const base = this.#base.line.amount;
      if (base === null) {
        this.#known = false;
        this.#line(
          programme,
          rule.rule,
          version,
          "needsFact",
          { basisValue, rate: null, amount: null },
          `${why}: waits for the base duty`,
        );
        return waiting;
      }
      rate = value > 0 ? Math.max(0, version.rate - base / value) : 0;
    }
    let basis: Basis = rule.rule.basis;
    if (after !== null && basisValue < value) {
      basis = "remainder";
      this.#note(programme, after.interaction);
      why = `${why}, on the value that section 232 leaves`;
    }
    const amount = rate * basisValue;
    this.#total += amount;
    this.#line(programme, rule.rule, version, "applies", { basis, basisValue, rate, amount }, why);
    // Whether more than 0 is owed turns on the rate where the goods are worth nothing, as samples.
    return { owed: value > 0 ? amount : rate, basisValue, inScope: true };
  }

  #programme({ by }: Displacement): string {
    return (this.#law.steps[by] as Step).measure.dated.measure.programme;
  }

  #note(programme: string, { notes = [], cite }: Displacement["interaction"]): void {
    for (const note of notes) this.#notes.push({ programme, heading: cite.title, ...note });
  }

  /** Prohibited goods have no rate, so the entry as a whole has no total. */
  #prohibit(programme: string, rule: RuleOfDay, version: DatedVersion): Charge {
    this.#known = false;
    const figures = { basisValue: null, rate: null, amount: null };
    this.#line(programme, rule.rule, version, "prohibited", figures, rule.rule.why);
    return nothing;
  }

  #reject(rejected: Line | null): void {
    if (rejected === null) return;
    this.#lines.push(rejected.line);
    this.#versions.push(rejected.version);
  }

  #ask(programme: string, rule: RuleOfDay, version: DatedVersion, fact: OpenFact): Charge {
    this.#open.push({ programme, fact });
    this.#known = false;
    // An exemption or a ban that is asked about leaves the rate open too; its 0 would read as an answer.
    const rate = rule.rule.exempt || rule.rule.prohibits ? null : version.rate;
    const line = { basisValue: null, rate, amount: null };
    this.#line(programme, rule.rule, version, "needsFact", line, `${rule.rule.why}: depends on ${inWords(fact.fact)}`);
    return waiting;
  }

  #wait(programme: string, rule: RuleOfDay, version: DatedVersion, on: readonly Displacement[]): Charge {
    const first = on.find(({ by }) => this.#charges[by]?.owed === null);
    const name = first === undefined ? "" : this.#programme(first);
    this.#known = false;
    const line = { basisValue: null, rate: version.rate, amount: null };
    this.#line(programme, rule.rule, version, "needsFact", line, `${rule.rule.why}: what is left depends on ${name}`);
    return waiting;
  }

  /** The first duty that leaves nothing to the measure; "unknown" while one of them is open and none is owed for sure. */
  #displaced({ displacedBy, measure }: Step): Displacement | "unknown" | null {
    let unknown = false;
    let spared: Set<Displacement["interaction"]> | null = null;
    for (let index = 0; index < displacedBy.length; index += 1) {
      const displacement = displacedBy[index] as Displacement;
      const charge = this.#charges[displacement.by];
      if (charge === undefined) continue;
      if (charge.owed === null) unknown = true;
      else if (byScope(displacement) ? charge.inScope : charge.owed > 0) return displacement;
      else if (charge.inScope) spared = (spared ?? new Set()).add(displacement.interaction);
    }
    for (const interaction of spared ?? []) this.#note(measure.dated.measure.programme, interaction);
    return unknown ? "unknown" : null;
  }

  /** The value that the bases of earlier duties leave; null while one of them is open. */
  #remainder({ remainderAfter }: Step): { value: number; after: Displacement | null } | null {
    let { value } = this.#goods.query;
    let after: Displacement | null = null;
    for (const displacement of remainderAfter) {
      const charge = this.#charges[displacement.by];
      if (charge === undefined) continue;
      if (charge.owed === null || charge.basisValue === null) return null;
      if (charge.owed > 0) {
        value -= charge.basisValue;
        after ??= displacement;
      }
    }
    return { value: Math.max(0, value), after };
  }

  #line(
    programme: string,
    rule: Rule,
    version: DatedVersion | null,
    status: LineStatus,
    figures: { basis?: Basis; basisValue: number | null; rate: number | null; amount: number | null },
    reason: string,
    citation = version?.citation ?? "",
  ): void {
    const rejected = status === "notApplicable" || status === "excluded";
    if (rejected && !this.#rejected) return;
    if (!rejected) {
      for (const note of rule.notes) this.#notes.push({ programme, heading: rule.heading, ...note });
    }
    this.#lines.push({
      programme,
      heading: rule.heading,
      basis: figures.basis ?? rule.basis,
      basisValue: figures.basisValue,
      rate: figures.rate,
      specific: null,
      amount: figures.amount,
      status,
      reason,
      citation,
      counterfactual: null,
    });
    this.#versions.push(version);
  }
}

const byScope = ({ interaction }: Displacement): boolean =>
  interaction.kind === "excludes" && interaction.test === "inScope";

const citationOf = ({ interaction }: Displacement): string => `${interaction.cite.title}, ${interaction.cite.pin}`;

/** `code:list:heading` is asked where a list names only some of the longer codes. */
const inWords = (fact: string): string => (fact.startsWith("code:") ? "the digits that are not given" : fact);
