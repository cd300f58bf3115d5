import type { Language } from "../format.js";

interface RobustnessWords {
  readonly gainsIn: (models: string) => string;
  readonly models: (names: string) => string;
  readonly unsettled: string;
  readonly failed: (name: string, reason: string) => string;
  readonly draws: (draws: string, seed: string) => string;
  readonly failedDraws: (count: string) => string;
  readonly share: string;
  readonly divideAndRule: string;
  readonly tornado: (party: string) => string;
}

export const robustnessWords: Readonly<Record<Language, RobustnessWords>> = {
  en: {
    gainsIn: (models) => `gains in, of ${models} models`,
    models: (names) => `Models: this one, ${names}.`,
    unsettled: "* the sign is not settled",
    failed: (name, reason) => `Model ${name} is left out: ${reason}`,
    draws: (draws, seed) =>
      `Over ${draws} draws of elasticities and closures (seed ${seed}): the share in which each gains, and what nine draws in ten lie between, %:`,
    failedDraws: (count) => `${count} more draws have no equilibrium within reach.`,
    share: "gains in",
    divideAndRule: "divide and rule",
    tornado: (party) => `What moves it most for ${party}, one change of the model at a time, points of real income:`,
  },
  fr: {
    gainsIn: (models) => `gagne dans, sur ${models} modèles`,
    models: (names) => `Modèles : celui-ci, ${names}.`,
    unsettled: "* le signe n’est pas établi",
    failed: (name, reason) => `Le modèle ${name} est écarté : ${reason}`,
    draws: (draws, seed) =>
      `Sur ${draws} tirages d’élasticités et de fermetures (graine ${seed}) : la part où chacun gagne, et ce qui borne neuf tirages sur dix, en % :`,
    failedDraws: (count) => `${count} autres tirages n’ont pas d’équilibre à portée.`,
    share: "gagne dans",
    divideAndRule: "diviser pour régner",
    tornado: (party) =>
      `Ce qui le fait le plus bouger pour ${party}, un changement du modèle à la fois, en points de revenu réel :`,
  },
  es: {
    gainsIn: (models) => `gana en, de ${models} modelos`,
    models: (names) => `Modelos: este, ${names}.`,
    unsettled: "* el signo no está resuelto",
    failed: (name, reason) => `El modelo ${name} queda fuera: ${reason}`,
    draws: (draws, seed) =>
      `En ${draws} sorteos de elasticidades y cierres (semilla ${seed}): la parte en que gana cada uno, y lo que abarca nueve de cada diez, en %:`,
    failedDraws: (count) => `${count} sorteos más no tienen equilibrio al alcance.`,
    share: "gana en",
    divideAndRule: "divide y vencerás",
    tornado: (party) => `Lo que más lo mueve para ${party}, un cambio del modelo a la vez, en puntos de ingreso real:`,
  },
};
