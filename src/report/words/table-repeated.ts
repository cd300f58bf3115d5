import type { Language } from "../format.js";

interface RepeatedWords {
  readonly title: (pair: string, from: string, to: string) => string;
  readonly strategy: string;
  readonly score: (party: string) => string;
  readonly breach: (party: string) => string;
  readonly reads: (levels: string, slips: string, plays: string) => string;
  readonly patience: (list: string) => string;
  readonly never: string;
}

/** Words of the review years; names of strategies are those of the JSON. */
export const repeatedWords: Readonly<Record<Language, RepeatedWords>> = {
  en: {
    title: (pair, from, to) => `The review years ${from} to ${to} played by ${pair}`,
    strategy: "strategy",
    score: (party) => `${party} average`,
    breach: (party) => `${party} breaks`,
    reads: (levels, slips, plays) =>
      `Levels: ${levels}. Average: present value of the party playing the strategy, over all strategies of the other, in % of a year's real income, when ${slips} % of moves slip (${plays} plays). Breaks: what the party's best breach in the first year brings it when both answer by the strategy; above zero the breach pays.`,
    patience: (list) => `Smallest yearly discount factor at which grim keeps a party to the first level: ${list}.`,
    never: "none",
  },
  fr: {
    title: (pair, from, to) => `Les années d’examen ${from} à ${to} jouées par ${pair}`,
    strategy: "stratégie",
    score: (party) => `${party} moyenne`,
    breach: (party) => `${party} rompt`,
    reads: (levels, slips, plays) =>
      `Niveaux : ${levels}. Moyenne : valeur actuelle de la partie qui joue la stratégie, sur toutes celles de l’autre, en % d’un an de revenu réel, quand ${slips} % des coups dévient (${plays} parties). Rompt : ce que la meilleure rupture de la première année rapporte à la partie quand les deux répondent par la stratégie ; au-dessus de zéro la rupture paie.`,
    patience: (list) =>
      `Plus petit facteur d’actualisation annuel auquel grim tient une partie au premier niveau : ${list}.`,
    never: "aucun",
  },
  es: {
    title: (pair, from, to) => `Los años de revisión ${from} a ${to} jugados por ${pair}`,
    strategy: "estrategia",
    score: (party) => `${party} promedio`,
    breach: (party) => `${party} rompe`,
    reads: (levels, slips, plays) =>
      `Niveles: ${levels}. Promedio: valor presente de la parte que juega la estrategia, sobre todas las de la otra, en % de un año de ingreso real, cuando ${slips} % de las jugadas se desvían (${plays} partidas). Rompe: lo que la mejor ruptura del primer año da a la parte cuando ambas responden con la estrategia; sobre cero la ruptura conviene.`,
    patience: (list) => `Menor factor de descuento anual con que grim sujeta a una parte al primer nivel: ${list}.`,
    never: "ninguno",
  },
};
