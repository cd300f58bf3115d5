import type { RateExpression } from "./rate.js";
import { quantityIn } from "./units.js";

/** What is known of the goods: customs value in US dollars and amounts by unit; see {@link baseDuty} for parts. */
export interface Measured {
  readonly value: number;
  readonly quantity?: Readonly<Record<string, number>>;
}

export type BaseDuty =
  | {
      readonly kind: "amount";
      /** US dollars, not rounded. */
      readonly amount: number;
      /** The ad valorem fraction on the full value; null for a purely specific rate. */
      readonly rate: number | null;
      /** The rate's text where it is not purely ad valorem: `11.2¢/kg`; else null. */
      readonly specific: string | null;
    }
  | {
      readonly kind: "needs";
      /** Keys of `quantity` that are missing: `kg`, `kg drained weight`, `value of the case`. */
      readonly needs: readonly string[];
      readonly text: string;
    }
  | { readonly kind: "unknown"; readonly text: string; readonly reason: string };

/**
 * The duty a rate gives on measured goods. A specific term needs the amount in its unit (converted where units convert);
 * a term on a part needs that part's value in US dollars under the key `value of the PART`.
 */
export function baseDuty(rate: RateExpression, goods: Measured): BaseDuty {
  if (rate.kind === "unknown") return rate;
  // Most rates are one share of the value, so that nothing is made for parts that are missing before one is.
  let needs: string[] | null = null;
  let amount = 0;
  let fraction: number | null = rate.terms.length === 0 ? 0 : null;
  let pure = true;
  for (const term of rate.terms) {
    if (term.kind === "adValorem" && term.of === null) {
      fraction = (fraction ?? 0) + term.rate;
      amount += goods.value * term.rate;
      continue;
    }
    pure = false;
    const key = term.kind === "specific" ? term.unit : `value of the ${term.of as string}`;
    const measured = quantityIn(key, goods.quantity ?? {});
    if (measured === null) (needs ??= []).push(key);
    else amount += measured * (term.kind === "specific" ? term.amount : term.rate);
  }
  if (needs !== null) return { kind: "needs", needs, text: rate.text };
  return { kind: "amount", amount, rate: fraction, specific: pure ? null : rate.text };
}

/** The fraction of the customs value when that alone decides the duty (Free: 0), else null. */
export function adValoremRate(rate: RateExpression): number | null {
  if (rate.kind === "unknown") return null;
  let fraction = 0;
  for (const term of rate.terms) {
    if (term.kind !== "adValorem" || term.of !== null) return null;
    fraction += term.rate;
  }
  return fraction;
}
