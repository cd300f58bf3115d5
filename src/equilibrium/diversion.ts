import type { Solution } from "./types.js";

/** Where one importer's purchases of one sector go when its tariffs change; money in units of the economy, net of tariffs. */
export interface Diversion {
  readonly importer: number;
  readonly sector: number;
  /** Suppliers by what happens to the importer's tariff on them, and the importer's own producers. */
  readonly raised: Purchases;
  readonly lowered: Purchases;
  readonly unchanged: Purchases;
  readonly home: Purchases;
}

export interface Purchases {
  readonly before: number;
  readonly after: number;
}

/** What becomes of an exporter's sales of a sector when tariffs on it change. */
export interface Deflection {
  readonly exporter: number;
  readonly sector: number;
  /** Sales to regions that change their tariff on it, to the other regions, and at home. */
  readonly changed: Purchases;
  readonly elsewhere: Purchases;
  readonly home: Purchases;
}

/**
 * Trade diversion (Viner 1950): for every importer and sector with a changed tariff, purchases from suppliers whose tariff
 * rises, falls or stays, and from home. What suppliers with a raised tariff lose and the others gain is diversion; what home
 * gains is import substitution; the rest is trade that ends.
 */
export function diversion({ economy, tariffs, baseFlow, flow }: Solution): Diversion[] {
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const found: Diversion[] = [];
  for (let m = 0; m < n; m += 1) {
    for (let s = 0; s < j; s += 1) {
      const change = (i: number): number => {
        const cell = (m * n + i) * j + s;
        return tariffs[cell]! - economy.tariff[cell]!;
      };
      const buys = (chosen: (i: number) => boolean): Purchases => {
        let [before, after] = [0, 0];
        for (let i = 0; i < n; i += 1) {
          if (!chosen(i)) continue;
          before += baseFlow[(m * n + i) * j + s]!;
          after += flow[(m * n + i) * j + s]!;
        }
        return { before, after };
      };
      const raised = buys((i) => i !== m && change(i) > 0);
      const lowered = buys((i) => i !== m && change(i) < 0);
      if (raised.before === 0 && lowered.before === 0) continue;
      const unchanged = buys((i) => i !== m && change(i) === 0);
      found.push({ importer: m, sector: s, raised, lowered, unchanged, home: buys((i) => i === m) });
    }
  }
  return found;
}

/** Trade deflection: for every exporter and sector that a changed tariff falls on, where its sales go. */
export function deflection({ economy, tariffs, baseFlow, flow }: Solution): Deflection[] {
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const found: Deflection[] = [];
  for (let i = 0; i < n; i += 1) {
    for (let s = 0; s < j; s += 1) {
      const sells = (chosen: (m: number) => boolean): Purchases => {
        let [before, after] = [0, 0];
        for (let m = 0; m < n; m += 1) {
          if (!chosen(m)) continue;
          before += baseFlow[(m * n + i) * j + s]!;
          after += flow[(m * n + i) * j + s]!;
        }
        return { before, after };
      };
      const moved = (m: number): boolean => tariffs[(m * n + i) * j + s] !== economy.tariff[(m * n + i) * j + s];
      const changed = sells((m) => m !== i && moved(m));
      if (changed.before === 0) continue;
      const elsewhere = sells((m) => m !== i && !moved(m));
      found.push({ exporter: i, sector: s, changed, elsewhere, home: sells((m) => m === i) });
    }
  }
  return found;
}
