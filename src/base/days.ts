import { usageError } from "./errors.js";

/** A calendar day, `YYYY-MM-DD`, in the law's own local time. Strings compare as days do. */
export type IsoDate = string & { readonly __day: unique symbol };

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function monthLength(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
}

/** Whether the text is a day that exists. */
export function isDay(text: string): text is IsoDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** @throws ParleyError (usage) when the text is not an existing day written `YYYY-MM-DD`. */
export function parseDay(text: string): IsoDate {
  if (isDay(text)) return text;
  throw usageError(`"${text}" is not a day; write YYYY-MM-DD, for example 2025-12-18`);
}

/** The day after. */
export function nextDay(day: IsoDate): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  if (date < monthLength(year, month)) return format(year, month, date + 1);
  return month < 12 ? format(year, month + 1, 1) : format(year + 1, 1, 1);
}

/** The day before. */
export function previousDay(day: IsoDate): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  if (date > 1) return format(year, month, date - 1);
  return month > 1 ? format(year, month - 1, monthLength(year, month - 1)) : format(year - 1, 12, 31);
}

const format = (year: number, month: number, date: number): IsoDate =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}` as IsoDate;
