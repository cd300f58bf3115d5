import type { StatuteWords } from "./words.js";

export const fr: StatuteWords = {
  language: "fr",
  textsAreEnglish: "Les textes du tarif et du droit et les notes du livre restent en anglais.",
  status: {
    applies: "s’applique",
    excluded: "exclu",
    notApplicable: "sans objet",
    needsFact: "à préciser",
    prohibited: "interdit",
  },
  notes: {
    openQuestion: "Question ouverte",
    presumption: "Tenu pour acquis",
    approximate: "Approximatif",
    unverified: "Non vérifié",
    announcedOnly: "Seulement annoncé",
  },
  facts: {
    advancedChip: "les marchandises sont-elles des puces dans les paramètres de la note 39 b), hors usages exceptés ?",
    alreadyImported:
      "les marchandises étaient-elles dans le pays, en entrepôt ou en zone franche, avant l’interdiction ?",
    authorizedQuantity:
      "les marchandises sont-elles dans une quantité de métal autorisée à ce taux par le département du Commerce ?",
    caMxContent: "valeur du contenu canadien et mexicain",
    civilAircraft: "les marchandises sont-elles destinées à des aéronefs civils ?",
    code: "la liste ne nomme qu’une partie des codes sous celui-ci ; donnez tous les chiffres",
    commerceApproved: "le département du Commerce a-t-il approuvé le contenu américain ?",
    "content.aluminium": "valeur de l’aluminium dans l’article ; sans déclaration, la douane impose la valeur entière",
    "content.copper": "valeur du cuivre dans l’article ; sans déclaration, la douane impose la valeur entière",
    "content.steel": "valeur de l’acier dans l’article ; sans déclaration, la douane impose la valeur entière",
    donation:
      "les marchandises sont-elles données pour soulager des souffrances humaines (vivres, vêtements, médicaments) ?",
    droneUse: "les marchandises sont-elles destinées à des aéronefs sans pilote ?",
    equipmentPart:
      "les marchandises sont-elles des pièces servant seulement à fabriquer du matériel agricole ou industriel aux États-Unis ?",
    forVehicle: "les marchandises sont-elles des pièces de véhicule ?",
    generalRate: "taux général du numéro tarifaire, en fraction : 0,35 s’écrit 0.35 pour 35 %",
    healthOrSafetyUse:
      "les marchandises servent-elles aux soins, à la santé ou à la sécurité publiques, à la défense ou à la sécurité nationales (DORS/2025-122, articles 1 et 2) ?",
    inBulk: "les marchandises sont-elles en vrac, et non en bouteilles, canettes ou fûts ?",
    inTransit: "les marchandises étaient-elles chargées et en route sur le dernier trajet avant le début du droit ?",
    knockDownKit: "les marchandises sont-elles un ensemble à monter ou un assortiment de pièces ?",
    listedCompany: "le fabricant est-il parmi les entreprises désignées par le secrétaire au Commerce ?",
    listedDerivative:
      "le numéro tarifaire est-il à l’annexe du Décret imposant une surtaxe sur les dérivés de l’acier ?",
    manufacturingUse:
      "les marchandises servent-elles au Canada à la fabrication, à la transformation ou à l’emballage d’aliments et de boissons (DORS/2025-122, article 3) ?",
    metalUnder15: "les métaux listés pèsent-ils moins de 15 % de l’article ?",
    motorcyclePart: "les marchandises sont-elles des pièces servant à fabriquer des motocyclettes aux États-Unis ?",
    onshoringPlan:
      "les marchandises relèvent-elles d’un plan de relocalisation approuvé par le secrétaire au Commerce ?",
    patented: "les marchandises sont-elles des produits pharmaceutiques brevetés ?",
    personalUse: "les marchandises sont-elles à usage personnel, dans les bagages d’une personne qui arrive ?",
    pharmaceuticalUse: "les marchandises sont-elles destinées à un usage pharmaceutique ?",
    repairValue: "valeur du travail fait à l’étranger",
    section301Exclusion:
      "les marchandises répondent-elles aux termes d’une exclusion de l’article 301 (note 20(vvv) ou (www), positions 9903.88.69 et 9903.88.70) ?",
    thermalImaging: "l’aéronef porte-t-il une imagerie thermique ?",
    transshipped: "la douane a-t-elle constaté un transbordement pour éluder le droit ?",
    usComponents: "valeur des composants américains",
    usContent: "valeur du contenu américain approuvé",
    usMetal:
      "presque tout le métal listé a-t-il été fondu et coulé aux États-Unis (85 % ; 95 % avant le 8 juin 2026) ?",
    withinQuota:
      "les marchandises sont-elles dans le contingent tarifaire (cellules solaires : de l’année ; acier vers le Canada : avec une licence d’importation pour l’envoi ; véhicules vers le Canada : de la remise d’un constructeur) ?",
  },
  percent: (value) => `${value.replace(".", ",")} %`,
  check: {
    book: (path, measures, rules, lists, codes, interactions) =>
      `${path} : ${measures} mesures, ${rules} règles, ${lists} listes, ${codes} codes, ${interactions} interactions ; aucune faute.`,
    measure: (path, id, rules) => `${path} : ${id}, règles : ${rules} ; aucune faute.`,
  },
  duty: {
    goods: (code, from, to, on) => `${code}, origine ${from}, entrée ${to}, le ${on}`,
    claimed: "avec demande ACEUM",
    unclaimed: "sans demande",
    asKnown: (day) => `tel que connu le ${day}`,
    clock: { legal: "", enforced: "tel que la douane l’a perçu", published: "tel que publié alors" },
    total: (duty, value) => `droit de ${duty} sur ${value}`,
    whatever: (duty, value) => `droit de ${duty} sur ${value}, quelle que soit la réponse aux questions ci-dessous`,
    prohibited: "ces marchandises ne peuvent pas entrer ; il n’y a pas de droit à indiquer",
    notKnown: (value, why) => `droit inconnu sur ${value} : ${why}`,
    between: (least, greatest, value) =>
      `droit entre ${least} et ${greatest} sur ${value}, selon les réponses aux questions ci-dessous`,
    open: (value) => `droit encore inconnu sur ${value}, selon les réponses aux questions ci-dessous`,
    description: (text) => `Marchandise : ${text}`,
    columns: ["programme", "position", "sur valeur", "taux", "droit", "statut"],
    below: "ci-dessous",
    rateOf: (programme, text) => `Taux de ${programme} : ${text}`,
    change: (text) => ` Ce qui changerait le total : ${text}.`,
    settle: "Pour préciser :",
    note: (text) => `Remarque : ${text}`,
    refund: (amount, programme, to, reason) => `À réclamer : ${amount} (${programme}) par ${to} : ${reason}.`,
    deposits: "Dépôts en espèces, à côté du droit et hors du total :",
    deposit: (heading, label, rate, amount, from, to, reason) =>
      `${heading}, ${label} : ${rate}, ${amount}, du ${from}${to === null ? "" : ` au ${to}`} ; ${reason}`,
    notInIt: (fees, deposits) =>
      `Non compris : ${deposits ? "autres " : ""}droits antidumping et compensateurs, redevances${fees ? " (MPF, HMF)" : ""}, taxes.`,
    explain: "--explain montre ce qui a été examiné et écarté, avec les textes.",
    quantity: (unit, rate) => `quantité en ${unit}, pour le taux ${rate}`,
  },
  law: {
    force: {
      inForce: "en vigueur",
      announced: "annoncé",
      announcedOnly: "seulement annoncé",
      deposit: "dépôt en espèces",
      suspended: "suspendu",
      void: "annulé",
      prohibits: "interdit",
    },
    by: (country, on) => `Ce que perçoit ${country} le ${on}`,
    towards: (into, country, on) => `Ce que ${into} perçoit sur les marchandises de ${country} le ${on}`,
    none: "rien hors les taux de base",
    columns: ["mesure", "taux", "du", "au", "statut"],
    open: "ouvert",
  },
  cite: {
    authority: "Fondement",
    usmca: "ACEUM",
    void: "Jugé illégal",
    refund: "À réclamer",
    rule: "Règle",
    list: "Liste",
    cases: "Cas résolus qui la citent",
    codes: (count) => `${count} codes`,
    exempt: "exempte",
    rate: "taux",
    announced: "annoncé",
    signed: "signé",
    published: "publié",
    known: "connu",
    enforced: "perçu à partir du",
    suspended: "jamais appliqué",
    endAnnounced: "fin annoncée",
    verified: "comparé la dernière fois",
    open: "ouvert",
    note: "Remarque",
    rules: (count) => `${count} règles ; une règle ou position par son nom la montre seule`,
    precedence: (groups) => `Un bien qui doit un droit d’un groupe n’en doit aucun des groupes suivants : ${groups}`,
    remainderOnly: (programmes, after) =>
      `${programmes} ne frappent que la valeur laissée par les assiettes de ${after}`,
    excludes: (by, over, inScope) =>
      `Un bien ${inScope ? "qui entre dans le champ de" : "qui doit un droit au titre de"} ${by} ne doit rien au titre de ${over}`,
    cumulate: (programmes) => `Se cumulent : ${programmes}`,
    nextGroup: " ; puis ",
  },
  coverage: {
    head: (on) => `Ce à quoi le livre répond le ${on} : lignes par chapitre, marchandises sans demande`,
    columns: ["vers, de, chapitre", "modélisé", "approché", "inconnu", "cas"],
    total: "tout",
    legend:
      "Modélisé : tout le droit, avec des questions où des faits manquent. Approché : une remarque dit ce qui est simplifié ou non comparé, ou le taux de base est celui de 2014. Inconnu : un droit connu pour exister n’est pas dans le livre, ou le taux ne peut être dit.",
    gaps: "Droit connu pour exister et qui n’est pas dans le livre :",
  },
  history: {
    head: (goods) => `${goods} : chaque jour où le droit a changé`,
    era: (from, to, total) => `${from} au ${to} : ${total}`,
    same: "aucune ligne ne change entre les deux jours",
    none: "rien",
    unknown: "inconnu",
    noAnswer: (why) => `pas de réponse : ${why}`,
    columns: ["programme", "avant", "après"],
    why: (programme, reason, citation) => `${programme} : ${reason}. ${citation}.`,
  },
  find: {
    head: (found, words, on) =>
      `${found === 1 ? "Une ligne" : `${found} lignes`} du tarif des États-Unis du ${on} ${found === 1 ? "peut" : "peuvent"} répondre à « ${words} ».`,
    shown: (shown) => `Les ${shown} les plus proches :`,
    verdict:
      "Ce sont des candidats, non un classement : les règles générales d’interprétation et les notes légales décident.",
    code: "code",
    rate: "taux général",
    unit: "unité",
    none: (words, on) => `aucune description du tarif des États-Unis du ${on} ne contient « ${words} »`,
    unknownWord: (word, nearest) =>
      `aucune description ne contient « ${word} »${nearest === null ? "" : ` ; le mot le plus proche est « ${nearest} »`}`,
    apart: (word) => `aucune description ne contient « ${word} » avec les autres mots`,
    next: (code, on) => `Ce que la marchandise paie : parley duty ${code} --from CAN --on ${on} --lang fr`,
  },
};
