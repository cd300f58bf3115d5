import { type PageWords, three } from "./three.js";

const income = three("real income", "revenu réel", "ingreso real");
const usd = three("the same, a year", "le même, par an", "lo mismo, al año");
const exportsToUs = three(
  "exports of goods to the United States",
  "exportations de biens vers les États-Unis",
  "exportaciones de bienes a Estados Unidos",
);

export const pagesOneToFour: Readonly<Record<number, PageWords>> = {
  1: {
    answer: three(
      "The record has the meeting in {meeting.place} on {meeting.day}; the report gives {meeting.said}. First official visit of the prime minister: {meeting.first}. What else is on record that autumn is listed below.",
      "Les documents situent la rencontre à {meeting.place} le {meeting.day} ; l’article donne le {meeting.said}. Première visite officielle du premier ministre : {meeting.first}. Ce qui est attesté d’autre cet automne-là est listé ci-dessous.",
      "Los registros sitúan la reunión en {meeting.place} el {meeting.day}; la nota da el {meeting.said}. Primera visita oficial del primer ministro: {meeting.first}. Lo demás que consta ese otoño se lista abajo.",
    ),
    reading: three(
      "Days are those of readouts and press reports, each named below. The claims are worded as in reports of 18 and 19 September 2025.",
      "Les jours sont ceux des comptes rendus et de la presse, nommés ci-dessous. Les affirmations sont formulées comme dans des articles des 18 et 19 septembre 2025.",
      "Los días son los de comunicados y prensa, nombrados abajo. Las afirmaciones están redactadas como en notas del 18 y 19 de septiembre de 2025.",
    ),
    figure: three("Diplomacy in the autumn of 2025", "Diplomatie à l’automne 2025", "Diplomacia en el otoño de 2025"),
    groups: {
      record: three("The meeting", "La rencontre", "La reunión"),
      autumn: three("What was on record that autumn", "Ce qui est attesté cet automne-là", "Lo que consta ese otoño"),
    },
    labels: {
      "meeting.day": three("day on record", "jour attesté", "día registrado"),
      "meeting.place": three("place", "lieu", "lugar"),
      "meeting.first": three("first official visit", "première visite officielle", "primera visita oficial"),
      "meeting.said": three("day of the report’s claim", "jour affirmé par l’article", "día que afirma la nota"),
      event: three("{0}", "{0}", "{0}"),
    },
  },
  2: {
    answer: three(
      "Without duties among the three, the share of the United States in what the rest of the world imports changes by {free.third-pct:USA|range}, that of Canada by {free.third-pct:CAN|range} and that of Mexico by {free.third-pct:MEX|range}. Unit costs against competitors change by {free.cost:USA|range} in the United States, {free.cost:CAN|range} in Canada and {free.cost:MEX|range} in Mexico. Real incomes change by {free.income:CAN|range} in Canada, {free.income:MEX|range} in Mexico and {free.income:USA|range} in the United States.",
      "Sans droits entre les trois, la part des États-Unis dans les importations du reste du monde varie de {free.third-pct:USA|range}, celle du Canada de {free.third-pct:CAN|range} et celle du Mexique de {free.third-pct:MEX|range}. Les coûts unitaires face aux concurrents varient de {free.cost:USA|range} aux États-Unis, {free.cost:CAN|range} au Canada et {free.cost:MEX|range} au Mexique. Les revenus réels varient de {free.income:CAN|range} au Canada, {free.income:MEX|range} au Mexique et {free.income:USA|range} aux États-Unis.",
      "Sin aranceles entre los tres, la parte de Estados Unidos en lo que importa el resto del mundo cambia {free.third-pct:USA|range}, la de Canadá {free.third-pct:CAN|range} y la de México {free.third-pct:MEX|range}. Los costos unitarios frente a competidores cambian {free.cost:USA|range} en Estados Unidos, {free.cost:CAN|range} en Canadá y {free.cost:MEX|range} en México. Los ingresos reales cambian {free.income:CAN|range} en Canadá, {free.income:MEX|range} en México y {free.income:USA|range} en Estados Unidos.",
    ),
    reading: three(
      "To be richer and to be more competitive abroad are two things. Where US buyers take more Canadian and Mexican goods, wages there rise, and with them what these goods cost elsewhere; trade balances are held, so that what is sold next door is not sold overseas. Nothing here is about investment, rules of origin or borders, where a partnership may do more.",
      "Être plus riche et être plus compétitif au loin sont deux choses. Là où les acheteurs américains prennent plus de biens canadiens et mexicains, les salaires montent, et avec eux le prix de ces biens ailleurs ; les soldes commerciaux étant tenus, ce qui se vend chez le voisin ne se vend pas outre-mer. Rien ici ne porte sur l’investissement, les règles d’origine ou les frontières, où un partenariat peut faire davantage.",
      "Ser más rico y ser más competitivo fuera son dos cosas. Donde los compradores de EE. UU. toman más bienes canadienses y mexicanos, los salarios suben, y con ellos lo que esos bienes cuestan en otra parte; los saldos comerciales se mantienen, así que lo que se vende al vecino no se vende en ultramar. Nada aquí trata de inversión, reglas de origen o fronteras, donde una alianza puede lograr más.",
    ),
    figure: three(
      "Share in the imports of the rest of the world when the three charge each other nothing, change in %",
      "Part dans les importations du reste du monde quand les trois ne se facturent aucun droit, variation en %",
      "Parte en las importaciones del resto del mundo cuando los tres no se cobran nada, cambio en %",
    ),
    groups: {
      third: three("Third markets", "Marchés tiers", "Terceros mercados"),
      cost: three(
        "Unit cost against competitors",
        "Coût unitaire face aux concurrents",
        "Costo unitario frente a competidores",
      ),
      income: three("Real income", "Revenu réel", "Ingreso real"),
      sectorCost: three("Unit cost by sector", "Coût unitaire par secteur", "Costo unitario por sector"),
      sectorThird: three(
        "Share in third markets by sector",
        "Part sur les marchés tiers par secteur",
        "Parte en terceros mercados por sector",
      ),
    },
    labels: {
      "free.third": three("share, points", "part, points", "parte, puntos"),
      "free.third-pct": three("the same, %", "la même, %", "la misma, %"),
      "free.cost": three(
        "all goods, weighted by exports",
        "tous les biens, pondérés par les exportations",
        "todos los bienes, ponderados por exportaciones",
      ),
      "free.income": income,
      "free.usd": usd,
      "free.sector-cost": three("{1}", "{1}", "{1}"),
      "free.sector-third": three("{1}", "{1}", "{1}"),
    },
  },
  3: {
    answer: three(
      "On 18 December 2025 Canadian steel paid {steel.rate:CAN} and Mexican steel {steel.rate:MEX}; that rate, in the book since {steel.from}, fell on {steel.origins} of {steel.origins-all} countries; the duty touched {steel.touched:CAN} of what Canada sells to the United States, derivatives included. The emergency duty was {fentanyl.rate:MEX} on Mexico and {fentanyl.rate:CAN} on Canada, {fentanyl.claimed:MEX} on goods that claimed the agreement; it touched {fentanyl.touched:MEX} of Mexico’s goods and was charged to {fentanyl.until:MEX}. All law of that day together changes real income by {law.income:CAN|range} in Canada and {law.income:MEX|range} in Mexico.",
      "Le 18 décembre 2025, l’acier canadien payait {steel.rate:CAN} et l’acier mexicain {steel.rate:MEX} ; ce taux, au recueil depuis le {steel.from}, frappait {steel.origins} pays sur {steel.origins-all} ; le droit touchait {steel.touched:CAN} de ce que le Canada vend aux États-Unis, dérivés compris. Le droit d’urgence était de {fentanyl.rate:MEX} sur le Mexique et de {fentanyl.rate:CAN} sur le Canada, {fentanyl.claimed:MEX} sur les biens invoquant l’accord ; il touchait {fentanyl.touched:MEX} des biens du Mexique et fut perçu jusqu’au {fentanyl.until:MEX}. L’ensemble des droits en vigueur ce jour-là change le revenu réel de {law.income:CAN|range} au Canada et de {law.income:MEX|range} au Mexique.",
      "El 18 de diciembre de 2025 el acero canadiense pagaba {steel.rate:CAN} y el mexicano {steel.rate:MEX}; esa tasa, en el código desde el {steel.from}, recaía en {steel.origins} de {steel.origins-all} países; el arancel tocaba {steel.touched:CAN} de lo que Canadá vende a Estados Unidos, derivados incluidos. El arancel de emergencia era de {fentanyl.rate:MEX} a México y {fentanyl.rate:CAN} a Canadá, {fentanyl.claimed:MEX} a los bienes que invocan el tratado; tocaba {fentanyl.touched:MEX} de los bienes de México y se cobró hasta el {fentanyl.until:MEX}. Toda la ley de ese día cambia el ingreso real {law.income:CAN|range} en Canadá y {law.income:MEX|range} en México.",
    ),
    reading: three(
      "A measure’s own effect is the law with it against the law without it, all else as in December 2025; the effects of two measures do not add up to that of both. “Touched” is the value on which the duty was owed after the claims of the month. The model is of the long run: no unemployment, and steel workers find other work.",
      "L’effet propre d’une mesure est celui du droit tarifaire avec elle face au droit tarifaire sans elle, tout le reste comme en décembre 2025 ; les effets de deux mesures ne s’ajoutent pas. « Touché » est la valeur sur laquelle le droit était dû après les demandes du mois. Le modèle est de long terme : pas de chômage, et les métallurgistes trouvent un autre travail.",
      "El efecto propio de una medida es la ley con ella frente a la ley sin ella, todo lo demás como en diciembre de 2025; los efectos de dos medidas no se suman. “Tocado” es el valor sobre el que se debía el arancel tras las solicitudes del mes. El modelo es de largo plazo: sin desempleo, y los trabajadores del acero hallan otro empleo.",
    ),
    figure: three(
      "Real income: all law of 18 December 2025, and two of its measures alone, %",
      "Revenu réel : tous les droits en vigueur le 18 décembre 2025, et deux de ces mesures seules, %",
      "Ingreso real: toda la ley del 18 de diciembre de 2025, y dos de sus medidas por sí solas, %",
    ),
    groups: {
      texts: three("What the law said", "Ce que disait le droit", "Lo que decía la ley"),
      reach: three("What it touched", "Ce qu’il touchait", "Lo que tocaba"),
      withoutSteel: three(
        "The steel duty on Canada by itself",
        "Le droit sur l’acier du Canada, seul",
        "El arancel al acero de Canadá por sí solo",
      ),
      withoutEmergency: three(
        "The emergency duty on Mexico by itself",
        "Le droit d’urgence sur le Mexique, seul",
        "El arancel de emergencia a México por sí solo",
      ),
      wholeLaw: three(
        "All law of that day, against 1 January 2025",
        "Tous les droits en vigueur ce jour-là, face à ceux du 1er janvier 2025",
        "Toda la ley de ese día, frente al 1 de enero de 2025",
      ),
    },
    labels: {
      "steel.rate": three("duty on steel", "droit sur l’acier", "arancel al acero"),
      "steel.from": three("at Canada’s rate since", "au taux du Canada depuis", "a la tasa de Canadá desde"),
      "steel.origins": three(
        "countries whose steel pays as much",
        "pays dont l’acier paie autant",
        "países cuyo acero paga lo mismo",
      ),
      "steel.origins-all": three(
        "of all countries of the book",
        "sur tous les pays du recueil",
        "de todos los países del código",
      ),
      "fentanyl.rate": three(
        "emergency duty, without a claim",
        "droit d’urgence, sans demande",
        "arancel de emergencia, sin solicitud",
      ),
      "fentanyl.claimed": three("the same with a claim", "le même avec demande", "el mismo con solicitud"),
      "fentanyl.from": three("charged from", "perçu à partir du", "cobrado desde"),
      "fentanyl.until": three("last day", "dernier jour", "último día"),
      "steel.touched": three(
        "goods that owe the steel duty",
        "biens soumis au droit sur l’acier",
        "bienes que deben el arancel al acero",
      ),
      "fentanyl.touched": three(
        "goods that owe the emergency duty",
        "biens soumis au droit d’urgence",
        "bienes que deben el arancel de emergencia",
      ),
      "rate.claims": three(
        "average US tariff, with claims",
        "droit américain moyen, avec demandes",
        "arancel medio de EE. UU., con solicitudes",
      ),
      "steel.exports": exportsToUs,
      "steel.sector-exports": three(
        "exports to the United States, {1}",
        "exportations vers les États-Unis, {1}",
        "exportaciones a Estados Unidos, {1}",
      ),
      "steel.output": three("output, {1}", "production, {1}", "producción, {1}"),
      "steel.income": three(
        "real income, steel duty on Canada",
        "revenu réel, droit sur l’acier du Canada",
        "ingreso real, arancel al acero de Canadá",
      ),
      "steel.usd": usd,
      "fentanyl.exports": exportsToUs,
      "fentanyl.sector-exports": three(
        "exports to the United States, {1}",
        "exportations vers les États-Unis, {1}",
        "exportaciones a Estados Unidos, {1}",
      ),
      "fentanyl.output": three("output, {1}", "production, {1}", "producción, {1}"),
      "fentanyl.income": three(
        "real income, emergency duty on Mexico",
        "revenu réel, droit d’urgence sur le Mexique",
        "ingreso real, arancel de emergencia a México",
      ),
      "fentanyl.usd": usd,
      "law.income": three(
        "real income, all law of the day",
        "revenu réel, tous les droits du jour",
        "ingreso real, toda la ley del día",
      ),
      "law.usd": usd,
      "law.exports": exportsToUs,
    },
  },
  4: {
    answer: three(
      "On 18 December 2025 {exempt:CAN} of US imports from Canada and {exempt:MEX} of those from Mexico, by value, paid no emergency duty; in that month {claimed:CAN:2025-12} and {claimed:MEX:2025-12} claimed the agreement, in January it had been {claimed:CAN:2025-01} and {claimed:MEX:2025-01}. If the exemption ended, real income would change by {worth.income:CAN|range} in Canada and {worth.income:MEX|range} in Mexico.",
      "Le 18 décembre 2025, {exempt:CAN} des importations américaines du Canada et {exempt:MEX} de celles du Mexique, en valeur, ne payaient aucun droit d’urgence ; ce mois-là {claimed:CAN:2025-12} et {claimed:MEX:2025-12} invoquaient l’accord, contre {claimed:CAN:2025-01} et {claimed:MEX:2025-01} en janvier. Si l’exemption prenait fin, le revenu réel changerait de {worth.income:CAN|range} au Canada et de {worth.income:MEX|range} au Mexique.",
      "El 18 de diciembre de 2025, {exempt:CAN} de las importaciones de EE. UU. desde Canadá y {exempt:MEX} de las de México, por valor, no pagaban arancel de emergencia; ese mes {claimed:CAN:2025-12} y {claimed:MEX:2025-12} invocaron el tratado, frente a {claimed:CAN:2025-01} y {claimed:MEX:2025-01} en enero. Si la exención terminara, el ingreso real cambiaría {worth.income:CAN|range} en Canadá y {worth.income:MEX|range} en México.",
    ),
    reading: three(
      "Exempt from the emergency duty is more than claimed: goods under section 232, informational material and chapter 98 are outside it too. The series of claims breaks between June and July 2025; how much of that is record and how much behaviour is not known. “Claimed” and “entered free” are different series.",
      "Exempt du droit d’urgence est plus que demandé : les biens de la section 232, le matériel d’information et le chapitre 98 y échappent aussi. La série des demandes se rompt entre juin et juillet 2025 ; ce qui tient au relevé et au comportement n’est pas connu. « Demandé » et « entré en franchise » sont deux séries.",
      "Exento del arancel de emergencia es más que solicitado: los bienes de la sección 232, el material informativo y el capítulo 98 también quedan fuera. La serie de solicitudes se quiebra entre junio y julio de 2025; cuánto es registro y cuánto conducta no se sabe. “Solicitado” y “entrado libre” son series distintas.",
    ),
    figure: three(
      "Share of US imports that claim the agreement, by month",
      "Part des importations américaines qui invoquent l’accord, par mois",
      "Parte de las importaciones de EE. UU. que invoca el tratado, por mes",
    ),
    groups: {
      exempt: three(
        "Paid no emergency duty on 18 December 2025",
        "Sans droit d’urgence le 18 décembre 2025",
        "Sin arancel de emergencia el 18 de diciembre de 2025",
      ),
      claimed: three(
        "Claimed the agreement, by month",
        "Invoquaient l’accord, par mois",
        "Invocaron el tratado, por mes",
      ),
      worth: three("If the exemption ended", "Si l’exemption prenait fin", "Si la exención terminara"),
    },
    labels: {
      exempt: three("share of imports", "part des importations", "parte de las importaciones"),
      claimed: three("{1}", "{1}", "{1}"),
      "worth.income": income,
      "worth.usd": usd,
      "worth.exports": exportsToUs,
    },
  },
};
