import type { Displacement, LawOfDay, MeasureOfDay, RuleOfDay } from "./day.js";
import { announcedOn, dutyWithout, type Goods, holds, inScope, whyNone } from "./decide.js";
import type { Condition } from "./measure.js";
import type { DatedVersion } from "./statute-book.js";
import type { DutyLine, LegalNote } from "./types.js";

/** The law of a day on goods of one listing: only what may meet them, and the words on the rest. */
export interface GoodsLaw {
  /** Measures of which a rule in force has the goods in its scope, in the order of evaluation. */
  readonly steps: readonly Step[];
  /** All measures worth a line, in the order of evaluation. */
  readonly every: readonly (Step | Silent)[];
  /** Of the measures beside the duty: cash deposits, and the notes on what was announced. */
  readonly beside: readonly (Step | readonly LegalNote[])[];
}

/** A rule in force that has the goods in its scope, for sure or depending on digits that are not given. */
export interface Candidate {
  readonly rule: RuleOfDay;
  readonly version: DatedVersion;
  readonly forSure: boolean;
  /** The line of goods that the rule exempts. */
  readonly exempted: (goods: Goods) => Line;
}

/** A measure that may meet the goods. */
export interface Step {
  readonly measure: MeasureOfDay;
  readonly candidates: readonly Candidate[];
  /** Position among the steps. */
  readonly at: number;
  /** By position among the steps. */
  readonly displacedBy: readonly Displacement[];
  readonly remainderAfter: readonly Displacement[];
  /** The line where no candidate meets the goods; null where that is worth none. */
  readonly unmet: (goods: Goods) => Line | null;
}

/** A measure that cannot meet the goods, with the line that says why. */
interface Silent {
  readonly at: null;
  readonly unmet: (goods: Goods) => Line | null;
}

/** A line that does not turn on the value, with the version behind it. */
export interface Line {
  readonly line: DutyLine;
  readonly version: DatedVersion | null;
}

/** The law of the day on some goods; worked out once for a listing. */
export function lawOnGoods(law: LawOfDay, goods: Goods): GoodsLaw {
  const { number } = goods.listing;
  let found = law.byListing[number];
  if (found === undefined) {
    found = findGoodsLaw(law, goods);
    law.byListing[number] = found;
  }
  return found;
}

function findGoodsLaw(law: LawOfDay, given: Goods): GoodsLaw {
  // What an answer or the digits of one code change is asked of the goods themselves.
  const goods: Goods = { ...given, assumed: new Map() };
  const found = new Map<number, readonly Candidate[]>();
  for (const [position, measure] of law.measures.entries()) {
    const candidates = candidatesOf(measure, goods);
    if (candidates.length > 0) found.set(position, candidates);
  }
  const positions = [...found.keys()];
  const toSteps = (displacements: readonly Displacement[], own: number): Displacement[] => {
    const among: Displacement[] = [];
    for (const { by, interaction } of displacements) {
      const at = by === own ? -1 : positions.indexOf(by);
      if (at >= 0) among.push({ by: at, interaction });
    }
    return among;
  };
  const steps = [...found].map(([position, candidates], at): Step => {
    const measure = law.measures[position] as MeasureOfDay;
    return {
      measure,
      candidates,
      at,
      displacedBy: toSteps(measure.displacedBy, position),
      remainderAfter: toSteps(measure.remainderAfter, position),
      unmet: unmetLine(measure, goods),
    };
  });
  let every: (Step | Silent)[] | undefined;
  let beside: (Step | LegalNote[])[] | undefined;
  return {
    steps,
    get every() {
      every ??= law.measures.flatMap((measure, position): (Step | Silent)[] => {
        const step = steps[positions.indexOf(position)];
        if (step !== undefined) return [step];
        const unmet = unmetLine(measure, goods);
        return isSettled(measure, goods) && unmet(goods) === null ? [] : [{ at: null, unmet }];
      });
      return every;
    },
    get beside() {
      beside ??= law.beside.flatMap((measure): (Step | LegalNote[])[] => {
        if (measure.dated.measure.kind === "announced") {
          const notes = measure.rules.flatMap((rule) => announcedOn(rule, measure.dated.measure.programme, goods));
          return notes.length === 0 ? [] : [notes];
        }
        const some = candidatesOf(measure, goods);
        if (some.length === 0) return [];
        return [{ measure, candidates: some, at: -1, displacedBy: [], remainderAfter: [], unmet: () => null }];
      });
      return beside;
    },
  };
}

const noCandidates: readonly Candidate[] = [];

function candidatesOf(measure: MeasureOfDay, goods: Goods): readonly Candidate[] {
  let candidates: Candidate[] | null = null;
  for (const rule of measure.active) {
    if (!goods.listing.meets.has(rule.rule)) continue;
    const scope = inScope(rule.rule, goods, goods.query.on);
    if (scope === "no") continue;
    const version = rule.version as DatedVersion;
    const exempted = unlessPart(goods, (some) => exemptedLine(measure, rule, version, some));
    (candidates ??= []).push({ rule, version, forSure: scope === "yes", exempted });
  }
  return candidates ?? noCandidates;
}

/** Worked out once for the listing; each time anew where digits that are not given, and so their answers, matter. */
function unlessPart(first: Goods, make: (goods: Goods) => Line): (goods: Goods) => Line {
  let line: Line | undefined;
  return first.hits.part.length > 0 ? make : (goods) => (line ??= make(goods));
}

/** Goods that a rule exempts: the duty they would have paid, and the text that spares them. */
function exemptedLine(measure: MeasureOfDay, rule: RuleOfDay, version: DatedVersion, goods: Goods): Line {
  const duty = dutyWithout(measure, goods) ?? rule;
  const citation = version.citation.includes(rule.rule.heading)
    ? version.citation
    : `${rule.rule.heading}; ${version.citation}`;
  return nothingOwed(measure, duty, version, "excluded", duty.version?.rate ?? null, rule.rule.why, citation);
}

/** Whether nothing but the listing decides why no rule of the measure meets the goods. */
const isSettled = (measure: MeasureOfDay, goods: Goods): boolean =>
  goods.hits.part.length === 0 && conditionsOf(measure, goods).length === 0;

/** Conditions that the reason may name. */
function conditionsOf({ rules }: MeasureOfDay, goods: Goods): Condition[] {
  return rules
    .filter(({ rule, meetsOrigin }) => !rule.exempt && meetsOrigin && rule.when.length > 0)
    .filter(({ rule }) => inScope(rule, goods, null) !== "no")
    .flatMap(({ rule }) => rule.when);
}

/** More conditions than this are not told apart by the bits of a number. */
const mostConditions = 30;

/** Why no rule meets the goods, as a line; remembered by the conditions that fail, on which alone it turns. */
function unmetLine(measure: MeasureOfDay, first: Goods): (goods: Goods) => Line | null {
  const lineOf = (goods: Goods): Line | null => {
    const { rule, version, reason } = whyNone(measure, goods);
    if (rule === null || reason === null) return null;
    return nothingOwed(measure, rule, version, "notApplicable", version?.rate ?? null, reason, version?.citation ?? "");
  };
  if (first.hits.part.length > 0) return lineOf;
  let conditions: readonly Condition[] | undefined;
  const lines = new Map<number, Line | null>();
  return (goods) => {
    conditions ??= conditionsOf(measure, first);
    if (conditions.length > mostConditions) return lineOf(goods);
    let failing = 0;
    for (let index = 0; index < conditions.length; index += 1) {
      if (holds(conditions[index] as Condition, goods) === "no") failing |= 1 << index;
    }
    let line = lines.get(failing);
    if (line === undefined) {
      line = lineOf(goods);
      lines.set(failing, line);
    }
    return line;
  };
}

function nothingOwed(
  { dated: { measure } }: MeasureOfDay,
  { rule }: RuleOfDay,
  version: DatedVersion | null,
  status: "excluded" | "notApplicable",
  rate: number | null,
  reason: string,
  citation: string,
): Line {
  const line: DutyLine = {
    programme: measure.programme,
    heading: rule.heading,
    basis: rule.basis,
    basisValue: 0,
    rate,
    specific: null,
    amount: 0,
    status,
    reason,
    citation,
    counterfactual: null,
  };
  return { line, version };
}
