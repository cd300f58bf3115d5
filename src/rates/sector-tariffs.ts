import { unknown, usageError } from "../base/index.js";
import { isApart } from "./assess.js";
import { isSurtax } from "./canada.js";
import type { AssessedLine, KnownPart } from "./types.js";

/** Regions and sectors of an economy, and its own tariffs. */
export interface TariffFrame {
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
  /** [importer][exporter][sector] ad valorem, a fraction. */
  readonly tariff: Float64Array;
}

/** How a group of cells got its tariffs, to be shown beside every result. */
export interface TariffNote {
  readonly importer: string;
  readonly exporters: readonly string[];
  readonly how: string;
  /** Known part of the trade value behind the cells, 0 to 1; null where no trade lines were used. */
  readonly coverage: number | null;
}

export interface SectorTariffs {
  /** [importer][exporter][sector], the layout of the frame. */
  readonly tariff: Float64Array;
  readonly notes: readonly TariffNote[];
  readonly warnings: readonly string[];
}

/** Trade lines with their duty on the day. */
export interface TariffSources {
  /** US imports from the partners whose whole law is in the book. */
  readonly partners: readonly AssessedLine[];
  /** US imports from everybody else by country, on the day and, line by line, on the reference day. */
  readonly others: readonly AssessedLine[];
  readonly othersBefore: readonly AssessedLine[];
  /** Canada's imports from the United States. */
  readonly canada: readonly AssessedLine[];
}

/**
 * The bridge from law to model: a tariff for every importer, exporter and sector.
 *
 * The United States on its partners: the law of the day under the observed claims. On everybody else: the tariff of the
 * economy (duties collected in 2024) plus what the additional duties charge above those of the reference day, because the
 * collections of 2024 already hold the older ones (A-rates-others). Canada on the United States: the tariff of the economy
 * plus the surtax. Everything else keeps the tariff of the economy.
 * @throws ParleyError (usage) when a line names a sector the economy does not have.
 */
export function sectorTariffs(frame: TariffFrame, sources: TariffSources): SectorTariffs {
  const tariff = Float64Array.from(frame.tariff);
  const warnings: string[] = [];
  const partners = cellsOf(frame, sources.partners, (item) => total(item.claims));
  const others = cellsOf(frame, sources.others, (item, index) => increase(item, sources.othersBefore[index]));
  const canada = cellsOf(frame, sources.canada, (item) => total(item.claims, isSurtax));
  place(frame, partners, (index, cell, name) => {
    if (cell.known > 0) tariff[index] = cell.duty / cell.known;
    else warnings.push(`${name}: the law of the day is not known; the tariff of the economy stands`);
  });
  for (const cells of [others, canada]) {
    place(frame, cells, (index, cell) => {
      if (cell.known > 0) tariff[index] = (tariff[index] as number) + cell.duty / cell.known;
    });
  }
  return {
    tariff,
    notes: [
      ...notesOf(partners, (importer) =>
        sources.partners.some(({ line }) => line.destination === importer && line.claimShare > 0)
          ? "law of the day with the observed USMCA claims"
          : "law of the day",
      ),
      ...notesOf(
        others,
        () => "duties collected in 2024 plus what the additional duties charge above those of 1 January 2025",
      ),
      ...notesOf(canada, () => "tariff of the economy plus Canada's surtaxes on US goods, before remission"),
      { importer: "all others", exporters: [], how: "tariff of the economy", coverage: null },
    ],
    warnings,
  };
}

/** Sums over the lines of one importer, exporter and sector, USD. */
interface Cell {
  value: number;
  known: number;
  duty: number;
}

type Cells = ReadonlyMap<string, Cell>;

/** Duty by `importer exporter sector`; an origin that is no region counts in the rest of the world. */
function cellsOf(
  { regions }: TariffFrame,
  lines: readonly AssessedLine[],
  known: (item: AssessedLine, index: number) => { readonly share: number; readonly rate: number },
): Cells {
  const isRegion = new Set(regions);
  const pairs = new Map<string, Map<string, Cell>>();
  lines.forEach((item, index) => {
    const { line } = item;
    if (isApart(line.code)) return;
    const { share: part, rate } = known(item, index);
    const pair = `${line.destination} ${isRegion.has(line.origin) ? line.origin : "ROW"}`;
    let cells = pairs.get(pair);
    if (cells === undefined) {
      cells = new Map();
      pairs.set(pair, cells);
    }
    for (const { sector, share } of line.sectors) {
      let cell = cells.get(sector);
      if (cell === undefined) {
        cell = { value: 0, known: 0, duty: 0 };
        cells.set(sector, cell);
      }
      const value = line.value * share;
      cell.value += value;
      cell.known += value * part;
      cell.duty += value * part * rate;
    }
  });
  return new Map(
    [...pairs].flatMap(([pair, cells]) =>
      [...cells].map(([sector, cell]): [string, Cell] => [`${pair} ${sector}`, cell]),
    ),
  );
}

function place(frame: TariffFrame, cells: Cells, change: (index: number, cell: Cell, name: string) => void): void {
  for (const [name, cell] of cells) {
    const [importer = "", exporter = "", sector = ""] = name.split(" ");
    const s = frame.sectors.indexOf(sector);
    if (s < 0) throw usageError(unknown("sector of the economy", sector, frame.sectors));
    const i = frame.regions.indexOf(importer);
    const e = frame.regions.indexOf(exporter);
    if (i >= 0 && e >= 0) change((i * frame.regions.length + e) * frame.sectors.length + s, cell, name);
  }
}

/** Known share of a line, and the rate on it of the programmes that count. */
function total(
  parts: readonly KnownPart[],
  counts: (programme: string) => boolean = () => true,
): { share: number; rate: number } {
  let [known, duty] = [0, 0];
  for (const { share, rates } of parts) {
    known += share;
    for (const [programme, rate] of rates) if (counts(programme)) duty += rate * share;
  }
  return { share: known, rate: known > 0 ? duty / known : 0 };
}

const isAdditional = (programme: string): boolean => programme !== "mfn";

/** What the additional duties charge above the law of the reference day; a rate in total counts with what tops the general rate up. */
function increase(item: AssessedLine, before: AssessedLine | undefined): { share: number; rate: number } {
  if (item.statutory.length === 0 || !before || before.statutory.length === 0) return { share: 0, rate: 0 };
  return { share: 1, rate: total(item.statutory, isAdditional).rate - total(before.statutory, isAdditional).rate };
}

/** One note for each importer that has cells. */
function notesOf(cells: Cells, how: (importer: string) => string): TariffNote[] {
  const sums = new Map<string, { exporters: Set<string>; value: number; known: number }>();
  for (const [key, cell] of cells) {
    const [importer = "", exporter = ""] = key.split(" ");
    const sum = sums.get(importer) ?? { exporters: new Set<string>(), value: 0, known: 0 };
    sum.exporters.add(exporter);
    sum.value += cell.value;
    sum.known += cell.known;
    sums.set(importer, sum);
  }
  return [...sums].map(([importer, { exporters, value, known }]) => ({
    importer,
    exporters: [...exporters],
    how: how(importer),
    coverage: value > 0 ? known / value : null,
  }));
}
