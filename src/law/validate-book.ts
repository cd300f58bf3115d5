import { suggest } from "../base/index.js";
import type { Countries } from "./countries.js";
import type { Measure } from "./measure.js";
import type { Problem } from "./validate.js";

/**
 * Faults of a measure beside the rest of its book: a destination or an origin that the book does not list, a prefix that is
 * not 2 to 10 digits.
 */
export function placeProblems(measure: Measure, countries: Countries): Problem[] {
  const known = [...new Set([...countries.values()].flatMap(({ iso3, group }) => [iso3, ...(group ? [group] : [])]))];
  const country = (name: string, path: Problem["path"]): Problem[] => {
    if (known.includes(name)) return [];
    const hint = suggest(name, known);
    return [{ path, message: `countries.csv lists no "${name}"${hint === "" ? "" : `; ${hint}`}` }];
  };
  return [
    ...country(measure.destination, ["destination"]),
    ...measure.rules.flatMap(({ origins, scope }, index) => [
      ...(["only", "except"] as const).flatMap((key) =>
        (origins[key] ?? []).flatMap((name, at) => country(name, ["rules", index, "origins", key, at])),
      ),
      ...(["codes", "within", "outside"] as const).flatMap((key) =>
        (scope[key] ?? []).flatMap((code, at) => prefix(code, ["rules", index, "scope", key, at])),
      ),
    ]),
  ];
}

const prefix = (code: string, path: Problem["path"]): Problem[] =>
  /^\d{2,10}$/.test(code.replaceAll(".", "")) ? [] : [{ path, message: `code "${code}" is not 2 to 10 digits` }];
