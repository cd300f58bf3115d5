import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// One table of two countries in the layouts that `parley economy import` reads.

/**
 * Two countries, two industries, balanced by hand: rows sell to the columns AAA A, AAA B, BBB A, BBB B, consumers of AAA, of
 * BBB. Output 100, 200, 50, 80; value added 65, 110, 30, 40; AAA exports 50, imports 48.
 */
export const sales = {
  "AAA,A": [20, 30, 5, 0, 35, 10],
  "AAA,B": [10, 40, 5, 10, 115, 20],
  "BBB,A": [5, 10, 5, 10, 8, 12],
  "BBB,B": [0, 10, 5, 20, 15, 30],
};
const added = [65, 110, 30, 40];

export const icio = (rows: Record<string, readonly number[]> = sales): string =>
  [
    "V1,AAA_A,AAA_B,BBB_A,BBB_B,AAA_HFCE,BBB_GFCF,OUT",
    ...Object.entries(rows).map(([name, cells]) => `${name.replace(",", "_")},${cells.join(",")},0`),
    "TLS,1,1,1,1,1,1,0",
    `VA,${added.join(",")},0,0,0`,
    "OUT,100,200,50,80,0,0,0",
    "",
  ].join("\n");

export const wiod = (): string =>
  [
    "IndustryCode,IndustryDescription,Country,RNr,Year,AAA1,AAA2,AAA3,BBB1,BBB2,BBB3,TOT",
    ...Object.entries(sales).map(([name, [a, b, c, d, e, f]]) => {
      const [country, code] = name.split(",");
      return `${code},"Goods, ${code}",${country},1,2014,${a},${b},${e},${c},${d},${f},0`;
    }),
    "TXSP,taxes,TOT,66,2014,1,1,1,1,1,1,0",
    "VA,Value added,TOT,70,2014,65,110,0,30,40,0,0",
    "GO,Output,TOT,73,2014,100,200,0,50,80,0,0",
    "",
  ].join("\n");

/** The same table as GTAP headers; tariff of 10 % of AAA on good A of BBB, once crossing is told. */
export function gtap(into: string): void {
  mkdirSync(into);
  const at = (name: keyof typeof sales, column: number): number => sales[name][column]!;
  const [places, goods] = [
    ["AAA", "BBB"],
    ["A", "B"],
  ] as const;
  const rows: Record<string, string[]> = {};
  const put = (header: string, ...cells: (string | number)[]): void => {
    (rows[header] ??= []).push(cells.join(","));
  };
  for (const [r, region] of places.entries()) {
    for (const [k, good] of goods.entries()) {
      const [home, abroad] = [`${region},${good}`, `${places[1 - r]},${good}`] as (keyof typeof sales)[];
      for (const [user, activity] of goods.entries()) {
        put("VDFB", good, activity, region, at(home!, 2 * r + user));
        put("VMFB", good, activity, region, at(abroad!, 2 * r + user));
      }
      put("VDPB", good, region, at(home!, 4 + r));
      put("VMPB", good, region, at(abroad!, 4 + r));
      for (const header of ["VDGB", "VMGB", "VDIB", "VMIB"]) put(header, good, region, 0);
      for (const factor of ["labour", "capital"]) put("EVFB", factor, good, region, added[2 * r + k]! / 2);
      const crossing = at(abroad!, 2 * r) + at(abroad!, 2 * r + 1) + at(abroad!, 4 + r);
      put("VXSB", good, places[1 - r]!, region, crossing);
      put("VCIF", good, places[1 - r]!, region, crossing * 1.02);
      put("VMSB", good, places[1 - r]!, region, crossing * 1.02 * (region === "AAA" && good === "A" ? 1.1 : 1));
    }
  }
  for (const [header, lines] of Object.entries(rows)) {
    const names = lines[0]!.split(",").map((_, column, all) => (column === all.length - 1 ? "VALUE" : `SET${column}`));
    writeFileSync(join(into, `${header}.csv`), [names.join(","), ...lines, ""].join("\n"));
  }
}
