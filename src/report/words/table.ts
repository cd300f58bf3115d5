import type { Reduction } from "../../negotiation/index.js";
import type { Language } from "../format.js";

type Three = Readonly<Record<Language, string>>;

const three = (en: string, fr: string, es: string): Three => ({ en, fr, es });

/** What each reduction expects of outsiders. */
export const reductionWords: Readonly<Record<Reduction, Three>> = {
  gamma: three("outsiders alone", "les autres seuls", "los demás solos"),
  delta: three("outsiders united", "les autres unis", "los demás unidos"),
  alpha: three("outsiders at their worst", "les autres au pire", "los demás en lo peor"),
  average: three("average over groupings", "moyenne des groupements", "promedio de agrupaciones"),
  recursive: three("outsiders at their best", "les autres au mieux", "los demás en lo mejor"),
};

interface CoalitionWords {
  readonly title: (day: string | null) => string;
  readonly atWar: string;
  readonly held: (threat: string) => string;
  readonly insideNone: string;
  readonly insideJoint: string;
  readonly partition: string;
  readonly worth: string;
  readonly merger: string;
  readonly on: string;
  readonly deal: string;
  readonly weights: string;
  readonly deals: Readonly<Record<"apart" | "bloc-as-one" | "bloc-as-two", string>>;
  readonly noDeal: string;
  readonly nobodyLeaves: string;
  readonly leave: string;
  readonly leaves: (party: string, bloc: string, points: string, money: string) => string;
  readonly needTransfers: string;
  readonly division: string;
  readonly nucleolus: string;
  readonly paid: string;
  readonly corner: string;
  readonly coreEmpty: (money: string) => string;
  readonly coreThere: (money: string) => string;
  readonly sure: (residual: string, regret: string, starts: string, structure: string, closure: string) => string;
}

export const coalitionWords: Readonly<Record<Language, CoalitionWords>> = {
  en: {
    title: (day) =>
      `Coalitions; real income against ${day === null ? "the base of the economy" : `the law as it stands on ${day}`}`,
    atWar: "Between blocs: threat point nash-war, every bloc sets the tariffs that serve it best.",
    held: (threat) => `Between blocs: the tariffs of the threat point ${threat}.`,
    insideNone: "Inside a bloc: no tariffs on goods.",
    insideJoint: "Inside a bloc: the tariffs that serve its joint income.",
    partition: "partition",
    worth: "US$ bn a year by bloc",
    merger: "merger",
    on: "effect on",
    deal: "deal of all three",
    weights: "weights",
    deals: { apart: "each alone", "bloc-as-one": "bloc weighs one half", "bloc-as-two": "bloc weighs two thirds" },
    noDeal: "no deal beats the threat",
    nobodyLeaves: "Nobody gains by leaving a bloc.",
    leave: "Who would leave, without payments to stay:",
    leaves: (party, bloc, points, money) => `${party} leaves ${bloc}: ${points} points, US$ ${money} bn a year`,
    needTransfers:
      "What follows needs payments between the parties, US$ bn a year: divisions of the joint gain, not forecasts.",
    division: "division",
    nucleolus: "nucleolus, outsiders alone",
    paid: "paid to each at the nucleolus",
    corner: "corner of the core",
    coreEmpty: (money) => `The core is empty: some coalition can always do better, by US$ ${money} bn at least.`,
    coreThere: (money) => `The core is not empty: every coalition can be left US$ ${money} bn better off than apart.`,
    sure: (residual, regret, starts, structure, closure) =>
      `Structure ${structure}, closure ${closure}; residual ${residual}; regret at most ${regret} points from ${starts} fresh starts.`,
  },
  fr: {
    title: (day) =>
      `Coalitions ; revenu réel par rapport ${day === null ? "à la base de l’économie" : `au droit en vigueur le ${day}`}`,
    atWar: "Entre blocs : point de menace nash-war, chaque bloc fixe les droits qui le servent le mieux.",
    held: (threat) => `Entre blocs : les droits du point de menace ${threat}.`,
    insideNone: "À l’intérieur d’un bloc : aucun droit sur les biens.",
    insideJoint: "À l’intérieur d’un bloc : les droits qui servent son revenu commun.",
    partition: "partition",
    worth: "G$ US par an, par bloc",
    merger: "fusion",
    on: "effet sur",
    deal: "accord à trois",
    weights: "poids",
    deals: {
      apart: "chacun pour soi",
      "bloc-as-one": "le bloc pèse une moitié",
      "bloc-as-two": "le bloc pèse deux tiers",
    },
    noDeal: "aucun accord ne bat la menace",
    nobodyLeaves: "Personne ne gagne à quitter un bloc.",
    leave: "Qui partirait, sans paiement pour rester :",
    leaves: (party, bloc, points, money) => `${party} quitte ${bloc} : ${points} points, ${money} G$ US par an`,
    needTransfers:
      "La suite suppose des paiements entre les parties, en G$ US par an : des partages du gain commun, non des prévisions.",
    division: "partage",
    nucleolus: "nucléole, les autres seuls",
    paid: "versé à chacun au nucléole",
    corner: "sommet du cœur",
    coreEmpty: (money) => `Le cœur est vide : une coalition peut toujours faire mieux, d’au moins ${money} G$ US.`,
    coreThere: (money) => `Le cœur n’est pas vide : chaque coalition peut gagner ${money} G$ US de plus que séparée.`,
    sure: (residual, regret, starts, structure, closure) =>
      `Structure ${structure}, fermeture ${closure} ; résidu ${residual} ; regret d’au plus ${regret} point, ${starts} départs neufs.`,
  },
  es: {
    title: (day) =>
      `Coaliciones; ingreso real frente ${day === null ? "a la base de la economía" : `a la ley vigente el ${day}`}`,
    atWar: "Entre bloques: punto de amenaza nash-war, cada bloque fija los aranceles que más le convienen.",
    held: (threat) => `Entre bloques: los aranceles del punto de amenaza ${threat}.`,
    insideNone: "Dentro de un bloque: sin aranceles a los bienes.",
    insideJoint: "Dentro de un bloque: los aranceles que más convienen a su ingreso conjunto.",
    partition: "partición",
    worth: "mmd US$ al año, por bloque",
    merger: "fusión",
    on: "efecto en",
    deal: "acuerdo de los tres",
    weights: "pesos",
    deals: {
      apart: "cada uno por su lado",
      "bloc-as-one": "el bloque pesa un medio",
      "bloc-as-two": "el bloque pesa dos tercios",
    },
    noDeal: "ningún acuerdo supera la amenaza",
    nobodyLeaves: "Nadie gana al dejar un bloque.",
    leave: "Quién se iría, sin pagos por quedarse:",
    leaves: (party, bloc, points, money) => `${party} deja ${bloc}: ${points} puntos, ${money} mmd US$ al año`,
    needTransfers:
      "Lo que sigue supone pagos entre las partes, en miles de millones de US$ al año: repartos de la ganancia conjunta, no pronósticos.",
    division: "reparto",
    nucleolus: "nucléolo, los demás solos",
    paid: "pagado a cada uno en el nucléolo",
    corner: "vértice del núcleo",
    coreEmpty: (money) => `El núcleo está vacío: alguna coalición siempre puede lograr más, al menos ${money} mmd US$.`,
    coreThere: (money) =>
      `El núcleo no está vacío: cada coalición puede quedar ${money} mmd US$ mejor que por separado.`,
    sure: (residual, regret, starts, structure, closure) =>
      `Estructura ${structure}, cierre ${closure}; residuo ${residual}; arrepentimiento de a lo más ${regret} puntos desde ${starts} inicios nuevos.`,
  },
};
