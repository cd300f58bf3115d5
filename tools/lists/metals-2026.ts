// The lists of note 16(c) to chapter 99, subchapter III: the metals regime of 6 April 2026, with the changes of 8 June.
import { readFileSync } from "node:fs";
import { rawFile, rawTable } from "../support/tables.js";
import { type Entry, type WriteList, whole } from "./entries.js";

const start = "2026-04-06";
const june = "2026-06-08";
const beforeJune = "2026-06-07";

type Subdivision = "i" | "ii" | "iii" | "iv" | "v" | "vi" | "vii" | "viii" | "ix" | "x" | "xi";

export function metals2026(write: WriteList): void {
  const first = noteLists();
  const { ended, added } = juneChanges();
  const entries: Entry[] = [...first].flatMap(([subdivision, codes]) =>
    codes.map((code) => ({
      code: whole(code),
      from: start,
      ...(ended(subdivision, whole(code)) ? { to: beforeJune } : {}),
      heading: `16(c)(${subdivision})`,
    })),
  );
  write("us", "s232-metals", [...entries, ...added], {
    what: "articles and derivatives of aluminium, steel and copper by subdivision of note 16(c), with their first and last day",
    source:
      "USITC, Harmonized Tariff Schedule 2026 Revision 6, chapter 99, note 16(c); changes of 8 June 2026 (Proclamation 11032): Budget Lab tariff tracker",
    licence: "public domain; MIT",
    notes: "subdivisions (iv) and (v) run into each other in the printed columns and are told apart by chapter",
  });
}

/** Codes of the note by subdivision, in its order. */
function noteLists(): Map<Subdivision, string[]> {
  const text = readFileSync(rawFile("us", "chapter99", "chapter99_2026_rev_6.txt"), "latin1");
  const from = text.indexOf("(i) Articles of aluminum:");
  const to = text.indexOf("(d) Headings 9903.82.04 and 9903.82.05", from);
  const lists = new Map<Subdivision, string[]>();
  let current: Subdivision = "i";
  for (const token of text
    .slice(from, to)
    .matchAll(/\(([ivx]+)\)\s+(?:Articles|Derivative)|\b(\d{4}(?:\.\d\d(?:\.\d{2,6})?)?)\b/g)) {
    const [, title, code] = token;
    if (title !== undefined) current = title as Subdivision;
    if (code === undefined || !/^(37|7[2346]|8|9[04])/.test(code) || code === "9903") continue;
    const subdivision = columnOf(current, code);
    const codes = lists.get(subdivision) ?? [];
    codes.push(code);
    lists.set(subdivision, codes);
    if (current === "iii" && code === "7306") current = "iv";
  }
  return lists;
}

/** Where the columns of (iv) and (v) are printed side by side the chapter tells them apart. */
function columnOf(current: Subdivision, code: string): Subdivision {
  if (current !== "iv" && current !== "v") return current;
  return code.startsWith("74") ? "v" : "iv";
}

/** Proclamation 11032: what leaves a list on 8 June 2026 and what joins one. */
function juneChanges(): { ended: (subdivision: Subdivision, code: string) => boolean; added: Entry[] } {
  const rows = rawTable(
    ["hts_prefix", "annex", "metal_type", "effective_date"],
    "us",
    "lists",
    "budget-lab",
    "s232_annex_products.csv",
  ).rows.map(({ cells }) => ({ ...cells, code: whole(cells.hts_prefix) }));
  const changes = rows.filter(({ effective_date }) => effective_date === june);
  const moved = changes.filter(({ annex }) => annex !== "1b").map(({ code }) => code);
  const subdivision = ({ annex, metal_type }: (typeof changes)[number]): Subdivision => {
    const steel = metal_type === "steel";
    if (annex === "1c") return "xi";
    if (annex === "3") return steel ? "x" : "ix";
    return steel ? "vii" : "vi";
  };
  return {
    ended: (from, code) => (from === "vi" || from === "vii") && moved.includes(code),
    added: changes
      .filter(({ annex }) => annex !== "2")
      .map((row) => ({ code: row.code, from: june, heading: `16(c)(${subdivision(row)})` })),
  };
}
