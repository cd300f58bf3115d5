import type { Economy } from "./types.js";

/**
 * The five CSV texts of an economy, by file name, in the format {@link parseEconomy} reads with its default columns.
 * Numbers are written so that reading gives the same bits; trade rows without share and tariff, and input-output rows of
 * zero, are left out.
 */
export function writeEconomy(
  economy: Economy,
): Record<"country.csv" | "country_sector.csv" | "trade.csv" | "io.csv" | "sector.csv", string> {
  const regions = economy.regions.map(quoted);
  const sectors = economy.sectors.map(quoted);
  const [n, j] = [regions.length, sectors.length];
  const country = regions.map((name, i) => `${name},${economy.valueAdded[i]},${economy.tradeSurplus[i]}`);
  const { service } = economy;
  const flag = (on: boolean | undefined): number => (on === true ? 1 : 0);
  const sector = sectors.map(
    (name, i) =>
      `${name},${economy.elasticity[i]},${flag(economy.tradable[i])}${service ? `,${flag(service[i])}` : ""}`,
  );
  const cells: string[] = [];
  const trade: string[] = [];
  const io: string[] = [];
  for (let r = 0; r < n; r += 1) {
    for (let s = 0; s < j; s += 1) {
      const at = r * j + s;
      cells.push(
        `${regions[r]},${sectors[s]},${economy.vaShare[at]},${economy.finalShare[at]},${economy.expenditure[at]}`,
      );
      for (let using = 0; using < j; using += 1) {
        const gamma = economy.io[at * j + using];
        if (gamma !== 0) io.push(`${regions[r]},${sectors[s]},${sectors[using]},${gamma}`);
      }
    }
    for (let exporter = 0; exporter < n; exporter += 1) {
      for (let s = 0; s < j; s += 1) {
        const at = (r * n + exporter) * j + s;
        const [share, tariff] = [economy.share[at], economy.tariff[at]];
        if (share !== 0 || tariff !== 0)
          trade.push(`${regions[r]},${regions[exporter]},${sectors[s]},${share},${tariff}`);
      }
    }
  }
  return {
    "country.csv": file("country,value_added,trade_surplus", country),
    "country_sector.csv": file("country,sector,va_share,final_share,expenditure", cells),
    "trade.csv": file("importer,exporter,sector,share,tariff", trade),
    "io.csv": file("country,source_sector,using_sector,gamma", io),
    "sector.csv": file(`sector,theta,tradable${service ? ",service" : ""}`, sector),
  };
}

const file = (header: string, rows: readonly string[]): string => `${[header, ...rows].join("\n")}\n`;

const quoted = (name: string): string => (/[",\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name);
