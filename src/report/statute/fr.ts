import type { StatuteWords } from "./words.js";

export const fr: StatuteWords = {
  language: "fr",
  textsAreEnglish: "Les textes du tarif et du droit restent en anglais.",
  find: {
    head: (found, words, on) =>
      `${found === 1 ? "Une ligne" : `${found} lignes`} du tarif des États-Unis du ${on} ${found === 1 ? "peut" : "peuvent"} répondre à « ${words} ».`,
    shown: (shown) => `Les ${shown} les plus proches :`,
    verdict:
      "Ce sont des candidats, non un classement : les règles générales d’interprétation et les notes légales décident.",
    code: "code",
    rate: "taux général",
    unit: "unité",
    none: (words, on) => `aucune description du tarif des États-Unis du ${on} ne contient « ${words} »`,
    unknownWord: (word, nearest) =>
      `aucune description ne contient « ${word} »${nearest === null ? "" : ` ; le mot le plus proche est « ${nearest} »`}`,
    apart: (word) => `aucune description ne contient « ${word} » avec les autres mots`,
    next: (code, on) => `Ce que la marchandise paie : parley duty ${code} --from CAN --on ${on} --lang fr`,
  },
};
