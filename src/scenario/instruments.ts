import { fileError, located, notKnown, type Placed, unknown, usageError } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import type { Shock } from "../equilibrium/index.js";
import type { WrittenInstruments } from "./instruments-schema.js";

/** The kinds of instruments, as they are called in the file. */
const instrumentKinds = [
  "quotas",
  "contentThresholds",
  "exportTaxes",
  "tradeCosts",
  "productivity",
  "surplusChanges",
] as const;
type InstrumentKind = (typeof instrumentKinds)[number];

/** Instruments by kind, each with the place it is written at. */
export type Instruments = {
  readonly [Kind in InstrumentKind]?: readonly (NonNullable<WrittenInstruments[Kind]>[number] & {
    readonly place: string;
  })[];
};

/** Regions and sectors among which they act. */
type Frame = Pick<Economy, "regions" | "sectors" | "service">;

/** The instruments a file writes itself; undefined where it has none. */
export function instrumentsIn({
  value,
  place,
}: Pick<Placed<WrittenInstruments>, "value" | "place">): Instruments | undefined {
  const found = instrumentKinds.flatMap((kind) => {
    const items = value[kind];
    if (!items) return [];
    return [[kind, items.map((item, index) => ({ ...item, place: place([kind, index]) }))] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** Those of two files, the later after the earlier; the same list twice counts once. */
export function bothInstruments(below: Instruments | undefined, top: Instruments | undefined): Instruments | undefined {
  if (!below || !top) return top ?? below;
  const merged = instrumentKinds.flatMap((kind) => {
    const known = below[kind] ?? [];
    const own = (top[kind] ?? []).filter(({ place }) => !known.some((each) => each.place === place));
    return known.length + own.length === 0 ? [] : [[kind, [...known, ...own]] as const];
  });
  return Object.fromEntries(merged);
}

/**
 * What instruments come to in an economy, besides its tariffs.
 * @throws ParleyError with the place in the file: a region or sector the economy does not have (nearest name), trade of a
 * region with itself, a cell that two entries of one kind set, surplus changes that do not sum to zero.
 */
export function shockOf(instruments: Instruments | undefined, frame: Frame): Omit<Shock, "tariffs"> {
  if (!instruments) return {};
  const { quotas, contentThresholds, exportTaxes, tradeCosts, productivity, surplusChanges } = instruments;
  for (const { place, importer, exporters, sector } of quotas ?? []) {
    for (const exporter of exporters) cellsOf({ place, importer, exporter, sector }, frame);
  }
  const once = setOnce();
  for (const threshold of contentThresholds ?? []) {
    const { place, importer, exporter, sector } = threshold;
    once({ place, what: named([importer, exporter], sector) }, cellsOf(threshold, frame));
  }
  return {
    ...(quotas && { quotas: quotas.map(bare) }),
    ...(contentThresholds && {
      thresholds: contentThresholds.map(bare).map(({ spread = 0, ...rest }) => ({ ...rest, spread })),
    }),
    ...(exportTaxes && { exportTaxes: table(exportTaxes, ({ rate }) => rate, 0, frame) }),
    ...(tradeCosts && { icebergHat: table(tradeCosts, ({ hat }) => hat, 1, frame) }),
    ...(productivity && { productivityHat: outputs(productivity, frame) }),
    ...(surplusChanges && { surplusChange: surpluses(surplusChanges, frame) }),
  };
}

/** An entry without the place it is written at. */
export function withoutPlace<T extends { readonly place: string }>(item: T): Omit<T, "place"> {
  const { place: _, ...written } = item;
  return written;
}

/** The same without its note. */
function bare<T extends { readonly place: string; readonly note?: string | undefined }>(item: T) {
  const { note: _, ...rest } = withoutPlace(item);
  return rest;
}

/** [region][sector] new over old output from the same inputs, elsewhere 1. */
function outputs(items: NonNullable<Instruments["productivity"]>, frame: Frame): Float64Array {
  const out = new Float64Array(frame.regions.length * frame.sectors.length).fill(1);
  const once = setOnce();
  for (const { place, region, sector, hat } of items) {
    const cells = located(place, () => {
      const first = placeOf("region", region, frame.regions) * frame.sectors.length;
      return sectorsOf(sector, frame).map((s) => first + s);
    });
    once({ place, what: named([region], sector) }, cells);
    for (const cell of cells) out[cell] = hat;
  }
  return out;
}

/** A rest this much of the largest change is rounding of the sums written. */
const rounding = 1e-9;

/** [region] added to the trade surplus. */
function surpluses(items: NonNullable<Instruments["surplusChanges"]>, { regions }: Frame): Float64Array {
  const out = new Float64Array(regions.length);
  const once = setOnce();
  for (const { place, region, change } of items) {
    const at = located(place, () => placeOf("region", region, regions));
    once({ place, what: region }, [at]);
    out[at] = change;
  }
  const rest = out.reduce((sum, value) => sum + value, 0);
  const largest = out.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (Math.abs(rest) <= rounding * largest) return out;
  throw fileError(
    items[0]?.place ?? "",
    `the changes of trade surpluses sum to ${rest}, not 0: what one region gives another receives; add ${-rest} elsewhere`,
  );
}

interface Cell {
  readonly place: string;
  readonly importer: string;
  readonly exporter: string;
  readonly sector?: string | undefined;
}

/** [importer][exporter][sector] with the values of the items, elsewhere `without`. */
function table<T extends Cell>(
  items: readonly T[],
  valueOf: (item: T) => number,
  without: number,
  frame: Frame,
): Float64Array {
  const out = new Float64Array(frame.regions.length * frame.regions.length * frame.sectors.length).fill(without);
  const once = setOnce();
  for (const item of items) {
    const cells = cellsOf(item, frame);
    once({ place: item.place, what: named([item.importer, item.exporter], item.sector) }, cells);
    for (const cell of cells) out[cell] = valueOf(item);
  }
  return out;
}

/** Refuses a cell that an earlier item set. */
function setOnce(): (item: { readonly place: string; readonly what: string }, cells: readonly number[]) => void {
  const by = new Map<number, string>();
  return ({ place, what }, cells) => {
    for (const cell of cells) {
      const before = by.get(cell);
      if (before !== undefined) {
        throw fileError(place, `sets what ${before} sets already (${what}); leave one of the two out`);
      }
      by.set(cell, place);
    }
  };
}

/** Places of an entry in [importer][exporter][sector]; without a sector all sectors of goods. */
function cellsOf({ place, importer, exporter, sector }: Cell, frame: Frame): number[] {
  const { regions, sectors } = frame;
  return located(place, () => {
    const [i, e] = [placeOf("importer", importer, regions), placeOf("exporter", exporter, regions)];
    if (i === e) throw usageError(`${importer} is importer and exporter; name two regions`);
    const first = (i * regions.length + e) * sectors.length;
    return sectorsOf(sector, frame).map((s) => first + s);
  });
}

/** The sector of that name; without a name all sectors of goods. */
function sectorsOf(sector: string | undefined, { sectors, service }: Frame): number[] {
  if (sector !== undefined) return [placeOf("sector", sector, sectors)];
  return [...sectors.keys()].filter((s) => service?.[s] !== true);
}

/** @throws ParleyError (not known) with the nearest name. */
function placeOf(what: string, name: string, names: readonly string[]): number {
  const at = names.indexOf(name);
  if (at < 0) throw notKnown(unknown(what, name, names));
  return at;
}

const named = (regions: readonly string[], sector: string | undefined): string =>
  `${regions.join(" from ")}${sector === undefined ? "" : `, ${sector}`}`;
