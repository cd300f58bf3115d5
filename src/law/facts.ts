import { brief, decimal, unknown, usageError } from "../base/index.js";
import { booleanFacts } from "./measure.js";
import { isUnit, unitName, unitNames } from "./schedule/index.js";
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
  donation: "are the goods donated to relieve human suffering, such as food, clothing or medicine?",
  droneUse: "are the goods for use in or with unmanned aircraft?",
  equipmentPart: "are the goods parts only for making farm or industrial equipment in the United States?",
  forVehicle: "are the goods parts of a vehicle?",
  healthOrSafetyUse:
    "are the goods for health care, public health, public safety, national defence or security (SOR/2025-122, sections 1 and 2)?",
  inBulk: "are the goods in bulk, not in bottles, cans, kegs or the like?",
  inTransit: "were the goods loaded and on their way on the last leg before the duty began?",
  knockDownKit: "are the goods a knock-down kit or a parts compilation?",
  listedCompany: "is the maker among the companies that the Secretary of Commerce identified?",
  listedDerivative: "is the tariff item on the schedule of the Steel Derivative Goods Surtax Order?",
  manufacturingUse:
    "are the goods used in Canada in manufacturing, processing or food and beverage packaging (SOR/2025-122, section 3)?",
  metalUnder15: "do the listed metals weigh less than 15 % of the article?",
  motorcyclePart: "are the goods parts for making motorcycles in the United States?",
  onshoringPlan: "do the goods fall under an onshoring plan that the Secretary of Commerce approved?",
  patented: "are the goods patented pharmaceutical articles?",
  personalUse: "are the goods for personal use, in the baggage of a person who arrives?",
  pharmaceuticalUse: "are the goods for use in pharmaceutical applications?",
  section301Exclusion:
    "do the goods meet the words of an exclusion from section 301 (note 20(vvv) or (www), headings 9903.88.69 and 9903.88.70)?",
  thermalImaging: "does the aircraft carry thermal imaging?",
  transshipped: "did customs find that the goods were transshipped to evade duty?",
  usMetal:
    "was nearly all the listed metal smelted and cast, or melted and poured, in the United States (85 %; 95 % before 8 June 2026)?",
  withinQuota:
    "are the goods inside the tariff quota (solar cells: of the year; steel into Canada: on an import permit for the shipment; vehicles into Canada: of a maker's remission)?",
};

const amounts = [
  "content.steel",
  "content.aluminium",
  "content.copper",
  "generalRate",
  "repairValue",
  "usComponents",
] as const;
const optionalAmounts = ["usContent", "caMxContent"] as const;

/** Every fact a person can give, as `--fact` spells it; a quantity is `quantity.` and the unit of the rate. */
export const factNames: readonly string[] = [...flags, ...amounts, ...optionalAmounts, "quantity.kg"];

/**
 * Facts from `name=value` pairs: `content.steel=2000`, `quantity.kg=150`, `usContent=none`, `forVehicle=yes`.
 * @throws ParleyError (usage): an unknown name or unit with the nearest, a fact given twice, a value of the wrong kind.
 */
export function parseFacts(pairs: readonly string[]): Facts {
  const facts: Record<string, unknown> = {};
  const given = new Set<string>();
  for (const pair of pairs) {
    const equals = pair.indexOf("=");
    if (equals < 1)
      throw usageError(`fact ${JSON.stringify(pair)} should be name=value, for example content.steel=2000`);
    const name = pair.slice(0, equals);
    const once = name.startsWith(measured) ? measured + unitName(name.slice(measured.length)) : name;
    if (given.has(once)) throw usageError(`fact ${once} is given twice; give it once`);
    given.add(once);
    add(facts, name, pair.slice(equals + 1));
  }
  return facts;
}

/**
 * Facts as a file of cases holds them, `{ content: { steel: 2000 }, usContent: null }`, with the same names. A null is a
 * fact that is not known, but for the content of vehicles, where it says that there is none.
 * @throws ParleyError (usage): an unknown name or unit with the nearest, a value of the wrong kind.
 */
export function readFacts(given: Readonly<Record<string, unknown>>): Facts {
  const facts: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    const group = key === "content" || key === "quantity";
    if (group && (typeof value !== "object" || Array.isArray(value))) {
      throw usageError(`fact ${key} is ${JSON.stringify(value)}; write the amounts by name, { "kg": 150 }`);
    }
    const parts = group ? Object.entries(value ?? {}) : [["", value] as const];
    for (const [part, amount] of parts) {
      const name = group ? `${key}.${part}` : key;
      const none = amount === null && includes(optionalAmounts, name);
      if (amount === null && !none && isFact(name)) continue;
      const wanted = includes(flags, name) ? "boolean" : "number";
      if (isFact(name) && !none && typeof amount !== wanted) {
        throw usageError(
          `fact ${name} is ${JSON.stringify(amount)}; write ${wanted === "number" ? "a number" : "true or false"}`,
        );
      }
      add(facts, name, none ? "none" : String(amount));
    }
  }
  return facts;
}

/** What a quantity begins with. */
const measured = "quantity.";

const isFact = (name: string): boolean =>
  includes(flags, name) || includes(amounts, name) || includes(optionalAmounts, name) || name.startsWith(measured);

const includes = (names: readonly string[], name: string): boolean => names.includes(name);

function add(facts: Record<string, unknown>, name: string, text: string): void {
  if (includes(flags, name)) {
    facts[name] = yesOrNo(name, text);
  } else if (includes(optionalAmounts, name) && text === "none") {
    facts[name] = null;
  } else if (name.startsWith(measured)) {
    const unit = name.slice(measured.length);
    if (!isUnit(unit)) throw usageError(unknown("unit of quantity", unit, unitNames));
    facts["quantity"] = { ...(facts["quantity"] as object | undefined), [unit]: amount(name, text) };
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
  throw usageError(`fact ${name} is "${brief(text)}"; write yes or no`);
}

function amount(name: string, text: string): number {
  const value = decimal(text);
  if (Number.isFinite(value) && value >= 0) return value;
  throw usageError(`fact ${name} is "${brief(text)}", which is not an amount of 0 or more`);
}
