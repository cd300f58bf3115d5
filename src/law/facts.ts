import { unknown, usageError } from "../base/index.js";
import type { Facts } from "./types.js";

const flags = [
  "advancedChip",
  "civilAircraft",
  "commerceApproved",
  "forVehicle",
  "knockDownKit",
  "transshipped",
] as const;
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
