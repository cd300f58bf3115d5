import type { Language } from "../format.js";

/** Words in the three languages. */
export type Three<Word = string> = Readonly<Record<Language, Word>>;

export const three = (en: string, fr: string, es: string): Three => ({ en, fr, es });

/** Heads of columns, shared by the kinds of figures. */
export const heads = {
  amount: three("Amount", "Montant", "Monto"),
  at: three("At", "À", "En"),
  authority: three("Authority", "Fondement", "Fundamento"),
  bestReply: three("Equilibrium", "Équilibre", "Equilibrio"),
  change: three("Change", "Variation", "Cambio"),
  citation: three("Text", "Texte", "Texto"),
  column: three("Column", "Colonne", "Columna"),
  country: three("Country", "Pays", "País"),
  deal: three("With the deal over it", "Avec l’accord sous cette menace", "Con el acuerdo bajo ella"),
  end: three("Ends at", "Finit à", "Termina en"),
  from: three("From", "Du", "Del"),
  heading: three("Heading", "Position", "Partida"),
  high: three("95 in 100", "95 sur 100", "95 de 100"),
  high50: three("75 in 100", "75 sur 100", "75 de 100"),
  highest: three("Highest", "Le plus haut", "Más alto"),
  input: three("Input", "Donnée", "Dato"),
  low: three("5 in 100", "5 sur 100", "5 de 100"),
  low50: three("25 in 100", "25 sur 100", "25 de 100"),
  lowest: three("Lowest", "Le plus bas", "Más bajo"),
  most: three("At most", "Au plus", "A lo más"),
  move: three("Move", "Coup", "Jugada"),
  note: three("Note", "Note", "Nota"),
  panel: three("Panel", "Volet", "Panel"),
  party: three("Party", "Partie", "Parte"),
  path: three("Chain", "Chaîne", "Cadena"),
  point: three("Point", "Point", "Punto"),
  profile: three("Moves", "Coups", "Jugadas"),
  programme: three("Programme", "Programme", "Programa"),
  rate: three("Rate", "Taux", "Tasa"),
  reason: three("Reason", "Motif", "Motivo"),
  regret: three("Regret", "Regret", "Arrepentimiento"),
  sector: three("Sector", "Secteur", "Sector"),
  series: three("Series", "Série", "Serie"),
  signed: three("Signed", "Signé", "Firmado"),
  start: three("Starts at", "Commence à", "Empieza en"),
  status: three("Status", "Statut", "Estado"),
  threat: three("Threat point", "Point de menace", "Punto de amenaza"),
  to: three("To", "Au", "Al"),
  without: three("Without a deal", "Sans accord", "Sin acuerdo"),
} as const satisfies Readonly<Record<string, Three>>;

/** What an alt text opens with: the kind of chart. */
export const openings = {
  bars: three("Bars.", "Barres.", "Barras."),
  chain: three("Bars sorted by value.", "Barres triées par valeur.", "Barras ordenadas por valor."),
  dots: three("Dots on a line each.", "Points sur une ligne chacun.", "Puntos en una línea cada uno."),
  flows: three("Table of bilateral trade.", "Tableau du commerce bilatéral.", "Tabla del comercio bilateral."),
  frontier: three("Curve of what can be agreed.", "Courbe des accords possibles.", "Curva de lo que se puede acordar."),
  heat: three("Table with tints.", "Tableau teinté.", "Tabla con tintes."),
  ladder: three("From each threat to its deal.", "De chaque menace à son accord.", "De cada amenaza a su acuerdo."),
  map: three("Map.", "Carte.", "Mapa."),
  matrix: three("Table of payoffs.", "Tableau des gains.", "Tabla de pagos."),
  steps: three("Rates as steps over days.", "Taux en escalier, jour après jour.", "Tasas en escalones por día."),
  tornado: three("Bars, widest first.", "Barres, la plus large d’abord.", "Barras, la más ancha primero."),
  triangle: three("Triangle of divisions.", "Triangle des partages.", "Triángulo de repartos."),
  waterfall: three(
    "Bars, each from the end of the last.",
    "Barres, chacune depuis la fin de l’autre.",
    "Barras, cada una desde el final de la otra.",
  ),
} as const satisfies Readonly<Record<string, Three>>;

export const unknownWord = three("not known", "inconnu", "desconocido");
