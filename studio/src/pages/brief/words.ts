import { words } from "../../languages.js";

export const briefPageWords = words({
  en: {
    opening: "What was said of North American trade in December 2025, answered with law, data and model",
    said: (claim: string, verdict: string) => `“${claim}” ${verdict}`,
    claim: (id: string) => `Claim ${id}`,
    claims: "The twelve claims",
    working: "Working out the answer: law, rates, model and draws …",
    heavy: "Some answers take a minute in a tab: they work out bargains under every threat.",
    fault: "This claim could not be answered.",
    whole: "The whole brief, to print",
  },
  fr: {
    opening:
      "Ce qui fut dit du commerce nord-américain en décembre 2025, avec la réponse du droit, des données et du modèle",
    said: (claim: string, verdict: string) => `« ${claim} » ${verdict}`,
    claim: (id: string) => `Affirmation ${id}`,
    claims: "Les douze affirmations",
    working: "Calcul de la réponse : droit, taux, modèle et tirages …",
    heavy: "Certaines réponses prennent une minute dans un onglet : elles calculent des accords sous chaque menace.",
    fault: "Cette affirmation n’a pas pu recevoir de réponse.",
    whole: "La note entière, à imprimer",
  },
  es: {
    opening:
      "Lo que se dijo del comercio de América del Norte en diciembre de 2025, respondido con ley, datos y modelo",
    said: (claim: string, verdict: string) => `«${claim}» ${verdict}`,
    claim: (id: string) => `Afirmación ${id}`,
    claims: "Las doce afirmaciones",
    working: "Calculando la respuesta: ley, tasas, modelo y sorteos …",
    heavy: "Algunas respuestas tardan un minuto en una pestaña: calculan acuerdos bajo cada amenaza.",
    fault: "Esta afirmación no se pudo responder.",
    whole: "El informe entero, para imprimir",
  },
});
