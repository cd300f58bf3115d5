import { words } from "../../languages.js";

export const methodWords = words({
  en: {
    headline:
      "From the legal text to the number: the law of a day gives duties, duties give sector tariffs, a general equilibrium gives incomes, and those give what can be agreed",
    steps: "The way of a number",
    law: "The statute book: measures with days, scope, rates and interactions, each with its citation. A duty is derived line by line; what is not known is asked or given as a range, never 0.",
    rates:
      "Average rates: the duties of every tariff line, weighed by trade of 2024 and by the share that claims the agreement, by sector and pair.",
    model:
      "The equilibrium: a Caliendo-Parro model of twelve regions and 22 sectors with input-output links, solved exactly in changes; other market structures, closures and elasticities beside it.",
    table:
      "The negotiation: best replies, threat points, bargaining and coalitions worked out on the same model, with the regret that fresh searches could find.",
    uncertainty:
      "Intervals: draws over elasticities, their sets, closures and claim shares; first-order from the derivatives until they are drawn, and said so.",
    pages: "Pages",
    page: "Page",
    reading: "Reading the page …",
    noPage: (name: string) => `There is no page ${name}; choose one of the list.`,
    search: "Search in the page",
    found: (count: string) => `${count} passages`,
    english: "These pages are in English.",
    toCoverage: "How much of the law is modelled, by country",
    country: "Country",
    modelled: "modelled, chapters",
    approximated: "approximated",
    unknown: "not known",
    cases: "cases",
  },
  fr: {
    headline:
      "Du texte de loi au nombre : le droit d’un jour donne des droits de douane, ceux-ci des tarifs sectoriels, un équilibre général des revenus, et ceux-ci ce dont on peut convenir",
    steps: "Le chemin d’un nombre",
    law: "Le livre des lois : des mesures avec jours, portée, taux et interactions, chacune citée. Un droit se déduit ligne à ligne ; ce qu’on ne sait pas est demandé ou donné en fourchette, jamais 0.",
    rates:
      "Taux moyens : les droits de chaque ligne tarifaire, pondérés par le commerce de 2024 et par la part qui invoque l’accord, par secteur et par paire.",
    model:
      "L’équilibre : un modèle de Caliendo et Parro de douze régions et 22 secteurs avec liens interindustriels, résolu exactement en variations ; d’autres structures, fermetures et élasticités à côté.",
    table:
      "La négociation : meilleures réponses, points de menace, marchandage et coalitions calculés sur le même modèle, avec le regret que de nouvelles recherches ont pu trouver.",
    uncertainty:
      "Intervalles : tirages sur les élasticités, leurs jeux, les fermetures et les parts de demande ; au premier ordre par les dérivées tant qu’ils ne sont pas tirés, et c’est dit.",
    pages: "Pages",
    page: "Page",
    reading: "Lecture de la page …",
    noPage: (name: string) => `Il n’y a pas de page ${name} ; choisissez-en une dans la liste.`,
    search: "Chercher dans la page",
    found: (count: string) => `${count} passages`,
    english: "Ces pages sont en anglais.",
    toCoverage: "Quelle part du droit est modélisée, par pays",
    country: "Pays",
    modelled: "modélisés, chapitres",
    approximated: "approchés",
    unknown: "inconnus",
    cases: "cas",
  },
  es: {
    headline:
      "Del texto legal al número: el régimen de un día da aranceles, estos dan tarifas por sector, un equilibrio general da ingresos, y estos lo que se puede acordar",
    steps: "El camino de un número",
    law: "El libro de leyes: medidas con días, alcance, tasas e interacciones, cada una citada. Un arancel se deduce renglón por renglón; lo que no se sabe se pregunta o se da como rango, nunca 0.",
    rates:
      "Tasas medias: los aranceles de cada fracción, ponderados por el comercio de 2024 y por la parte que invoca el tratado, por sector y par.",
    model:
      "El equilibrio: un modelo de Caliendo y Parro de doce regiones y 22 sectores con vínculos insumo-producto, resuelto exactamente en cambios; otras estructuras, cierres y elasticidades al lado.",
    table:
      "La negociación: mejores respuestas, puntos de amenaza, regateo y coaliciones calculados sobre el mismo modelo, con el arrepentimiento que hallaron búsquedas nuevas.",
    uncertainty:
      "Intervalos: sorteos sobre elasticidades, sus conjuntos, cierres y partes que invocan; de primer orden por las derivadas hasta que se sortean, y se dice.",
    pages: "Páginas",
    page: "Página",
    reading: "Leyendo la página …",
    noPage: (name: string) => `No hay página ${name}; elija una de la lista.`,
    search: "Buscar en la página",
    found: (count: string) => `${count} pasajes`,
    english: "Estas páginas están en inglés.",
    toCoverage: "Qué parte de la ley está modelada, por país",
    country: "País",
    modelled: "modelados, capítulos",
    approximated: "aproximados",
    unknown: "desconocidos",
    cases: "casos",
  },
});
