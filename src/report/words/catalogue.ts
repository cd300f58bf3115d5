import type { Language } from "../format.js";
import { en } from "./en.js";
import { es } from "./es.js";
import { fr } from "./fr.js";
import type { Words } from "./words.js";

const catalogues: Readonly<Record<Language, Words>> = { en, es, fr };

/** All words of a language. */
export const wordsOf = (language: Language): Words => catalogues[language];
