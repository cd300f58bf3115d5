import type { Economy } from "../../src/economy/index.js";

/** One good, labour the only input, no tariffs: flows [exporter][importer] that balance, one trade elasticity. */
export function armington(
  regions: readonly string[],
  flows: readonly (readonly number[])[],
  elasticity: number,
): Economy {
  const n = regions.length;
  const spent = regions.map((_, m) => flows.reduce((sum, row) => sum + row[m]!, 0));
  return {
    id: "armington",
    regions,
    sectors: ["good"],
    valueAdded: Float64Array.from(flows, (row) => row.reduce((sum, value) => sum + value, 0)),
    tradeSurplus: new Float64Array(n),
    vaShare: new Float64Array(n).fill(1),
    finalShare: new Float64Array(n).fill(1),
    expenditure: Float64Array.from(spent),
    share: Float64Array.from(
      { length: n * n },
      (_, at) => flows[at % n]![Math.floor(at / n)]! / spent[Math.floor(at / n)]!,
    ),
    tariff: new Float64Array(n * n),
    io: new Float64Array(n),
    elasticity: Float64Array.of(elasticity),
    tradable: [true],
  };
}

/** Three equal countries that each buy a fifth of what they use from each of the others. */
export const threeEqual = (elasticity = 4): Economy =>
  armington(
    ["ONE", "TWO", "THREE"],
    [
      [0.6, 0.2, 0.2],
      [0.2, 0.6, 0.2],
      [0.2, 0.2, 0.6],
    ],
    elasticity,
  );
