import { unknown, usageError } from "../base/index.js";

/** What dependence is read from: an economy, region by region and sector by sector. */
export interface TradeFrame {
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
  /** [region][sector] expenditure, gross of tariffs. */
  readonly expenditure: Float64Array;
  /** [importer][exporter][sector] share in the importer's expenditure. */
  readonly share: Float64Array;
  /** [importer][exporter][sector] ad valorem, a fraction. */
  readonly tariff: Float64Array;
  /** [sector] whether it is a service; left out, goods are not told apart. */
  readonly service?: readonly boolean[];
}

/** All trade, or that in goods. */
type Scope = "all" | "goods";

/** One partner or sector of a country's trade. */
interface DependenceRow {
  readonly flow: "exports" | "imports";
  readonly scope: Scope;
  readonly by: "partner" | "sector";
  readonly name: string;
  /** Without tariffs, in the unit of the economy. */
  readonly value: number;
  /** Part of the flow in the scope; null where there is no such trade. */
  readonly share: number | null;
}

interface Concentration extends Pick<DependenceRow, "flow" | "scope" | "by"> {
  /** Herfindahl index: sum of squared shares, from 1 over their number to 1; null where there is no trade. */
  readonly index: number | null;
}

interface Exposure {
  readonly sector: string;
  /** Exports to the buyer. */
  readonly value: number;
  /** Sales of the sector everywhere, at home too. */
  readonly output: number;
  /** Exports to the buyer over output; null where nothing is made. */
  readonly share: number | null;
}

export interface Dependence {
  readonly rows: readonly DependenceRow[];
  readonly concentration: readonly Concentration[];
  /** The United States; for itself, or without it, the largest buyer. */
  readonly exposureTo: string;
  readonly exposure: readonly Exposure[];
}

/**
 * Whom and what a country's trade hangs on. Exports are expenditure × share / (1 + tariff), without sales at home.
 * Shares add up to one within flow, scope and cut; the index is Herfindahl's (Hirschman 1945, not its root).
 * @throws ParleyError (usage) for a country that is no region of the economy.
 */
export function dependence(frame: TradeFrame, country: string): Dependence {
  const { regions, sectors, service } = frame;
  const home = regions.indexOf(country);
  if (home < 0) throw usageError(unknown("country", country, regions));
  const flowOf = tradeOf(frame);
  const partners = regions.map((_, index) => index).filter((index) => index !== home);
  const rows: DependenceRow[] = [];
  const concentration: Concentration[] = [];
  for (const flow of ["exports", "imports"] as const) {
    const value = (partner: number, sector: number): number =>
      flow === "exports" ? flowOf(partner, home, sector) : flowOf(home, partner, sector);
    for (const scope of service ? (["all", "goods"] as const) : (["all"] as const)) {
      const kept = sectors.map((_, index) => index).filter((index) => scope === "all" || service?.[index] !== true);
      const cuts = {
        partner: partners.map((partner) => [regions[partner] ?? "", sum(kept, (s) => value(partner, s))] as const),
        sector: kept.map((s) => [sectors[s] ?? "", sum(partners, (partner) => value(partner, s))] as const),
      };
      for (const by of ["partner", "sector"] as const) {
        const shares = sharesOf(cuts[by].map(([, amount]) => amount));
        cuts[by].forEach(([name, amount], index) =>
          rows.push({ flow, scope, by, name, value: amount, share: shares?.[index] ?? null }),
        );
        concentration.push({ flow, scope, by, index: shares && herfindahl(shares) });
      }
    }
  }
  const all = partners.map((partner) => sum([...sectors.keys()], (s) => flowOf(partner, home, s)));
  const largest = partners[all.indexOf(Math.max(...all))] ?? home;
  const american = regions.indexOf("USA");
  const buyer = american >= 0 && american !== home ? american : largest;
  const exposure = sectors.map((sector, s): Exposure => {
    const amount = buyer === home ? 0 : flowOf(buyer, home, s);
    const output = sum([...regions.keys()], (importer) => flowOf(importer, home, s));
    return { sector, value: amount, output, share: output > 0 ? amount / output : null };
  });
  return { rows, concentration, exposureTo: regions[buyer] ?? country, exposure };
}

/** Sum of squared shares. */
export const herfindahl = (shares: readonly number[]): number => sum(shares, (share) => share * share);

/** Trade net of tariffs of an importer, exporter and sector. */
function tradeOf({ regions, sectors, expenditure, share, tariff }: TradeFrame) {
  return (importer: number, exporter: number, sector: number): number => {
    const cell = (importer * regions.length + exporter) * sectors.length + sector;
    const spent = expenditure[importer * sectors.length + sector] as number;
    return (spent * (share[cell] as number)) / (1 + (tariff[cell] as number));
  };
}

function sharesOf(values: readonly number[]): number[] | null {
  const total = sum(values, (value) => value);
  return total > 0 ? values.map((value) => value / total) : null;
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
