import type { Economy } from "../economy/index.js";
import { sha256 } from "./disk.js";

/** Fingerprints of what a run is worked out on: two folders of one name may hold different numbers. */
export function fingerprints(economy: Economy): { readonly economyData: string; readonly elasticityData: string } {
  const { regions, sectors, valueAdded, tradeSurplus, vaShare, finalShare, expenditure, share, tariff, io } = economy;
  return {
    economyData: digest(
      [...regions, ...sectors, ...economy.tradable.map(String)],
      [valueAdded, tradeSurplus, vaShare, finalShare, expenditure, share, tariff, io],
    ),
    elasticityData: digest(sectors, [economy.elasticity]),
  };
}

/** First 64 bits of SHA-256 over names and numbers. */
function digest(names: readonly string[], numbers: readonly Float64Array[]): string {
  const bytes = numbers.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
  return sha256([JSON.stringify(names), ...bytes]).slice(0, 16);
}
