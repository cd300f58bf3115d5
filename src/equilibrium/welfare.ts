import type { Economy } from "../economy/index.js";
import type { Solution } from "./types.js";

/**
 * The first-order welfare formula of Caliendo and Parro (2015, equation 15), evaluated once with the whole change, as their
 * programme does: with base exports E and imports M (net of tariffs), base tariffs tau, base income I, and d x = x-hat - 1,
 *
 *     terms of trade   = sum over j, i of (E_ni d c_n - M_ni d c_i) / I
 *     volume of trade  = sum over j, i of tau_ni M_ni (d M_ni - d c_i) / I
 *
 * It is a good approximation for small changes only; the exact change is `welfareHat`.
 */
export function firstOrderWelfare(
  economy: Economy,
  baseFlow: Float64Array,
  baseIncome: Float64Array,
  costHat: Float64Array,
  flow: Float64Array,
): Solution["firstOrder"] {
  const n = economy.regions.length;
  const j = economy.sectors.length;
  const termsOfTrade = new Float64Array(n);
  const volumeOfTrade = new Float64Array(n);
  for (let importer = 0; importer < n; importer += 1) {
    for (let exporter = 0; exporter < n; exporter += 1) {
      const row = (importer * n + exporter) * j;
      let terms = 0;
      let volume = 0;
      for (let s = 0; s < j; s += 1) {
        const before = baseFlow[row + s]!;
        if (before === 0) continue;
        const cost = costHat[exporter * j + s]! - 1;
        terms += before * cost;
        const t = economy.tariff[row + s]!;
        if (t !== 0) volume += t * (flow[row + s]! - before - before * cost);
      }
      termsOfTrade[exporter] = termsOfTrade[exporter]! + terms / baseIncome[exporter]!;
      termsOfTrade[importer] = termsOfTrade[importer]! - terms / baseIncome[importer]!;
      volumeOfTrade[importer] = volumeOfTrade[importer]! + volume / baseIncome[importer]!;
    }
  }
  return { termsOfTrade, volumeOfTrade, welfare: termsOfTrade.map((terms, r) => terms + volumeOfTrade[r]!) };
}
