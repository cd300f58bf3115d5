// Product lists of 2026 outside the metals: forced labour, pharmaceuticals, unmanned aircraft.
import { readFileSync } from "node:fs";
import { rawFile, rawTable } from "../support/tables.js";
import { type Entry, noted, type WriteList, whole } from "./entries.js";

const budgetLab = "Budget Lab tariff tracker, state of June 2026";

export function products2026(write: WriteList): void {
  forcedLabour(write);
  pharmaceuticals(write);
  const drones = (codes: string, heading: string): Entry[] =>
    noted(codes).map(({ code }) => ({ code, from: "2026-09-03", heading }));
  write(
    "us",
    "s232-uas",
    [
      ...drones("8806.24.00 8806.29.00 8806.94.00 8806.99.00", "43(c)(1)"),
      ...drones("8504.40.9580 8537.10.9170", "43(c)(1) docking"),
      ...drones("8807.10.00 8807.20.00 8807.30.00 8807.90.90", "43(c)(2)"),
      ...drones("8806.21.00 8806.22.00 8806.23.00 8806.91.00 8806.92.00 8806.93.00", "43(c)(3)"),
    ],
    {
      what: "unmanned aircraft, their parts and docking stations by subdivision of note 43(c)",
      source: "HTS 2026 Revision 18, note 43(c), as transcribed by hts-hero",
      licence: "public domain",
      notes: "not compared with the official text",
    },
  );
}

/** The source flattens goods of civil aircraft into its list; those on the aircraft list of section 122 are taken apart again. */
function forcedLabour(write: WriteList): void {
  const aircraft = new Set(
    readFileSync(rawFile("us", "lists", "trade-war-tracker", "section122-aircraft-exemptions.csv"), "utf8")
      .split(/\r?\n/)
      .map((line) => line.slice(0, 8)),
  );
  const exempt = rawTable(["hts8"], "us", "lists", "budget-lab", "s301fl_exempt_products.csv").rows;
  write(
    "us",
    "s301-forced-labour-exempt",
    exempt.map(({ cells: { hts8 } }) => ({
      code: hts8,
      from: "2026-07-24",
      heading: aircraft.has(hts8) ? "9903.05.88" : "9903.05.86",
    })),
    {
      what: "products exempt from the forced-labour duties of section 301, note 52(b), and provisions of civil aircraft, note 52(d)",
      source: `${budgetLab}; aircraft by the list of section 122 of the trade-war tracker (M. Waugh)`,
      licence: "MIT",
      notes: "articles exempt for pharmaceutical use only (9903.05.89) are not told apart",
    },
  );
}

const pharmaChange = "2026-09-29";
/** HTS 2026 Revision 20: statistical numbers of note 40(c) that end, and that begin, on 29 September 2026. */
const pharmaEnded = noted("3004.20.0083 3004.32.0060 3004.39.0055 3004.90.9225");
const pharmaBegun = noted(`3004.20.0042 3004.20.0058 3004.20.0073 3004.20.0074 3004.20.0078 3004.20.0085 3004.32.0020
  3004.32.0080 3004.39.0015 3004.39.0080 3004.90.9212 3004.90.9217 3004.90.9218 3004.90.9226`);

function pharmaceuticals(write: WriteList): void {
  const ended = new Set(pharmaEnded.map(({ code }) => code));
  const codes = rawTable(["hts10"], "us", "lists", "budget-lab", "s232_pharma_products.csv").rows.map(({ cells }) =>
    whole(cells.hts10),
  );
  write(
    "us",
    "s232-pharma",
    [
      ...codes.map((code) => ({ code, from: "2026-07-31", ...(ended.has(code) ? { to: "2026-09-28" } : {}) })),
      ...pharmaBegun.map(({ code }) => ({ code, from: pharmaChange })),
    ],
    {
      what: "provisions of pharmaceutical articles, note 40(c)",
      source: `${budgetLab}; changes of 29 September 2026: HTS 2026 Revision 20, as transcribed by hts-hero`,
      licence: "MIT; public domain",
      notes: "the changes of 29 September 2026 are not compared with the official text",
    },
  );
}
