import type { InputOutputTable } from "../input-output.js";
import type { TextFile } from "../parse.js";
import { type Cell, readWide } from "./wide.js";

/**
 * A yearly table of OECD ICIO as published in CSV (`2016_SML.csv`, `ICIO2021_2018.csv`): rows and columns are titled
 * `USA_C24A`; columns of final demand `USA_HFCE`, `USA_NPISH`, `USA_GGFC`, `USA_GFCF`, `USA_INVNT`, `USA_DPABR`; rows `TLS`
 * or `USA_TAXSUB` (taxes), `VA` or `VALU`, `OUT` or `OUTPUT`; a last column `OUT` or `TOTAL`. Taxes on products are left
 * out of prices. Countries that come in parts (CN1, CN2, MX1, MX2) are joined by a mapping.
 * @throws ParleyError as `readWide`.
 */
export function readIcio(file: TextFile, id: string): InputOutputTable {
  return readWide(file, id, {
    seller: (cells) => {
      const label = (cells[0] ?? "").trim();
      if (/^(VA|VALU)$/.test(label)) return "valueAdded";
      return split(label) ?? "skip";
    },
    buyer: (title, column) => {
      const cell = column === 0 ? null : split(title);
      return cell === null ? "skip" : { region: cell.region, use: cell.sector };
    },
  });
}

/** Rows that carry a country and are no industry. */
const notIndustries = new Set(["TAXSUB", "TLS", "OUTPUT", "TOTAL"]);

/** `USA_C24A` as country and industry; null for totals and taxes. */
function split(title: string): Cell | null {
  const match = /^([A-Z][A-Z0-9]{2})_([A-Z0-9_]+)$/.exec(title);
  if (!match || notIndustries.has(match[2]!)) return null;
  return { region: match[1]!, sector: match[2]! };
}
