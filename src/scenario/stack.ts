import { fileError } from "../base/index.js";
import { bothInstruments } from "./instruments.js";
import type { Change, Title } from "./schema.js";
import type { Assumptions, PlacedChange, PlacedTariff, Scenario, SourceFile } from "./types.js";

/** What of the model a later file may set otherwise. */
const modelKeys = [
  "elasticities",
  "structure",
  "mobility",
  "scale",
  "finalElasticity",
  "inputElasticity",
  "closure",
  "numeraire",
  "tolerance",
] as const;

/** Puts a scenario on top of another: its changes come after, what it sets otherwise counts, and every clash is told. */
export function pile(below: Scenario, top: Scenario, file: SourceFile): Scenario {
  const own = top.policy.changes.filter((change) => !below.policy.changes.some((known) => known.id === change.id));
  const warnings = [...below.warnings, ...top.warnings];
  for (const change of own) warnings.push(...clashes(below.policy.changes, change, "in the order of the files"));
  const written = file.value;
  const law = written.law ?? below.policy.law;
  if (law !== below.policy.law) {
    warnings.push(`${file.place(["law"])}: the law of ${law} takes the place of that of ${below.policy.law}`);
  }
  const assume = { ...below.policy.assume, ...given(withoutElasticities(written.assume ?? {})) };
  for (const key of Object.keys(assume) as (keyof Assumptions)[]) {
    if (assume[key] !== below.policy.assume[key]) {
      warnings.push(
        `${file.place(["assume", key])}: ${key} ${assume[key]} takes the place of ${below.policy.assume[key]}`,
      );
    }
  }
  const model = {
    ...below.model,
    ...given({ ...written.model, elasticities: written.assume?.elasticities, book: written.book }),
  };
  if (model.economy !== below.model.economy || model.book !== below.model.book) {
    throw fileError(file.file, `cannot be stacked on ${below.files.at(-1)}: they need one economy and one book`);
  }
  for (const key of modelKeys) {
    if (model[key] !== below.model[key]) {
      warnings.push(`${file.file}: ${key} ${model[key]} takes the place of ${below.model[key] ?? "the default"}`);
    }
  }
  const instruments = bothInstruments(below.policy.instruments, top.policy.instruments);
  const title = join(below.title, top.title);
  const known = below.policy.tariffs ?? [];
  const set = (top.policy.tariffs ?? []).filter((tariff) => !known.some(({ place }) => place === tariff.place));
  const tariffs = [...known, ...set];
  for (const tariff of set)
    warnings.push(...setTwice([...known.filter((each) => sameCell(each, tariff)).slice(-1), tariff]));
  return {
    ...below,
    title,
    files: [...below.files, ...top.files.filter((name) => !below.files.includes(name))],
    policy: {
      title,
      law,
      changes: [...below.policy.changes, ...own],
      ...(tariffs.length > 0 && { tariffs }),
      ...(instruments && { instruments }),
      assume,
    },
    model,
    places: { ...below.places, ...top.places },
    warnings,
  };
}

/** Changes of one file that meet. */
export const clashesWithin = (changes: readonly PlacedChange[]): string[] =>
  changes.flatMap((change, index) => clashes(changes.slice(0, index), change, "in the order they stand in"));

/** Tariffs that are set at two places: the later counts. */
export const setTwice = (tariffs: readonly PlacedTariff[]): string[] =>
  tariffs.flatMap((tariff, index) => {
    const before = tariffs.slice(0, index).findLast((each) => sameCell(each, tariff));
    const { importer, exporter, sector, place } = tariff;
    return before === undefined
      ? []
      : [`${place} takes the place of ${before.place}: the tariff of ${importer} on ${exporter}, ${sector}`];
  });

const sameCell = (a: PlacedTariff, b: PlacedTariff): boolean =>
  a.importer === b.importer && a.exporter === b.exporter && a.sector === b.sector;

/** With the latest change before it: a thousand changes of one measure make a thousand warnings, not half a million. */
function clashes(earlier: readonly PlacedChange[], change: PlacedChange, order: string): string[] {
  const before = earlier.findLast((candidate) => clash(candidate, change));
  if (before === undefined) return [];
  return [`${change.place} and ${before.place} both change ${change.measure} in the same days; they apply ${order}`];
}

function withoutElasticities<T extends { elasticities?: unknown }>(assume: T): Omit<T, "elasticities"> {
  const { elasticities: _, ...rest } = assume;
  return rest;
}

/** Two changes of one measure that meet on some day and origin, unless both add or both multiply. */
function clash(a: Change, b: Change): boolean {
  if (a.measure !== b.measure) return false;
  if ((a.add !== undefined && b.add !== undefined) || (a.multiply !== undefined && b.multiply !== undefined))
    return false;
  const days = (a.to === undefined || b.from <= a.to) && (b.to === undefined || a.from <= b.to);
  const named = new Set(b.origins?.map((code) => code.toUpperCase()));
  const origins = !a.origins || !b.origins || a.origins.some((code) => named.has(code.toUpperCase()));
  return days && origins;
}

function join(a: Title, b: Title): Title {
  if (typeof a === "string" && typeof b === "string") return `${a} + ${b}`;
  const inLanguage = (title: Title, language: "en" | "fr" | "es"): string =>
    typeof title === "string" ? title : title[language];
  return {
    en: `${inLanguage(a, "en")} + ${inLanguage(b, "en")}`,
    fr: `${inLanguage(a, "fr")} + ${inLanguage(b, "fr")}`,
    es: `${inLanguage(a, "es")} + ${inLanguage(b, "es")}`,
  };
}

/** The keys that are there. */
export function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
