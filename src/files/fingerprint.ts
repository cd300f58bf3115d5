import type { Economy } from "../economy/index.js";
import { readBytes, sha256 } from "./disk.js";

/** SHA-256 over the names, lengths and bytes of files, each with the name it counts under. @throws the system's error. */
export function filesDigest(files: readonly (readonly [path: string, name: string])[]): string {
  const parts: (string | Uint8Array)[] = [];
  for (const [path, name] of files) {
    const bytes = readBytes(path);
    parts.push(`${name}\n${bytes.length}\n`, bytes);
  }
  return sha256(parts);
}

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
