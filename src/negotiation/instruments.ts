import { unknown, usageError } from "../base/index.js";
import type { Economy } from "../economy/index.js";

/** How finely a party sets its tariffs; docs/nash.md says when which is enough. */
export const instrumentKinds = ["uniform", "partner", "group", "sector"] as const;
export type InstrumentKind = (typeof instrumentKinds)[number];

/** One rate a party sets on a set of cells, the same on all of them. */
export interface Instrument {
  readonly party: string;
  readonly tax: "tariff" | "export";
  /** Code of the importer and the exporter of its cells, or `all` where it covers several. */
  readonly importer: string;
  readonly exporter: string;
  /** Sector code, group name, or `all`. */
  readonly sector: string;
  /** Positions in the [importer][exporter][sector] arrays of the economy; every one has trade. */
  readonly cells: Int32Array;
}

export interface InstrumentChoice {
  readonly kind: InstrumentKind;
  /** Regions each party sets rates on: `parties`, the others at the table, or `world`, every other region. */
  readonly toward?: "parties" | "world";
  /** Also tariffs on services and on all else that is traded; only goods otherwise. */
  readonly allSectors?: boolean;
  /** Export taxes beside the tariffs. */
  readonly exportTaxes?: boolean;
  /** Group name to sector codes, for `group`; sectors left out keep their base tariff. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
}

/**
 * The rates that the parties can set. Cells without trade in the base have no instrument: they stay without trade. An
 * instrument without any cell is left out.
 * @throws ParleyError (usage) for an unknown party, kind, group sector, fewer than one party, or where nothing is left.
 */
export function instrumentsOf(economy: Economy, parties: readonly string[], choice: InstrumentChoice): Instrument[] {
  if (!instrumentKinds.includes(choice.kind)) throw usageError(unknown("instruments", choice.kind, instrumentKinds));
  const players = parties.map((code) => indexOf(economy, code));
  const twice = parties.find((code, at) => parties.indexOf(code) !== at);
  if (twice !== undefined) throw usageError(`party "${twice}" is named twice; name each once`);
  if (parties.length === 1 && choice.toward !== "world") {
    throw usageError(`${parties[0]} is alone at the table, with nobody to set rates on; name two parties or more`);
  }
  const others = choice.toward === "world" ? economy.regions.map((_, at) => at) : players;
  const sets = sectorSets(economy, choice);
  const out: Instrument[] = [];
  for (const tax of choice.exportTaxes ? (["tariff", "export"] as const) : (["tariff"] as const)) {
    for (const party of players) {
      const partners = others.filter((other) => other !== party);
      const bundles = choice.kind === "uniform" ? [partners] : partners.map((partner) => [partner]);
      for (const bundle of bundles) {
        for (const [sector, members] of sets) out.push(instrument(economy, tax, party, bundle, sector, members));
      }
    }
  }
  const kept = out.filter(({ cells }) => cells.length > 0);
  for (const party of parties) {
    if (kept.some((one) => one.party === party)) continue;
    throw usageError(
      `${party} has nothing to set: it buys none of the chosen sectors from the others; widen --instruments or --parties`,
    );
  }
  return kept;
}

function instrument(
  economy: Economy,
  tax: Instrument["tax"],
  party: number,
  partners: readonly number[],
  sector: string,
  members: readonly number[],
): Instrument {
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const cells = partners.flatMap((partner) => {
    const row = tax === "tariff" ? (party * n + partner) * j : (partner * n + party) * j;
    return members.map((member) => row + member).filter((at) => economy.share[at]! > 0);
  });
  const code = economy.regions[party]!;
  const other = partners.length === 1 ? economy.regions[partners[0]!]! : "all";
  return {
    party: code,
    tax,
    importer: tax === "tariff" ? code : other,
    exporter: tax === "tariff" ? other : code,
    sector,
    cells: Int32Array.from(cells),
  };
}

function sectorSets(economy: Economy, choice: InstrumentChoice): [string, number[]][] {
  const { sectors, tradable, service } = economy;
  const eligible = [...sectors.keys()].filter((s) => tradable[s] && (choice.allSectors === true || !service?.[s]));
  if (eligible.length === 0) throw usageError("no sector can bear a tariff: none is traded, or all are services");
  if (choice.kind === "sector") return eligible.map((s) => [sectors[s]!, [s]]);
  if (choice.kind !== "group") return [["all", eligible]];
  const groups = Object.entries(choice.groups ?? {});
  if (groups.length === 0) throw usageError("instruments by group need groups of sectors; name a file with --groups");
  const taken = new Map<string, string>();
  return groups.map(([name, codes]) => {
    const members = codes.map((code) => {
      const at = sectors.indexOf(code);
      if (at < 0) throw usageError(`group "${name}": ${unknown("sector", code, sectors)}`);
      const other = taken.get(code);
      if (other !== undefined) throw usageError(`sector "${code}" is in the groups "${other}" and "${name}"; keep one`);
      taken.set(code, name);
      return at;
    });
    return [name, members.filter((s) => eligible.includes(s))];
  });
}

function indexOf({ regions }: Economy, code: string): number {
  const at = regions.indexOf(code);
  if (at < 0) throw usageError(unknown("party", code, regions));
  return at;
}
