import { words } from "../../languages.js";
import { rateWords } from "../../shared-words.js";

export const basisWords = words({
  en: { statutory: "By the statute", claims: "With claims", collected: "Collected in 2024" },
  fr: { statutory: "Selon la loi", claims: "Avec recours", collected: "Perçu en 2024" },
  es: { statutory: "Según la ley", claims: "Con uso del tratado", collected: "Recaudado en 2024" },
});

export const basisSentence = words({
  en: {
    statutory: "by the statute, nothing claimed",
    claims: "after what importers claim",
    collected: "as collected in 2024",
  },
  fr: {
    statutory: "selon la loi, sans recours",
    claims: "après les recours à l’accord",
    collected: "tel que perçu en 2024",
  },
  es: {
    statutory: "según la ley, sin uso del tratado",
    claims: "tras lo que se reclama",
    collected: "según lo recaudado en 2024",
  },
});

export const stateWords = words({
  en: {
    ready: "every day is worked out: the slider answers at once",
    working: "working out this day …",
    day: "this day is worked out when you let go; all days follow",
  },
  fr: {
    ready: "chaque jour est calculé : le curseur répond aussitôt",
    working: "calcul de ce jour …",
    day: "ce jour est calculé quand vous relâchez ; tous les jours suivent",
  },
  es: {
    ready: "todos los días están calculados: el control responde al instante",
    working: "calculando este día …",
    day: "este día se calcula al soltar; siguen todos los días",
  },
});

export const setWords = words({
  en: {
    as: "Sets of a publisher (--as)",
    weights: "Trade weights (--weights)",
    claims: "USMCA claims (--claims)",
    content: "Metal content (--content)",
    us: "US content of vehicles (--us-content)",
  },
  fr: {
    as: "Jeux d’un éditeur (--as)",
    weights: "Poids du commerce (--weights)",
    claims: "Recours à l’ACEUM (--claims)",
    content: "Teneur en métal (--content)",
    us: "Contenu américain des véhicules (--us-content)",
  },
  es: {
    as: "Conjuntos de un editor (--as)",
    weights: "Pesos del comercio (--weights)",
    claims: "Uso del T-MEC (--claims)",
    content: "Contenido de metal (--content)",
    us: "Contenido estadounidense de vehículos (--us-content)",
  },
});

export const defaultWords = words({
  en: { as: "none", weights: "of 2024", claims: "month of the day", content: "by industry (bea)" },
  fr: { as: "aucun", weights: "de 2024", claims: "mois du jour", content: "par industrie (bea)" },
  es: { as: "ninguno", weights: "de 2024", claims: "mes del día", content: "por industria (bea)" },
});

export const rungWords = words({
  en: {
    statute: "By the statute",
    claims: "after claims",
    content: "after metal content",
    remission: "after remission",
    timing: "after the timing of entries",
    collected: "collected",
    "collected 2024": "collected in 2024",
  },
  fr: {
    statute: "Selon la loi",
    claims: "après recours",
    content: "après teneur en métal",
    remission: "après remise",
    timing: "après calendrier des entrées",
    collected: "perçu",
    "collected 2024": "perçu en 2024",
  },
  es: {
    statute: "Según la ley",
    claims: "tras uso del tratado",
    content: "tras contenido de metal",
    remission: "tras remisión",
    timing: "tras fecha de las entradas",
    collected: "recaudado",
    "collected 2024": "recaudado en 2024",
  },
});

const the = (name: string): string => (name.startsWith("United") || name.startsWith("European") ? `the ${name}` : name);

export const ratesWords = words({
  en: {
    ...rateWords.en,
    working: "Working out the rates of the day …",
    lead: (day: string, to: string, from: string) => `On ${day} duties of ${the(to)} on goods of ${the(from)} average `,
    against: (rate: string) => `, against ${rate} by the statute alone.`,
    noneKnown:
      "On this basis nothing is known for these partners. Choose another basis, or the United States as importer.",
    heat: "By sector and partner",
    importer: "Importer",
    basis: "Basis",
    allPartners: "All partners (some seconds)",
    day: "Day of the law",
    sets: "What the averages rest on: choose other sets",
    restsOn: (weights: string, claims: string, content: string, us: string) =>
      `These averages rest on: weights ${weights}; claims ${claims}; metal content ${content}; US content of vehicles ${us}. No interval: they follow from law and trade and are not estimated.`,
    howMade: "How rates are made",
    warnings: (count: string) => `What to know of these averages (${count})`,
    rateOf: (from: string, to: string, basis: string, day: string) =>
      `${from} into ${the(to)}, ${day}: ${basis.toLowerCase()}`,
    lastChange: (day: string, label: string) => `Last change of the law on these goods, ${day}: ${label}`,
    stepClaims: (period: string) => `Claims under the agreement: ${period}`,
    stepCollected: "Claims not known by line: what was collected in 2024, plus what the law added since 1 January 2025",
    stepTrade: (weights: string, value: string, from: string) =>
      `Average over the lines of the group, weights ${weights}: US$ ${value} million from ${the(from)}`,
    stepContent: (content: string) => `Metal content of derivatives: ${content}`,
    covered: (share: string) => `${share} of the trade has a known duty; the rate is over that part`,
    pairTitle: (from: string, to: string) => `${from} into ${the(to)}`,
    noSeries:
      "Day by day the page follows only the partners whose whole law is in the book: choose one of the three countries.",
    seriesWorking: "Working out the rate of every day of change …",
    sectors: "Sectors on three bases",
    sectorsOf: (from: string, day: string) => `Goods of ${the(from)} by sector, ${day}; per cent of value`,
    sector: "Sector",
    total: "All goods",
    ladder: "Ladder from the statute to what is collected",
    ladderOf: (day: string) => `The ladder: from the statute to what is collected, ${day}`,
    step: "Step",
    rate: "Rate",
    points: "Step, points",
    restsOnHead: "Rests on",
    toTimeline: "The law behind it, day by day",
    toOthers: "Beside what others publish",
  },
  fr: {
    ...rateWords.fr,
    working: "Calcul des taux du jour …",
    lead: (day: string, to: string, from: string) =>
      `Le ${day}, droits moyens sur les biens d’origine ${from}, importateur ${to} : `,
    against: (rate: string) => `, contre ${rate} selon la seule loi.`,
    noneKnown:
      "Sur cette base rien n’est connu pour ces partenaires. Choisissez une autre base, ou les États-Unis comme importateur.",
    heat: "Par secteur et partenaire",
    importer: "Importateur",
    basis: "Base",
    allPartners: "Tous les partenaires (quelques secondes)",
    day: "Jour du droit",
    sets: "Ce sur quoi reposent les moyennes : choisir d’autres jeux",
    restsOn: (weights: string, claims: string, content: string, us: string) =>
      `Ces moyennes reposent sur : poids ${weights} ; recours ${claims} ; teneur en métal ${content} ; contenu américain des véhicules ${us}. Sans intervalle : elles découlent du droit et du commerce et ne sont pas estimées.`,
    howMade: "Comment les taux sont faits",
    warnings: (count: string) => `Ce qu’il faut savoir de ces moyennes (${count})`,
    rateOf: (from: string, to: string, basis: string, day: string) =>
      `${from} vers ${to}, ${day} : ${basis.toLowerCase()}`,
    lastChange: (day: string, label: string) => `Dernier changement du droit sur ces biens, ${day} : ${label}`,
    stepClaims: (period: string) => `Recours à l’accord : ${period}`,
    stepCollected:
      "Recours inconnus par ligne : perçu en 2024, plus ce que le droit a ajouté depuis le 1er janvier 2025",
    stepTrade: (weights: string, value: string, from: string) =>
      `Moyenne sur les lignes du groupe, poids ${weights} : ${value} millions $ US, origine ${from}`,
    stepContent: (content: string) => `Teneur en métal des dérivés : ${content}`,
    covered: (share: string) => `${share} du commerce a un droit connu ; le taux porte sur cette part`,
    pairTitle: (from: string, to: string) => `${from} vers ${to}`,
    noSeries:
      "Jour par jour, la page suit les seuls partenaires dont tout le droit est dans le livre : choisissez l’un des trois pays.",
    seriesWorking: "Calcul du taux de chaque jour de changement …",
    sectors: "Secteurs sur trois bases",
    sectorsOf: (from: string, day: string) => `Biens d’origine ${from} par secteur, ${day} ; % de la valeur`,
    sector: "Secteur",
    total: "Tous les biens",
    ladder: "Échelle de la loi à ce qui est perçu",
    ladderOf: (day: string) => `L’échelle : de la loi à ce qui est perçu, ${day}`,
    step: "Étape",
    rate: "Taux",
    points: "Écart, points",
    restsOnHead: "Repose sur (en anglais)",
    toTimeline: "Le droit, jour par jour",
    toOthers: "Les estimations des autres",
  },
  es: {
    ...rateWords.es,
    working: "Calculando las tasas del día …",
    lead: (day: string, to: string, from: string) =>
      `El ${day}, arancel medio sobre bienes de origen ${from}, importador ${to}: `,
    against: (rate: string) => `, frente a ${rate} según la sola ley.`,
    noneKnown: "Sobre esta base nada se conoce de estos socios. Elija otra base, o Estados Unidos como importador.",
    heat: "Por sector y socio",
    importer: "Importador",
    basis: "Base",
    allPartners: "Todos los socios (unos segundos)",
    day: "Día de la ley",
    sets: "En qué descansan los promedios: elegir otros conjuntos",
    restsOn: (weights: string, claims: string, content: string, us: string) =>
      `Estos promedios descansan en: pesos ${weights}; uso del tratado ${claims}; contenido de metal ${content}; contenido estadounidense de vehículos ${us}. Sin intervalo: se siguen de la ley y del comercio y no se estiman.`,
    howMade: "Cómo se hacen las tasas",
    warnings: (count: string) => `Qué saber de estos promedios (${count})`,
    rateOf: (from: string, to: string, basis: string, day: string) =>
      `${from} hacia ${to}, ${day}: ${basis.toLowerCase()}`,
    lastChange: (day: string, label: string) => `Último cambio de la ley sobre estos bienes, ${day}: ${label}`,
    stepClaims: (period: string) => `Uso del tratado: ${period}`,
    stepCollected:
      "Uso no conocido por línea: lo recaudado en 2024, más lo que la ley añadió desde el 1 de enero de 2025",
    stepTrade: (weights: string, value: string, from: string) =>
      `Promedio de las líneas del grupo, pesos ${weights}: ${value} millones de US$, origen ${from}`,
    stepContent: (content: string) => `Contenido de metal de los derivados: ${content}`,
    covered: (share: string) => `${share} del comercio tiene un arancel conocido; la tasa es sobre esa parte`,
    pairTitle: (from: string, to: string) => `${from} hacia ${to}`,
    noSeries:
      "Día a día la página sigue solo a los socios cuya ley entera está en el libro: elija uno de los tres países.",
    seriesWorking: "Calculando la tasa de cada día de cambio …",
    sectors: "Sectores en tres bases",
    sectorsOf: (from: string, day: string) => `Bienes de origen ${from} por sector, ${day}; % del valor`,
    sector: "Sector",
    total: "Todos los bienes",
    ladder: "Escalera de la ley a lo recaudado",
    ladderOf: (day: string) => `La escalera: de la ley a lo recaudado, ${day}`,
    step: "Paso",
    rate: "Tasa",
    points: "Paso, puntos",
    restsOnHead: "Descansa en (en inglés)",
    toTimeline: "La ley, día a día",
    toOthers: "Junto a lo que publican otros",
  },
});
