import type { StatuteWords } from "./words.js";

export const es: StatuteWords = {
  language: "es",
  textsAreEnglish: "Los textos de la tarifa y de la ley quedan en inglés.",
  find: {
    head: (found, words, on) =>
      `${found === 1 ? "Una línea" : `${found} líneas`} de la tarifa de Estados Unidos del ${on} ${found === 1 ? "puede" : "pueden"} ser «${words}».`,
    shown: (shown) => `Las ${shown} más cercanas:`,
    verdict:
      "Son candidatas, no una clasificación: deciden las reglas generales de interpretación y las notas legales.",
    code: "código",
    rate: "tasa general",
    unit: "unidad",
    none: (words, on) => `ninguna descripción de la tarifa de Estados Unidos del ${on} contiene «${words}»`,
    unknownWord: (word, nearest) =>
      `ninguna descripción contiene «${word}»${nearest === null ? "" : `; la palabra más cercana es «${nearest}»`}`,
    apart: (word) => `ninguna descripción contiene «${word}» junto con las otras palabras`,
    next: (code, on) => `Lo que paga: parley duty ${code} --from CAN --on ${on} --lang es`,
  },
};
