import { words } from "../../languages.js";
import { resultWords } from "../../shared-words.js";

export const compareWords = words({
  en: {
    ...resultWords.en,
    choose: "Choose two to four scenarios to set side by side",
    fromLab: (letter: string) => `${letter}, from the Lab`,
    add: "Add a scenario",
    remove: (name: string) => `Take out ${name}`,
    lead: (best: string, country: string, pct: string, worst: string, least: string) =>
      `Of the scenarios, “${best}” leaves ${country} the highest real income (${pct}), “${worst}” the lowest (${least})`,
    even: (country: string) => `The scenarios leave ${country}’s real income the same`,
    note: "Every scenario against the baseline of the first, as parley compare does.",
    economics: "What they do",
    law: "What they change in the law",
    corrupt: "One of the scenarios in the link is damaged and is left out.",
    newer: "One of the scenarios in the link was made with a newer studio and is left out. Load the page again.",
    tooLong: "One of the scenarios is too long for a link and is left out. Open its file in the Lab.",
    fault: "These scenarios cannot be compared.",
    chain: "Model result of the scenario",
    openLab: "Open in the Lab",
    figure: (country: string, parts: string, day: string) =>
      `${country}: real income changes by ${parts} against the law of ${day}`,
    unit: "Change of real income, %, with the interval of each run where there is one",
    label: "Scenario",
  },
  fr: {
    ...resultWords.fr,
    choose: "Choisissez de deux à quatre scénarios à mettre côte à côte",
    fromLab: (letter: string) => `${letter}, du laboratoire`,
    add: "Ajouter un scénario",
    remove: (name: string) => `Retirer ${name}`,
    lead: (best: string, country: string, pct: string, worst: string, least: string) =>
      `De ces scénarios, « ${best} » laisse le revenu réel le plus haut (${country} : ${pct}), « ${worst} » le plus bas (${least})`,
    even: (country: string) => `Les scénarios laissent le même revenu réel (${country})`,
    note: "Chaque scénario face à la référence du premier, comme le fait parley compare.",
    economics: "Ce qu’ils font",
    law: "Ce qu’ils changent au droit",
    corrupt: "Un des scénarios du lien est abîmé et n’est pas montré.",
    newer: "Un des scénarios du lien vient d’un studio plus récent et n’est pas montré. Rechargez la page.",
    tooLong: "Un des scénarios est trop long pour un lien et n’est pas montré. Ouvrez son fichier au laboratoire.",
    fault: "Ces scénarios ne se comparent pas.",
    chain: "Résultat du modèle pour le scénario",
    openLab: "Ouvrir au laboratoire",
    figure: (country: string, parts: string, day: string) =>
      `${country} : le revenu réel varie de ${parts} par rapport au droit du ${day}`,
    unit: "Variation du revenu réel, %, avec l’intervalle de chaque calcul s’il y en a un",
    label: "Scénario",
  },
  es: {
    ...resultWords.es,
    choose: "Elija de dos a cuatro escenarios para ponerlos lado a lado",
    fromLab: (letter: string) => `${letter}, del laboratorio`,
    add: "Agregar un escenario",
    remove: (name: string) => `Quitar ${name}`,
    lead: (best: string, country: string, pct: string, worst: string, least: string) =>
      `De los escenarios, «${best}» deja el ingreso real más alto (${country}: ${pct}) y «${worst}» el más bajo (${least})`,
    even: (country: string) => `Los escenarios dejan igual el ingreso real (${country})`,
    note: "Cada escenario frente a la base del primero, como hace parley compare.",
    economics: "Qué hacen",
    law: "Qué cambian en el régimen",
    corrupt: "Uno de los escenarios del enlace está dañado y no se muestra.",
    newer:
      "Uno de los escenarios del enlace viene de un estudio más reciente y no se muestra. Cargue de nuevo la página.",
    tooLong:
      "Uno de los escenarios es demasiado largo para un enlace y no se muestra. Abra su archivo en el laboratorio.",
    fault: "Estos escenarios no se pueden comparar.",
    chain: "Resultado del modelo para el escenario",
    openLab: "Abrir en el laboratorio",
    figure: (country: string, parts: string, day: string) =>
      `${country}: el ingreso real cambia ${parts} frente al régimen del ${day}`,
    unit: "Cambio del ingreso real, %, con el intervalo de cada corrida donde lo hay",
    label: "Escenario",
  },
});
