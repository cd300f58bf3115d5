/** Day of the law that the first page shows: the last the book knows. A test holds it to the book. */
export const horizon = "2026-10-10";

/** Origins of the page Now: the two partners whose whole law is in the book, and the others with import lines of their own. */
const origins = "CAN,MEX,BRA,CHN,EU27,GBR,IND,JPN,KOR,TWN,ROW";

export const ratesIntoUsa: readonly string[] = [
  "rates",
  "--from",
  origins,
  "--to",
  "USA",
  "--on",
  horizon,
  "--by",
  "programme",
  "--json",
];
export const ratesOnUsa: readonly string[] = [
  "rates",
  "--from",
  "USA",
  "--to",
  "CAN,MEX",
  "--on",
  horizon,
  "--by",
  "programme",
  "--json",
];

/**
 * Command lines that are answered when the studio is built and kept beside its data, so that a page opens on an answer before the
 * data behind it are fetched. The same question asked `fresh` is worked out in the tab.
 */
export const storedAnswers: readonly (readonly string[])[] = [ratesIntoUsa, ratesOnUsa];

/** Where the answer to a command line is kept in the pack. */
export const answerPath = (args: readonly string[]): string => `answers/${args.join(" ")}`;
