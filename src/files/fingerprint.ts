import { createHash } from "node:crypto";
import type { Economy } from "../economy/index.js";

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
  const hash = createHash("sha256").update(JSON.stringify(names));
  for (const { buffer, byteOffset, byteLength } of numbers) hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  return hash.digest("hex").slice(0, 16);
}
