import type { Language } from "../../format.js";
import { type Three, three } from "./three.js";

/** Words around the pages. */
export interface FrameWords {
  readonly title: string;
  readonly about: (day: string) => string;
  readonly intervals: (draws: string, seed: string) => string;
  readonly summary: string;
  readonly claim: string;
  readonly verdict: string;
  readonly verdicts: Readonly<Record<"holds" | "in-part" | "does-not-hold" | "cannot-be-said", string>>;
  /** How the tests came out, with the colon that joins it to the verdict. */
  readonly count: (passes: number, fails: number, open: number) => string;
  readonly tested: string;
  readonly number: string;
  readonly threshold: string;
  readonly result: string;
  readonly states: Readonly<Record<"passes" | "fails" | "open", string>>;
  readonly rules: Readonly<Record<"is" | "atLeast" | "atMost" | "moreThan" | "lessThan", string>>;
  readonly why: string;
  readonly numbers: string;
  readonly what: string;
  readonly value: string;
  readonly sources: string;
  readonly assumptions: string;
  readonly again: string;
  readonly unknown: string;
  readonly yes: string;
  readonly no: string;
  /** The unit of a number of that size. */
  readonly points: (size: number) => string;
  /** Billions of US and of Canadian dollars. */
  readonly usd: (value: string) => string;
  readonly cad: (value: string) => string;
  readonly to: string;
  readonly contents: string;
  readonly table: string;
}

export const frameWords: Readonly<Record<Language, FrameWords>> = {
  en: {
    title: "North American trade in December 2025: twelve claims examined",
    about: (day) =>
      `A news report of late 2025 on the leaders of Canada and Mexico made the claims below. Each is answered under the tariff law of ${day}, with numbers that anybody can open and rerun. “The agreement” is the USMCA (CUSMA in Canada). A verdict follows from thresholds that were fixed before the numbers were worked out.`,
    intervals: (draws, seed) =>
      `In brackets: for scenarios the 5 to 95 % of ${draws} draws of elasticities, closures and claims of preference (seed ${seed}); for bargains the range over models; for average tariffs that over two ways to count metal content; where a page says otherwise, that holds. An estimate can lie outside its brackets, for it stands at the edge of what is drawn. A number without brackets is read from law or counted in records, or stands for one model alone.`,
    summary: "All verdicts",
    claim: "Claim",
    verdict: "Verdict",
    verdicts: {
      holds: "Holds",
      "in-part": "Holds in part",
      "does-not-hold": "Does not hold",
      "cannot-be-said": "Cannot be said",
    },
    count: (passes, fails, open) => {
      const all = passes + fails + open;
      const rest = [...(fails > 0 ? [`${fails} fail`] : []), ...(open > 0 ? [`${open} open`] : [])].join(", ");
      return `: ${passes} of ${all} tests pass${rest === "" ? "" : `, ${rest}`}`;
    },
    tested: "What was tested",
    number: "found",
    threshold: "threshold",
    result: "result",
    states: { passes: "passes", fails: "fails", open: "open" },
    rules: { is: "is", atLeast: "at least", atMost: "at most", moreThan: "above", lessThan: "below" },
    why: "Why these thresholds:",
    numbers: "Numbers",
    what: "what",
    value: "value",
    sources: "Sources",
    assumptions: "Assumptions",
    again: "Run it again",
    unknown: "unknown",
    yes: "yes",
    no: "no",
    points: () => "points",
    usd: (value) => `US$${value} bn`,
    cad: (value) => `C$${value} bn`,
    to: "to",
    contents: "Claims",
    table: "Table behind the figure",
  },
  fr: {
    title: "Le commerce nord-américain en décembre 2025 : douze affirmations examinées",
    about: (day) =>
      `Un article de fin 2025 sur les dirigeants du Canada et du Mexique avançait les affirmations ci-dessous. Chacune est examinée sous le droit tarifaire du ${day}, avec des nombres que chacun peut ouvrir et refaire. « L’accord » est l’ACEUM. Un verdict découle de seuils fixés avant que les nombres ne soient calculés.`,
    intervals: (draws, seed) =>
      `Entre crochets : pour les scénarios, de 5 à 95 % de ${draws} tirages d’élasticités, de fermetures et de parts des demandes de préférence (graine ${seed}) ; pour les négociations, la plage sur les modèles ; pour les droits moyens, celle de deux façons de compter le métal ; si la page dit autre chose, cela l’emporte. Une estimation peut tomber hors de ses crochets : elle se tient au bord de ce qui est tiré. Un nombre sans crochets est lu dans le droit ou compté dans des relevés, ou vient d’un seul modèle.`,
    summary: "Tous les verdicts",
    claim: "Affirmation",
    verdict: "Verdict",
    verdicts: {
      holds: "Se vérifie",
      "in-part": "Se vérifie en partie",
      "does-not-hold": "Ne se vérifie pas",
      "cannot-be-said": "On ne peut le dire",
    },
    count: (passes, fails, open) => {
      const rest = [
        ...(fails > 0 ? [`${fails} échoue${fails > 1 ? "nt" : ""}`] : []),
        ...(open > 0 ? [`${open} ouvert${open > 1 ? "s" : ""}`] : []),
      ].join(", ");
      const all = passes + fails + open;
      return `\u00a0: ${passes} ${passes > 1 ? "tests passent" : "test passe"} sur ${all}${rest === "" ? "" : `, ${rest}`}`;
    },
    tested: "Ce qui fut examiné",
    number: "trouvé",
    threshold: "seuil",
    result: "résultat",
    states: { passes: "passe", fails: "échoue", open: "ouvert" },
    rules: { is: "est", atLeast: "au moins", atMost: "au plus", moreThan: "au-dessus de", lessThan: "au-dessous de" },
    why: "Pourquoi ces seuils :",
    numbers: "Nombres",
    what: "objet",
    value: "valeur",
    sources: "Sources",
    assumptions: "Hypothèses",
    again: "Refaire le calcul",
    unknown: "inconnu",
    yes: "oui",
    no: "non",
    // Plural from two on.
    points: (size) => (size < 2 ? "point" : "points"),
    usd: (value) => `${value} G$ US`,
    cad: (value) => `${value} G$ CA`,
    to: "à",
    contents: "Affirmations",
    table: "Tableau de la figure",
  },
  es: {
    title: "El comercio norteamericano en diciembre de 2025: doce afirmaciones examinadas",
    about: (day) =>
      `Una nota de fines de 2025 sobre los líderes de Canadá y México hacía las afirmaciones de abajo. Cada una se examina bajo la ley arancelaria del ${day}, con números que cualquiera puede abrir y repetir. “El tratado” es el T-MEC. El veredicto sale de umbrales fijados antes de calcular los números.`,
    intervals: (draws, seed) =>
      `Entre corchetes: en escenarios, del 5 al 95 % de ${draws} sorteos de elasticidades, cierres y solicitudes de preferencia (semilla ${seed}); en negociaciones, el rango sobre los modelos; en aranceles medios, el de dos formas de contar el metal; si la página dice otra cosa, vale esa. Una estimación puede quedar fuera de sus corchetes: está al borde de lo que se sortea. Mmd: miles de millones de dólares. Un número sin corchetes se lee en la ley o se cuenta en registros, o es de un solo modelo.`,
    summary: "Todos los veredictos",
    claim: "Afirmación",
    verdict: "Veredicto",
    verdicts: {
      holds: "Se sostiene",
      "in-part": "Se sostiene en parte",
      "does-not-hold": "No se sostiene",
      "cannot-be-said": "No puede decirse",
    },
    count: (passes, fails, open) => {
      const rest = [
        ...(fails > 0 ? [`${fails} no ${fails > 1 ? "pasan" : "pasa"}`] : []),
        ...(open > 0 ? [`${open} ${open > 1 ? "abiertas" : "abierta"}`] : []),
      ].join(", ");
      const all = passes + fails + open;
      return `: ${passes} de ${all} pruebas ${passes === 1 ? "pasa" : "pasan"}${rest === "" ? "" : `, ${rest}`}`;
    },
    tested: "Lo que se examinó",
    number: "hallado",
    threshold: "umbral",
    result: "resultado",
    states: { passes: "pasa", fails: "no pasa", open: "abierto" },
    rules: { is: "es", atLeast: "al menos", atMost: "a lo sumo", moreThan: "más de", lessThan: "menos de" },
    why: "Por qué estos umbrales:",
    numbers: "Números",
    what: "concepto",
    value: "valor",
    sources: "Fuentes",
    assumptions: "Supuestos",
    again: "Repetir el cálculo",
    unknown: "desconocido",
    yes: "sí",
    no: "no",
    points: () => "puntos",
    usd: (value) => `${value} mmd US$`,
    cad: (value) => `${value} mmd C$`,
    to: "a",
    contents: "Afirmaciones",
    table: "Tabla de la figura",
  },
};

/** Parts of ids that are no region, sector, day or threat. */
export const partWords: Readonly<Record<string, Three>> = {
  "oil-gas": three("oil and gas", "pétrole et gaz", "petróleo y gas"),
  aluminium: three("aluminium", "aluminium", "aluminio"),
  pharmaceuticals: three("pharmaceuticals", "produits pharmaceutiques", "farmacéuticos"),
  steel: three("steel", "acier", "acero"),
  vehicles: three("vehicles", "véhicules", "vehículos"),
  gap: three("observed gap", "écart observé", "brecha observada"),
  tariffs: three("tariffs, by the model", "droits, selon le modèle", "aranceles, según el modelo"),
  gold: three("gold", "or", "oro"),
  computers: three("computers and parts", "ordinateurs et pièces", "computadoras y partes"),
  returned: three(
    "returned and low-value goods",
    "biens renvoyés et de faible valeur",
    "bienes devueltos y de bajo valor",
  ),
  unexplained: three("unexplained", "inexpliqué", "sin explicar"),
  "unexplained-share": three(
    "unexplained, share of the gap",
    "inexpliqué, part de l’écart",
    "sin explicar, parte de la brecha",
  ),
  composition: three(
    "of these, by the mix of goods",
    "dont, par la composition des biens",
    "de ellos, por la mezcla de bienes",
  ),
  cptpp: three("Japan and United Kingdom (CPTPP)", "Japon et Royaume-Uni (PTPGP)", "Japón y Reino Unido (CPTPP)"),
  rest: three("rest of the world", "reste du monde", "resto del mundo"),
  stands: three("while the law stands", "tant que le droit vaut", "mientras rige la ley"),
  bypassed: three("after the deal of the two", "après l’entente des deux", "tras el acuerdo de los dos"),
  "Mexico City": three("Mexico City", "Mexico", "Ciudad de México"),
};
