import type { Language } from "../format.js";

interface PageWords {
  /** @param day null on an economy without a statute book. */
  readonly against: (day: string | null) => string;
  readonly threat: string;
  readonly gainsIn: string;
  readonly noAuthority: string;
  readonly variants: (count: string, parties: string) => string;
  readonly charges: (importer: string, exporter: string) => string;
  readonly ladder: string;
  readonly firstCharges: (first: string, others: string) => string;
  readonly noDeal: string;
  readonly arrangements: (threat: string) => string;
  readonly arrangement: string;
  readonly signed: string;
  readonly none: string;
  readonly noPairs: string;
  readonly divided: (values: string) => string;
  readonly menu: string;
  readonly law: string;
  readonly moves: string;
  readonly regret: string;
  readonly noEquilibrium: string;
  readonly equilibrium: (choice: string) => string;
  readonly frontier: string;
  readonly bestFor: string;
  readonly nothingRational: (threat: string) => string;
  readonly rational: (threat: string, most: string) => string;
  readonly paid: (total: string, deal: string) => string;
  readonly rationalPaid: (threat: string, surplus: string, most: string) => string;
  readonly nothingPaid: (threat: string) => string;
  readonly leverage: string;
  readonly over: string;
  readonly four: readonly [string, string, string, string];
  readonly leverageReads: string;
  readonly linkage: string;
  readonly bnPoints: string;
  readonly linkageReads: string;
  readonly issueWith: (values: string) => string;
  readonly patience: string;
  readonly never: string;
  readonly dealOver: string;
  readonly coalitions: string;
  readonly failed: (name: string, reason: string) => string;
  readonly sure: (residual: string, regret: string, starts: string, model: string) => string;
}

/** Ways to come to terms, by their names in JSON. */
export function arrangementWords(name: string, language: Language): string {
  const fixed: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
    together: { en: "one table", fr: "une seule table", es: "una sola mesa" },
    "bloc-as-one": {
      en: "one table, the bloc weighs 1/2",
      fr: "une table, le bloc pèse 1/2",
      es: "una mesa, el bloque pesa 1/2",
    },
    "bloc-as-two": {
      en: "one table, the bloc weighs 2/3",
      fr: "une table, le bloc pèse 2/3",
      es: "una mesa, el bloque pesa 2/3",
    },
    "pairs-at-once": { en: "every pair at once", fr: "toutes les paires à la fois", es: "todos los pares a la vez" },
  };
  const pair = name.replace(/-first$/, "");
  const first = { en: `${pair} first`, fr: `${pair} d’abord`, es: `primero ${pair}` };
  return (fixed[name] ?? first)[language];
}

export const pageWords: Readonly<Record<Language, PageWords>> = {
  en: {
    against: (day) =>
      `Changes of real income against ${day === null ? "the base of the economy, its tariffs included" : `the law as it stands on ${day}`}, in %, in brackets US$ bn a year. Without a deal, a threat point holds:`,
    threat: "threat point",
    gainsIn: "gains in",
    noAuthority: "* no legal authority in force",
    variants: (count, parties) =>
      `gains in: in how many of ${count} variants of the model (elasticities, structures, closures, this one included) ${parties} gain. Where that is neither none nor all, the sign is not settled.`,
    charges: (importer, exporter) => `${importer} on ${exporter}`,
    ladder: "What threat buys what deal: a Nash bargain of all, weights equal",
    firstCharges: (first, others) => `${first} on ${others}, %`,
    noDeal: "no deal",
    arrangements: (threat) => `Separate or together, over the threat point ${threat}`,
    arrangement: "arrangement",
    signed: "deals",
    none: "none",
    noPairs: "Pairs are not played: this threat is more than tariffs.",
    divided: (values) => `Divide and rule, pairs at once less one table: ${values}.`,
    menu: "A game of a few moves; * is a best answer to the others",
    law: "as it stands",
    moves: "moves",
    regret: "regret",
    noEquilibrium: "No equilibrium in the menu: from every row somebody would move.",
    equilibrium: (choice) => `Equilibrium of the menu: ${choice}.`,
    frontier: "What can be agreed at all: the best deal for each",
    bestFor: "best for",
    nothingRational: (threat) => `No deal gives everyone more than ${threat}.`,
    rational: (threat, most) => `With nobody below ${threat}, the most that each can get: ${most}.`,
    paid: (total, deal) =>
      `With payments: the efficient deal brings all together US$ ${total} bn a year (before any payment ${deal}). Every division of that sum is on the frontier, a dollar more for one a dollar less for another.`,
    rationalPaid: (threat, surplus, most) =>
      `With payments and nobody below ${threat}, US$ ${surplus} bn can be divided; the most that each can get, US$ bn: ${most}.`,
    nothingPaid: (threat) => `Payments or not, nothing is left to divide over ${threat}.`,
    leverage: "Leverage on the trade of two: four numbers, never one score",
    over: "of, over",
    four: ["exposure", "threat shift", "own gain %, alone / answered", "endurance"],
    leverageReads:
      "Exposure: % loss of the rival by the party's best tariffs for 1 % the other way round. Threat shift: points the party's deal moves for a point of the rival's threat. Own gain: what its best tariffs bring the party itself, unanswered and answered; above zero the threat is credible. Endurance: yearly % loss of the rival in a war of the two, weighed by impatience, for each of the party; below zero, the rival gains in that war. A dash: the party loses nothing there, so that there is nothing to divide by.",
    linkage: "What a side issue must be worth for free trade in goods to beat the threat",
    bnPoints: "US$ bn (points)",
    issueWith: (values) =>
      values === ""
        ? "Its value is unknown."
        : `Free trade with it, at the values of the file, US$ bn a year: ${values}.`,
    linkageReads:
      "Security, energy or dairy: nothing at hand values them, so this is the break-even and no estimate. In brackets the points of own tariff on the others' goods that bring as much. 0.0: free trade beats the threat by itself.",
    patience: "Smallest yearly discount factor at which the deal holds when a breach means nash-war ever after",
    never: "none",
    dealOver: "deal over",
    coalitions: "Coalitions: threat point nash-war between blocs, no tariffs inside",
    failed: (name, reason) => `Variant ${name} is left out: ${reason}`,
    sure: (residual, regret, starts, model) =>
      `Model ${model}; residual at most ${residual}; regret at most ${regret} points from ${starts} fresh starts: evidence, not proof.`,
  },
  fr: {
    against: (day) =>
      `Variations du revenu réel par rapport ${day === null ? "à la base de l’économie, droits compris" : `au droit en vigueur le ${day}`}, en %, entre parenthèses en G$ US par an. Sans accord, un point de menace prévaut :`,
    threat: "point de menace",
    gainsIn: "gains dans",
    noAuthority: "* aucun fondement légal en vigueur",
    variants: (count, parties) =>
      `gains dans : dans combien de ${count} variantes du modèle (élasticités, structures, fermetures, celle-ci comprise) gagnent ${parties}. Ni zéro ni toutes : le signe n’est pas établi.`,
    charges: (importer, exporter) => `${importer} sur ${exporter}`,
    ladder: "Quelle menace obtient quel accord : négociation de Nash à trois, poids égaux",
    firstCharges: (first, others) => `${first} sur ${others}, %`,
    noDeal: "aucun accord",
    arrangements: (threat) => `Séparés ou ensemble, sous la menace ${threat}`,
    arrangement: "formule",
    signed: "accords",
    none: "aucun",
    noPairs: "Les paires ne sont pas jouées : cette menace ne tient pas qu’aux droits.",
    divided: (values) => `Diviser pour régner, paires à la fois moins une table : ${values}.`,
    menu: "Un jeu de quelques coups ; * est une meilleure réponse aux autres",
    law: "droit en vigueur",
    moves: "coups",
    regret: "regret",
    noEquilibrium: "Aucun équilibre dans ce menu : de chaque ligne quelqu’un voudrait bouger.",
    equilibrium: (choice) => `Équilibre du menu : ${choice}.`,
    frontier: "Ce qui peut être convenu : le meilleur accord pour chacun",
    bestFor: "pour",
    nothingRational: (threat) => `Aucun accord ne donne à tous plus que ${threat}.`,
    rational: (threat, most) => `Sans que nul ait moins que sous ${threat}, le plus que chacun peut obtenir : ${most}.`,
    paid: (total, deal) =>
      `Avec paiements : l’accord efficace rapporte à tous ensemble ${total} G$ US par an (avant tout paiement ${deal}). Tout partage de cette somme est sur la frontière, un dollar de plus pour l’un étant un de moins pour un autre.`,
    rationalPaid: (threat, surplus, most) =>
      `Avec paiements et sans que nul ait moins que sous ${threat}, ${surplus} G$ US sont à partager ; le plus que chacun peut obtenir, G$ US : ${most}.`,
    nothingPaid: (threat) => `Avec ou sans paiements, rien ne reste à partager sous ${threat}.`,
    leverage: "Pouvoir de pression dans le commerce à deux : quatre nombres, jamais une note",
    over: "de, sur",
    four: ["exposition", "effet de menace", "gain propre %, seul / riposte", "endurance"],
    leverageReads:
      "Exposition : perte en % du rival par les meilleurs droits de la partie, pour 1 % dans l’autre sens. Effet de menace : points dont bouge l’accord de la partie pour un point de la menace du rival. Gain propre : ce que ses meilleurs droits rapportent à la partie, sans et avec riposte ; au-dessus de zéro la menace est crédible. Endurance : perte annuelle en % du rival dans une guerre à deux, pondérée par l’impatience, pour celle de la partie ; au-dessous de zéro, le rival gagne à cette guerre. Un tiret : la partie n’y perd rien, il n’y a pas de quoi diviser.",
    linkage: "Ce que doit valoir un enjeu lié pour que le libre-échange des biens batte la menace",
    bnPoints: "G$ US (points)",
    issueWith: (values) =>
      values === ""
        ? "Sa valeur est inconnue."
        : `Le libre-échange avec cet enjeu, aux valeurs du fichier, G$ US par an : ${values}.`,
    linkageReads:
      "Sécurité, énergie ou lait : rien ici ne les évalue ; c’est donc le seuil, non une estimation. Entre parenthèses, les points de droit propre sur les biens des autres qui rapportent autant. 0,0 : le libre-échange bat la menace à lui seul.",
    patience:
      "Plus petit facteur d’actualisation annuel auquel l’accord tient si une rupture mène à nash-war pour toujours",
    never: "aucun",
    dealOver: "accord sous",
    coalitions: "Coalitions : point de menace nash-war entre blocs, aucun droit à l’intérieur",
    failed: (name, reason) => `La variante ${name} est écartée : ${reason}`,
    sure: (residual, regret, starts, model) =>
      `Modèle ${model} ; résidu d’au plus ${residual} ; regret d’au plus ${regret} point depuis ${starts} départs neufs : indice, non preuve.`,
  },
  es: {
    against: (day) =>
      `Cambios del ingreso real frente a ${day === null ? "la base de la economía, con sus aranceles" : `la ley vigente el ${day}`}, en %, entre paréntesis en miles de millones de US$ al año. Sin acuerdo rige un punto de amenaza:`,
    threat: "punto de amenaza",
    gainsIn: "gana en",
    noAuthority: "* sin fundamento legal vigente",
    variants: (count, parties) =>
      `gana en: en cuántas de ${count} variantes del modelo (elasticidades, estructuras, cierres, incluida esta) ganan ${parties}. Ni ninguna ni todas: el signo no está resuelto.`,
    charges: (importer, exporter) => `${importer} a ${exporter}`,
    ladder: "Qué amenaza compra qué acuerdo: negociación de Nash de los tres, pesos iguales",
    firstCharges: (first, others) => `${first} a ${others}, %`,
    noDeal: "sin acuerdo",
    arrangements: (threat) => `Separados o juntos, bajo la amenaza ${threat}`,
    arrangement: "arreglo",
    signed: "acuerdos",
    none: "ninguno",
    noPairs: "No se juegan pares: esta amenaza es más que aranceles.",
    divided: (values) => `Divide y vencerás, pares a la vez menos una mesa: ${values}.`,
    menu: "Un juego de pocas jugadas; * es una mejor respuesta a los demás",
    law: "ley vigente",
    moves: "jugadas",
    regret: "arrepentimiento",
    noEquilibrium: "No hay equilibrio en el menú: desde cada fila alguien se movería.",
    equilibrium: (choice) => `Equilibrio del menú: ${choice}.`,
    frontier: "Lo que se puede acordar: el mejor acuerdo para cada uno",
    bestFor: "mejor para",
    nothingRational: (threat) => `Ningún acuerdo da a todos más que ${threat}.`,
    rational: (threat, most) =>
      `Sin que nadie tenga menos que en ${threat}, lo más que cada uno puede obtener: ${most}.`,
    paid: (total, deal) =>
      `Con pagos: el acuerdo eficiente da a todos juntos US$ ${total} mil millones al año (antes de todo pago ${deal}). Todo reparto de esa suma está en la frontera: un dólar más para uno es uno menos para otro.`,
    rationalPaid: (threat, surplus, most) =>
      `Con pagos y sin que nadie tenga menos que en ${threat}, hay US$ ${surplus} mil millones por repartir; lo más que cada uno puede obtener, US$ mil millones: ${most}.`,
    nothingPaid: (threat) => `Con o sin pagos, nada queda por repartir bajo ${threat}.`,
    leverage: "Poder de presión en el comercio de dos: cuatro números, nunca una nota",
    over: "de, sobre",
    four: ["exposición", "efecto de amenaza", "ganancia propia %, sola / respuesta", "aguante"],
    leverageReads:
      "Exposición: pérdida en % del rival por los mejores aranceles de la parte, por 1 % a la inversa. Efecto de amenaza: puntos que se mueve el acuerdo de la parte por un punto de la amenaza del rival. Ganancia propia: lo que sus mejores aranceles dan a la parte, sin y con respuesta; sobre cero la amenaza es creíble. Aguante: pérdida anual en % del rival en una guerra de los dos, ponderada por impaciencia, por la de la parte; bajo cero, el rival gana en esa guerra. Una raya: la parte no pierde nada ahí y no hay entre qué dividir.",
    linkage: "Lo que debe valer un asunto vinculado para que el libre comercio de bienes supere la amenaza",
    bnPoints: "mmd US$ (puntos)",
    issueWith: (values) =>
      values === ""
        ? "Su valor es desconocido."
        : `El libre comercio con él, a los valores del archivo, mmd US$ al año: ${values}.`,
    linkageReads:
      "Seguridad, energía o lácteos: nada aquí los valora; es el umbral, no una estimación. Entre paréntesis, los puntos de arancel propio a los bienes de los demás que dan lo mismo. 0.0: el libre comercio supera la amenaza por sí solo.",
    patience:
      "Menor factor de descuento anual con que el acuerdo se sostiene si romperlo lleva a nash-war para siempre",
    never: "ninguno",
    dealOver: "acuerdo bajo",
    coalitions: "Coaliciones: punto de amenaza nash-war entre bloques, sin aranceles dentro",
    failed: (name, reason) => `La variante ${name} queda fuera: ${reason}`,
    sure: (residual, regret, starts, model) =>
      `Modelo ${model}; residuo de a lo más ${residual}; arrepentimiento de a lo más ${regret} puntos desde ${starts} inicios nuevos: indicio, no prueba.`,
  },
};
