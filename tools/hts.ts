/**
 * Imports the US base schedule (44 editions of the HTS) and the Canadian and Mexican MFN rates of 2014 into book/.
 * Run by `npm run import -- hts`; the log counts rates that are not read and changes by edition.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot, shipped } from "../src/files/index.js";
import { readEditions } from "./hts/editions.js";
import { addEdition, type DatedLine } from "./hts/merge.js";
import { mfn2014 } from "./hts/mfn2014.js";
import { hs6Provenance, scheduleProvenance } from "./hts/provenance.js";
import { readEdition } from "./hts/read.js";
import { rateReport } from "./hts/report.js";
import { chapterTables, csv } from "./hts/tables.js";

const data = join(packageRoot, "..", "shared", "data");
const editions = readEditions(join(data, "us", "hts"));
const first = editions[0];
if (!first) throw new Error("there are no editions");

const states = new Map<string, DatedLine[]>();
for (const edition of editions) addEdition(states, edition, readEdition(edition.file));
const sorted: [string, DatedLine[]][] = [...states].toSorted(([a], [b]) => (a < b ? -1 : 1));

const folder = shipped("book", "us", "schedule");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const chapters: string[] = [...new Set(sorted.map(([code]) => code.slice(0, 2)))];
let bytes = 0;
const write = (path: string, text: string): void => {
  writeFileSync(path, text);
  bytes += Buffer.byteLength(text);
};
write(
  join(folder, "editions.csv"),
  csv([
    ["edition", "from", "changes_from"],
    ...editions.map((edition) => [edition.name, edition.from, edition.changesFrom]),
  ]),
);
for (const chapter of chapters) {
  const tables = chapterTables(
    sorted.filter(([code]) => code.startsWith(chapter)),
    first,
  );
  write(join(folder, `${chapter}.csv`), tables.lines);
  write(join(folder, `${chapter}.headings.csv`), tables.headings);
}
write(join(folder, "provenance.json"), scheduleProvenance(chapters));

const wto = join(data, "nafta-2014", "wto_mfn_tariffs_nafta_2014_hs12.csv");
for (const [code, country] of [
  ["ca", "Canada"],
  ["mx", "Mexico"],
] as const) {
  mkdirSync(shipped("book", code), { recursive: true });
  writeFileSync(shipped("book", code, "mfn-2014.csv"), mfn2014(wto, country));
  hs6Provenance(shipped("book", code, "provenance.json"), country);
}

process.stderr.write(`${rateReport(sorted)}\n${chapters.length} chapters, ${Math.round(bytes / 1024)} KiB\n`);
