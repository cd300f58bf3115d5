import { fileError, type IsoDate, notKnown } from "../base/index.js";
import { isSurtaxGroup, type ListedLine, surtaxes2026 } from "../rates/index.js";
import { table } from "./us-flows.js";
import { loadSectorMap, noSectors } from "./weights.js";

/** File of the imports of Canada and Mexico from a partner of North America. */
const northAmerica: Readonly<Record<string, string>> = {
  "CAN USA": "can-usa-2024.csv",
  "CAN MEX": "can-mex-2014.csv",
  "MEX CAN": "mex-can-2014.csv",
  "MEX USA": "mex-usa-2014.csv",
};

/** The year of the weights: 2024 for Canada's imports from the United States, else 2014, the newest at hand. */
export const northAmericaYear = (destination: string, origin: string): string | undefined =>
  /\d{4}/.exec(northAmerica[`${destination} ${origin}`] ?? "")?.[0];

/** Canada's imports from the United States, sorted by the lists of 8 September 2026 (A-canada-weights-2026). */
const autumn2026 = "can-usa-2026.csv";

/**
 * Imports of Canada or Mexico from a partner of North America by HS6, and by tariff item where Canada's surtax lists of
 * the day name one. They are taken to enter under the agreement in full (A-rates-full-claims).
 * @throws ParleyError (not known) for another pair.
 */
export function loadNorthAmericaImports(destination: string, origin: string, on: IsoDate): ListedLine[] {
  const pair = `${destination} ${origin}`;
  const name = pair === "CAN USA" && on >= surtaxes2026 ? autumn2026 : northAmerica[pair];
  if (name === undefined) {
    const known = Object.keys(northAmerica).map((each) => each.replace(" ", " from "));
    throw notKnown(
      `no trade weights for ${destination} from ${origin}; there are ${known.join(", ")}, and USA from its partners`,
    );
  }
  const sectors = loadSectorMap("hs6");
  const kinds = { code: "text", group: "text", value: "amount" } as const;
  const { file, columns } = table(["trade", "north-america", name], kinds);
  return columns.code.map((code, row) => {
    const group = columns.group[row] as string;
    if (!isSurtaxGroup(group)) throw fileError(`${file}:${row + 2}`, `names no list "${group}"`);
    return {
      destination,
      origin,
      code,
      group,
      value: columns.value[row] as number,
      collected: null,
      sectors: sectors.get(code.slice(0, 6)) ?? noSectors,
      claimShare: 1,
      claimSource: "none",
      content: null,
      baseEquivalent: null,
    };
  });
}
