import type { Result } from "../../scenario/index.js";

/** A solve on the terminal: a row a region, then what else was asked. */
export function solveTable(result: Result): string {
  const { structure, closure, numeraire } = result.inputs;
  const regions = Object.keys(result.wageHat);
  const rows = regions.map((code) => [
    code,
    fixed(result.welfareExactPct[code]),
    fixed(result.welfareFirstOrderPct[code]),
    fixed(result.realWagePct[code]),
    fixed(percentOf(result.exportsHat[code])),
    fixed(percentOf(result.importsHat[code])),
    significant(result.tariffRevenue[code]),
  ]);
  const head = ["region", "welfare %", "first order %", "real wage %", "exports %", "imports %", "tariff revenue"];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join("  ");
  return [
    line(head),
    ...rows.map(line),
    "",
    ...decomposed(result.decomposition),
    ...slopes(result.gradient),
    ...(result.quotas ?? []).map(
      ({ importer, exporters, sector, regime, tariff, rents, rent }) =>
        `Quota of ${importer} on ${sector} of ${exporters.join(", ")}: ${regime}, tariff at the margin ${fixed(100 * tariff)} %, rents ${significant(rents)} to the ${rent}.`,
    ),
    ...elsewhere(result),
    `Structure ${structure}, closure ${closure}, numeraire ${numeraire}; residual ${result.residual.toExponential(0)} after ${result.sweeps} sweeps.`,
    "",
  ].join("\n");
}

/** The unit of money matters where surpluses are fixed in it: both answers, for the regions they part most. */
function elsewhere({ otherNumeraire, welfareExactPct }: Result): string[] {
  if (otherNumeraire === undefined) return [];
  const apart = (code: string): number => Math.abs(otherNumeraire.welfareExactPct[code]! - welfareExactPct[code]!);
  const most = Object.keys(welfareExactPct)
    .toSorted((a, b) => apart(b) - apart(a))
    .slice(0, 5);
  const list = most.map((code) => `${code} ${fixed(otherNumeraire.welfareExactPct[code])}`).join(", ");
  return [`Surpluses fixed in ${otherNumeraire.numeraire} instead, welfare %: ${list}.`];
}

function decomposed(parts: Result["decomposition"]): string[] {
  if (parts === undefined) return [];
  const { gap: _, error: __, ...shown } = parts;
  const names = Object.keys(shown).filter((name) =>
    Object.values(shown[name]!).some((value) => fixed(value) !== "0.0000"),
  );
  const regions = Object.keys(parts["logWelfare"]!);
  const width = Math.max(...regions.map((code) => code.length), 6);
  const row = (first: string, cells: readonly string[]): string =>
    [first.padEnd(width), ...cells.map((cell, at) => cell.padStart(Math.max(names[at]!.length, 8)))].join("  ");
  return [
    "Parts of welfare, log points x 100:",
    row("region", names),
    ...regions.map((code) =>
      row(
        code,
        names.map((name) => fixed(shown[name]![code])),
      ),
    ),
    "",
  ];
}

function slopes(found: Result["gradient"]): string[] {
  if (found === undefined) return [];
  return [
    `Welfare of ${found.region}, % for one more point of a tariff, largest:`,
    ...found.tariffs
      .slice(0, 10)
      .map(
        ({ importer, exporter, sector, pctPerPoint }) =>
          `${pctPerPoint.toFixed(6).padStart(10)}  ${importer} on ${exporter}, ${sector}`,
      ),
    "",
  ];
}

const percentOf = (hat: number | undefined): number | undefined => (hat === undefined ? undefined : 100 * (hat - 1));

const fixed = (value: number | undefined): string => {
  if (value === undefined) return "-";
  const text = value.toFixed(4);
  return Number(text) === 0 ? "0.0000" : text;
};

const significant = (value: number | undefined): string =>
  value === undefined ? "-" : String(Number(value.toPrecision(6)));
