import { brief, decimal, fileError, notKnown, parseCsv, unknown } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import { isAbsolute, join } from "./disk.js";
import { readText } from "./shipped.js";

/** Rates bound in the World Trade Organization, by importer and sector of an economy. */
export interface BoundRates {
  readonly file: string;
  readonly rows: readonly {
    readonly importer: string;
    readonly sector: string;
    readonly rate: number;
    readonly line: number;
  }[];
}

/**
 * Reads a table of bound rates: a CSV of `importer,sector,rate`, rates as fractions. Regions and sectors are those of the
 * economy it is used on.
 * @throws ParleyError (invalid file), by line.
 */
export function readBoundRates(file: string, folder: string): BoundRates {
  const text = readText(isAbsolute(file) ? file : join(folder, file));
  const { rows } = parseCsv(text, file, ["importer", "sector", "rate"]);
  return {
    file,
    rows: rows.map(({ cells, line }) => {
      const rate = decimal(cells.rate);
      if (!(rate >= 0)) {
        throw fileError(`${file}:${line}`, `rate "${brief(cells.rate)}" is not a fraction from 0, for example 0.035`);
      }
      if (rate > 10) {
        throw fileError(`${file}:${line}`, `a rate is a fraction; did you mean ${rate / 100} for ${rate} %?`);
      }
      return { importer: cells.importer, sector: cells.sector, rate, line };
    }),
  };
}

/**
 * [importer][exporter][sector] bound rates of the importer on every partner; not a number where the table has none.
 * @throws ParleyError (not known) without a table, (invalid file) for a region or sector the economy does not have.
 */
export function boundTariffs({ regions, sectors }: Economy, bound: BoundRates | undefined): Float64Array {
  if (bound === undefined) {
    throw notKnown(
      "rates bound in the World Trade Organization are not known: no table of them is in the package; hand one with --bound FILE, a CSV of importer,sector,rate (in a table file, the key bound)",
    );
  }
  const out = new Float64Array(regions.length * regions.length * sectors.length).fill(Number.NaN);
  for (const { importer, sector, rate, line } of bound.rows) {
    const place = `${bound.file}:${line}`;
    const [m, s] = [regions.indexOf(importer), sectors.indexOf(sector)];
    if (m < 0) throw fileError(place, unknown("region", importer, regions));
    if (s < 0) throw fileError(place, unknown("sector", sector, sectors));
    for (let e = 0; e < regions.length; e += 1) {
      const cell = (m * regions.length + e) * sectors.length + s;
      if (!Number.isNaN(out[cell])) throw fileError(place, `${importer}, ${sector} has a rate already; keep one`);
      out[cell] = rate;
    }
  }
  return out;
}
