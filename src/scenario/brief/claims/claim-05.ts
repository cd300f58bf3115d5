import { exp, log } from "../../../base/index.js";
import { chainCosts, crossings, rebase, type Solution } from "../../../equilibrium/index.js";
import { solveBoth } from "../../run.js";
import { type Bench, places } from "../bench.js";
import type { Measure } from "../schema.js";
import { type Answer, byLaw, dutyRate, modelAssumptions, spanOf } from "../found.js";
import { sales } from "../readings.js";

/** Goods that stand for the three, by customs code, and who uses what their sector makes. */
const goods = [
  { key: "oil-gas", code: "27090020", sector: "B06", users: ["C19", "C20"] },
  { key: "aluminium", code: "76012060", sector: "C24B", users: ["C25", "C28", "C29", "C30"] },
  { key: "pharmaceuticals", code: "3004909290", sector: "C21", users: ["C21", "SVC"] },
];
const law = "law-of-december-2025";

/** What was in force on the three goods, how far a duty runs along the chain, and where purchases went. */
export const chains: Answer = (bench) => {
  const { inputs } = bench;
  const { day } = inputs;
  return {
    groups: [
      {
        key: "inForce",
        measures: [
          ...goods.map(({ key, code }) => byLaw(`sector-duties:${key}`, sectorDuties(bench, code), "count")),
          byLaw("aluminium.rate:CAN", dutyRate(bench, "76012060", "CAN", day, "s232_al"), "rate"),
          byLaw("energy.rate:CAN", dutyRate(bench, "27090020", "CAN", day, "ieepa_ca"), "rate"),
          byLaw("energy.claimed:CAN", dutyRate(bench, "27090020", "CAN", day, "ieepa_ca", { claim: "USMCA" }), "rate"),
          byLaw("pharma.from", spanOf(bench, "us.s232.pharmaceuticals").from, "day"),
        ],
      },
      {
        key: "imports",
        measures: bench.read(
          law,
          ["CAN", "MEX"].flatMap((code) =>
            goods.map(({ sector }) => sales(`chain.imports:${code}:${sector}`, code, "USA", [sector])),
          ),
        ),
      },
      { key: "passThrough", measures: goods.flatMap(({ sector, users }) => passThrough(bench, sector, users)) },
      { key: "resourcing", measures: resourcing(bench, "C24B") },
      { key: "crossings", measures: borderCrossings(bench.solution(law)) },
    ],
    figure: {
      key: "chainImports",
      measures: ["CAN", "MEX"].flatMap((code) => goods.map(({ sector }) => `chain.imports:${code}:${sector}`)),
    },
    sources: [
      "law:us.s232.aluminium",
      "law:us.ieepa.canada",
      "law:us.s232.pharmaceuticals",
      "data:benchmarks/na-2022/io.csv",
    ],
    assumptions: [...modelAssumptions, "A-energy-list", "A-split-metals"],
    commands: [
      `parley duty 2709.00.20 --from CAN --to USA --on ${day} --value 100000`,
      `parley duty 7601.20.60 --from CAN --to USA --on ${day} --value 100000 --claim USMCA`,
      `parley detail chains ${law} --only C24B --region USA`,
      `parley detail diversion ${law} --region USA --sector C24B`,
      `parley detail crossings ${law} --sector C29 --region CAN,MEX,USA`,
    ],
  };
};

/** Programmes of section 232 that charge a good of Canada or Mexico under a claim that day. */
function sectorDuties({ inputs }: Bench, code: string): number {
  const found = new Set<string>();
  for (const origin of ["CAN", "MEX"]) {
    const { lines } = inputs.derive({
      code,
      origin,
      destination: "USA",
      on: inputs.day,
      claim: "USMCA",
      value: 100_000,
      currency: "USD",
      facts: {},
    });
    for (const { programme, status, rate } of lines) {
      if (programme.startsWith("s232") && status === "applies" && (rate ?? 0) > 0) found.add(programme);
    }
  }
  return found.size;
}

/** What the duties on one sector alone do to US unit costs: first order along the chain, and in equilibrium over the wage. */
function passThrough(bench: Bench, only: string, users: readonly string[]): Measure[] {
  const { run, scenario } = bench.inputs;
  const asked = scenario(law);
  const [before, after] = [run.tariffsOf(asked.baseline).tariffs, run.tariffsOf(asked.policy).tariffs];
  const s = run.economy.sectors.indexOf(only);
  const j = run.economy.sectors.length;
  const alone = after.map((rate, cell) => (cell % j === s ? rate : before[cell]!));
  const { solution } = solveBoth(asked, run.economy, before, alone);
  const { economy, tariffs, costHat, wageHat } = solution;
  const { cost } = chainCosts(
    economy,
    economy.tariff.map((rate, cell) => (tariffs[cell] === rate ? 0 : log((1 + tariffs[cell]!) / (1 + rate)))),
  );
  const { region, some } = places(solution);
  const usa = region("USA");
  return some(users).flatMap((user, at): Measure[] => {
    const cell = usa * j + user;
    const name = users[at]!;
    return [
      {
        id: `pass:${only}:${name}`,
        value: 100 * (costHat[cell]! / wageHat[usa]! - 1),
        // What buyers cannot avoid at once is the upper end; the long run is the number itself.
        low: Math.min(100 * (costHat[cell]! / wageHat[usa]! - 1), 100 * (exp(cost[cell]!) - 1)),
        high: Math.max(100 * (costHat[cell]! / wageHat[usa]! - 1), 100 * (exp(cost[cell]!) - 1)),
        unit: "percent",
        basis: "models",
      },
    ];
  });
}

/** Where US purchases of a good went, US$ bn: from Canada, Mexico, the rest of the world, and at home. */
function resourcing(bench: Bench, sector: string): Measure[] {
  const from = (id: string, exporters: (solution: Solution) => number[]) => ({
    id,
    unit: "usdChange" as const,
    of: (solution: Solution): number => {
      const { n, j, region, some } = places(solution);
      const s = some([sector])[0]!;
      const usa = region("USA");
      return exporters(solution).reduce((sum, x) => {
        const cell = (usa * n + x) * j + s;
        return sum + (solution.flow[cell]! - solution.baseFlow[cell]!) / 1000;
      }, 0);
    },
  });
  return bench.read(law, [
    from(`resource:CAN:${sector}`, (solution) => [places(solution).region("CAN")]),
    from(`resource:MEX:${sector}`, (solution) => [places(solution).region("MEX")]),
    from(`resource:rest:${sector}`, (solution) => {
      const { all, region } = places(solution);
      const own = ["USA", "CAN", "MEX"].map(region);
      return all.filter((at) => !own.includes(at));
    }),
    from(`resource:USA:${sector}`, (solution) => [places(solution).region("USA")]),
  ]);
}

/** Value that crossed each border upstream per unit of a vehicle made in each of the three, before the duties. */
function borderCrossings(solution: Solution): Measure[] {
  const { economy } = solution;
  const { region, some, j } = places(solution);
  const s = some(["C29"])[0]!;
  const borders = [
    ["CAN", "USA"],
    ["MEX", "USA"],
    ["CAN", "MEX"],
  ] as const;
  const later = rebase(solution);
  return borders.flatMap(([a, b]) => {
    const both = (of: typeof economy): Float64Array => {
      const back = crossings(of, { from: region(b), to: region(a) });
      return crossings(of, { from: region(a), to: region(b) }).map((value, at) => value + back[at]!);
    };
    const [before, after] = [both(economy), both(later)];
    return ["CAN", "MEX", "USA"].flatMap((code): Measure[] => [
      { id: `cross:${code}:${a}:${b}`, value: before[region(code) * j + s]!, unit: "share", basis: "model" },
      { id: `cross-after:${code}:${a}:${b}`, value: after[region(code) * j + s]!, unit: "share", basis: "model" },
    ]);
  });
}
