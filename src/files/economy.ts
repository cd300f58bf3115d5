import { suggest, usageError } from "../base/index.js";
import { type EconomyFiles, type ParsedEconomy, type ParseOptions, parseEconomy } from "../economy/index.js";
import { join } from "./disk.js";
import { namesIn, readText, shipped } from "./shipped.js";

interface ShippedEconomy {
  readonly folder: readonly string[];
  readonly baseTariff?: string;
}

/** Economies that ship with the package, by name. */
const shippedEconomies: Readonly<Record<string, ShippedEconomy>> = {
  "cp2015-noS": { folder: ["benchmarks", "cp2015", "noS"], baseTariff: "tariff_1993" },
  "cp2015-withS": { folder: ["benchmarks", "cp2015", "withS"], baseTariff: "tariff_1993" },
  "na-2022": { folder: ["benchmarks", "na-2022"] },
  wiod2014: { folder: ["benchmarks", "wiod2014"] },
};

/**
 * Reads an economy: the name of a shipped one, or a folder with country.csv, country_sector.csv, trade.csv, io.csv and
 * sector.csv (each may be .csv.gz).
 * @param cwd relative folders start here.
 * @throws ParleyError (invalid file) naming the folder, the file or the line.
 */
export function loadEconomy(
  name: string,
  options: Omit<ParseOptions, "id"> & { readonly cwd?: string } = {},
): ParsedEconomy {
  const { cwd, ...parse } = options;
  const known = Object.hasOwn(shippedEconomies, name) ? shippedEconomies[name] : undefined;
  if (known) {
    const baseTariff = parse.baseTariff ?? known.baseTariff;
    const folder = shipped(...known.folder);
    return parseEconomy(
      filesIn(folder, known.folder.join("/")),
      baseTariff === undefined ? { ...parse, id: name } : { ...parse, id: name, baseTariff },
    );
  }
  if (name.trim() === "") {
    throw usageError(`an economy needs a name: ${Object.keys(shippedEconomies).join(", ")}, or a folder of CSV files`);
  }
  const folder = cwd === undefined || name.startsWith("/") ? name : join(cwd, name);
  namesIn(
    folder,
    name,
    `no shipped economy of that name; ${suggest(name, Object.keys(shippedEconomies))} or name a folder of CSV files`,
  );
  return parseEconomy(filesIn(folder, name), { ...parse, id: name });
}

/** @param shown the folder as the user wrote it; errors name it so. */
function filesIn(folder: string, shown: string): EconomyFiles {
  const read = (file: string) => ({ text: readText(join(folder, file)), file: join(shown, file) });
  return {
    country: read("country.csv"),
    country_sector: read("country_sector.csv"),
    trade: read("trade.csv"),
    io: read("io.csv"),
    sector: read("sector.csv"),
  };
}
