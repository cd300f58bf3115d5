import { type IsoDate, notKnown, unknown } from "../base/index.js";
import {
  type ClaimedValue,
  type ClaimTable,
  type ContentSet,
  claimLookup,
  claimPeriod,
  type ImportLine,
  type IndustryMetal,
  industryContent,
  isApart,
  type MetalContent,
  metalContent,
  type SectorShare,
} from "../rates/index.js";
import { once, table, usFlows, usFlows2024, type Weights } from "./us-flows.js";

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
  /** `full` takes the articles for metal all through: the law before anybody declares contents. */
  readonly content: ContentSet | "full";
  /** Imports of 2024 when absent. */
  readonly weights?: Weights;
}

interface Flow {
  readonly value: number;
  readonly duty: number;
}

/** Sectors of a customs code in the shipped economy: `hts10` for US lines, `hs6` for the others. */
export const loadSectorMap = (kind: "hts10" | "hs6"): ReadonlyMap<string, readonly SectorShare[]> =>
  once(kind, () => readSectorMap(kind));

function readSectorMap(kind: "hts10" | "hs6"): ReadonlyMap<string, readonly SectorShare[]> {
  const parts = ["mapping", `${kind}-sector.csv`];
  const shares = { sector: "text", share: "amount" } as const;
  const { sector, share, ...codes } =
    kind === "hts10"
      ? table(parts, { hts10: "text", ...shares }).columns
      : table(parts, { hs6: "text", ...shares }).columns;
  const map = new Map<string, SectorShare[]>();
  const [code = []] = Object.values(codes);
  code.forEach((name, row) => {
    const part = { sector: sector[row] as string, share: share[row] as number };
    const known = map.get(name);
    if (known) known.push(part);
    else map.set(name, [part]);
  });
  return map;
}

const loadClaims = (period: string): ReadonlyMap<string, ClaimTable> =>
  once(`claims ${period}`, () => readClaims(period));

function readClaims(period: string): ReadonlyMap<string, ClaimTable> {
  const kinds = { code: "text", origin: "text", value: "amount", claimed: "amount" } as const;
  const { code, origin, value, claimed } = table(["claims", `us-${period}.csv`], kinds).columns;
  const byOrigin = new Map(claimOrigins.map((name) => [name, new Map<string, ClaimedValue>()]));
  code.forEach((name, row) => {
    const entry = { value: value[row] as number, claimed: claimed[row] as number };
    byOrigin.get(origin[row] as string)?.set(name, entry);
  });
  return byOrigin;
}

/** Metal content by line; a line without industry takes the mean of the lines of its HS8, HS6 or HS4 (A-content-bea). */
function loadContent(): (code: string) => MetalContent | undefined {
  const kinds = { industry: "text", steel: "amount", aluminium: "amount", copper: "amount", metal: "amount" } as const;
  const { industry, steel, aluminium, copper } = table(["content", "bea-metal.csv"], kinds).columns;
  const metal = new Map(
    industry.map((name, row): [string, IndustryMetal] => [
      name,
      { steel: steel[row] as number, aluminium: aluminium[row] as number, copper: copper[row] as number },
    ]),
  );
  const contents = new Map([...metal].map(([name, shares]) => [name, industryContent(shares)]));
  const lines = table(["content", "hts10-bea.csv"], { code: "text", industry: "text" }).columns;
  const industryOf = new Map(lines.code.map((code, row) => [code, lines.industry[row] as string]));
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
 * @param wanted leaves out the lines of a code and a value (USD) it does not hold of.
 * @throws ParleyError (not known) for an origin without import lines.
 */
export function loadUsImports(
  origins: readonly string[],
  sets: WeightSets,
  wanted: (code: string, value: number) => boolean = () => true,
): ImportLine[] {
  for (const origin of origins) {
    if (!importOrigins.includes(origin)) throw notKnown(unknown("origin of US imports", origin, importOrigins));
  }
  const sectors = loadSectorMap("hts10");
  const contentOf = once("content", loadContent);
  const equivalent = once("equivalents", baseEquivalents);
  const lines: ImportLine[] = [];
  for (const origin of origins) {
    const { code: codes, value, duty } = usFlows(sets.weights ?? "us-2024", origin);
    const in2024 = duty === null ? collectedIn2024(origin) : null;
    const claims = claimOrigins.includes(origin) ? claimsOf(origin, claimPeriod(sets.claims, sets.on)) : null;
    codes.forEach((code, row) => {
      const worth = value[row] as number;
      if (!wanted(code, worth)) return;
      const flow = in2024 ? (in2024.get(code) ?? noFlow) : { value: worth, duty: duty?.[row] as number };
      const claim = claims?.shareOf(code) ?? noClaim;
      lines.push({
        destination: "USA",
        origin,
        code,
        value: worth,
        collected: in2024 ? asIn2024(code, origin, worth, flow) : flow.duty,
        sectors: sectors.get(code) ?? noSectors,
        claimShare: claim.share,
        claimSource: claim.source,
        content: metalContent(sets.content, code, contentOf),
        baseEquivalent: equivalent(code, flow, claims?.in2024.get(code)),
      });
    });
  }
  return lines;
}

const noFlow: Flow = { value: 0, duty: 0 };

const collectedIn2024 = (origin: string): ReadonlyMap<string, Flow> =>
  once(`collected ${origin}`, () => {
    const { code, value, duty } = usFlows2024(origin);
    return new Map(code.map((name, row) => [name, { value: value[row] as number, duty: duty[row] as number }]));
  });

/**
 * Under any weights chapters 98 and 99 (A-rates-chapter98), and the base of partners whose claims are not known by line
 * (A-rates-others), bear the rate collected in 2024; of the rest it is not known.
 */
const asIn2024 = (code: string, origin: string, value: number, { value: before, duty }: Flow): number | null =>
  before > 0 && (isApart(code) || !claimOrigins.includes(origin)) ? (value * duty) / before : null;

/** The same lines under another set of metal content. */
export function withContent(lines: readonly ImportLine[], set: ContentSet): ImportLine[] {
  const contentOf = once("content", loadContent);
  return lines.map((line) => ({ ...line, content: metalContent(set, line.code, contentOf) }));
}

const noClaim = { share: 0, source: "none" } as const;
export const noSectors: readonly SectorShare[] = [];
const noClaims: ClaimTable = new Map();

/** The claims of one origin: share by line in a period, and what was claimed in the year of the weights. */
function claimsOf(origin: string, period: string) {
  const [asked, in2025, in2024] = [period, "2025", "2024"].map((name) => loadClaims(name).get(origin) ?? noClaims);
  const fallbacks = [["2025", in2025 ?? noClaims] as const, ["2024", in2024 ?? noClaims] as const];
  return { shareOf: claimLookup(asked ?? noClaims, fallbacks), in2024: in2024 ?? noClaims };
}

/**
 * Ad valorem equivalent of a specific rate: of the partners that pay it, on the line; else what the origin itself paid
 * on the part that claimed nothing, where that is a tenth of the line or more; else of the specific lines of the same
 * HS6; else unknown (A-specific-equivalent).
 */
function baseEquivalents(): (code: string, own: Flow, claims: ClaimedValue | undefined) => number | null {
  const { code: codes, value, duty } = usFlows2024("specific");
  const lines = new Map(
    codes.map((code, row): [string, Flow] => [code, { value: value[row] as number, duty: duty[row] as number }]),
  );
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
