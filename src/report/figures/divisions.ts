import type { Coalitions } from "../../scenario/index.js";
import { type Language, number } from "../format.js";
import { wordsOf } from "../words/catalogue.js";
import { measured, numberColumn, textColumn } from "./cells.js";
import { asTitle, blocName, regionName } from "./frame.js";
import { baseOf, gameSource, roleHead, type Versions } from "./game-frame.js";
import type { DivisionRow, Measure, TriangleFigure } from "./types.js";
import { heads, openings, three, type Three } from "./words.js";

const billions: Three = three("US$ bn", "G$ US", "mmd US$");

const triangleTitle: Three<(size: string, parts: string) => string> = {
  en: (size, parts) => `Together the three have ${size} more than apart; the nucleolus divides it so: ${parts}`,
  fr: (size, parts) => `Ensemble, les trois ont ${size} de plus que séparés ; le nucléole partage ainsi : ${parts}`,
  es: (size, parts) => `Juntos, los tres tienen ${size} más que separados; el nucleolo lo reparte así: ${parts}`,
};
const triangleUnit: Three<(empty: boolean, base: string) => string> = {
  en: (empty, base) =>
    `US$ bn a year against ${base}; a corner gives its party all that cooperation adds, ≥ what it has alone; ${empty ? "the core is empty" : "shaded: the core, which no group would leave"}; payments between parties allowed`,
  fr: (empty, base) =>
    `G$ US par an par rapport ${base} ; un sommet donne à sa partie tout le surcroît, ≥ ce qu’elle a seule ; ${empty ? "le cœur est vide" : "ombré : le cœur, que nul groupe ne quitterait"} ; paiements entre parties admis`,
  es: (empty, base) =>
    `mmd US$ al año frente ${base}; un vértice da a su parte todo lo que suma cooperar, ≥ lo que tiene sola; ${empty ? "el núcleo está vacío" : "sombreado: el núcleo, que ningún grupo dejaría"}; con pagos entre partes`,
};
const coreWord = three("core", "cœur", "núcleo");
const nucleolusWord = three("Nucleolus", "Nucléole", "Nucleolo");

/**
 * Divisions of the joint worth of three parties: core, Shapley value, nucleolus; null where there are not three parties.
 * @param law day the worth is measured against, where the result does not say it.
 */
export function triangleFigure(
  found: Pick<Coalitions, "partitions" | "needTransfers">,
  frame: {
    readonly versions: Versions;
    readonly parties: readonly string[];
    readonly law: string | null;
    readonly model: string;
  },
  language: Language,
): TriangleFigure | null {
  const [first, second, third] = frame.parties;
  if (frame.parties.length !== 3 || first === undefined || second === undefined || third === undefined) return null;
  const codes = [first, second, third] as const;
  const measure: Measure = { unit: billions[language], decimals: 2, signed: true };
  const { needTransfers, partitions } = found;
  const apart = partitions.find(({ partition }) => partition.length === 3)?.usdBn ?? {};
  const division = (
    name: string,
    role: DivisionRow["role"],
    values: Readonly<Record<string, number>>,
  ): DivisionRow => ({
    name,
    role,
    first: values[first] ?? Number.NaN,
    second: values[second] ?? Number.NaN,
    third: values[third] ?? Number.NaN,
  });
  const { nucleolusUsdBn, shapleyUsdBn, coreCornersUsdBn, leastCoreEpsilonUsdBn } = needTransfers;
  const rows = [
    ...coreCornersUsdBn.map((corner) => division(coreWord[language], "core", corner)),
    division("Shapley", "point", shapleyUsdBn.delta ?? {}),
    ...(nucleolusUsdBn === null ? [] : [division(nucleolusWord[language], "point", nucleolusUsdBn)]),
  ];
  const alone = codes.map((code) => apart[code] ?? 0) as [number, number, number];
  const told = rows.at(-1)!;
  const sum = told.first + told.second + told.third;
  const parts = [told.first, told.second, told.third]
    .map(
      (value, index) => `${regionName(codes[index]!, language)} ${measured(value, { ...measure, unit: "" }, language)}`,
    )
    .join(", ");
  const surplus = wordsOf(language).usdBn(number(sum - alone[0] - alone[1] - alone[2], 1, language));
  const title = asTitle(triangleTitle[language](surplus, parts));
  const texts = rows.map(
    (row) =>
      `${row.name}: ${[row.first, row.second, row.third].map((value) => measured(value, { ...measure, unit: "" }, language)).join(", ")}`,
  );
  const names = codes.map((code) => regionName(code, language)) as [string, string, string];
  return {
    kind: "triangle",
    id: "divisions",
    language,
    title,
    subtitle: triangleUnit[language](leastCoreEpsilonUsdBn > 1e-9, baseOf(frame.law, language)),
    alt: `${title}. ${openings.triangle[language]} ${blocName(codes, language)}. ${texts.join("; ")}.`,
    columns: [
      textColumn("name", heads.point[language]),
      textColumn("role", roleHead[language]),
      numberColumn("first", names[0], measure),
      numberColumn("second", names[1], measure),
      numberColumn("third", names[2], measure),
    ],
    rows,
    source: gameSource(frame.versions, frame.law, frame.model, "docs/coalitions.md", language),
    measure,
    parties: [...codes],
    names,
    alone,
  };
}
