import type { Goods, OpenFact } from "./decide.js";
import type { Rule } from "./measure.js";

/** US content from this share of the value is free of the emergency duties of 2025: note 2(v)(xvii), heading 9903.01.34. */
const usContentCounts = 0.2;

/** US content up to this share of the value is free of the duty on mobile equipment: note 16(j). */
const usContentFree = 0.4;

const contentOf = { steelContent: "steel", aluminiumContent: "aluminium", copperContent: "copper" } as const;

/** The value a rate falls on, or the fact that decides it. What is taken for granted is added to the warnings. */
export function basisOf(rule: Rule, goods: Goods, warnings: string[]): number | OpenFact {
  const { value, facts } = goods.query;
  switch (rule.basis) {
    case "steelContent":
    case "aluminiumContent":
    case "copperContent":
      return contentBasis(rule, contentOf[rule.basis], goods, warnings);
    case "nonUsContent": {
      if (facts.usContent === null) return value;
      const content = facts.usContent ?? goods.assumed.get("usContent");
      if (typeof content === "number") return Math.max(0, value - content);
      return { fact: "usContent", answers: [0, value], text: "value of the approved US content" };
    }
    case "nonUsContentFrom20": {
      const content = facts.usComponents ?? 0;
      return content >= usContentCounts * value ? Math.max(0, value - content) : value;
    }
    case "nonUsContentOver40": {
      const content = facts.usContent === null ? 0 : (facts.usContent ?? goods.assumed.get("usContent"));
      if (typeof content === "number") return value - Math.min(content, usContentFree * value);
      return { fact: "usContent", answers: [0, value], text: "value of the parts produced in the United States" };
    }
    case "valueLessContent": {
      const content = facts.caMxContent ?? (rule.contentShare ?? 0) * value;
      return Math.max(0, value - content);
    }
    case "repairValue": {
      const work = facts.repairValue ?? goods.assumed.get("repairValue");
      if (typeof work === "number") return work;
      return { fact: "repairValue", answers: [0, value], text: "value of the work done abroad" };
    }
    default:
      return value;
  }
}

/** A statement of metal content that does not name a metal states that there is none of it (A-content-statement). */
function contentBasis(
  rule: Rule,
  metal: "steel" | "aluminium" | "copper",
  goods: Goods,
  warnings: string[],
): number | OpenFact {
  const { value, facts } = goods.query;
  const wholeIfUnknown = rule.ifUnknown === "fullValue";
  if (facts.content !== undefined) {
    const given = facts.content[metal];
    if (given !== undefined) return given;
    if (wholeIfUnknown) return value;
    warnings.push(`${metal} content is taken as none, since the metal content given does not name it`);
    return 0;
  }
  if (wholeIfUnknown) return value;
  const taken = goods.assumed.get(`content.${metal}`);
  if (typeof taken === "number") return taken;
  const text = `value of the ${metal} in the article; customs charges the whole value while it is not declared`;
  return { fact: `content.${metal}`, answers: [0, value - assumedContent(goods)], text };
}

/** Value of the metals assumed so far: together they cannot pass the customs value. */
function assumedContent({ assumed }: Goods): number {
  let sum = 0;
  for (const [fact, value] of assumed) if (fact.startsWith("content.") && typeof value === "number") sum += value;
  return sum;
}
