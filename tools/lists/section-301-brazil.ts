// Section 301 on goods of Brazil: the provisions that note 50(a) exempts.
import { rawTable } from "../support/tables.js";
import { type WriteList, whole } from "./entries.js";

/** Heading of each category: note 50(a)(ii) and (v). Those of civil aircraft, (iv), are the 546 of section 122. */
const headings: Readonly<Record<string, string>> = { flat: "9903.05.03", pharma: "9903.05.06" };

export function section301Brazil(write: WriteList): void {
  const { rows } = rawTable(["HTSUS", "category"], "us", "lists", "trade-war-tracker", "brazil-301-exemptions.csv");
  const entries = rows.flatMap(({ cells }) => {
    const heading = headings[cells.category];
    return heading === undefined ? [] : [{ code: whole(cells.HTSUS), from: "2026-07-22", heading }];
  });
  write("us", "s301-brazil-exempt", entries, {
    what: "products of Brazil outside the duty of section 301 by heading, note 50(a)(ii) and (v)",
    source: "trade-war tracker (M. Waugh), from the notice of the Trade Representative of 20 July 2026 (FR 2026-14542)",
    licence: "MIT",
    notes:
      "864 and 705 codes; the 546 of civil aircraft, note 50(a)(iv), are those of section 122; the eleven particular articles of note 50(a)(iii) are left out",
  });
}
