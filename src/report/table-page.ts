import type { TableResult } from "../scenario/index.js";
import { coalitionTables } from "./coalitions.js";
import { type Language, number, signed, small } from "./format.js";
import { drawLines, tornadoLines } from "./robustness.js";
import { table, wrap } from "./table.js";
import { repeatedLines } from "./table-repeated.js";
import { arrangementWords, pageWords } from "./words/table-page.js";

type Rates = readonly { readonly importer: string; readonly exporter: string; readonly rate: number }[];

/** A table as one page of plain text, lines of at most 100 columns. */
export function tablePage(result: TableResult, language: Language): string {
  const { inputs, title, about, residual, regretPct, starts } = result;
  const words = pageWords[language];
  return [
    title[language],
    "",
    wrap(about[language]),
    "",
    wrap(words.against(inputs.law)),
    "",
    threats(result, language),
    ...ladder(result, language),
    ...apart(result, language),
    ...menu(result, language),
    ...frontier(result, language),
    ...leverage(result, language),
    ...linkage(result, language),
    ...patience(result, language),
    ...repeatedLines(result, language),
    ...(result.coalitions
      ? ["", words.coalitions, "", ...coalitionTables(result.coalitions, inputs.parties, language)]
      : []),
    ...failed(result, language),
    ...(result.coalitions ? [] : [""]),
    ...tornadoLines(result, inputs.parties, language),
    ...drawLines(result, inputs.parties, language),
    wrap(
      words.sure(
        small(residual),
        small(regretPct),
        String(starts),
        `${inputs.structure}, ${inputs.closure}, ${inputs.numeraire}`,
      ),
    ),
    "",
  ].join("\n");
}

const points = (value: number, language: Language): string => signed(value, 3, language);

/** `+0.012 (+3.3)`: % and billions. */
const both = (pct: number, bn: number, language: Language): string =>
  `${points(pct, language)} (${signed(bn, 1, language)})`;

const payoffsOf = (
  { welfareExactPct, usdBn }: Pick<TableResult["threats"][number], "welfareExactPct" | "usdBn">,
  parties: readonly string[],
  language: Language,
): string[] => parties.map((code) => both(welfareExactPct[code] ?? 0, usdBn[code] ?? 0, language));

/** `3.1 4.5`: what a party charges the others, in the order of the parties. */
const chargedBy = (party: string, rates: Rates, parties: readonly string[], language: Language): string =>
  parties
    .filter((code) => code !== party)
    .map((code) => rates.find(({ importer, exporter }) => importer === party && exporter === code))
    .map((found) => (found === undefined ? "=" : number(100 * found.rate, 1, language)))
    .join(" ");

function threats({ threats: all, variants, inputs: { parties } }: TableResult, language: Language): string {
  const words = pageWords[language];
  const rows = all.map((threat) => [
    threat.authority === null ? threat.name : `${threat.name} *`,
    ...payoffsOf(threat, parties, language),
    ...(variants
      ? [
          parties
            .map((party) => variants.signs.find((sign) => sign.threat === threat.name && sign.party === party))
            .map((sign) => String(sign?.gains ?? 0))
            .join(" "),
        ]
      : []),
  ]);
  const head = [words.threat, ...parties.map((code) => `${code} % (US$ bn)`), ...(variants ? [words.gainsIn] : [])];
  const found = all.filter((threat) => threat.found.length > 0);
  return [
    table(head, rows),
    ...(all.some(({ authority }) => authority !== null) ? [words.noAuthority] : []),
    ...(variants ? [wrap(words.variants(String(variants.rows.length), parties.join(" ")))] : []),
    ...found.map(({ name, found: rates }) =>
      wrap(
        `${name}: ${rates.map(({ importer, exporter, rate }) => `${words.charges(importer, exporter)} ${number(100 * rate, 1, language)} %`).join(", ")}.`,
      ),
    ),
  ].join("\n");
}

function ladder({ ladder: rungs, inputs: { parties } }: TableResult, language: Language): string[] {
  if (rungs === undefined) return [];
  const words = pageWords[language];
  const [first = ""] = parties;
  const rows = rungs.map((rung) => [
    rung.threat,
    rung.signed ? chargedBy(first, rung.tariffs, parties, language) : words.noDeal,
    ...payoffsOf(rung, parties, language),
  ]);
  const others = parties.slice(1).join(" ");
  return [
    "",
    words.ladder,
    "",
    table([words.threat, words.firstCharges(first, others), ...parties.map((code) => `${code} % (US$ bn)`)], rows),
  ];
}

function apart({ arrangements, inputs: { parties } }: TableResult, language: Language): string[] {
  const words = pageWords[language];
  return (arrangements ?? []).flatMap(({ threat, rows, divideAndRule }) => [
    "",
    words.arrangements(threat),
    "",
    table(
      [words.arrangement, words.signed, ...parties.map((code) => `${code} % (US$ bn)`)],
      rows.map((row) => [
        arrangementWords(row.name, language),
        row.signed.length === 0 ? words.none : row.signed.length === 1 ? row.signed[0]! : String(row.signed.length),
        ...payoffsOf(row, parties, language),
      ]),
    ),
    ...(divideAndRule === null
      ? [wrap(words.noPairs)]
      : [
          wrap(
            words.divided(
              parties
                .map(
                  (code) =>
                    `${code} ${both(divideAndRule.points[code] ?? 0, divideAndRule.usdBn[code] ?? 0, language)}`,
                )
                .join(", "),
            ),
          ),
        ]),
  ]);
}

function menu({ menu: game, inputs: { parties } }: TableResult, language: Language): string[] {
  if (game === undefined) return [];
  const words = pageWords[language];
  const movers = Object.keys(game.profiles[0]?.choice ?? {});
  const name = (move: string): string => (move === "law" ? words.law : move);
  const rows = game.profiles.map(({ choice, welfareExactPct, regretPct }) => [
    movers.map((party) => `${party} ${name(choice[party] ?? "")}`).join(", "),
    ...parties.map(
      (code) => `${points(welfareExactPct[code] ?? 0, language)}${(regretPct[code] ?? 1) <= 0 ? " *" : "  "}`,
    ),
    number(Math.max(...Object.values(regretPct)), 3, language),
  ]);
  return [
    "",
    words.menu,
    "",
    table([words.moves, ...parties.map((code) => `${code} %  `), words.regret], rows),
    ...(game.pureNash.length === 0
      ? [wrap(words.noEquilibrium)]
      : game.pureNash.map((choice) =>
          wrap(words.equilibrium(movers.map((party) => `${party} ${name(choice[party] ?? "")}`).join(", "))),
        )),
  ];
}

function frontier({ frontier: found, inputs: { parties } }: TableResult, language: Language): string[] {
  if (found === undefined) return [];
  const words = pageWords[language];
  return [
    "",
    words.frontier,
    "",
    table(
      [words.bestFor, ...parties.map((code) => `${code} % (US$ bn)`)],
      found.best.map((row) => [row.party, ...payoffsOf(row, parties, language)]),
    ),
    ...found.rational.map(({ threat, mostPct }) =>
      wrap(
        mostPct === null
          ? words.nothingRational(threat)
          : words.rational(threat, parties.map((code) => `${code} ${points(mostPct[code] ?? 0, language)}`).join(", ")),
      ),
    ),
    ...frontierPaid(found.transfers, parties, language),
  ];
}

function frontierPaid(
  { totalUsdBn, usdBn, rational }: NonNullable<TableResult["frontier"]>["transfers"],
  parties: readonly string[],
  language: Language,
): string[] {
  const words = pageWords[language];
  const bn = (value: number): string => signed(value, 1, language);
  const each = (values: Readonly<Record<string, number>>): string =>
    parties.map((code) => `${code} ${bn(values[code] ?? 0)}`).join(", ");
  return [
    wrap(words.paid(bn(totalUsdBn), each(usdBn))),
    ...rational.map(({ threat, surplusUsdBn, mostUsdBn }) =>
      wrap(
        mostUsdBn === null
          ? words.nothingPaid(threat)
          : words.rationalPaid(threat, number(surplusUsdBn, 1, language), each(mostUsdBn)),
      ),
    ),
  ];
}

function leverage({ leverage: all }: TableResult, language: Language): string[] {
  if (all === undefined) return [];
  const words = pageWords[language];
  const cell = (value: number | null, decimals: number): string =>
    value === null ? "-" : number(value, decimals, language);
  return [
    "",
    words.leverage,
    "",
    table(
      [words.over, ...words.four],
      all.map(({ party, rival, exposure, threatShift, credibility, endurance }) => [
        `${party} → ${rival}`,
        cell(exposure.value, 2),
        cell(threatShift.value, 3),
        `${points(credibility.value ?? 0, language)} / ${points(credibility.answered, language)}`,
        cell(endurance.value, 2),
      ]),
    ),
    wrap(words.leverageReads),
  ];
}

function linkage({ linkage: found, inputs: { parties } }: TableResult, language: Language): string[] {
  if (found === undefined) return [];
  const words = pageWords[language];
  const threatsIn = [...new Set(found.rows.map(({ threat }) => threat))];
  const cell = (rows: typeof found.rows, threat: string, party: string): string => {
    const row = rows.find((one) => one.threat === threat && one.party === party);
    if (row?.usdBn == null) return "-";
    const tariff = row.tariffPoints === null ? "" : ` (${number(row.tariffPoints, 1, language)})`;
    return `${number(row.usdBn, 1, language)}${tariff}`;
  };
  const least = (rows: typeof found.rows): string =>
    table(
      [words.threat, ...parties.map((code) => `${code} ${words.bnPoints}`)],
      threatsIn.map((threat) => [threat, ...parties.map((party) => cell(rows, threat, party))]),
    );
  return [
    "",
    words.linkage,
    "",
    least(found.rows),
    wrap(words.linkageReads),
    ...found.issues.flatMap(({ title, rows, dealWith }) => {
      // Without cost and fully enforceable an issue must be worth what the table above says.
      const same = rows.every(({ usdBn }, at) => usdBn === found.rows[at]!.usdBn);
      const values = Object.entries(dealWith).map(([party, value]) => `${party} ${signed(value, 1, language)}`);
      return [...(same ? [] : ["", least(rows)]), wrap(`${title[language]}. ${words.issueWith(values.join(", "))}`)];
    }),
  ];
}

function patience({ patience: all, inputs: { parties } }: TableResult, language: Language): string[] {
  if (all === undefined) return [];
  const words = pageWords[language];
  const threatsIn = [...new Set(all.map(({ threat }) => threat))];
  const cell = (threat: string, party: string): string => {
    const row = all.find((one) => one.threat === threat && one.party === party);
    return row?.critical == null ? words.never : number(row.critical, 2, language);
  };
  return [
    "",
    words.patience,
    "",
    table(
      [words.dealOver, ...parties],
      threatsIn.map((threat) => [threat, ...parties.map((party) => cell(threat, party))]),
    ),
  ];
}

const failed = ({ variants }: TableResult, language: Language): string[] =>
  (variants?.failed ?? []).map(({ name, reason }) => wrap(pageWords[language].failed(name, reason)));
