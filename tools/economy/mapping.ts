/**
 * Which sector a customs line belongs to. Four steps, the first that answers wins:
 * a ruling (rulings.csv: where the sources are mixed or wrong); the line's NAICS industry where all its ISIC Rev. 4
 * classes lie in one sector; what NAICS and the HS6-to-ISIC concordance have in common; the sectors of the neighbouring
 * lines of the same HS8, HS6 or HS4, by their value.
 */

/** Share of a line's value by sector; sums to one. */
export type Shares = ReadonlyMap<string, number>;

/** Step that placed a line. */
type Step = "ruling" | "naics" | "both" | "split" | "neighbours" | "hs6";

export interface Placing {
  readonly shares: Shares;
  readonly step: Step;
}

export interface Sources {
  /** Longest prefix wins; an empty sector means that no sector takes the line. */
  readonly rulings: {
    readonly hs: ReadonlyMap<string, string>;
    readonly naics: ReadonlyMap<string, string>;
  };
  readonly naicsOfLine: ReadonlyMap<string, string>;
  /** Goods sectors of a NAICS industry. */
  readonly sectorsOfNaics: ReadonlyMap<string, ReadonlySet<string>>;
  /** Goods sectors of an HS6 code. */
  readonly sectorsOfHs6: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Every line with a sector; lines that no step places, and lines of chapters 98 and 99, are left out. */
export function placeLines(
  lines: readonly string[],
  value: (line: string) => number,
  sources: Sources,
): Map<string, Placing> {
  const placed = new Map<string, Placing>();
  const open: string[] = [];
  for (const line of lines) {
    if (line >= "98") continue;
    const ruling = rulingOf(line, sources.rulings.hs);
    if (ruling === "") continue;
    const placing = ruling === undefined ? placeByIndustry(line, sources) : single(ruling, "ruling");
    if (placing) placed.set(line, placing);
    else open.push(line);
  }
  const neighbours = new Map<string, Map<string, number>>();
  for (const [line, { shares }] of placed) {
    for (const digits of [8, 6, 4]) add(neighbours, line.slice(0, digits), shares, value(line));
  }
  for (const line of open) {
    const placing = placeByNeighbours(line, neighbours, sources);
    if (placing) placed.set(line, placing);
  }
  return placed;
}

function rulingOf(line: string, rulings: ReadonlyMap<string, string>): string | undefined {
  for (let digits = 10; digits >= 2; digits -= 1) {
    const ruling = rulings.get(line.slice(0, digits));
    if (ruling !== undefined) return ruling;
  }
  return undefined;
}

const single = (sector: string, step: Step): Placing => ({ shares: new Map([[sector, 1]]), step });

function placeByIndustry(line: string, sources: Sources): Placing | undefined {
  const naics = sources.naicsOfLine.get(line);
  if (naics === undefined) return undefined;
  const ruling = sources.rulings.naics.get(naics);
  if (ruling !== undefined) return single(ruling, "ruling");
  const industry = sources.sectorsOfNaics.get(naics) ?? new Set<string>();
  const [only] = industry;
  if (only === undefined) return undefined;
  if (industry.size === 1) return single(only, "naics");
  const product = sources.sectorsOfHs6.get(line.slice(0, 6)) ?? new Set<string>();
  const common = [...industry].filter((sector) => product.has(sector));
  const [first] = common;
  if (first !== undefined && common.length === 1) return single(first, "both");
  const all = first === undefined ? [...industry] : common;
  return { shares: new Map(all.map((sector) => [sector, 1 / all.length])), step: "split" };
}

function placeByNeighbours(
  line: string,
  neighbours: ReadonlyMap<string, ReadonlyMap<string, number>>,
  sources: Sources,
): Placing | undefined {
  for (const digits of [8, 6]) {
    const sums = neighbours.get(line.slice(0, digits));
    if (sums) return { shares: toShares(sums), step: "neighbours" };
  }
  const product = sources.sectorsOfHs6.get(line.slice(0, 6));
  const [only] = product ?? [];
  if (only !== undefined && product?.size === 1) return single(only, "hs6");
  const sums = neighbours.get(line.slice(0, 4));
  return sums && { shares: toShares(sums), step: "neighbours" };
}

/** Adds a line's value to the sectors of a code; a line without trade counts a dollar, so that codes never traded stand too. */
function add(sums: Map<string, Map<string, number>>, code: string, shares: Shares, value: number): void {
  const bySector = sums.get(code) ?? new Map<string, number>();
  sums.set(code, bySector);
  for (const [sector, share] of shares) {
    bySector.set(sector, (bySector.get(sector) ?? 0) + share * Math.max(value, 1));
  }
}

function toShares(sums: ReadonlyMap<string, number>): Shares {
  const total = [...sums.values()].reduce((a, b) => a + b, 0);
  return new Map([...sums].map(([sector, value]) => [sector, value / total]));
}

/** Shares of six-digit codes by the value of their lines. */
export function aggregateToHs6(
  placed: ReadonlyMap<string, Placing>,
  value: (line: string) => number,
): Map<string, Shares> {
  const sums = new Map<string, Map<string, number>>();
  for (const [line, { shares }] of placed) add(sums, line.slice(0, 6), shares, value(line));
  return new Map([...sums].map(([code, bySector]) => [code, toShares(bySector)]));
}
