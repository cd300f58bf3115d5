import { parseRate, type RateExpression } from "./rate.js";

/** One rate of the special column and the programmes that enjoy it. */
export interface SpecialRate {
  readonly text: string;
  /** Programme symbols as printed, whole: `A+`, `CA`, `S`, `S+`. */
  readonly programmes: readonly string[];
}

/** Reads the special column, `Free (A+,AU,S) See 9823.08.01-9823.08.38 (S+)`, into its rates. A rate without symbols has none. */
export function parseSpecial(text: string): SpecialRate[] {
  const rates: SpecialRate[] = [];
  let rest = text;
  for (const match of text.matchAll(/([^()]*(?:\(see [^()]*\)[^()]*)*)\(([^()]*)\)/g)) {
    const programmes = (match[2] ?? "").split(/[\s,.]+/).filter((token) => token !== "");
    rates.push({ text: (match[1] ?? "").trim(), programmes });
    rest = text.slice(match.index + match[0].length);
  }
  if (rest.trim() !== "") rates.push({ text: rest.trim(), programmes: [] });
  return rates;
}

/**
 * The rate for goods that qualify under the USMCA (symbols S and S+, general note 11 of the HTS).
 * @returns null when the line has no USMCA rate of its own, so that the general rate stands. A reference to a quota of
 * chapter 98 ("See 9823.08.01-9823.08.38") is `unknown` with its text.
 */
export function usmcaRateOf(special: string): RateExpression | null {
  const own = parseSpecial(special).find((rate) => rate.programmes.some((symbol) => symbol === "S" || symbol === "S+"));
  if (!own) return null;
  if (!own.text.startsWith("See ")) return parseRate(own.text);
  return {
    kind: "unknown",
    text: own.text,
    reason: "free within a tariff-rate quota of chapter 98, the general rate above it",
  };
}

/**
 * The USMCA rate of a line for goods of one party. Lines that refer to a quota of subchapter XXIII of chapter 98 are free
 * for goods of Mexico under the first heading of each group ("Goods of Mexico or goods of the United States", 9823.04.01;
 * A-schedule-9823) and stay unknown for goods of Canada, free within the quota only.
 * @returns null when the line has no USMCA rate of its own, so that the general rate stands.
 */
export function usmcaRate(line: { readonly usmca: RateExpression | null }, origin: string): RateExpression | null {
  const group = line.usmca?.kind === "unknown" ? /^See (9823\.(?:0[1-9]|10))\.01-/.exec(line.usmca.text) : null;
  return group && origin === "MEX" ? parseRate(`Free under ${group[1] as string}.01`) : line.usmca;
}
