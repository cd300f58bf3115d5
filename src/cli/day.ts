import { brief, type IsoDate, isDay, usageError } from "../base/index.js";

/**
 * The day that a flag names.
 * @param flag as it is written, such as `--on`.
 * @throws ParleyError (usage): it is no day that exists, written `YYYY-MM-DD`.
 */
export function dayOf(flag: string, text: string): IsoDate {
  if (isDay(text)) return text;
  throw usageError(`${flag} "${brief(text)}" is not a day; write YYYY-MM-DD, for example 2025-12-18`);
}
