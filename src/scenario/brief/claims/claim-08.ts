import { threatPoint } from "../../threat.js";
import type { Measure } from "../schema.js";
import { type Answer } from "../found.js";
import { acrossModels, apartAndTogether, distinctThreats, models, yearlyUsd } from "../table-room.js";

/** Threat points whose arrangements stand on the page in full. */
const inFull = ["fall-back", "nash-war"];
const order = ["CAN", "MEX", "USA"];
const shown = ["together", "bloc-as-one", "bloc-as-two", "pairs-at-once", "USA-CAN-first", "USA-MEX-first"];

/** Deals one after another. */
const orders = ["USA-CAN-first", "USA-MEX-first"];

/** Below this many points a change is the solver's. */
const least = 1e-6;

/** One table against separate deals, under every threat point and over the models. */
export const coordination: Answer = (bench) => {
  const [base, ...others] = models(bench);
  const { parties } = base!.table;
  const threats = distinctThreats(base!.table).map((threat) => {
    bench.residual = Math.max(bench.residual, threat.residual);
    return { name: threat.name, ...apartAndTogether(bench, base!, threat) };
  });
  const signs = (divided: readonly number[] | null): readonly number[] => divided ?? parties.map(() => 0);
  const costs = (party: string, divided: readonly number[] | null): boolean => {
    const moved = signs(divided)[parties.indexOf(party)]!;
    return party === "USA" ? moved > least : moved < -least;
  };
  const share = (party: string): number =>
    threats.filter(({ divided }) => costs(party, divided)).length / threats.length;
  const inBothOrders = (party: string): number =>
    threats.filter(({ rows }) => orders.every((first) => costs(party, lessTogether(rows, first)))).length /
    threats.length;
  const atFallback = [
    threats.find(({ name }) => name === "fall-back")!.divided,
    ...others.map((other) => apartAndTogether(bench, other, threatPoint(other.table, "fall-back")).divided),
  ];
  const usd = yearlyUsd(base!.table, signs(atFallback[0]!));
  const all = atFallback.filter((divided) => parties.every((party) => costs(party, divided)));
  const bloc = (name: string): number =>
    threats.filter(({ rows }) => better(rows, name, parties)).length / threats.length;
  return {
    groups: [
      {
        key: "shares",
        measures: [
          ...order.map(
            (party): Measure => ({ id: `divide.threats:${party}`, value: share(party), unit: "share", basis: "model" }),
          ),
          ...order.map(
            (party): Measure => ({
              id: `divide.orders:${party}`,
              value: inBothOrders(party),
              unit: "share",
              basis: "model",
            }),
          ),
          { id: "divide.models", value: all.length / atFallback.length, unit: "share", basis: "model" },
          { id: "bloc.one", value: bloc("bloc-as-one"), unit: "share", basis: "model" },
          { id: "bloc.two", value: bloc("bloc-as-two"), unit: "share", basis: "model" },
          { id: "divide.count", value: threats.length, unit: "count", basis: "model" },
          { id: "divide.model-count", value: atFallback.length, unit: "count", basis: "model" },
        ],
      },
      {
        key: "fallback",
        measures: [
          ...order.map((party) =>
            acrossModels(
              `divide.points:${party}`,
              atFallback.map((divided) => signs(divided)[parties.indexOf(party)]!),
              "points",
            ),
          ),
          ...order.map(
            (party): Measure => ({
              id: `divide.usd:${party}`,
              value: usd[parties.indexOf(party)]!,
              unit: "usdChange",
              basis: "model",
            }),
          ),
        ],
      },
      {
        key: "byThreat",
        measures: threats.flatMap(({ name, divided }) =>
          order.map(
            (party): Measure => ({
              id: `divide:${party}:${name}`,
              value: signs(divided)[parties.indexOf(party)]!,
              unit: "points",
              basis: "model",
            }),
          ),
        ),
      },
      ...threats
        .filter(({ name }) => inFull.includes(name))
        .map(({ name, rows }) => ({
          key: `threat:${name}`,
          measures: rows
            .filter((row) => shown.includes(row.name))
            .flatMap((row) =>
              order.map(
                (party): Measure => ({
                  id: `${row.name}:${party}:${name}`,
                  value: row.pct[parties.indexOf(party)]!,
                  unit: "percent",
                  basis: "model",
                }),
              ),
            ),
        })),
    ],
    figure: { key: "divide", measures: order.map((party) => `divide.points:${party}`) },
    sources: [
      "event:review-2026",
      "event:scoping-2026",
      "Horn and Wolinsky (1988); Aghion, Antràs and Helpman (2007); Harsanyi (1977) on joint bargaining",
    ],
    assumptions: ["A-fall-back", "A-tariff-bounds"],
    commands: [
      "parley table stand-together --show ladder,arrangements,variants",
      `parley table stand-together --show ladder,arrangements --threats ${threats.map(({ name }) => name).join(",")}`,
      "parley coalitions",
    ],
  };
};

/** An arrangement less one table, points of real income by party; null where it was not played. */
function lessTogether(
  rows: readonly { readonly name: string; readonly pct: readonly number[] }[],
  name: string,
): readonly number[] | null {
  const [ours, together] = [name, "together"].map((one) => rows.find((row) => row.name === one)?.pct);
  return ours && together ? ours.map((value, i) => value - together[i]!) : null;
}

/** Whether an arrangement leaves both Canada and Mexico better off than separate deals at once. */
function better(
  rows: readonly { readonly name: string; readonly pct: readonly number[] }[],
  name: string,
  parties: readonly string[],
): boolean {
  const [ours, apart] = [name, "pairs-at-once"].map((one) => rows.find((row) => row.name === one)?.pct);
  return ["CAN", "MEX"].every((party) => {
    const at = parties.indexOf(party);
    return (ours?.[at] ?? 0) > (apart?.[at] ?? 0) + least;
  });
}
