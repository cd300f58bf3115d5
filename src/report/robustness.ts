import type { Draws, Variants } from "../negotiation/index.js";
import { type Language, number, signed } from "./format.js";
import { table, wrap } from "./table.js";
import { robustnessWords } from "./words/robustness.js";

interface Found {
  readonly variants?: Variants | undefined;
  readonly draws?: Draws | undefined;
}

/** In how many models each party gains at each point, then in what share of the draws; nothing where neither was played. */
export const robustnessLines = (found: Found, parties: readonly string[], language: Language): string[] => [
  ...modelLines(found, parties, language),
  ...drawLines(found, parties, language),
];

function modelLines({ variants }: Found, parties: readonly string[], language: Language): string[] {
  if (variants === undefined) return [];
  const { rows, signs, failed } = variants;
  const words = robustnessWords[language];
  const open = (one: Variants["signs"][number]): boolean => one.gains > 0 && one.gains < one.variants;
  return [
    table(
      [words.gainsIn(String(rows.length)), ...parties],
      pointsOf(signs).map((point) => [
        point,
        ...ofParties(signs, point, parties, (one) => `${one.gains}${open(one) ? " *" : "  "}`),
      ]),
    ),
    ...(signs.some(open) ? [words.unsettled] : []),
    wrap(
      words.models(
        rows
          .slice(1)
          .map(({ name }) => name)
          .join(", "),
      ),
    ),
    ...failed.map(({ name, reason }) => wrap(words.failed(name, reason))),
    "",
    ...tornadoLines({ variants }, parties, language),
  ];
}

/**
 * What moves the first party's payoff in the tariff war, and what dividing is worth to it, most: each other model by the size
 * of its move. For the page of a table as well.
 */
export function tornadoLines({ variants }: Found, [first = ""]: readonly string[], language: Language): string[] {
  const words = robustnessWords[language];
  const told = (variants?.tornado ?? []).filter(
    ({ threat, party, moves }) =>
      party === first && moves.length > 0 && /^(?:nash-war|divide-and-rule .*)$/.test(threat),
  );
  if (told.length === 0) return [];
  return [
    wrap(words.tornado(first)),
    ...told.map(({ threat, moves }) =>
      wrap(
        `${threat.replace(/^divide-and-rule/, words.divideAndRule)}: ${moves.map(({ name, changePct }) => `${name} ${signed(changePct, 3, language)}`).join(", ")}.`,
        100,
        "  ",
      ),
    ),
    "",
  ];
}

/** The draws alone, for the page of a table as well. */
export function drawLines({ draws: found }: Found, parties: readonly string[], language: Language): string[] {
  if (found === undefined) return [];
  const { draws, failed, seed, signs } = found;
  const words = robustnessWords[language];
  return [
    wrap(words.draws(String(draws), String(seed))),
    "",
    table(
      [words.share, ...parties],
      pointsOf(signs).map((point) => [
        point.replace(/^divide-and-rule/, words.divideAndRule),
        ...ofParties(
          signs,
          point,
          parties,
          ({ gains, low, high }) =>
            `${number(100 * gains, 0, language)} % (${signed(low, 3, language)}; ${signed(high, 3, language)})`,
        ),
      ]),
    ),
    ...(failed > 0 ? [words.failedDraws(String(failed))] : []),
    "",
  ];
}

const pointsOf = (signs: readonly { readonly threat: string }[]): string[] => [
  ...new Set(signs.map(({ threat }) => threat)),
];

const ofParties = <Sign extends { readonly threat: string; readonly party: string }>(
  signs: readonly Sign[],
  point: string,
  parties: readonly string[],
  cell: (sign: Sign) => string,
): string[] =>
  parties
    .map((party) => signs.find((one) => one.threat === point && one.party === party))
    .map((one) => (one === undefined ? "-" : cell(one)));
