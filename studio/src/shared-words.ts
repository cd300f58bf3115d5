import { words } from "./languages.js";

/** Rows of a model result, as the Lab and Compare set them. */
export const resultWords = words({
  en: {
    change: "Change",
    income: "Real income, %",
    incomeUsd: "the same in US$ bn a year",
    interval: "its interval, 5 to 95 %",
    wage: "Real wage, %",
    exports: "Exports, goods and services, %",
    prices: "Consumer prices, %",
    revenue: "Tariff revenue, US$ bn",
    lawLoading: "Reading the law …",
    scenarios: "Scenarios",
  },
  fr: {
    change: "Variation",
    income: "Revenu réel, %",
    incomeUsd: "la même en G$ US par an",
    interval: "son intervalle, 5 à 95 %",
    wage: "Salaire réel, %",
    exports: "Exportations, biens et services, %",
    prices: "Prix à la consommation, %",
    revenue: "Recettes douanières, G$ US",
    lawLoading: "Lecture du droit …",
    scenarios: "Scénarios",
  },
  es: {
    change: "Cambio",
    income: "Ingreso real, %",
    incomeUsd: "lo mismo en mmd US$ al año",
    interval: "su intervalo, 5 a 95 %",
    wage: "Salario real, %",
    exports: "Exportaciones, bienes y servicios, %",
    prices: "Precios al consumidor, %",
    revenue: "Recaudación arancelaria, mmd US$",
    lawLoading: "Leyendo el régimen …",
    scenarios: "Escenarios",
  },
});

/** Columns and steps of average rates, as Now and Rates set them. */
export const rateWords = words({
  en: {
    partner: "Partner",
    value: "Trade, US$ bn",
    known: "Known",
    unknown: "not known",
    programmeNote: "Part of the average that this programme charges",
    stepTotal: "Together",
  },
  fr: {
    partner: "Partenaire",
    value: "Commerce, G$ US",
    known: "Connu",
    unknown: "inconnu",
    programmeNote: "Part de la moyenne que perçoit ce programme",
    stepTotal: "Ensemble",
  },
  es: {
    partner: "Socio",
    value: "Comercio, mmd US$",
    known: "Conocido",
    unknown: "desconocido",
    programmeNote: "Parte del promedio que cobra este programa",
    stepTotal: "En conjunto",
  },
});

/** Heads of a table of events, as Now and Timeline set them. */
export const eventWords = words({
  en: { day: "Day", text: "Text" },
  fr: { day: "Jour", text: "Texte" },
  es: { day: "Día", text: "Texto" },
});

/** What an event does to a measure, as Now and Timeline say it. */
export const changeWords = words({
  en: { begins: "begins", ends: "ends", lists: "its list of goods changes" },
  fr: { begins: "commence", ends: "prend fin", lists: "sa liste de biens change" },
  es: { begins: "comienza", ends: "termina", lists: "cambia su lista de bienes" },
});
