import type { Language } from "../format.js";
import { en } from "./en.js";
import { es } from "./es.js";
import { fr } from "./fr.js";
import type { StatuteWords } from "./words.js";

const catalogues: Readonly<Record<Language, StatuteWords>> = { en, es, fr };

/** What the commands of the statute book say in a language. */
export const statuteWords = (language: Language): StatuteWords => catalogues[language];
