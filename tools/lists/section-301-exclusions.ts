// Exclusions from section 301 on goods of China: note 20(vvv) and (www), by the statistical numbers they name.
import { readFileSync } from "node:fs";
import type { IsoDate } from "../../src/base/index.js";
import { loadSchedule } from "../../src/files/index.js";
import { linesUnder } from "../../src/law/index.js";
import { rawFile } from "../support/tables.js";
import type { Entry, WriteList } from "./entries.js";

const first = "2025-01-02" as IsoDate;
const last = "2026-06-08" as IsoDate;

export function section301Exclusions(write: WriteList): void {
  const text = readFileSync(rawFile("us", "chapter99", "chapter99_2026_rev_6.txt"), "latin1");
  const start = text.indexOf("\n(vvv)  (i) The U.S. Trade Representative");
  const solar = text.indexOf("\n(www) The U.S. Trade Representative", start);
  const end = text.indexOf("9903.89.05", solar);
  if (start < 0 || solar < 0 || end < 0) throw new Error("note 20(vvv) or (www) is not where it was in chapter 99");
  const schedule = loadSchedule();
  // Each subdivision names the heading whose duty it takes off, then the statistical numbers, former ones too.
  const parts = text
    .slice(start, solar)
    .split(/particular products classified in heading\s+/)
    .slice(1);
  const entries = [...parts, `9903.88.70${text.slice(solar, end)}`].flatMap((part): Entry[] => {
    // The third subdivision takes off both duties of list 3.
    const heading = part.slice(0, 10).replace("9903.88.04", "9903.88.03");
    const codes = new Set((part.match(/\b\d{4}\.\d{2}\.\d{4}\b/g) ?? []).map((code) => code.replaceAll(".", "")));
    return [...codes].flatMap((code): Entry[] => {
      const [then, now] = [first, last].map((day) => linesUnder(schedule, code, day).length > 0);
      return then || now ? [{ code: code.replace(/^(\d{8})00$/, "$1"), heading, ...(then ? {} : { from: last }) }] : [];
    });
  });
  write("us", "s301-china-exclusions", entries, {
    what: "statistical numbers in which some goods are excluded from section 301 on China, by the heading of the duty (9903.88.70: solar machines of list 2)",
    source: "USITC, Harmonized Tariff Schedule 2026 Revision 6, chapter 99, notes 20(vvv) and (www)",
    licence: "public domain",
    notes: "most exclusions describe some goods of the number only; numbers of former editions are left out",
  });
}
