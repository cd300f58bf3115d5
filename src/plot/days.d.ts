import type { Language } from "../report/index.js";
/** Days since 1 March of year 0 in the Gregorian calendar, so that days lie evenly on an axis. */
export declare function dayNumber(day: string): number;
/** `4 Mar 2025`. */
export declare function shortDay(day: string, language: Language): string;
/** The name of a month, and the year below it on its first tick and in every January. */
export declare function monthTick(day: string, first: boolean, language: Language): readonly string[];
/** First days of months from one day to another, `apart` months from each other and aligned with January. */
export declare function monthStarts(from: string, to: string, apart: number): string[];
