import { type PageWords, three } from "./three.js";

export const pagesNineToTwelve: Readonly<Record<number, PageWords>> = {
  9: {
    answer: three(
      "Calls for such a deal are on record: {accused.day}. Over the law as it stands a deal of the two would change real income by {bypass.income:CAN|range} in Canada ({bypass.usd:CAN} a year), {bypass.income:USA|range} in the United States ({bypass.usd:USA}) and {bypass.income:MEX|range} in Mexico ({bypass.usd:MEX}). The United States would keep it if it counts the next year at {bypass.patience:USA} of this one or more, Canada at {bypass.patience:CAN}. What comes after matters too: a later deal of all three is worth {bypass.later:bypassed} to Mexico where the two have settled, {bypass.later:stands} where they have not.",
      "Des appels à un tel accord sont attestés : {accused.day}. À partir du droit en vigueur, un accord des deux changerait le revenu réel de {bypass.income:CAN|range} au Canada ({bypass.usd:CAN} par an), {bypass.income:USA|range} aux États-Unis ({bypass.usd:USA}) et {bypass.income:MEX|range} au Mexique ({bypass.usd:MEX}). Les États-Unis le respecteraient s’ils comptent l’an prochain à {bypass.patience:USA} de celui-ci ou plus, le Canada à {bypass.patience:CAN}. La suite compte aussi : un accord ultérieur à trois vaut {bypass.later:bypassed} au Mexique quand les deux se sont entendus, {bypass.later:stands} sinon.",
      "Llamados a un acuerdo así constan: {accused.day}. A partir de la ley vigente, un acuerdo de los dos cambiaría el ingreso real {bypass.income:CAN|range} en Canadá ({bypass.usd:CAN} al año), {bypass.income:USA|range} en Estados Unidos ({bypass.usd:USA}) y {bypass.income:MEX|range} en México ({bypass.usd:MEX}). Estados Unidos lo respetaría si cuenta el año próximo a {bypass.patience:USA} de este o más, Canadá a {bypass.patience:CAN}. Lo que sigue también cuenta: un acuerdo posterior de los tres vale {bypass.later:bypassed} para México si los dos ya se arreglaron, {bypass.later:stands} si no.",
    ),
    reading: three(
      "The test is of what was said and of what such a deal would do, not of what anybody intended. The deal is a Nash bargain of the two over their own trade; “keeps it” is grim trigger, a breach means a tariff war of the two ever after. The range is over the models: elasticities, market structures, closures.",
      "L’examen porte sur ce qui fut dit et sur l’effet d’un tel accord, non sur les intentions. L’accord est une négociation de Nash des deux sur leur propre commerce ; « respecte » suppose qu’une rupture mène à une guerre tarifaire des deux pour toujours. La plage est celle des modèles : élasticités, structures de marché, fermetures.",
      "Se examina lo que se dijo y lo que haría tal acuerdo, no lo que alguien quiso. El acuerdo es una negociación de Nash de los dos sobre su propio comercio; “respeta” supone que romperlo lleva a una guerra arancelaria de los dos para siempre. El rango es sobre los modelos: elasticidades, estructuras de mercado, cierres.",
    ),
    figure: three(
      "A deal of the United States and Canada without Mexico: real income against the law as it stands, %",
      "Une entente États-Unis–Canada sans le Mexique : revenu réel face au droit en vigueur, %",
      "Un acuerdo Estados Unidos–Canadá sin México: ingreso real frente a la ley vigente, %",
    ),
    groups: {
      record: three("On record", "Attesté", "Consta"),
      payoffs: three(
        "What the deal does, range over the models",
        "Ce que fait l’accord, plage sur les modèles",
        "Lo que hace el acuerdo, rango sobre los modelos",
      ),
      signs: three("In how many models", "Dans combien de modèles", "En cuántos modelos"),
      terms: three(
        "Its terms, and how stable they are",
        "Ses termes, et leur stabilité",
        "Sus términos, y cuán estables son",
      ),
      after: three(
        "A later deal of all three, for Mexico",
        "Un accord ultérieur à trois, pour le Mexique",
        "Un acuerdo posterior de los tres, para México",
      ),
    },
    labels: {
      "accused.on-record": three(
        "calls for such a deal in 2024",
        "appels à un tel accord en 2024",
        "llamados a un acuerdo así en 2024",
      ),
      "accused.day": three("day", "jour", "día"),
      "bypass.income": three("real income", "revenu réel", "ingreso real"),
      "bypass.usd": three("the same, a year", "le même, par an", "lo mismo, al año"),
      "bypass.models": three(
        "Canada and the United States gain, Mexico loses: share of models",
        "le Canada et les États-Unis gagnent, le Mexique perd : part des modèles",
        "Canadá y Estados Unidos ganan, México pierde: parte de los modelos",
      ),
      "bypass.rate": three("rate on goods of {1}", "taux sur les biens de {1}", "tasa a bienes de {1}"),
      "bypass.patience": three(
        "keeps it from a discount factor of",
        "le respecte à partir d’un facteur d’escompte de",
        "lo respeta desde un factor de descuento de",
      ),
      "bypass.later": three("{0}", "{0}", "{0}"),
    },
  },
  10: {
    answer: three(
      "Trade in goods of the two was {canmex.usd} in 2024, both ways. Of Canada’s goods exports {share:CAN:USA} go to the United States and {share:CAN:MEX} to Mexico. After the US tariffs of 2025 Canada’s sales to the United States change by {reroute:CAN:USA|range} in the model and those to Mexico by {reroute:CAN:MEX|range}. If trade between the two cost 10 % less, the US share in Canada’s goods exports would change by {costs.share:CAN:10|range} and real income by {costs.income:CAN:10|range}; of what Canada loses without an agreement that would spare {costs.threat:CAN:10|range}.",
      "Le commerce de biens des deux était de {canmex.usd} en 2024, dans les deux sens. Des exportations canadiennes de biens, {share:CAN:USA} vont aux États-Unis et {share:CAN:MEX} au Mexique. Après les droits américains de 2025, les ventes du Canada aux États-Unis varient de {reroute:CAN:USA|range} dans le modèle et celles au Mexique de {reroute:CAN:MEX|range}. Si le commerce entre les deux coûtait 10 % de moins, la part des États-Unis dans les exportations canadiennes de biens varierait de {costs.share:CAN:10|range} et le revenu réel de {costs.income:CAN:10|range} ; de ce que le Canada perd sans accord, cela épargnerait {costs.threat:CAN:10|range}.",
      "El comercio de bienes de los dos fue de {canmex.usd} en 2024, en ambos sentidos. De las exportaciones canadienses de bienes, {share:CAN:USA} van a Estados Unidos y {share:CAN:MEX} a México. Tras los aranceles de EE. UU. de 2025, las ventas de Canadá a Estados Unidos cambian {reroute:CAN:USA|range} en el modelo y las que van a México {reroute:CAN:MEX|range}. Si el comercio entre los dos costara 10 % menos, la parte de EE. UU. en las exportaciones canadienses de bienes cambiaría {costs.share:CAN:10|range} y el ingreso real {costs.income:CAN:10|range}; de lo que Canadá pierde sin tratado, eso ahorraría {costs.threat:CAN:10|range}.",
    ),
    reading: three(
      "Sales change in money of constant world value added: with balances held, lower US sales come with lower costs at home and not with a rush of sales elsewhere. Of the Pacific partnership (CPTPP) the economy tells Japan and the United Kingdom apart; its other members are in the rest of the world. Lower trade costs are a supposition about ports, rules and red tape, with no price and no policy behind it. Shares in percent of the loss are unstable where the loss is small.",
      "Les ventes varient en monnaie de valeur ajoutée mondiale constante : les soldes étant tenus, moins de ventes aux États-Unis va avec des coûts plus bas au pays, non avec une ruée ailleurs. Du partenariat transpacifique (PTPGP), l’économie distingue le Japon et le Royaume-Uni ; les autres membres sont dans le reste du monde. Des coûts d’échange plus bas sont une supposition sur les ports, les règles et la paperasse, sans prix ni politique derrière. Les parts de la perte sont instables là où la perte est petite.",
      "Las ventas cambian en dinero de valor agregado mundial constante: con saldos fijos, menos ventas a EE. UU. van con menores costos en casa y no con una avalancha de ventas a otros. Del tratado transpacífico (CPTPP) la economía distingue a Japón y al Reino Unido; los demás miembros están en el resto del mundo. Los menores costos de comercio son un supuesto sobre puertos, reglas y trámites, sin precio ni política detrás. Las partes de la pérdida son inestables donde la pérdida es pequeña.",
    ),
    figure: three(
      "Canada’s goods exports by market under the law of 18 December 2025, change in US$ bn",
      "Exportations canadiennes de biens par marché sous le droit du 18 décembre 2025, variation en G$ US",
      "Exportaciones canadienses de bienes por mercado bajo la ley del 18 de diciembre de 2025, cambio en miles de millones de US$",
    ),
    groups: {
      size: three("How large, 2024", "Combien, 2024", "Cuánto, 2024"),
      dependence: three(
        "Share of goods exports",
        "Part des exportations de biens",
        "Parte de las exportaciones de bienes",
      ),
      reroute: three(
        "Exports by market after the US tariffs, change",
        "Exportations par marché après les droits américains, variation",
        "Exportaciones por mercado tras los aranceles de EE. UU., cambio",
      ),
      costs: three(
        "If trade between the two cost less",
        "Si le commerce entre les deux coûtait moins",
        "Si el comercio entre los dos costara menos",
      ),
      threats: three(
        "What that spares at each threat point",
        "Ce que cela épargne à chaque point de menace",
        "Lo que eso ahorra en cada punto de amenaza",
      ),
    },
    labels: {
      "canmex.usd": three("both ways, US dollars", "les deux sens, dollars US", "ambos sentidos, dólares de EE. UU."),
      "canmex.exports": three("Canada to Mexico", "du Canada au Mexique", "de Canadá a México"),
      "canmex.imports": three("Mexico to Canada", "du Mexique au Canada", "de México a Canadá"),
      share: three("to {1}", "vers {1}", "a {1}"),
      reroute: three("to {1}", "vers {1}", "a {1}"),
      "costs.share": three(
        "{1} % less: US share in goods exports",
        "{1} % de moins : part des États-Unis dans les exportations",
        "{1} % menos: parte de EE. UU. en las exportaciones",
      ),
      "costs.income": three("{1} % less: real income", "{1} % de moins : revenu réel", "{1} % menos: ingreso real"),
      "costs.usd": three(
        "{1} % less: the same, a year",
        "{1} % de moins : le même, par an",
        "{1} % menos: lo mismo, al año",
      ),
      "costs.threat": three(
        "{1} % less: part of the loss without an agreement that is spared",
        "{1} % de moins : part épargnée de la perte sans accord",
        "{1} % menos: parte ahorrada de la pérdida sin tratado",
      ),
      "threat.before": three("{1}", "{1}", "{1}"),
      "threat.after": three("with {2} % lower costs", "avec des coûts inférieurs de {2} %", "con costos {2} % menores"),
    },
  },
  11: {
    answer: three(
      "No figure at hand says what security cooperation is worth to anybody, so the claim can be neither upheld nor refused. What can be said is the break-even: for the United States to prefer free trade in goods to the law as it stands, a side issue would have to be worth {even:USA:law-as-it-stands|range} a year, as much as {even-points:USA:law-as-it-stands|size} of its own tariff on both; against a deal with Canada alone {even:USA:us-canada-deal|range}. To Canada it would have to be worth {even:CAN:law-as-it-stands|range} and to Mexico {even:MEX:law-as-it-stands|range}; zero means that free trade beats the threat by itself.",
      "Aucun chiffre disponible ne dit ce que vaut la coopération de sécurité pour quiconque : l’affirmation ne peut être ni retenue ni rejetée. Ce qui peut se dire est le seuil : pour que les États-Unis préfèrent le libre-échange des biens au droit en vigueur, un enjeu lié devrait valoir {even:USA:law-as-it-stands|range} par an, autant que {even-points:USA:law-as-it-stands|size} de leur droit sur les deux ; face à un accord avec le seul Canada, {even:USA:us-canada-deal|range}. Pour le Canada il devrait valoir {even:CAN:law-as-it-stands|range} et pour le Mexique {even:MEX:law-as-it-stands|range} ; zéro veut dire que le libre-échange l’emporte de lui-même.",
      "Ninguna cifra disponible dice cuánto vale la cooperación en seguridad para nadie, así que la afirmación no puede sostenerse ni rechazarse. Lo que puede decirse es el umbral: para que Estados Unidos prefiera el libre comercio de bienes a la ley vigente, un asunto vinculado tendría que valer {even:USA:law-as-it-stands|range} al año, tanto como {even-points:USA:law-as-it-stands|size} de su propio arancel a ambos; frente a un acuerdo solo con Canadá, {even:USA:us-canada-deal|range}. Para Canadá tendría que valer {even:CAN:law-as-it-stands|range} y para México {even:MEX:law-as-it-stands|range}; cero quiere decir que el libre comercio la supera por sí solo.",
    ),
    reading: three(
      "The break-even is what a party has less under free trade in goods between the three than under the threat, and 0 where it has more; in points it is the tariff on the others’ goods that brings as much. It says how large a concession would have to be, not that one is. Enforceable in full; half as enforceable, it would have to be worth twice as much.",
      "Le seuil est ce qu’une partie a de moins sous le libre-échange des biens à trois que sous la menace, et 0 là où elle a plus ; en points, c’est le droit sur les biens des autres qui rapporte autant. Il dit quelle taille une concession devrait avoir, non qu’elle existe. Pleinement exécutoire ; à moitié, elle devrait valoir le double.",
      "El umbral es lo que una parte tiene de menos con el libre comercio de bienes de los tres que con la amenaza, y 0 donde tiene más; en puntos es el arancel a los bienes de los otros que da lo mismo. Dice de qué tamaño tendría que ser una concesión, no que exista. Exigible del todo; a medias, tendría que valer el doble.",
    ),
    figure: three(
      "What a side issue must be worth to the United States for free trade to beat each threat, US$ bn a year",
      "Ce qu’un enjeu lié doit valoir pour les États-Unis pour que le libre-échange l’emporte sur chaque menace, G$ US par an",
      "Lo que un asunto vinculado debe valer para Estados Unidos para que el libre comercio supere cada amenaza, miles de millones de US$ al año",
    ),
    groups: {
      value: three("What it is worth", "Ce qu’elle vaut", "Lo que vale"),
      breakEven: three("What it must be worth", "Ce qu’elle doit valoir", "Lo que debe valer"),
    },
    labels: {
      "security.value": three(
        "security cooperation, to the United States",
        "coopération de sécurité, pour les États-Unis",
        "cooperación en seguridad, para Estados Unidos",
      ),
      "security.margin": three("less what it must be worth", "moins ce qu’elle doit valoir", "menos lo que debe valer"),
      even: three("{1}", "{1}", "{1}"),
      "even-points": three(
        "the same in points of own tariff: {1}",
        "le même en points de droit propre : {1}",
        "lo mismo en puntos de arancel propio: {1}",
      ),
    },
  },
  12: {
    answer: three(
      "The average US tariff on Canada changed by {next.rate:CAN:2026-09-29|range} from 18 December 2025 to 29 September 2026 and that on Mexico by {next.rate:MEX:2026-09-29|range}. Agreement renewed at the review of 1 July 2026: {review.renewed}. From {s338.from} Canada alone paid {s338.rate:CAN} more on listed goods, claim or not, from 29 September imports of {bans.value} a year were banned, and Canada answered on {counter.from}. Against the law of January 2025, that of 29 September 2026 changes real income by {next.income:CAN:2026-09-29|range} in Canada and {next.income:MEX:2026-09-29|range} in Mexico.",
      "Le droit américain moyen sur le Canada a varié de {next.rate:CAN:2026-09-29|range} du 18 décembre 2025 au 29 septembre 2026 et celui sur le Mexique de {next.rate:MEX:2026-09-29|range}. Accord reconduit à l’examen du 1er juillet 2026 : {review.renewed}. À partir du {s338.from}, le Canada seul payait {s338.rate:CAN} de plus sur des biens listés, demande ou non ; dès le 29 septembre, des importations de {bans.value} par an étaient interdites, et le Canada a riposté le {counter.from}. Face au droit de janvier 2025, celui du 29 septembre 2026 change le revenu réel de {next.income:CAN:2026-09-29|range} au Canada et de {next.income:MEX:2026-09-29|range} au Mexique.",
      "El arancel medio de EE. UU. a Canadá cambió {next.rate:CAN:2026-09-29|range} del 18 de diciembre de 2025 al 29 de septiembre de 2026 y el aplicado a México {next.rate:MEX:2026-09-29|range}. Tratado renovado en la revisión del 1 de julio de 2026: {review.renewed}. Desde el {s338.from} solo Canadá pagaba {s338.rate:CAN} más por bienes listados, con solicitud o sin ella; desde el 29 de septiembre quedaron prohibidas importaciones por {bans.value} al año, y Canadá respondió el {counter.from}. Frente a la ley de enero de 2025, la del 29 de septiembre de 2026 cambia el ingreso real {next.income:CAN:2026-09-29|range} en Canadá y {next.income:MEX:2026-09-29|range} en México.",
    ),
    reading: three(
      "The lists of September 2026, American and Canadian, are transcribed by third parties and marked so in the book. A banned good has no duty: it is outside the averages and the model keeps the mean of the other goods, so that what the bans cost is not in these incomes. Claim shares after February 2026 are those of February. The range of a rate is that over two ways to count the metal in goods, a question that ended with the law of 6 April 2026.",
      "Les listes de septembre 2026, américaines et canadiennes, sont transcrites par des tiers et marquées telles dans le recueil. Un bien interdit n’a pas de droit : il est hors des moyennes et le modèle garde la moyenne des autres, si bien que le coût des interdictions n’est pas dans ces revenus. Les parts de demandes après février 2026 sont celles de février. La plage d’un taux couvre deux façons de compter le métal dans les biens, question close avec le droit du 6 avril 2026.",
      "Las listas de septiembre de 2026, de EE. UU. y Canadá, fueron transcritas por terceros y así se marcan en el código. Un bien prohibido no tiene arancel: queda fuera de los promedios y el modelo conserva el promedio de los demás, así que el costo de las prohibiciones no está en estos ingresos. Las solicitudes después de febrero de 2026 son las de febrero. El rango de una tasa cubre dos formas de contar el metal en los bienes, cuestión que acabó con la ley del 6 de abril de 2026.",
    ),
    figure: three(
      "Real income under the law of three days of 2026, against that of 1 January 2025, %",
      "Revenu réel sous le droit de trois jours de 2026, face à celui du 1er janvier 2025, %",
      "Ingreso real bajo la ley de tres días de 2026, frente a la del 1 de enero de 2025, %",
    ),
    groups: {
      rates: three("Average tariffs, with claims", "Droits moyens, avec demandes", "Aranceles medios, con solicitudes"),
      events: three("What came into force", "Ce qui est entré en vigueur", "Lo que entró en vigor"),
      law: three(
        "Law of {0}, against 1 January 2025",
        "Droit du {0}, face au 1er janvier 2025",
        "Ley del {0}, frente al 1 de enero de 2025",
      ),
    },
    labels: {
      rate: three("US tariff on it, {1}", "droit américain, {1}", "arancel de EE. UU., {1}"),
      "next.rate": three(
        "change since 18 December 2025: {1}",
        "variation depuis le 18 décembre 2025 : {1}",
        "cambio desde el 18 de diciembre de 2025: {1}",
      ),
      surtax: three(
        "Canada’s tariff on the United States, {0}",
        "droit du Canada sur les États-Unis, {0}",
        "arancel de Canadá a Estados Unidos, {0}",
      ),
      "review.renewed": three(
        "agreement renewed on 1 July 2026",
        "accord reconduit le 1er juillet 2026",
        "tratado renovado el 1 de julio de 2026",
      ),
      "s338.from": three(
        "section 338 on Canada from",
        "section 338 sur le Canada dès le",
        "sección 338 a Canadá desde",
      ),
      "s338.rate": three("its rate, claim or not", "son taux, demande ou non", "su tasa, con solicitud o sin ella"),
      "labour.rate": three(
        "forced-labour duty, without a claim",
        "droit sur le travail forcé, sans demande",
        "arancel por trabajo forzoso, sin solicitud",
      ),
      "bans.value": three(
        "imports banned from 29 September 2026, at their value of 2024",
        "importations interdites dès le 29 septembre 2026, à leur valeur de 2024",
        "importaciones prohibidas desde el 29 de septiembre de 2026, a su valor de 2024",
      ),
      "counter.from": three(
        "Canada’s surtaxes of 2026 from",
        "surtaxes canadiennes de 2026 dès le",
        "sobretasas canadienses de 2026 desde",
      ),
      "next.income": three("real income", "revenu réel", "ingreso real"),
      "next.usd": three("the same, a year", "le même, par an", "lo mismo, al año"),
      "next.exports": three(
        "exports of goods to the United States",
        "exportations de biens vers les États-Unis",
        "exportaciones de bienes a Estados Unidos",
      ),
    },
  },
};
