import type { StatuteWords } from "./words.js";

export const en: StatuteWords = {
  language: "en",
  textsAreEnglish: "",
  find: {
    head: (found, words, on) =>
      `${found === 1 ? "One line" : `${found} lines`} of the US schedule of ${on} may be meant by “${words}”.`,
    shown: (shown) => `The ${shown} that fit best:`,
    verdict: "Candidates, not a classification: the General Rules of Interpretation and the legal notes decide.",
    code: "code",
    rate: "general rate",
    unit: "unit",
    none: (words, on) => `no description of the US schedule of ${on} holds “${words}”`,
    unknownWord: (word, nearest) =>
      `no description holds “${word}”${nearest === null ? "" : `; the nearest word is “${nearest}”`}`,
    apart: (word) => `no description holds “${word}” together with the other words`,
    next: (code, on) => `What it pays: parley duty ${code} --from CAN --on ${on}`,
  },
};
