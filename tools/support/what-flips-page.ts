import type { IsoDate } from "../../src/base/index.js";
import { readTable } from "../../src/files/index.js";
import { runTable, type TableFile, type TableResult } from "../../src/scenario/index.js";

type Variants = NonNullable<TableResult["variants"]>;

/** Threat points whose signs the headlines of the ready tables rest on. */
export const flipThreats = [
  "nash-war",
  "us-25-retaliation-none",
  "us-25-retaliation-best",
  "us-canada-deal",
  "us-mexico-deal",
  "fall-back",
] as const;

const day = "2026-10-10";
const parties = ["USA", "CAN", "MEX"];
const three = { en: "-", fr: "-", es: "-" };

/** The threat points under every variant of the model, or under those named. */
export function variantsOf(threats: readonly string[], only?: readonly string[]): Variants {
  const { variants, ...table } = readTable({ parties, day: day as IsoDate, options: {}, versions: {} });
  const file: TableFile = {
    schema: "parley/table/1",
    title: three,
    about: three,
    law: day as IsoDate,
    parties,
    threats: [...threats],
    deals: [],
    issues: [],
    discount: {},
    show: ["variants"],
  };
  const chosen = only === undefined ? variants : variants.filter(({ name }) => only.includes(name));
  return runTable(table, file, chosen).variants!;
}

/** One cell of the page: real income of the three, %. */
export const cellOf = (row: Variants["rows"][number], threat: string): string =>
  parties.map((party) => (row.payoffsPct[threat]![party]! + 0).toFixed(3).replace(/^-(0\.000)$/, "$1")).join(" / ");

/** docs/what-flips.md. */
export function whatFlipsPage({ rows, failed, signs, tornado }: Variants): string {
  const count = (threat: string, party: string): string => {
    const sign = signs.find((one) => one.threat === threat && one.party === party)!;
    const settled = sign.gains === sign.variants || sign.loses === sign.variants;
    return `${sign.gains} of ${sign.variants}${settled ? "" : " **(not settled)**"}`;
  };
  return [
    "# What makes the answer flip",
    "",
    "A threat that pays under one set of elasticities can cost under another. This page plays the threat points behind the",
    "[ready tables](table.md) under other models, one change at a time, on the law of 10 October 2026. Written by",
    "`npm run import -- what-flips`; a test works out part of it again.",
    "",
    "## In how many models a party gains",
    "",
    "| threat point | United States | Canada | Mexico |",
    "| --- | --- | --- | --- |",
    ...flipThreats.map((threat) => `| ${threat} | ${parties.map((party) => count(threat, party)).join(" | ")} |`),
    "",
    "## What moves the United States most",
    "",
    "In the tariff war, one change of the model at a time, points of real income against the base, the largest move first. The same list",
    "for what dividing is worth: `parley table stand-together --show arrangements,variants`.",
    "",
    "| change | points |",
    "| --- | --- |",
    ...tornado
      .filter(({ threat, party }) => threat === "nash-war" && party === parties[0])
      .flatMap(({ moves }) =>
        moves.map(({ name, kind, changePct }) => `| ${kind}: ${name} | ${changePct.toFixed(3)} |`),
      ),
    "",
    "## Real income under each model, %",
    "",
    "United States / Canada / Mexico, against the law as it stands. The first row is the default: elasticities of Fontagné,",
    "Guimbard and Orefice (2022), structure `cp`, closure `world-va`. The others change one thing: a set of elasticities, the market",
    "structure (`no-io` without input-output links, `krugman-fixed` with markups and profits), or what holds the trade deficits.",
    "",
    `| model | ${flipThreats.join(" | ")} |`,
    `| --- | ${flipThreats.map(() => "---").join(" | ")} |`,
    ...rows.map((row) => `| ${row.name} | ${flipThreats.map((threat) => cellOf(row, threat)).join(" | ")} |`),
    "",
    ...(failed.length > 0 ? ["Left out:", "", ...failed.map(({ name, reason }) => `- ${name}: ${reason}`), ""] : []),
    "Read it so: who gains from a war of best answers is a fact about a model, not about the world, unless all rows agree. A set of",
    "elasticities is one estimate among several; the drawn intervals of single scenarios are in [uncertainty](uncertainty.md), the",
    "structures and closures in [structures](structures.md) and [solve](solve.md).",
    "",
  ].join("\n");
}
