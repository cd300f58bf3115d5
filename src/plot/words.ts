import type { Language } from "../report/index.js";

/** What stands in the hatched days of a series. */
export const futureWord: Readonly<Record<Language, string>> = {
  en: "as it stands",
  fr: "en l’état",
  es: "tal como está",
};
