import { brief, decimal, fileError, parseCsv } from "../../base/index.js";
import type { InputOutputTable } from "../input-output.js";
import type { TextFile } from "../parse.js";

/** Arrays of a GTAP data base, one CSV a header; the last column is the value, those before it are the sets in GTAP's order. */
export const gtapHeaders = {
  EVFB: "endowment, activity, region: payments to factors",
  VDFB: "commodity, activity, region: domestic inputs of firms",
  VMFB: "commodity, activity, region: imported inputs of firms",
  VDPB: "commodity, region: domestic purchases of households",
  VMPB: "commodity, region: imported purchases of households",
  VDGB: "commodity, region: domestic purchases of government",
  VMGB: "commodity, region: imported purchases of government",
  VDIB: "commodity, region: domestic purchases of investors",
  VMIB: "commodity, region: imported purchases of investors",
  VXSB: "commodity, exporter, importer: exports at basic prices",
  VCIF: "commodity, exporter, importer: imports before tariffs",
  VMSB: "commodity, exporter, importer: imports with tariffs",
} as const;

export type GtapHeader = keyof typeof gtapHeaders;

interface Entry {
  readonly keys: readonly string[];
  readonly value: number;
  readonly line: number;
}

/**
 * A GTAP data base (version 10 or later, basic prices) from one CSV a header, as `gdxdump` or `har2csv` write them. Tariffs
 * are VMSB over VCIF less one; flows are exports at basic prices, so that export taxes and freight are left out, as are taxes
 * on production and use. Activities and commodities must have the same names (diagonal make matrix).
 * @throws ParleyError (invalid file) with file and line: a column too few, a value that is no number, an unknown activity.
 */
export function readGtap(files: Readonly<Record<GtapHeader, TextFile>>, id: string): InputOutputTable {
  const read = new Map(
    (Object.keys(gtapHeaders) as GtapHeader[]).map((header) => [header, entries(header, files[header])]),
  );
  const rowsOf = (header: GtapHeader): readonly Entry[] => read.get(header) ?? [];
  const sectors = [...new Set(rowsOf("VDFB").map(({ keys }) => keys[0]!))];
  const regions = [...new Set(rowsOf("VDFB").map(({ keys }) => keys[2]!))];
  const [n, j] = [regions.length, sectors.length];
  const find = (all: readonly string[], header: GtapHeader, { keys, line }: Entry, key: number): number => {
    const index = all.indexOf(keys[key]!);
    if (index >= 0) return index;
    throw fileError(`${files[header].file}:${line}`, `"${brief(keys[key]!)}" is not in ${files.VDFB.file}`);
  };
  const flow = new Float64Array(n * n * j);
  const materials = new Float64Array(n * j * j);
  const finalUse = new Float64Array(n * j);
  const added = new Float64Array(n * j);
  const inputs = new Float64Array(n * j);
  for (const header of ["VDFB", "VMFB"] as const) {
    for (const entry of rowsOf(header)) {
      const [k, r] = [find(sectors, header, entry, 0), find(regions, header, entry, 2)];
      const user = find(sectors, header, entry, 1);
      materials[(r * j + k) * j + user]! += entry.value;
      inputs[r * j + user]! += entry.value;
      if (header === "VDFB") flow[(r * n + r) * j + k]! += entry.value;
    }
  }
  for (const header of ["VDPB", "VMPB", "VDGB", "VMGB", "VDIB", "VMIB"] as const) {
    for (const entry of rowsOf(header)) {
      const [k, r] = [find(sectors, header, entry, 0), find(regions, header, entry, 1)];
      finalUse[r * j + k]! += entry.value;
      if (header.startsWith("VD")) flow[(r * n + r) * j + k]! += entry.value;
    }
  }
  for (const entry of rowsOf("EVFB")) {
    const at = find(regions, "EVFB", entry, 2) * j + find(sectors, "EVFB", entry, 1);
    added[at]! += entry.value;
  }
  const pair = (header: GtapHeader, entry: Entry): number =>
    (find(regions, header, entry, 2) * n + find(regions, header, entry, 1)) * j + find(sectors, header, entry, 0);
  const crossing = new Float64Array(n * n * j);
  for (const entry of rowsOf("VXSB")) crossing[pair("VXSB", entry)]! += entry.value;
  for (const [cell, value] of crossing.entries()) flow[cell]! += value;
  const [cif, paid] = [new Float64Array(n * n * j), new Float64Array(n * n * j)];
  for (const entry of rowsOf("VCIF")) cif[pair("VCIF", entry)]! += entry.value;
  for (const entry of rowsOf("VMSB")) paid[pair("VMSB", entry)]! += entry.value;
  return {
    id,
    regions,
    sectors,
    flow,
    // Members of a region that trade with each other pay on that trade only, not on what they buy at home.
    tariff: cif.map((value, cell) =>
      value > 0 && paid[cell]! > 0 && crossing[cell]! > 0
        ? ((paid[cell]! / value - 1) * crossing[cell]!) / flow[cell]!
        : 0,
    ),
    materials,
    finalUse,
    vaShare: added.map((value, at) => (value + inputs[at]! > 0 ? value / (value + inputs[at]!) : 1)),
    elasticity: new Float64Array(j).fill(Number.NaN),
    notes: ["freight, export taxes and taxes on production and use are left out"],
  };
}

function entries(header: GtapHeader, { text, file }: TextFile): Entry[] {
  const sets = gtapHeaders[header].split(":")[0]!.split(", ");
  const table = parseCsv<string>(text, file, []);
  if (table.header.length !== sets.length + 1) {
    throw fileError(`${file}:1`, `has ${table.header.length} columns; ${header} has ${sets.join(", ")} and the value`);
  }
  return table.rows.map(({ line, cells }) => {
    const row = table.header.map((column) => (cells[column] ?? "").trim());
    const value = decimal(row.at(-1)!);
    if (!(value >= 0))
      throw fileError(`${file}:${line}`, `the value is "${brief(row.at(-1)!)}"; write a number not below 0`);
    return { keys: row.slice(0, -1), value, line };
  });
}
