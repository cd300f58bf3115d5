import type { Coalitions, CoalitionsFound } from "../scenario/index.js";
import { type Language, number, signed, small } from "./format.js";
import { robustnessLines } from "./robustness.js";
import { table, wrap } from "./table.js";
import { coalitionWords, reductionWords } from "./words/table.js";

type Blocs = readonly (readonly string[])[];

const blocName = (bloc: readonly string[]): string => bloc.join("+");

/** `USA | CAN+MEX`. */
const partitionName = (partition: Blocs): string => partition.map(blocName).join(" | ");

/** Coalitions as plain text: the partitions and what mergers do to others first, what needs payments last. */
export function coalitionsText(result: Coalitions, language: Language): string {
  const { partitions, inputs, threatPoint, residual, starts } = result;
  const words = coalitionWords[language];
  const regret = Math.max(...partitions.map(({ regretPct }) => regretPct));
  return [
    words.title(typeof inputs.law === "string" ? inputs.law : null),
    "",
    wrap(threatPoint === null ? words.atWar : words.held(threatPoint.name)),
    wrap(inputs.inside === "none" ? words.insideNone : words.insideJoint),
    "",
    ...coalitionTables(result, inputs.parties, language),
    ...robustnessLines(result, inputs.parties, language),
    words.sure(small(residual), small(regret), String(starts), inputs.structure, inputs.closure),
    "",
  ].join("\n");
}

/** The tables alone, for the page of a table as well. */
export function coalitionTables(
  {
    partitions,
    externalities,
    leaving,
    needTransfers,
    blocDeals,
  }: Omit<CoalitionsFound, "threatPoint" | "residual" | "starts" | "solves">,
  parties: readonly string[],
  language: Language,
): string[] {
  const words = coalitionWords[language];
  const change = (value: number): string => signed(value, 2, language);
  const points = (value: number): string => signed(value, 3, language);
  const money = (values: Readonly<Record<string, number>> | null): string[] =>
    parties.map((code) => (values === null ? "-" : change(values[code] ?? 0)));
  const percent = (values: Readonly<Record<string, number>>): string[] =>
    parties.map((code) => points(values[code] ?? 0));
  const gone = leaving.filter(({ gainPct }) => gainPct > 1e-6);
  const { shapleyUsdBn, nucleolusUsdBn, leastCoreEpsilonUsdBn, coreCornersUsdBn, paidUsdBn } = needTransfers;
  return [
    table(
      [words.partition, ...parties.map((code) => `${code} %`), words.worth],
      partitions.map(({ partition, welfareExactPct, usdBn }) => [
        partitionName(partition),
        ...percent(welfareExactPct),
        partition.map((bloc) => change(usdBn[blocName(bloc)] ?? 0)).join(" | "),
      ]),
    ),
    "",
    table(
      [words.merger, words.on, "US$ bn"],
      externalities.map(({ bloc, before, after, usdBn }) => [
        `${partitionName(before)} → ${partitionName(after)}`,
        blocName(bloc),
        change(usdBn),
      ]),
    ),
    "",
    table(
      [words.deal, words.weights, ...parties.map((code) => `${code} %`)],
      blocDeals.map(({ name, weights, signed: agreed, welfareExactPct }) => [
        agreed ? words.deals[name] : `${words.deals[name]} (${words.noDeal})`,
        weights.map((weight) => number(weight, 2, language)).join(" : "),
        ...percent(welfareExactPct),
      ]),
    ),
    "",
    ...(gone.length === 0 ? [words.nobodyLeaves] : [words.leave]),
    ...gone.map(({ party, leaves, gainPct, gainUsdBn }) =>
      wrap(`- ${words.leaves(party, blocName(leaves), points(gainPct), change(gainUsdBn))}`),
    ),
    "",
    wrap(words.needTransfers),
    "",
    table(
      [words.division, ...parties],
      [
        ...Object.entries(shapleyUsdBn).map(([name, values]) => [
          `Shapley, ${reductionWords[name as keyof typeof reductionWords][language]}`,
          ...money(values),
        ]),
        [words.nucleolus, ...money(nucleolusUsdBn)],
        ...(paidUsdBn === null ? [] : [[words.paid, ...money(paidUsdBn)]]),
        ...coreCornersUsdBn.map((corner) => [words.corner, ...money(corner)]),
      ],
    ),
    wrap(
      leastCoreEpsilonUsdBn > 1e-9
        ? words.coreEmpty(number(leastCoreEpsilonUsdBn, 2, language))
        : words.coreThere(number(-leastCoreEpsilonUsdBn, 2, language)),
    ),
    "",
  ];
}
