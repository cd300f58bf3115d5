import type { ImportLine } from "../rates/index.js";
import { table } from "./us-flows.js";

/** The region that stands for all partners without import lines of their own. */
export const restOfWorld = "ROW";

interface OriginShare {
  readonly origin: string;
  readonly share: number;
}

/** Single partners inside the rest of the world by sector; what they leave of a sector stays with it. */
function originShares(): ReadonlyMap<string, readonly OriginShare[]> {
  const kinds = { sector: "text", origin: "text", share: "amount" } as const;
  const { sector, origin, share } = table(["rest-of-world", "us-2024-origins.csv"], kinds).columns;
  const shares = new Map<string, OriginShare[]>();
  sector.forEach((name, row) => {
    const one = { origin: origin[row] as string, share: share[row] as number };
    shares.set(name, [...(shares.get(name) ?? []), one]);
  });
  for (const [name, some] of shares) {
    const rest = 1 - some.reduce((sum, one) => sum + one.share, 0);
    shares.set(name, [...some, { origin: restOfWorld, share: rest }]);
  }
  return shares;
}

/**
 * The lines with those of the rest of the world divided among its partners, since the law differs by country: every line
 * as all imports of the sector that takes most of it (A-rates-rest-of-world).
 * @param least parts of a line below this value, USD, are left out.
 */
export function byOrigin(lines: readonly ImportLine[], least: number): ImportLine[] {
  const shares = originShares();
  return lines.flatMap((line) => {
    if (line.origin !== restOfWorld) return [line];
    const most = line.sectors.reduce((first, next) => (next.share > first.share ? next : first), {
      sector: "",
      share: 0,
    });
    const parts = shares.get(most.sector) ?? [{ origin: restOfWorld, share: 1 }];
    return parts.flatMap(({ origin, share }) => {
      const value = line.value * share;
      const collected = line.collected === null ? null : line.collected * share;
      return value < least ? [] : [{ ...line, origin, value, collected }];
    });
  });
}
