import { type IsoDate, notKnown, usageError } from "../base/index.js";
import { lawHorizon, lawStart } from "./statute-book.js";
import type { DutyQuery } from "./types.js";

const parties = new Set(["USA", "CAN", "MEX"]);

/** The day itself. @throws ParleyError (not known): a day outside the book. */
export function checkDay(on: IsoDate): IsoDate {
  if (lawStart <= on && on <= lawHorizon) return on;
  throw notKnown(`the statute book answers from ${lawStart} to ${lawHorizon}; ${on} is not known`);
}

/**
 * Refuses a question the book cannot answer.
 * @throws ParleyError (not known): a day outside the book; (usage): a claim for goods that cannot have it, contents above
 * the value, a currency that is none.
 */
export function checkQuery(query: DutyQuery): void {
  const { code, on, origin, destination, claim, value, currency, facts, knownAt } = query;
  checkDay(on);
  // What older law was known by then, the book does not hold: without it the answer would be too low.
  if (knownAt && knownAt < lawStart) {
    throw notKnown(`the statute book tells what was known from ${lawStart} on; what was on ${knownAt} is not known`);
  }
  if (!/^\d{4,10}$/.test(code)) throw usageError(`code "${code}" should be 4 to 10 digits without dots`);
  if (!(value >= 0) || value === Infinity) throw usageError(`value ${value} should be a number of 0 or more`);
  const wrong = currency === "USD" ? null : currencyProblem(currency);
  if (wrong !== null) throw usageError(wrong);
  if (claim !== null && !parties.has(origin)) {
    throw usageError(`goods of ${origin} cannot claim the ${claim}; it is for goods of the USA, CAN and MEX`);
  }
  if (origin === destination) throw usageError(`goods of ${origin} entering ${destination} are not imports`);
  const { content = {}, usContent, usComponents, caMxContent, repairValue } = facts;
  const { steel = 0, aluminium = 0, copper = 0 } = content;
  checkPart("content.steel", steel, value);
  checkPart("content.aluminium", aluminium, value);
  checkPart("content.copper", copper, value);
  checkPart("usContent", usContent, value);
  checkPart("usComponents", usComponents, value);
  checkPart("caMxContent", caMxContent, value);
  checkPart("repairValue", repairValue, value);
  const { generalRate } = facts;
  if (generalRate !== undefined && !(generalRate >= 0 && generalRate <= 5)) {
    throw usageError(`generalRate is ${generalRate}; it is a fraction: write 0.35 for 35 %`);
  }
  // Shares times a value may add up to a hair more than it.
  if (steel + aluminium + copper > value * (1 + 1e-9)) {
    throw usageError(`the metals are worth ${steel + aluminium + copper}, more than the customs value ${value}`);
  }
}

/** What is wrong with a currency; null when it is three capital letters. XXX is ISO 4217's word for no currency. */
export function currencyProblem(currency: string): string | null {
  if (/^[A-Z]{3}$/.test(currency) && currency !== "XXX") return null;
  const capitals = currency.trim().toUpperCase();
  const meant = /^[A-Z]{3}$/.test(capitals) && capitals !== "XXX" ? capitals : "USD";
  return `currency ${JSON.stringify(currency)} is not a currency; write three capital letters, for example ${meant}`;
}

function checkPart(name: string, amount: number | null | undefined, value: number): void {
  if (amount === null || amount === undefined || (amount >= 0 && amount <= value)) return;
  throw usageError(`${name} is ${amount}; as a value it lies between 0 and the customs value ${value}`);
}
