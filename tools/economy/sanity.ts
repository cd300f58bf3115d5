import type { Economy } from "../../src/economy/index.js";

/** A known figure beside ours. */
export interface Check {
  readonly what: string;
  readonly known: number;
  readonly found: number;
  /** Largest deviation relative to `known`. */
  readonly tolerance: number;
  readonly reason: string;
}

/** Known figures of 2022 against the economy: USD billion, shares, and value added in trillion. */
export function sanityChecks(economy: Economy): Check[] {
  const { regions, sectors, expenditure, share, tariff, valueAdded } = economy;
  const [N, J] = [regions.length, sectors.length];
  const flow = (exporter: string, importer: string, sector: string): number => {
    const [n, i, j] = [regions.indexOf(importer), regions.indexOf(exporter), sectors.indexOf(sector)];
    const at = (n * N + i) * J + j;
    return (share[at]! * expenditure[n * J + j]!) / (1 + tariff[at]!) / 1000;
  };
  const goods = sectors.filter((sector) => sector !== "SVC");
  const goodsTo = (exporter: string, importer: string): number =>
    goods.reduce((sum, sector) => sum + flow(exporter, importer, sector), 0);
  const shareToUsa = (exporter: string): number =>
    goodsTo(exporter, "USA") /
    regions.reduce((sum, importer) => (importer === exporter ? sum : sum + goodsTo(exporter, importer)), 0);
  const revenue = regions.reduce(
    (sum, exporter, i) =>
      sum + sectors.reduce((duty, sector, j) => duty + flow(exporter, "USA", sector) * tariff[i * J + j]!, 0),
    0,
  );
  const added = (region: string): number => valueAdded[regions.indexOf(region)]! / 1e6;
  const half = (digit: number, known: number): number => digit / 2 / known;
  const printed = "half the last printed digit: flows are data and stay as published";
  const data = (what: string, known: number, found: number): Check => ({
    what,
    known,
    found,
    tolerance: half(0.1, known),
    reason: printed,
  });
  const basic = (region: string, known: number): Check => ({
    what: `value added at basic prices, ${region}, tn`,
    known,
    found: added(region),
    tolerance: 0.02,
    reason: "editions of national accounts differ by that much",
  });
  return [
    data("goods, Canada to USA, bn", 317.5, goodsTo("CAN", "USA")),
    data("goods, Mexico to USA, bn", 334.3, goodsTo("MEX", "USA")),
    data("iron and steel, Canada to USA, bn", 7.6, flow("CAN", "USA", "C24A")),
    data("non-ferrous metals, Canada to USA, bn", 23.2, flow("CAN", "USA", "C24B")),
    data("motor vehicles, Mexico to USA, bn", 109.3, flow("MEX", "USA", "C29")),
    {
      what: "share of the USA in Canada's goods exports",
      known: 0.72,
      found: shareToUsa("CAN"),
      tolerance: 0.01,
      reason: "known to two digits",
    },
    {
      what: "share of the USA in Mexico's goods exports",
      known: 0.72,
      found: shareToUsa("MEX"),
      tolerance: 0.01,
      reason: "known to two digits",
    },
    basic("USA", 25.3),
    basic("CAN", 1.97),
    basic("MEX", 1.36),
    {
      what: "US tariff revenue, bn",
      known: 81,
      found: revenue,
      tolerance: 0.02,
      reason: "rates of 2024 on flows of 2022, so not the 76 bn collected in 2024",
    },
  ];
}
