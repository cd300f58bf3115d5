import type { TableResult } from "../../scenario/index.js";
import type { Language } from "../format.js";
import { countryOf } from "../names.js";
import { wordsOf } from "../words/catalogue.js";
import { bars, plainBar } from "./bars.js";
import { measured, numberColumn, textColumn } from "./cells.js";
import { asTitle, regionName } from "./frame.js";
import { baseOf, gameSource, roleHead } from "./game-frame.js";
import type { BarsFigure, FrontierFigure, FrontierRow, MatrixFigure, Measure, PayoffRow, SourceItem } from "./types.js";
import { heads, openings, three, type Three } from "./words.js";

const percent: Measure = { unit: "%", decimals: 2, signed: true };
const rate: Measure = { unit: "%", decimals: 1, signed: false };

const tableSource = ({ versions, inputs }: TableResult, language: Language): SourceItem[] =>
  gameSource(versions, inputs.law, `${inputs.structure}, ${inputs.closure}`, "docs/table.md", language);

const against: Three<(base: string) => string> = {
  en: (base) => `Real income, % against ${base}`,
  fr: (base) => `Revenu réel, % par rapport ${base}`,
  es: (base) => `Ingreso real, % frente ${base}`,
};
const bestReplies = three(
  "filled: a best reply; grey: what a better move would add, points",
  "plein : une meilleure réponse ; gris : ce qu’un meilleur coup ajouterait, points",
  "lleno: una mejor respuesta; gris: lo que añadiría una mejor jugada, puntos",
);
const stable: Three<(profile: string, payoffs: string) => string> = {
  en: (profile, payoffs) => `Nobody would move from ${profile}: ${payoffs}`,
  fr: (profile, payoffs) => `Nul ne bougerait de ${profile} : ${payoffs}`,
  es: (profile, payoffs) => `Nadie se movería de ${profile}: ${payoffs}`,
};
const unstable: Three<(regret: string) => string> = {
  en: (regret) => `From every combination of moves somebody would move; the least anybody gains by it is ${regret}`,
  fr: (regret) => `De chaque combinaison de coups quelqu’un bougerait ; le moins qu’on y gagne est ${regret}`,
  es: (regret) => `De cada combinación de jugadas alguien se movería; lo menos que se gana con ello es ${regret}`,
};
const lawWord = three("as it stands", "droit en vigueur", "ley vigente");
/** Regret below which a move is a best reply, points; the search itself is no finer. */
const nothing = 1e-9;

/** Payoffs of a menu of moves, a row a profile, best replies marked; null where the table has no menu. */
export function payoffFigure(result: TableResult, language: Language): MatrixFigure | null {
  const { menu, inputs } = result;
  if (menu === undefined) return null;
  const { parties } = inputs;
  const move = (text: string): string => (text === "law" ? lawWord[language] : text);
  const nameOf = (choice: Readonly<Record<string, string>>): string =>
    parties.map((party) => `${party} ${move(choice[party] ?? "")}`).join(", ");
  const isNash = (choice: Readonly<Record<string, string>>): boolean =>
    menu.pureNash.some((other) => parties.every((party) => other[party] === choice[party]));
  const rows = menu.profiles.flatMap(({ choice, welfareExactPct, regretPct }) =>
    parties.map(
      (party): PayoffRow => ({
        profile: nameOf(choice),
        party,
        move: move(choice[party] ?? ""),
        payoff: welfareExactPct[party] ?? Number.NaN,
        regret: regretPct[party] ?? Number.NaN,
        equilibrium: isNash(choice),
      }),
    ),
  );
  const worst = menu.profiles.map(({ regretPct }) => Math.max(...Object.values(regretPct)));
  const held = rows.filter(({ equilibrium }) => equilibrium).slice(0, parties.length);
  const payoffs = held.map(({ party, payoff }) => `${party} ${measured(payoff, percent, language)}`).join(", ");
  const title =
    held[0] === undefined
      ? unstable[language](measured(Math.min(...worst), { ...percent, unit: "" }, language))
      : stable[language](held[0].profile, payoffs);
  const texts = rows.map(
    ({ profile, party, payoff, regret }) =>
      `${profile}: ${party} ${measured(payoff, percent, language)}${regret <= nothing ? " *" : ""}`,
  );
  return {
    kind: "matrix",
    id: "payoffs",
    language,
    title: asTitle(title),
    subtitle: `${against[language](baseOf(inputs.law, language))}; ${bestReplies[language]}`,
    alt: `${asTitle(title)}. ${openings.matrix[language]} ${texts.join("; ")}.`,
    columns: [
      textColumn("profile", heads.profile[language]),
      textColumn("party", heads.party[language]),
      textColumn("move", heads.move[language]),
      numberColumn("payoff", against[language](baseOf(inputs.law, language)), percent),
      numberColumn("regret", heads.regret[language], { ...percent, unit: "", signed: false }),
      textColumn("equilibrium", heads.bestReply[language]),
    ],
    rows,
    source: tableSource(result, language),
    measure: percent,
    parties,
  };
}

const ladderTitle: Three<
  (of: string, goods: string, low: string, high: string, least: string, most: string) => string
> = {
  en: (of, goods, low, high, least, most) =>
    `The threat decides the deal: ${of} negotiated duty on ${goods} goods goes from ${low} (${least}) to ${high} (${most})`,
  fr: (of, goods, low, high, least, most) =>
    `La menace fait l’accord : le droit négocié ${of} sur les biens ${goods} va de ${low} (${least}) à ${high} (${most})`,
  es: (of, goods, low, high, least, most) =>
    `La amenaza hace el acuerdo: el arancel negociado ${of} a los bienes ${goods} va de ${low} (${least}) a ${high} (${most})`,
};
const ladderUnit: Three<(importer: string, base: string) => string> = {
  en: (importer, base) =>
    `Negotiated average duty (${importer}), %, by threat point, against ${base}; Nash bargain, equal weights; no interval`,
  fr: (importer, base) =>
    `Droit moyen négocié (${importer}), %, par point de menace, par rapport ${base} ; Nash, poids égaux ; sans intervalle`,
  es: (importer, base) =>
    `Arancel medio negociado (${importer}), %, por punto de amenaza, frente ${base}; Nash, pesos iguales; sin intervalo`,
};
const noDeal = three("no deal beats the threat", "aucun accord ne bat la menace", "ningún acuerdo supera la amenaza");

/** The ladder from threats to negotiated rates of one importer: a panel a threat, a bar a partner; null without a ladder. */
export function ladderFigure(result: TableResult, importer: string, language: Language): BarsFigure | null {
  const { ladder, inputs } = result;
  if (ladder === undefined) return null;
  const words = wordsOf(language);
  const partners = inputs.parties.filter((code) => code !== importer);
  const rows = ladder.flatMap(({ threat, signed, tariffs }) =>
    partners.map((code) => {
      const found = tariffs.find((row) => row.importer === importer && row.exporter === code);
      const value = signed && found !== undefined ? 100 * found.rate : null;
      const bar = plainBar(regionName(code, language), code, value);
      return { ...bar, panel: threat, note: value === null ? noDeal[language] : "" };
    }),
  );
  const first = partners[0] ?? "";
  const known = rows
    .filter(({ region, value }) => region === first && value !== null)
    .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [low, high] = [known[0], known.at(-1)];
  const title =
    low === undefined || high === undefined
      ? noDeal[language]
      : ladderTitle[language](
          countryOf(importer, words).of,
          countryOf(first, words).of,
          measured(low.value ?? 0, rate, language),
          measured(high.value ?? 0, rate, language),
          low.panel,
          high.panel,
        );
  const text = {
    id: `ladder-${importer.toLowerCase()}`,
    language,
    title: asTitle(title),
    subtitle: ladderUnit[language](regionName(importer, language), baseOf(inputs.law, language)),
    source: tableSource(result, language),
  };
  return bars(text, rate, rows, heads.country[language], heads.rate[language]);
}

const frontierTitle: Three<(threat: string, x: string, y: string, base: string) => string> = {
  en: (threat, x, y, base) => `The bargain over ${threat}: ${x}, ${y}, against ${base}`,
  fr: (threat, x, y, base) => `L’accord sous ${threat} : ${x}, ${y}, par rapport ${base}`,
  es: (threat, x, y, base) => `El acuerdo bajo ${threat}: ${x}, ${y}, frente ${base}`,
};
const frontierUnit = three(
  "Change of real income, %; line: deals that no other deal beats for both; square: without a deal; dot: the bargain over it",
  "Variation du revenu réel, % ; ligne : accords qu’aucun autre ne bat pour les deux ; carré : sans accord ; point : l’accord négocié",
  "Cambio del ingreso real, %; línea: acuerdos que ningún otro supera para ambos; cuadro: sin acuerdo; punto: el acuerdo negociado",
);
/** What two of the parties can agree, with threat points and the bargains over them; null where the table has no frontier. */
export function frontierFigure(
  result: TableResult,
  [first, second]: readonly [string, string],
  language: Language,
): FrontierFigure | null {
  const { frontier, ladder, threats, inputs } = result;
  if (frontier === undefined) return null;
  const at = (name: string, role: FrontierRow["role"], welfare: Readonly<Record<string, number>>): FrontierRow => ({
    name,
    role,
    x: welfare[first] ?? Number.NaN,
    y: welfare[second] ?? Number.NaN,
  });
  const line = frontier.points
    .map(({ weights, welfareExactPct }) =>
      at(weights.map((weight) => weight.toFixed(2)).join(" : "), "frontier", welfareExactPct),
    )
    .toSorted((a, b) => a.x - b.x);
  // Of deals among three, those that another beats for both of these two are not on the line of the two.
  const upper = line.filter((row) => !line.some((other) => other !== row && other.x >= row.x && other.y > row.y));
  const bargains = (ladder ?? []).filter(({ signed }) => signed);
  const rows = [
    ...upper,
    ...threats.map(({ name, welfareExactPct }) => at(name, "threat", welfareExactPct)),
    ...bargains.map(({ threat, welfareExactPct }) => at(threat, "bargain", welfareExactPct)),
  ];
  const told = rows.findLast(({ role }) => role === "bargain") ?? rows.at(-1)!;
  const part = (code: string, value: number): string =>
    `${regionName(code, language)} ${measured(value, percent, language)}`;
  const title = frontierTitle[language](
    told.name,
    part(first, told.x),
    part(second, told.y),
    baseOf(inputs.law, language),
  );
  const named = rows.filter(({ role }) => role !== "frontier");
  const texts = named.map(({ name, role, x, y }) => `${name} (${role}): ${part(first, x)}, ${part(second, y)}`);
  return {
    kind: "frontier",
    id: `frontier-${first}-${second}`.toLowerCase(),
    language,
    title: asTitle(title),
    subtitle: frontierUnit[language],
    alt: `${asTitle(title)}. ${openings.frontier[language]} ${texts.join("; ")}.`,
    columns: [
      textColumn("name", heads.point[language]),
      textColumn("role", roleHead[language]),
      numberColumn("x", regionName(first, language), percent),
      numberColumn("y", regionName(second, language), percent),
    ],
    rows,
    source: tableSource(result, language),
    measure: percent,
    parties: [first, second],
    names: [regionName(first, language), regionName(second, language)],
  };
}

export { triangleFigure } from "./divisions.js";
