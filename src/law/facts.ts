import { unknown, usageError } from "../base/index.js";
import { booleanFacts } from "./measure.js";
import type { Facts, Flag } from "./types.js";

const flags = booleanFacts;

/** What each yes-or-no fact asks. */
export const flagTexts: Readonly<Record<Flag, string>> = {
  advancedChip: "are the goods chips within the parameters of note 39(b), for none of the excepted uses?",
  alreadyImported: "were the goods in the country, bonded or in a free zone, before the ban began?",
  authorizedQuantity:
    "are the goods within a quantity of metal that the Department of Commerce authorized for this rate?",
  civilAircraft: "are the goods for civil aircraft?",
  commerceApproved: "has the Department of Commerce approved the US content?",
  droneUse: "are the goods for use in or with unmanned aircraft?",
  equipmentPart: "are the goods parts only for making farm or industrial equipment in the United States?",
  forVehicle: "are the goods parts of a vehicle?",
  inBulk: "are the goods in bulk, not in bottles, cans, kegs or the like?",
  inTransit: "were the goods loaded and on their way on the last leg before the duty began?",
  knockDownKit: "are the goods a knock-down kit or a parts compilation?",
  listedCompany: "is the maker among the companies that the Secretary of Commerce identified?",
  metalUnder15: "do the listed metals weigh less than 15 % of the article?",
  motorcyclePart: "are the goods parts for making motorcycles in the United States?",
  onshoringPlan: "do the goods fall under an onshoring plan that the Secretary of Commerce approved?",
  patented: "are the goods patented pharmaceutical articles?",
  thermalImaging: "does the aircraft carry thermal imaging?",
  transshipped: "did customs find that the goods were transshipped to evade duty?",
  usMetal:
    "was nearly all the listed metal smelted and cast, or melted and poured, in the United States (85 %; 95 % before 8 June 2026)?",
};

const amounts = ["content.steel", "content.aluminium", "content.copper", "repairValue"] as const;
const optionalAmounts = ["usContent", "caMxContent"] as const;

/** Every fact a person can give, as `--fact` spells it; a quantity is `quantity.` and the unit of the rate. */
export const factNames: readonly string[] = [...flags, ...amounts, ...optionalAmounts, "quantity.kg"];

/**
 * Facts from `name=value` pairs: `content.steel=2000`, `quantity.kg=150`, `usContent=none`, `forVehicle=yes`.
 * @throws ParleyError (usage): an unknown name with the nearest, a value of the wrong kind.
 */
export function parseFacts(pairs: readonly string[]): Facts {
  const facts: Record<string, unknown> = {};
  for (const pair of pairs) {
    const equals = pair.indexOf("=");
    if (equals < 1) throw usageError(`fact "${pair}" should be name=value, for example content.steel=2000`);
    add(facts, pair.slice(0, equals), pair.slice(equals + 1));
  }
  return facts;
}

const includes = (names: readonly string[], name: string): boolean => names.includes(name);

function add(facts: Record<string, unknown>, name: string, text: string): void {
  if (includes(flags, name)) {
    facts[name] = yesOrNo(name, text);
  } else if (includes(optionalAmounts, name) && text === "none") {
    facts[name] = null;
  } else if (name.startsWith("quantity.") && name.length > 9) {
    facts["quantity"] = { ...(facts["quantity"] as object | undefined), [name.slice(9)]: amount(name, text) };
  } else if (name.startsWith("content.") && includes(amounts, name)) {
    facts["content"] = { ...(facts["content"] as object | undefined), [name.slice(8)]: amount(name, text) };
  } else if (includes(amounts, name) || includes(optionalAmounts, name)) {
    facts[name] = amount(name, text);
  } else {
    throw usageError(unknown("fact", name, factNames));
  }
}

function yesOrNo(name: string, text: string): boolean {
  if (["yes", "true"].includes(text)) return true;
  if (["no", "false"].includes(text)) return false;
  throw usageError(`fact ${name} is "${text}"; write yes or no`);
}

function amount(name: string, text: string): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (Number.isFinite(value) && value >= 0) return value;
  throw usageError(`fact ${name} is "${text}", which is not an amount of 0 or more`);
}
