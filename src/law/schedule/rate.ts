import { unitName } from "./units.js";

/** A share of a value: of the customs value when `of` is null, else of the value of a part ("case", "battery"). */
export interface AdValoremTerm {
  readonly kind: "adValorem";
  /** Fraction. */
  readonly rate: number;
  readonly of: string | null;
}

/** An amount of US dollars for each unit; the unit in the spelling of `unitName`, with what it is measured on. */
export interface SpecificTerm {
  readonly kind: "specific";
  /** US dollars per unit. */
  readonly amount: number;
  readonly unit: string;
}

/** A rate of duty: the sum of its terms (none: free), or a text that cannot be computed from value and quantity alone. */
export type RateExpression =
  | { readonly kind: "duty"; readonly text: string; readonly terms: readonly (AdValoremTerm | SpecificTerm)[] }
  | { readonly kind: "unknown"; readonly text: string; readonly reason: string };

const number = String.raw`(\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)`;
const percent = new RegExp(`^${number} ?(?:%|percent)(?: (?:on|of) (.+))?$`);
const money = new RegExp(String.raw`^(?:\$ ?${number}|${number} ?¢) ?(each|/ ?.+)$`);
const beyondSum = /\b(?:but|less|if separately|not exceed|minus)\b/i;

/**
 * Reads a rate of duty as the schedule prints it: `Free`, `2.5%`, `11.2¢/kg`, `$1.24/t`, `0.8¢/kg + 8.5%`,
 * `44¢ each + 6% on the case`. Texts that refer to another rate ("The rate applicable to ...") or to a test
 * ("less ... for each degree") come back as `unknown` with the text, never as 0.
 */
export function parseRate(printed: string): RateExpression {
  const text = printed
    .replace(/\s+/g, " ")
    .replace(/ \d\/$/, "")
    .trim();
  if (text === "") return { kind: "unknown", text, reason: "the schedule prints no rate" };
  if (/^Free\b/i.test(text)) return { kind: "duty", text, terms: [] };
  if (beyondSum.test(text)) return { kind: "unknown", text, reason: "the rate depends on a test or a limit" };
  const terms: (AdValoremTerm | SpecificTerm)[] = [];
  for (const part of text.split(/ ?\+ ?/)) {
    const term = parseTerm(part);
    if (!term) return { kind: "unknown", text, reason: "the rate refers to another rate or value" };
    terms.push(term);
  }
  return { kind: "duty", text, terms };
}

function parseTerm(text: string): AdValoremTerm | SpecificTerm | null {
  const share = percent.exec(text);
  if (share) return { kind: "adValorem", rate: hundredth(share[1] as string), of: partOf(share[2]) };
  const amount = money.exec(text);
  if (!amount) return null;
  const dollars = amount[1] === undefined ? hundredth(amount[2] as string) : Number(amount[1].replaceAll(",", ""));
  return { kind: "specific", amount: dollars, unit: specificUnit(amount[3] as string) };
}

/** `11.2` cents as dollars: the decimal point is moved in the text, so 0.112 and not 0.11199999999999999. */
const hundredth = (digits: string): number => Number(`${digits.replaceAll(",", "")}e-2`);

function partOf(text: string | undefined): string | null {
  if (text === undefined || text === "the entire set") return null;
  return text.replace(/^the value of /, "").replace(/^the /, "");
}

function specificUnit(text: string): string {
  const unit = text.replace(/^\/ ?/, "");
  const whole = unitName(unit);
  if (whole !== unit) return whole;
  const qualified = /^(\S+) (?:on|of) (.+)$/.exec(unit);
  return qualified ? `${unitName(qualified[1] as string)} ${qualified[2] as string}` : whole;
}
