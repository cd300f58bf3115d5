// Informational materials (50 U.S.C. 1702(b)(3)), as far as a code of the schedule tells them.
import { noted, type WriteList } from "./entries.js";

/** Printed matter that annex II of EO 14257 names under the same exemption. */
const annexII = `4901.10.00 4901.91.00 4901.99.00 4902.10.00 4902.90.10 4902.90.20 4903.00.00 4904.00.00 4905.20.00
  4905.90.20 4905.90.60 4906.00.00 4911.10.00 4911.99.60 4911.99.80`;
/** Photographs and microfilms; films; pictures, posters and photographs; sound and video tapes, compact disks, phonograph records. */
const named = "3705.00.00 3706 4911.91 8523.29.30 8523.29.40 8523.29.50 8523.29.70 8523.49.30 8523.80.10";
/** Artworks are those of these headings: 31 CFR 560.315(a). */
const artworks = "9701 9702 9703";

export function informational(write: WriteList): void {
  write("us", "informational", noted(`${annexII} ${named} ${artworks}`), {
    what: "informational materials as far as the code tells: 9903.01.12, 9903.01.03 (50 U.S.C. 1702(b)(3))",
    source:
      "HTS chapter 99, text of the headings, read against the descriptions of the schedule; printed matter as in annex II of EO 14257; artworks as in 31 CFR 560.315(a)",
    licence: "public domain",
    notes:
      "other recorded discs (8523.49.20, .40, .50), postcards, calendars and antiques are not on it; the legal test is the article (A-informational-codes)",
  });
}
