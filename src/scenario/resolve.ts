import { fileError, type IsoDate, ParleyError, type Placed, parseYaml } from "../base/index.js";
import { lawHorizon, lawStart } from "../law/index.js";
import { type Change, type ScenarioFile, scenarioSchema, type Title } from "./schema.js";

/** One scenario file as read: its text parsed, the name it goes by in messages, and the path its own references start from. */
export interface SourceFile extends Placed<ScenarioFile> {
  readonly file: string;
  readonly path: string;
}

/** Assumptions that turn law into rates; every field is filled in. */
export interface Assumptions {
  readonly claims: string;
  readonly weights: string;
  readonly content: string;
  readonly usContent: number;
}

/** A change and the place it is written at, for messages about it. */
export interface PlacedChange extends Change {
  readonly place: string;
}

/** The law of a day with changes to it, seen through assumptions. */
export interface Policy {
  readonly title: Title | null;
  readonly law: IsoDate;
  readonly changes: readonly PlacedChange[];
  readonly assume: Assumptions;
}

/** How the economy is solved; one for both sides of a comparison. */
export interface Model {
  readonly economy: string;
  readonly book: string;
  readonly elasticities: string;
  readonly structure: string;
  readonly closure: string;
  readonly numeraire: string;
  readonly tolerance: number;
}

/** A scenario with nothing left open: what is done, what it is compared with, and how. */
export interface Scenario {
  readonly title: Title;
  readonly author: string | null;
  readonly source: string | null;
  readonly files: readonly string[];
  readonly policy: Policy;
  readonly baseline: Policy;
  readonly model: Model;
  /** Conflicts between stacked files, and other things to know. */
  readonly warnings: readonly string[];
}

/** The defaults of a scenario file, printed in every result (A-scenario-claims). */
export const defaults: { readonly assume: Assumptions; readonly model: Model } = {
  assume: { claims: "month-of-law", weights: "us-2024", content: "bea", usContent: 0.4 },
  model: {
    economy: "na-2022",
    book: "shipped",
    elasticities: "fontagne-2022",
    structure: "cp",
    closure: "world-va",
    numeraire: "world-va",
    tolerance: 1e-10,
  },
};

/** @throws ParleyError (invalid file) with file:line:column, the value found and the nearest key. */
export const parseScenario = (source: string, file: string, path: string = file): SourceFile => ({
  file,
  path,
  ...parseYaml(source, file, scenarioSchema),
});

/**
 * Fills in what the files leave out: baselines are followed, stacked files merged in order, defaults added.
 * @param stack the files of `a.yaml + b.yaml`, at least one; the first gives baseline and title, later ones add to it.
 * @param load reads the scenario another one stands on: the reference as written, and the file that names it.
 * @throws ParleyError (invalid file): a baseline that leads back to itself, two economies in one comparison.
 */
export function resolveScenario(
  stack: readonly SourceFile[],
  load: (reference: string, from: SourceFile) => SourceFile,
): Scenario {
  const [first, ...later] = stack;
  if (!first) throw new RangeError("a scenario needs at least one file");
  let scenario = resolveOne(first, load, []);
  for (const file of later) scenario = pile(scenario, resolveOne(file, load, []), file);
  return scenario;
}

function resolveOne(
  source: SourceFile,
  load: (reference: string, from: SourceFile) => SourceFile,
  trail: readonly string[],
): Scenario {
  const { value, place, file } = source;
  if (trail.includes(file)) {
    throw fileError(place(["baseline"]), `the baseline leads back to itself: ${[...trail, file].join(" -> ")}`);
  }
  const below =
    typeof value.baseline === "string" ? resolveOne(load(value.baseline, source), load, [...trail, file]) : null;
  const law = value.law ?? below?.policy.law;
  if (law === undefined) throw fileError(place([]), "law is needed: the day whose law applies");
  checkDay(law, place(["law"]));
  if (typeof value.baseline === "object") checkDay(value.baseline.law, place(["baseline", "law"]));
  const { elasticities, ...assumed } = value.assume ?? {};
  const assume = { ...(below?.policy.assume ?? defaults.assume), ...given(assumed) };
  const model: Model = {
    ...(below?.model ?? modelDefaults(value.model?.economy)),
    ...given({ ...value.model, elasticities, book: value.book }),
  };
  if (below && (model.economy !== below.model.economy || model.book !== below.model.book)) {
    const key = model.book === below.model.book ? "model" : "book";
    throw fileError(place([key]), `the scenario and its baseline ${below.files.at(-1)} need one economy and one book`);
  }
  const own = (value.changes ?? []).map((change, index) => ({
    ...change,
    place: place(["changes", index]),
  }));
  const baseline: Policy = below
    ? { ...below.policy, title: below.title }
    : { title: null, law: (value.baseline as { law: IsoDate }).law, changes: [], assume };
  return {
    title: value.title,
    author: value.author ?? null,
    source: value.source ?? null,
    files: [...(below?.files ?? []), file],
    policy: { title: value.title, law, changes: [...(below?.policy.changes ?? []), ...own], assume },
    baseline,
    model,
    warnings: below?.warnings ?? [],
  };
}

function checkDay(day: IsoDate, place: string): void {
  if (day >= lawStart && day <= lawHorizon) return;
  throw new ParleyError(
    "notKnown",
    `${place}: the statute book answers from ${lawStart} to ${lawHorizon}, not on ${day}`,
  );
}

/** An economy of the reader's own keeps the elasticities of its own sector file unless a set is named. */
const modelDefaults = (economy: string = defaults.model.economy): Model =>
  economy === defaults.model.economy ? defaults.model : { ...defaults.model, elasticities: "economy" };

/** The keys that are there. */
function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Puts a scenario on top of another: its changes come after, what it sets otherwise counts, and every clash is told. */
function pile(below: Scenario, top: Scenario, file: SourceFile): Scenario {
  const own = top.policy.changes.filter(
    (change) => !below.policy.changes.some((known) => known.place === change.place),
  );
  const warnings = [...below.warnings, ...top.warnings];
  for (const change of own) {
    for (const earlier of below.policy.changes.filter((candidate) => clash(candidate, change))) {
      warnings.push(
        `${change.place} and ${earlier.place} both change ${change.measure} in the same days; they apply in the order of the files`,
      );
    }
  }
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
  for (const key of ["elasticities", "structure", "closure", "numeraire", "tolerance"] as const) {
    if (model[key] !== below.model[key]) {
      warnings.push(`${file.file}: ${key} ${model[key]} takes the place of ${below.model[key]}`);
    }
  }
  const title = join(below.title, top.title);
  return {
    ...below,
    title,
    files: [...below.files, ...top.files.filter((name) => !below.files.includes(name))],
    policy: { title, law, changes: [...below.policy.changes, ...own], assume },
    model,
    warnings,
  };
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
  const origins = !a.origins || !b.origins || a.origins.some((code) => b.origins?.includes(code));
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
