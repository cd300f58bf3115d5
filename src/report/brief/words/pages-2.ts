import { type PageWords, three } from "./three.js";

export const pagesFiveToEight: Readonly<Record<number, PageWords>> = {
  5: {
    answer: three(
      "Programmes of section 232 in force on the goods of the two that day: on aluminium {sector-duties:aluminium}, on oil and gas {sector-duties:oil-gas}, on pharmaceuticals {sector-duties:pharmaceuticals}. Aluminium paid {aluminium.rate:CAN}. Canadian oil outside the agreement paid {energy.rate:CAN} as an emergency duty, oil that claimed {energy.claimed:CAN}. The duty on patented pharmaceuticals begins on {pharma.from}. Under the law of December 2025 US imports from Canada change by {chain.imports:CAN:C24B|range} in aluminium and other metals and {chain.imports:CAN:B06|range} in oil and gas; the metal duties alone move what a US vehicle costs to make by {pass:C24B:C29|range}.",
      "Programmes de la section 232 en vigueur ce jour-là sur les biens des deux : aluminium {sector-duties:aluminium}, pétrole et gaz {sector-duties:oil-gas}, produits pharmaceutiques {sector-duties:pharmaceuticals}. L’aluminium payait {aluminium.rate:CAN}. Le pétrole canadien hors accord payait {energy.rate:CAN} de droit d’urgence, celui qui invoquait l’accord {energy.claimed:CAN}. Le droit sur les produits pharmaceutiques brevetés commence le {pharma.from}. Sous le droit de décembre 2025, les importations américaines du Canada varient de {chain.imports:CAN:C24B|range} en aluminium et autres métaux et de {chain.imports:CAN:B06|range} en pétrole et gaz ; les droits sur les métaux seuls changent le coût d’un véhicule américain de {pass:C24B:C29|range}.",
      "Programas de la sección 232 vigentes ese día sobre los bienes de ambos: aluminio {sector-duties:aluminium}, petróleo y gas {sector-duties:oil-gas}, farmacéuticos {sector-duties:pharmaceuticals}. El aluminio pagaba {aluminium.rate:CAN}. El petróleo canadiense fuera del tratado pagaba {energy.rate:CAN} como arancel de emergencia, el que lo invocaba {energy.claimed:CAN}. El arancel a farmacéuticos patentados empieza el {pharma.from}. Bajo la ley de diciembre de 2025 las importaciones de EE. UU. desde Canadá cambian {chain.imports:CAN:C24B|range} en aluminio y otros metales y {chain.imports:CAN:B06|range} en petróleo y gas; los aranceles a metales por sí solos mueven lo que cuesta hacer un vehículo en EE. UU. {pass:C24B:C29|range}.",
    ),
    reading: three(
      "Costs along the chain: the number is the long run, in which buyers turn to other suppliers; the other end of its range is the moment after, when nobody can. Non-ferrous metals hold copper, nickel and gold besides aluminium. Contracts, stocks and the time it takes to change a supplier are not in the model.",
      "Coûts le long de la chaîne : le nombre est le long terme, où les acheteurs changent de fournisseur ; l’autre bout de la plage est l’instant d’après, où personne ne le peut. Les métaux non ferreux comprennent cuivre, nickel et or outre l’aluminium. Contrats, stocks et délais de changement de fournisseur sont hors du modèle.",
      "Costos a lo largo de la cadena: el número es el largo plazo, en que los compradores cambian de proveedor; el otro extremo del rango es el momento siguiente, cuando nadie puede. Los metales no ferrosos incluyen cobre, níquel y oro además de aluminio. Contratos, existencias y el tiempo de cambiar de proveedor no están en el modelo.",
    ),
    figure: three(
      "US imports of the three kinds of goods under the law of 18 December 2025, change in %",
      "Importations américaines des trois sortes de biens sous le droit du 18 décembre 2025, variation en %",
      "Importaciones de EE. UU. de las tres clases de bienes bajo la ley del 18 de diciembre de 2025, cambio en %",
    ),
    groups: {
      inForce: three("What was and was not in force", "Ce qui était en vigueur ou non", "Lo que regía y lo que no"),
      imports: three(
        "US imports from the two, all law of the day",
        "Importations américaines des deux, tous les droits du jour",
        "Importaciones de EE. UU. de los dos, toda la ley del día",
      ),
      passThrough: three(
        "US unit costs, the duties on one good alone",
        "Coûts unitaires américains, droits sur un seul bien",
        "Costos unitarios de EE. UU., aranceles a un solo bien",
      ),
      resourcing: three(
        "Where US purchases of non-ferrous metals went",
        "Où sont allés les achats américains de métaux non ferreux",
        "Adónde fueron las compras de EE. UU. de metales no ferrosos",
      ),
      crossings: three(
        "Value that crossed a border on the way into a vehicle, per cent of its value",
        "Valeur ayant franchi une frontière avant d’entrer dans un véhicule, en % de sa valeur",
        "Valor que cruzó una frontera antes de entrar en un vehículo, % de su valor",
      ),
    },
    labels: {
      "sector-duties": three(
        "programmes of section 232 in force: {0}",
        "programmes de la section 232 en vigueur : {0}",
        "programas de la sección 232 vigentes: {0}",
      ),
      "aluminium.rate": three("duty on aluminium", "droit sur l’aluminium", "arancel al aluminio"),
      "energy.rate": three(
        "emergency duty on crude oil, without a claim",
        "droit d’urgence sur le brut, sans demande",
        "arancel de emergencia al crudo, sin solicitud",
      ),
      "energy.claimed": three("the same with a claim", "le même avec demande", "el mismo con solicitud"),
      "pharma.from": three(
        "duty on patented pharmaceuticals from",
        "droit sur les produits pharmaceutiques brevetés à partir du",
        "arancel a farmacéuticos patentados desde",
      ),
      "chain.imports": three("{1}", "{1}", "{1}"),
      pass: three("{0}: cost of {1}", "{0} : coût de {1}", "{0}: costo de {1}"),
      resource: three("purchases, change", "achats, variation", "compras, cambio"),
      cross: three(
        "border {1}-{2}, before the duties",
        "frontière {1}-{2}, avant les droits",
        "frontera {1}-{2}, antes de los aranceles",
      ),
      "cross-after": three(
        "border {1}-{2}, under the law of December 2025",
        "frontière {1}-{2}, sous le droit de décembre 2025",
        "frontera {1}-{2}, bajo la ley de diciembre de 2025",
      ),
    },
  },
  6: {
    answer: three(
      "US imports from Canada changed by {grew:CAN} in 2025 and those from Mexico by {grew:MEX}, a gap of {observed.gap}. The tariffs of the model explain {explained.points|range} of it, a share of {explained.share|range}: they predict {predicted:CAN|range} for Canada and {predicted:MEX|range} for Mexico. Of the rest computers, whose sales rose whatever they paid, make {walk:computers}, oil and gas {walk:oil-gas}, gold {walk:gold}; {walk:unexplained|range} stay unexplained, a share of {walk:unexplained-share|range}.",
      "Les importations américaines du Canada ont varié de {grew:CAN} en 2025 et celles du Mexique de {grew:MEX}, un écart de {observed.gap}. Les droits du modèle en expliquent {explained.points|range}, une part de {explained.share|range} : ils prédisent {predicted:CAN|range} pour le Canada et {predicted:MEX|range} pour le Mexique. Du reste, les ordinateurs, dont les ventes ont monté quoi qu’ils paient, font {walk:computers}, le pétrole et le gaz {walk:oil-gas}, l’or {walk:gold} ; {walk:unexplained|range} restent inexpliqués, une part de {walk:unexplained-share|range}.",
      "Las importaciones de EE. UU. desde Canadá cambiaron {grew:CAN} en 2025 y las de México {grew:MEX}, una brecha de {observed.gap}. Los aranceles del modelo explican {explained.points|range}, una parte de {explained.share|range}: predicen {predicted:CAN|range} para Canadá y {predicted:MEX|range} para México. Del resto, las computadoras, cuyas ventas subieron pagaran lo que pagaran, hacen {walk:computers}, petróleo y gas {walk:oil-gas}, oro {walk:gold}; {walk:unexplained|range} quedan sin explicar, una parte de {walk:unexplained-share|range}.",
    ),
    reading: three(
      "Canada’s average tariff was the lower of the two in most series, so rates cannot be the whole story. Tested here: the mix of goods (it cuts across the other parts and is no step of the walk), energy, gold, computers, stock-building ahead of the duties (quarterly means below). A boycott by Canadian buyers would show in what Canada bought, not in what it sold; travel and other services are not in these figures. Whether energy fell by price or by volume no series at hand says. The tariffs are here the mean of the days of 2025, with the claims filed in each month: few before July, so that they bite harder than those of December alone (claim 3), and harder than what happened. The range is that of four readings of the model: long run, short run, fixed labour, later claims.",
      "Le droit moyen sur le Canada était le plus bas des deux dans la plupart des séries : les taux ne disent pas tout. Examinés ici : la composition des biens (elle recoupe les autres parts et n’est pas une étape), l’énergie, l’or, les ordinateurs, les stocks constitués avant les droits (moyennes trimestrielles ci-dessous). Un boycott des acheteurs canadiens paraîtrait dans ce que le Canada achète, non dans ce qu’il vend ; voyages et autres services sont hors de ces chiffres. Si l’énergie a baissé en prix ou en volume, aucune série disponible ne le dit. Les droits sont ici la moyenne des jours de 2025, avec les demandes de chaque mois : peu avant juillet, si bien qu’ils mordent plus que ceux du seul mois de décembre (affirmation 3), et plus que ce qui s’est passé. La plage est celle de quatre lectures du modèle : long terme, court terme, travail fixe, demandes tardives.",
      "El arancel medio a Canadá era el menor de los dos en la mayoría de las series, así que las tasas no lo dicen todo. Examinados aquí: la mezcla de bienes (cruza las otras partes y no es un paso), energía, oro, computadoras, existencias acumuladas antes de los aranceles (medias trimestrales abajo). Un boicot de compradores canadienses se vería en lo que Canadá compró, no en lo que vendió; viajes y otros servicios no están en estas cifras. Si la energía cayó por precio o por volumen, ninguna serie disponible lo dice. Los aranceles son aquí la media de los días de 2025, con las solicitudes de cada mes: pocas antes de julio, así que pesan más que los de diciembre solo (afirmación 3), y más que lo que pasó. El rango es el de cuatro lecturas del modelo: largo plazo, corto plazo, trabajo fijo, solicitudes tardías.",
    ),
    figure: three(
      "Growth of Canada’s exports to the United States less Mexico’s in 2025, and its parts, points",
      "Croissance des exportations du Canada vers les États-Unis moins celle du Mexique en 2025, et ses parts, points",
      "Crecimiento de las exportaciones de Canadá a EE. UU. menos el de México en 2025, y sus partes, puntos",
    ),
    groups: {
      observed: three(
        "What happened, 2024 to 2025",
        "Ce qui s’est passé, de 2024 à 2025",
        "Lo que pasó, de 2024 a 2025",
      ),
      model: three(
        "What the tariffs do in the model",
        "Ce que font les droits dans le modèle",
        "Lo que hacen los aranceles en el modelo",
      ),
      walk: three("The gap taken apart", "L’écart décomposé", "La brecha por partes"),
      stocks: three(
        "Monthly US imports by quarter of 2025",
        "Importations américaines mensuelles par trimestre de 2025",
        "Importaciones mensuales de EE. UU. por trimestre de 2025",
      ),
    },
    labels: {
      grew: three(
        "US imports from it (customs, by line)",
        "importations américaines (douane, par ligne)",
        "importaciones de EE. UU. (aduana, por línea)",
      ),
      census: three(
        "the same as published by the Census Bureau",
        "les mêmes publiées par le Census Bureau",
        "las mismas publicadas por el Census Bureau",
      ),
      "observed.gap": three("Canada less Mexico", "Canada moins Mexique", "Canadá menos México"),
      bought: three("US goods bought by it", "biens américains achetés", "bienes de EE. UU. comprados"),
      predicted: three("predicted", "prédit", "predicho"),
      "explained.points": three(
        "Canada less Mexico, predicted",
        "Canada moins Mexique, prédit",
        "Canadá menos México, predicho",
      ),
      "explained.share": three("share of the observed gap", "part de l’écart observé", "parte de la brecha observada"),
      walk: three("{0}", "{0}", "{0}"),
      quarter: three("quarter {1}", "trimestre {1}", "trimestre {1}"),
    },
  },
  7: {
    answer: three(
      "Canada freed {dropped.share} of the goods under surtax on 1 September 2025 and kept {kept.rate:steel} on steel and aluminium and {kept.rate:vehicles} on vehicles; a year later it took surtaxes up again, {again.steel} on steel. From 1 September to 18 December 2025 the average US tariff on Canada changed by {relief.change}; a fall would be relief. Keeping the surtaxes of March would have changed real income by {keep.income:CAN|range} in Canada and {keep.income:USA|range} in the United States.",
      "Le Canada a libéré {dropped.share} des biens sous surtaxe le 1er septembre 2025 et gardé {kept.rate:steel} sur l’acier et l’aluminium et {kept.rate:vehicles} sur les véhicules ; un an plus tard il a repris des surtaxes, {again.steel} sur l’acier. Du 1er septembre au 18 décembre 2025, le droit américain moyen sur le Canada a varié de {relief.change} ; une baisse serait un allègement. Garder les surtaxes de mars aurait changé le revenu réel de {keep.income:CAN|range} au Canada et de {keep.income:USA|range} aux États-Unis.",
      "Canadá liberó {dropped.share} de los bienes con sobretasa el 1 de septiembre de 2025 y mantuvo {kept.rate:steel} al acero y aluminio y {kept.rate:vehicles} a vehículos; un año después retomó sobretasas, {again.steel} al acero. Del 1 de septiembre al 18 de diciembre de 2025 el arancel medio de EE. UU. a Canadá cambió {relief.change}; una baja sería alivio. Mantener las sobretasas de marzo habría cambiado el ingreso real {keep.income:CAN|range} en Canadá y {keep.income:USA|range} en Estados Unidos.",
    ),
    reading: three(
      "The gain from surtaxes is terms of trade: buyers turn away from US goods, whose sellers must ask less. It is small, it assumes that the United States does not answer, and that the surtax revenue is spent at home. The table below asks the question for a US duty of 25 %: what each answer leaves to Canada, and what the deal that follows is worth to it (Nash bargain, equal weights). The change of the US rate is at one set of claims, so that the law alone moves it.",
      "Le gain des surtaxes est un gain de termes de l’échange : les acheteurs se détournent des biens américains, dont les vendeurs doivent demander moins. Il est petit, suppose que les États-Unis ne répondent pas et que la recette est dépensée au pays. Le tableau ci-dessous pose la question pour un droit américain de 25 % : ce que chaque réponse laisse au Canada, et ce que vaut pour lui l’accord qui suit (négociation de Nash, poids égaux). La variation du droit américain est à demandes constantes : seul le droit la fait bouger.",
      "La ganancia de las sobretasas es de términos de intercambio: los compradores dejan los bienes de EE. UU., cuyos vendedores deben pedir menos. Es pequeña, supone que Estados Unidos no responde y que la recaudación se gasta en casa. La tabla de abajo plantea la pregunta para un arancel de EE. UU. de 25 %: lo que cada respuesta deja a Canadá, y lo que vale para él el acuerdo que sigue (negociación de Nash, pesos iguales). El cambio de la tasa de EE. UU. es con un solo conjunto de solicitudes: solo la ley lo mueve.",
    ),
    figure: three(
      "Real income if Canada had kept its surtaxes of March 2025, and if it had not answered in September 2026, %",
      "Revenu réel si le Canada avait gardé ses surtaxes de mars 2025, et s’il n’avait pas répondu en septembre 2026, %",
      "Ingreso real si Canadá hubiera mantenido sus sobretasas de marzo de 2025, y si no hubiera respondido en septiembre de 2026, %",
    ),
    groups: {
      dropped: three("Dropped, kept, taken up again", "Retiré, gardé, repris", "Retirado, mantenido, retomado"),
      relief: three(
        "Average US tariff on Canada, one set of claims",
        "Droit américain moyen sur le Canada, demandes constantes",
        "Arancel medio de EE. UU. a Canadá, un solo conjunto de solicitudes",
      ),
      stances: three("What each stance costs", "Ce que coûte chaque attitude", "Lo que cuesta cada postura"),
      restraint: three(
        "Answers to a US duty of 25 %",
        "Réponses à un droit américain de 25 %",
        "Respuestas a un arancel de EE. UU. de 25 %",
      ),
    },
    labels: {
      surtaxed: three(
        "share of US goods under surtax, {0}",
        "part des biens américains sous surtaxe, {0}",
        "parte de los bienes de EE. UU. con sobretasa, {0}",
      ),
      "dropped.share": three(
        "of the goods under surtax, freed on 1 September 2025",
        "des biens sous surtaxe, libérés le 1er septembre 2025",
        "de los bienes con sobretasa, liberados el 1 de septiembre de 2025",
      ),
      "kept.rate": three(
        "kept in December 2025: {0}",
        "gardé en décembre 2025 : {0}",
        "mantenido en diciembre de 2025: {0}",
      ),
      "again.steel": three(
        "on steel from 8 September 2026",
        "sur l’acier dès le 8 septembre 2026",
        "al acero desde el 8 de septiembre de 2026",
      ),
      "relief.before": three("1 September 2025", "1er septembre 2025", "1 de septiembre de 2025"),
      "relief.after": three("18 December 2025", "18 décembre 2025", "18 de diciembre de 2025"),
      "relief.change": three("change", "variation", "cambio"),
      "keep.income": three(
        "had it kept the surtaxes of March 2025",
        "s’il avait gardé les surtaxes de mars 2025",
        "si hubiera mantenido las sobretasas de marzo de 2025",
      ),
      "keep.usd": three("the same, a year", "le même, par an", "lo mismo, al año"),
      "silent.income": three(
        "had it not answered in September 2026",
        "s’il n’avait pas répondu en septembre 2026",
        "si no hubiera respondido en septiembre de 2026",
      ),
      "silent.usd": three("the same, a year", "le même, par an", "lo mismo, al año"),
      "answer.income": three("{1}", "{1}", "{1}"),
      "answer.deal": three("the deal that follows: {1}", "l’accord qui suit : {1}", "el acuerdo que sigue: {1}"),
    },
  },
  8: {
    answer: three(
      "Separate deals bring the United States more than one table at {divide.threats:USA} of {divide.count} threat points, and leave Canada worse off at {divide.threats:CAN} and Mexico at {divide.threats:MEX} of them. Where nothing is agreed and nobody can claim the agreement, dividing is worth {divide.points:USA|range} of real income to the United States ({divide.usd:USA} a year) and moves Canada by {divide.points:CAN|range} ({divide.usd:CAN}) and Mexico by {divide.points:MEX|range} ({divide.usd:MEX}); all three signs hold in {divide.models} of {divide.model-count} models. A bloc of Canada and Mexico leaves both better off than separate deals at {bloc.two} of the threat points when it counts as two parties, at {bloc.one} when it counts as one.",
      "Des accords séparés rapportent plus aux États-Unis qu’une seule table à {divide.threats:USA} des {divide.count} points de menace, et laissent le Canada moins bien à {divide.threats:CAN} et le Mexique à {divide.threats:MEX} d’entre eux. Sans accord et sans préférence, diviser vaut {divide.points:USA|range} de revenu réel pour les États-Unis ({divide.usd:USA} par an) et déplace le Canada de {divide.points:CAN|range} ({divide.usd:CAN}) et le Mexique de {divide.points:MEX|range} ({divide.usd:MEX}) ; les trois signes tiennent dans {divide.models} des {divide.model-count} modèles. Un bloc du Canada et du Mexique laisse les deux mieux que des accords séparés à {bloc.two} des points de menace s’il compte pour deux parties, à {bloc.one} s’il compte pour une.",
      "Los acuerdos separados dan a Estados Unidos más que una sola mesa en {divide.threats:USA} de {divide.count} puntos de amenaza, y dejan peor a Canadá en {divide.threats:CAN} y a México en {divide.threats:MEX} de ellos. Sin acuerdo ni preferencias, dividir vale {divide.points:USA|range} de ingreso real para Estados Unidos ({divide.usd:USA} al año) y mueve a Canadá {divide.points:CAN|range} ({divide.usd:CAN}) y a México {divide.points:MEX|range} ({divide.usd:MEX}); los tres signos se mantienen en {divide.models} de {divide.model-count} modelos. Un bloque de Canadá y México deja a ambos mejor que los acuerdos separados en {bloc.two} de los puntos de amenaza si cuenta como dos partes, en {bloc.one} si cuenta como una.",
    ),
    reading: three(
      "One table is a Nash bargain of all three with equal weights; separate deals are every pair at once, each taking the others’ as given, or one pair first that foresees the other. “A bloc as one” weighs a half. Each threat point says what holds without a deal; threats that are deals themselves are left out, as are those that come to the same. A model of what each could do, no forecast.",
      "Une seule table est une négociation de Nash à trois, poids égaux ; des accords séparés sont toutes les paires à la fois, chacune tenant les autres pour données, ou une paire d’abord qui prévoit l’autre. « Un bloc pour un » pèse une moitié. Chaque point de menace dit ce qui vaut sans accord ; ceux qui sont eux-mêmes des accords et ceux qui reviennent au même sont omis. Un modèle de ce que chacun pourrait faire, non une prévision.",
      "Una sola mesa es una negociación de Nash de los tres con pesos iguales; los acuerdos separados son todas las parejas a la vez, cada una dando las otras por dadas, o una pareja primero que prevé a la otra. “Un bloque como uno” pesa un medio. Cada punto de amenaza dice qué rige sin acuerdo; se omiten los que son acuerdos y los que vienen a lo mismo. Un modelo de lo que cada quien podría hacer, no un pronóstico.",
    ),
    figure: three(
      "Separate deals less one table, where nobody can claim the agreement: real income, points",
      "Accords séparés moins une seule table, sans préférence : revenu réel, points",
      "Acuerdos separados menos una sola mesa, sin preferencias: ingreso real, puntos",
    ),
    groups: {
      shares: three("How often", "Combien de fois", "Cuántas veces"),
      fallback: three(
        "At the fall-back, range over the models",
        "Sans accord, plage sur les modèles",
        "Sin tratado, rango sobre los modelos",
      ),
      byThreat: three(
        "Every pair at once less one table, by threat point",
        "Toutes les paires à la fois moins une seule table, par point de menace",
        "Todas las parejas a la vez menos una sola mesa, por punto de amenaza",
      ),
      threat: three("Over the threat: {0}", "Face à la menace : {0}", "Ante la amenaza: {0}"),
    },
    labels: {
      "divide.threats": three(
        "threat points at which separate deals help the United States, cost the others",
        "points de menace où les accords séparés aident les États-Unis, coûtent aux autres",
        "puntos de amenaza en que los acuerdos separados ayudan a EE. UU., cuestan a los otros",
      ),
      "divide.orders": three(
        "the same in both orders of one pair first",
        "de même dans les deux ordres d’une paire d’abord",
        "lo mismo en ambos órdenes de una pareja primero",
      ),
      "divide.usd": three("the same, a year", "le même, par an", "lo mismo, al año"),
      "divide.models": three(
        "models in which all three signs hold",
        "modèles où les trois signes tiennent",
        "modelos en que se mantienen los tres signos",
      ),
      "bloc.one": three(
        "threat points at which a bloc that counts as one beats separate deals for both",
        "points de menace où un bloc comptant pour un vaut mieux pour les deux",
        "puntos de amenaza en que un bloque que cuenta como uno supera a los acuerdos separados para ambos",
      ),
      "bloc.two": three(
        "the same when it counts as two",
        "de même s’il compte pour deux",
        "lo mismo si cuenta como dos",
      ),
      "bloc-as-two": three(
        "one table, Canada and Mexico as two",
        "une seule table, Canada et Mexique pour deux",
        "una sola mesa, Canadá y México como dos",
      ),
      "divide.count": three("threat points", "points de menace", "puntos de amenaza"),
      "divide.model-count": three("models", "modèles", "modelos"),
      "divide.points": three(
        "separate deals less one table",
        "accords séparés moins une seule table",
        "acuerdos separados menos una sola mesa",
      ),
      divide: three("{1}", "{1}", "{1}"),
      together: three("one table", "une seule table", "una sola mesa"),
      "bloc-as-one": three(
        "one table, Canada and Mexico as one",
        "une seule table, Canada et Mexique pour un",
        "una sola mesa, Canadá y México como uno",
      ),
      "pairs-at-once": three("every pair at once", "toutes les paires à la fois", "todas las parejas a la vez"),
      "USA-CAN-first": three(
        "United States and Canada first",
        "États-Unis et Canada d’abord",
        "Estados Unidos y Canadá primero",
      ),
      "USA-MEX-first": three(
        "United States and Mexico first",
        "États-Unis et Mexique d’abord",
        "Estados Unidos y México primero",
      ),
    },
  },
};
