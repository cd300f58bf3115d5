// Section 338 on goods of Canada: the duties of 22 August 2026, their lists of 15 September, the bans of 29 September.
import { readFileSync } from "node:fs";
import { rawFile, rawTable } from "../support/tables.js";
import { type Entry, noted, type WriteList, whole } from "./entries.js";

const start = "2026-08-22";
const change = "2026-09-15";
const headings = { alcohol: "9903.03.12", dairy: "9903.03.13", motor_vehicles: "9903.03.14" } as const;
const files = { alcohol: "alcohol", dairy: "dairy", motor_vehicles: "autos" } as const;
type List = keyof typeof headings;
const lists: readonly List[] = ["alcohol", "dairy", "motor_vehicles"];

const codesOf = (file: string): string[] =>
  readFileSync(rawFile("us", "lists", "trade-war-tracker", file), "utf8")
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(",")[0] as string)
    .filter((code) => /^\d/.test(code));

export function section338(write: WriteList): void {
  const changes = rawTable(["list", "hts", "change"], "us", "lists", "s338-canada-2026-09-15.csv").rows.map(
    ({ cells }) => ({ ...cells, code: whole(cells.hts) }),
  );
  const entries = lists.flatMap((list): Entry[] => {
    const mine = changes.filter((row) => row.list === list);
    const removed = new Set(mine.filter((row) => row.change === "removed").map(({ code }) => code));
    const heading = headings[list];
    return [
      ...codesOf(`canada-338-${files[list]}.csv`).map((code) => ({
        code: whole(code),
        from: start,
        ...(removed.has(whole(code)) ? { to: "2026-09-14" } : {}),
        heading,
      })),
      ...mine.filter((row) => row.change === "added").map(({ code }) => ({ code, from: change, heading })),
    ];
  });
  write("us", "s338-canada", entries, {
    what: "goods of Canada under section 338 by heading, note 51(b), with the change of 15 September 2026",
    source:
      "trade-war tracker (M. Waugh), lists of 20 July 2026; change of 15 September: HTS 2026 Revision 19, note 51(b), as transcribed by hts-hero",
    licence: "MIT; public domain",
    notes:
      "63, 52 and 439 codes; from 15 September 101, 52 and 513. 2208.30.6080 and 4818.90.0010 are not in the editions at hand",
  });
  write(
    "us",
    "s338-aircraft",
    codesOf("canada-338-aircraft-exempt.csv").map((code) => ({ code: whole(code), from: start })),
    {
      what: "provisions under which goods of civil aircraft are exempt from section 338 (9903.03.16), note 51(d)",
      source: "trade-war tracker (M. Waugh)",
      licence: "MIT",
    },
  );
  write("us", "s338-bans", bans, {
    what: "goods of Canada that may not be imported from 29 September 2026: annexes of Proclamations 11061, 11062, 11063",
    source: "CSMS 70050970, annexes, as transcribed by hts-hero",
    licence: "public domain",
    notes: "not compared with the official text",
  });
}

const banned = (codes: string, heading: string): Entry[] =>
  noted(codes).map(({ code }) => ({ code, from: "2026-09-29", heading }));
const bans: readonly Entry[] = [
  ...banned(
    `2204.21.20 2204.21.30 2204.21.50 2204.21.60 2204.21.80 2204.22.20 2204.22.40 2205.10.30 2208.20.20 2208.20.30
     2208.20.40 2208.30.6020 2208.30.6055 2208.30.6065 2208.40.20 2208.40.40 2208.60.10 2208.60.20 2208.70.0030 2208.90.12
     2208.90.20 2208.90.25 2208.90.30 2208.90.50 2208.90.72`,
    "Proclamation 11061",
  ),
  ...banned(
    `2203.00.00 2204.10.00 2204.22.60 2204.22.80 2204.29.61 2204.29.81 2206.00.15 2206.00.30 2206.00.45 2206.00.60
     2206.00.90 2207.10.30 2208.20.10 2208.20.50 2208.20.60 2208.30.30 2208.30.6040 2208.30.6075 2208.40.60 2208.40.80
     2208.50.00 2208.60.50 2208.90.10 2208.90.14 2208.90.15 2208.90.35 2208.90.40 2208.90.75`,
    "Proclamation 11061 packaged",
  ),
  ...banned(
    `0404.10.05 0404.10.08 0404.10.11 0404.10.15 0404.10.20 0404.10.48 0404.10.50 0404.10.90 1702.90.35 1703.10.30
     1703.10.50 1703.90.30 1703.90.50 2202.91.00`,
    "Proclamation 11062",
  ),
  ...banned("8711.50.00", "Proclamation 11063"),
];
