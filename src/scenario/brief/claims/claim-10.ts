import { type Bench, places } from "../bench.js";
import type { Measure } from "../schema.js";
import { threatPoint } from "../../threat.js";
import { type Answer, modelAssumptions, observed } from "../found.js";
import { income, incomeUsd, moved, shareOfBuyer } from "../readings.js";
import { acrossModels, distinctThreats, type Model, models, percentOf, shocked } from "../table-room.js";

const law = "law-of-december-2025";
const cuts = [5, 10, 20];

/** Trade of Canada and Mexico: how large, where exports went, and what lower costs between them would do. */
export const diversify: Answer = (bench) => {
  const { published, run } = bench.inputs;
  const figure = (id: string, name: string, unit: Measure["unit"]): Measure =>
    observed(name, published.find((one) => one.id === id)?.value ?? null, unit);
  const { regions } = run.economy;
  const rest = regions.filter((code) => !["USA", "CAN", "MEX", "EU27", "JPN", "GBR"].includes(code));
  const markets = (code: string, other: string): Measure[] =>
    bench.read(law, [
      moved(`reroute:${code}:USA`, code, ["USA"]),
      moved(`reroute:${code}:${other}`, code, [other]),
      moved(`reroute:${code}:EU27`, code, ["EU27"]),
      moved(`reroute:${code}:cptpp`, code, ["JPN", "GBR"]),
      moved(`reroute:${code}:rest`, code, rest),
    ]);
  const base = bench.solution(law);
  const share = (exporter: string, importer: string): Measure => {
    const { region, all, flowOf } = places(base);
    const value =
      flowOf(base.baseFlow, [region(importer)], [region(exporter)]) / flowOf(base.baseFlow, all, [region(exporter)]);
    return { id: `share:${exporter}:${importer}`, value, unit: "share", basis: "data" };
  };
  return {
    groups: [
      {
        key: "size",
        measures: [
          figure("two-way-usd", "canmex.usd", "usdBn"),
          figure("exports-cad", "canmex.exports", "cadBn"),
          figure("imports-cad", "canmex.imports", "cadBn"),
        ],
      },
      {
        key: "dependence",
        measures: [share("CAN", "USA"), share("CAN", "MEX"), share("MEX", "USA"), share("MEX", "CAN")],
      },
      { key: "reroute", measures: [...markets("CAN", "MEX"), ...markets("MEX", "CAN")] },
      { key: "costs", measures: cuts.flatMap((cut) => lowerCosts(bench, cut)) },
      { key: "threats", measures: threatsAt(bench) },
    ],
    figure: {
      key: "reroute",
      measures: ["USA", "MEX", "EU27", "cptpp", "rest"].map((market) => `reroute:CAN:${market}`),
    },
    sources: ["published:two-way-usd", "data:benchmarks/na-2022/trade.csv", "observed:can-usa-share"],
    assumptions: [...modelAssumptions, "A-fall-back"],
    commands: [
      "parley dependence CAN",
      `parley detail deflection ${law} --region CAN`,
      `parley detail trade ${law} --region CAN,MEX`,
      ...cuts.map((cut) => `parley run brief/canada-mexico-costs-${cut} --draws 100`),
      "parley bargain --threat fall-back",
    ],
  };
};

/** New over old cost of trade in goods between Canada and Mexico, both ways. */
function cheaper({ inputs: { run } }: Bench, percent: number): Float64Array {
  const { regions, sectors, service, tariff } = run.economy;
  const [n, j] = [regions.length, sectors.length];
  const hat = new Float64Array(tariff.length).fill(1);
  const [canada, mexico] = ["CAN", "MEX"].map((code) => regions.indexOf(code)) as [number, number];
  for (const [m, x] of [
    [canada, mexico],
    [mexico, canada],
  ] as const) {
    for (let s = 0; s < j; s += 1) if (!service?.[s]) hat[(m * n + x) * j + s] = 1 - percent / 100;
  }
  return hat;
}

/** The law of December 2025 with cheaper trade between the two, against the same law. */
function lowerCosts(bench: Bench, cut: number): Measure[] {
  const icebergHat = cheaper(bench, cut);
  return bench.readShock(
    law,
    { icebergHat },
    ["CAN", "MEX"].flatMap((code) => [
      shareOfBuyer(`costs.share:${code}:${cut}`, code, "USA"),
      income(`costs.income:${code}:${cut}`, code),
      incomeUsd(`costs.usd:${code}:${cut}`, code),
    ]),
  );
}

/** How much of the loss at each threat point cheaper trade between the two takes away. */
function threatsAt(bench: Bench): Measure[] {
  const parties = ["CAN", "MEX"];
  const at = (party: string): number => bench.inputs.table().parties.indexOf(party);
  const incomes = ({ table }: Model, threat: string): number[] => threatPoint(table, threat).welfare.map(percentOf);
  const cheap = (model: Model, cut: number): Model => ({
    ...model,
    table: shocked(model.table, { icebergHat: cheaper(bench, cut) }),
  });
  const fallback = cuts.flatMap((cut) => {
    const pairs = bench.inputs.kept(`cheaper ${cut} fall-back`, () =>
      models(bench).map((model) => [incomes(model, "fall-back"), incomes(cheap(model, cut), "fall-back")]),
    );
    return parties.map((party) => {
      const spared = pairs.map(([before, after]) => 1 - after![at(party)]! / before![at(party)]!);
      return acrossModels(`costs.threat:${party}:${cut}`, spared, "share");
    });
  });
  const others = cuts.flatMap((cut, first) => {
    const rows = bench.inputs.kept(`cheaper ${cut}`, () => {
      bench.inputs.progress(`threat points with trade costs ${cut} % lower`);
      const base: Model = { name: "base", table: bench.inputs.table() };
      const later = cheap(base, cut);
      return distinctThreats(base.table)
        .filter(({ name, welfare }) => name !== "fall-back" && welfare.some((hat) => hat !== 1))
        .map(({ name }) => ({ name, before: incomes(base, name), after: incomes(later, name) }));
    });
    const measure = (id: string, value: number): Measure => ({ id, value, unit: "percent", basis: "model" });
    return rows.flatMap(({ name, before, after }) =>
      parties.flatMap((party) => [
        ...(first === 0 ? [measure(`threat.before:${party}:${name}`, before[at(party)]!)] : []),
        measure(`threat.after:${party}:${name}:${cut}`, after[at(party)]!),
      ]),
    );
  });
  // Every threat point with its three cuts together.
  const nameOf = ({ id }: Measure): string => id.split(":")[2]!;
  const order = [...new Set(others.map(nameOf))];
  others.sort((a, b) => order.indexOf(nameOf(a)) - order.indexOf(nameOf(b)));
  return [...fallback, ...others];
}
