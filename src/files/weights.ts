import { fileError, type IsoDate, notKnown, unknown } from "../base/index.js";
import {
  type ClaimedValue,
  type ClaimTable,
  type ContentSet,
  claimLookup,
  claimPeriod,
  type ImportLine,
  type IndustryMetal,
  industryContent,
  type MetalContent,
  isSurtaxGroup,
  type ListedLine,
  metalContent,
  type SectorShare,
} from "../rates/index.js";
import { amount, readColumns } from "./columns.js";
import { readText, shipped } from "./shipped.js";

/** Regions with US imports of 2024 by line; ROW holds the other partners at hand. */
export const importOrigins: readonly string[] = [
  "BRA",
  "CAN",
  "CHN",
  "EU27",
  "GBR",
  "IND",
  "JPN",
  "KOR",
  "MEX",
  "ROW",
  "TWN",
];

/** Origins whose USMCA claims are known by line. */
const claimOrigins: readonly string[] = ["CAN", "MEX"];

/** The named sets an aggregate rests on. */
export interface WeightSets {
  readonly on: IsoDate;
  /** As taken by `--claims`. */
  readonly claims: string;
  readonly content: ContentSet;
}

interface Flow {
  readonly value: number;
  readonly duty: number;
}

interface Table {
  readonly file: string;
  readonly rows: readonly (readonly string[])[];
}

function table(header: readonly string[], ...parts: string[]): Table {
  const file = shipped("benchmarks", ...parts);
  return { file, rows: readColumns(readText(file), file, header) };
}

/** Amounts by code, the first column; a repeated code is an error of the file. */
function amounts<T>({ file, rows }: Table, read: (cell: (column: number) => number) => T): Map<string, T> {
  const map = new Map<string, T>();
  rows.forEach((cells, row) => {
    const code = cells[0] as string;
    if (map.has(code)) throw fileError(`${file}:${row + 2}`, `repeats the code ${code}; keep one row`);
    map.set(
      code,
      read((column) => amount(cells[column], file, row)),
    );
  });
  return map;
}

const remembered = new Map<string, unknown>();

/** Tables are read once a process: a run asks for the same ones on two days and under two sets. */
function once<T>(name: string, read: () => T): T {
  if (!remembered.has(name)) remembered.set(name, read());
  return remembered.get(name) as T;
}

const flows = (...parts: string[]): ReadonlyMap<string, Flow> =>
  once(parts.join("/"), () =>
    amounts(table(["code", "value", "duty"], ...parts), (cell) => ({ value: cell(1), duty: cell(2) })),
  );

/** Sectors of a customs code in the shipped economy: `hts10` for US lines, `hs6` for the others. */
export const loadSectorMap = (kind: "hts10" | "hs6"): ReadonlyMap<string, readonly SectorShare[]> =>
  once(kind, () => readSectorMap(kind));

function readSectorMap(kind: "hts10" | "hs6"): ReadonlyMap<string, readonly SectorShare[]> {
  const { file, rows } = table([kind, "sector", "share"], "mapping", `${kind}-sector.csv`);
  const map = new Map<string, SectorShare[]>();
  rows.forEach(([code = "", sector = "", share], row) => {
    const shares = map.get(code) ?? [];
    shares.push({ sector, share: amount(share, file, row) });
    map.set(code, shares);
  });
  return map;
}

const loadClaims = (period: string): ReadonlyMap<string, ClaimTable> =>
  once(`claims ${period}`, () => readClaims(period));

function readClaims(period: string): ReadonlyMap<string, ClaimTable> {
  const { file, rows } = table(["code", "origin", "value", "claimed"], "claims", `us-${period}.csv`);
  const byOrigin = new Map(claimOrigins.map((origin) => [origin, new Map<string, ClaimedValue>()]));
  rows.forEach(([code = "", origin = "", value, claimed], row) => {
    byOrigin.get(origin)?.set(code, { value: amount(value, file, row), claimed: amount(claimed, file, row) });
  });
  return byOrigin;
}

/** Metal content by line; a line without industry takes the mean of the lines of its HS8, HS6 or HS4 (A-content-bea). */
function loadContent(): (code: string) => MetalContent | undefined {
  const metal = amounts(
    table(["industry", "steel", "aluminium", "copper", "metal"], "content", "bea-metal.csv"),
    (cell) => ({ steel: cell(1), aluminium: cell(2), copper: cell(3) }),
  );
  const contents = new Map([...metal].map(([industry, shares]) => [industry, industryContent(shares)]));
  const industryOf = new Map(
    table(["code", "industry"], "content", "hts10-bea.csv").rows.map(([code = "", industry = ""]) => [code, industry]),
  );
  const codes = [...industryOf.keys()];
  const means = new Map<string, MetalContent | undefined>();
  const near = (prefix: string): MetalContent | undefined => {
    if (!means.has(prefix)) {
      const shares = codes
        .slice(firstFrom(codes, prefix), firstFrom(codes, `${prefix}:`))
        .flatMap((code) => metal.get(industryOf.get(code) ?? "") ?? []);
      means.set(prefix, shares.length === 0 ? undefined : industryContent(mean(shares)));
    }
    return means.get(prefix);
  };
  return (code) =>
    contents.get(industryOf.get(code) ?? "") ??
    near(code.slice(0, 8)) ??
    near(code.slice(0, 6)) ??
    near(code.slice(0, 4));
}

/** Place of the first of the ascending codes that is not before the text; a colon stands after every digit. */
function firstFrom(codes: readonly string[], prefix: string): number {
  let [low, high] = [0, codes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((codes[middle] ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mean(shares: readonly IndustryMetal[]): IndustryMetal {
  const of = (metal: keyof IndustryMetal): number =>
    shares.reduce((sum, share) => sum + share[metal], 0) / shares.length;
  return { steel: of("steel"), aluminium: of("aluminium"), copper: of("copper") };
}

/**
 * US imports of 2024 from the origins, by ten-digit line, with claim share, metal content and sectors.
 * @throws ParleyError (not known) for an origin without import lines.
 */
export function loadUsImports(origins: readonly string[], sets: WeightSets): ImportLine[] {
  for (const origin of origins) {
    if (!importOrigins.includes(origin)) throw notKnown(unknown("origin of US imports", origin, importOrigins));
  }
  const sectors = loadSectorMap("hts10");
  const contentOf = once("content", loadContent);
  const equivalent = once("equivalents", baseEquivalents);
  const withClaims = origins.some((origin) => claimOrigins.includes(origin));
  const [period, year2025, year2024] = withClaims
    ? [claimPeriod(sets.claims, sets.on), "2025", "2024"].map(loadClaims)
    : [];
  return origins.flatMap((origin) => {
    const claimed = period?.get(origin);
    const before = year2024?.get(origin) ?? new Map<string, ClaimedValue>();
    const claims = claimed
      ? claimLookup(claimed, [
          ["2025", year2025?.get(origin) ?? new Map<string, ClaimedValue>()],
          ["2024", before],
        ])
      : undefined;
    return [...flows("trade", `us-2024-${origin}.csv`)].map(([code, flow]): ImportLine => {
      const claim = claims?.(code) ?? { share: 0, source: "none" as const };
      return {
        destination: "USA",
        origin,
        code,
        value: flow.value,
        collected: flow.duty,
        sectors: sectors.get(code) ?? [],
        claimShare: claim.share,
        claimSource: claim.source,
        content: metalContent(sets.content, code, contentOf),
        baseEquivalent: equivalent(code, flow, before.get(code)),
      };
    });
  });
}

/**
 * Ad valorem equivalent of a specific rate: of the partners that pay it, on the line; else what the origin itself paid
 * on the part that claimed nothing, where that is a tenth of the line or more; else of the specific lines of the same
 * HS6; else unknown (A-specific-equivalent).
 */
function baseEquivalents(): (code: string, own: Flow, claims: ClaimedValue | undefined) => number | null {
  const lines = flows("trade", "us-2024-specific.csv");
  const headings = new Map<string, Flow>();
  for (const [code, flow] of lines) {
    const heading = headings.get(code.slice(0, 6)) ?? { value: 0, duty: 0 };
    headings.set(code.slice(0, 6), { value: heading.value + flow.value, duty: heading.duty + flow.duty });
  }
  return (code, own, claims) => {
    const line = lines.get(code.slice(0, 8));
    if (line) return line.duty / line.value;
    const open = claims ? 1 - claims.claimed / claims.value : 1;
    if (own.duty > 0 && open >= 0.1) return own.duty / (own.value * open);
    const heading = headings.get(code.slice(0, 6));
    return heading ? heading.duty / heading.value : null;
  };
}

/** File of the imports of Canada and Mexico from a partner of North America. */
const northAmerica: Readonly<Record<string, string>> = {
  "CAN USA": "can-usa-2024.csv",
  "CAN MEX": "can-mex-2014.csv",
  "MEX CAN": "mex-can-2014.csv",
  "MEX USA": "mex-usa-2014.csv",
};

/** The year of the weights: 2024 for Canada's imports from the United States, else 2014, the newest at hand. */
export const northAmericaYear = (destination: string, origin: string): string | undefined =>
  /\d{4}/.exec(northAmerica[`${destination} ${origin}`] ?? "")?.[0];

/**
 * Imports of Canada or Mexico from a partner of North America by HS6, and by tariff item where Canada's surtax lists name
 * one. They are taken to enter under the agreement in full (A-rates-full-claims).
 * @throws ParleyError (not known) for another pair.
 */
export function loadNorthAmericaImports(destination: string, origin: string): ListedLine[] {
  const name = northAmerica[`${destination} ${origin}`];
  if (name === undefined) {
    throw notKnown(
      `no trade weights for ${destination} from ${origin}; there are ${Object.keys(northAmerica).join(", ")}`,
    );
  }
  const sectors = loadSectorMap("hs6");
  const { file, rows } = table(["code", "group", "value"], "trade", "north-america", name);
  return rows.map(([code = "", group = "", value], row) => {
    if (!isSurtaxGroup(group)) throw fileError(`${file}:${row + 2}`, `names no list "${group}"`);
    return {
      destination,
      origin,
      code,
      group,
      value: amount(value, file, row),
      collected: null,
      sectors: sectors.get(code.slice(0, 6)) ?? [],
      claimShare: 1,
      claimSource: "none",
      content: null,
      baseEquivalent: null,
    };
  });
}
