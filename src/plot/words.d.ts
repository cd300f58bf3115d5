import type { Language } from "../report/index.js";
/** What stands in the hatched days of a series. */
export declare const futureWord: Readonly<Record<Language, string>>;
