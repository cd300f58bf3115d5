import { fileError, type IsoDate, ParleyError, parseYaml } from "../base/index.js";
import { lawHorizon, lawStart } from "../law/index.js";
import { instrumentsIn } from "./instruments.js";
import { scenarioSchema } from "./schema.js";
import { clashesWithin, given, pile, setTwice } from "./stack.js";
import type { Assumptions, Model, Places, Policy, Scenario, SourceFile } from "./types.js";

/** The defaults of a scenario file, printed in every result (A-scenario-claims). */
export const defaults: { readonly assume: Assumptions; readonly model: Model } = {
  assume: { claims: "month-of-law", weights: "us-2024", content: "bea", usContent: 0.4, remission: "none" },
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
  trail: readonly SourceFile[],
): Scenario {
  const { value, place, file, path } = source;
  if (trail.some((above) => above.path === path)) {
    const loop = [...trail, source].map((each) => each.file).join(" -> ");
    throw fileError(place(["baseline"]), `the baseline leads back to itself: ${loop}`);
  }
  const below =
    typeof value.baseline === "string" ? resolveOne(load(value.baseline, source), load, [...trail, source]) : null;
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
  if (below?.policy.instruments) {
    const found = Object.keys(below.policy.instruments).join(", ");
    throw fileError(
      place(["baseline"]),
      `${below.files.at(-1)} has ${found}, which a baseline cannot hold; write them in this scenario instead`,
    );
  }
  const instruments = instrumentsIn(source);
  const own = (value.changes ?? []).map((change, index) => ({
    ...change,
    place: place(["changes", index]),
    id: `${path}#${index}`,
  }));
  const set = (value.tariffs ?? []).map((tariff, index) => ({ ...tariff, place: place(["tariffs", index]) }));
  const tariffs = [...(below?.policy.tariffs ?? []), ...set];
  const baseline: Policy = below
    ? { ...below.policy, title: below.title }
    : { title: null, law: (value.baseline as { law: IsoDate }).law, changes: [], assume };
  return {
    title: value.title,
    author: value.author ?? null,
    source: value.source ?? null,
    files: [...(below?.files ?? []), file],
    policy: {
      title: value.title,
      law,
      changes: [...(below?.policy.changes ?? []), ...own],
      ...(tariffs.length > 0 && { tariffs }),
      ...(instruments && { instruments }),
      assume,
    },
    baseline,
    model,
    places: { ...below?.places, ...placesIn(source) },
    warnings: [...(below?.warnings ?? []), ...clashesWithin(own), ...setTwice(set)],
  };
}

/** Places of what one file writes itself. */
function placesIn({ value, place }: SourceFile): Places {
  const { model, assume, book } = value;
  return given({
    ...Object.fromEntries(Object.keys(model ?? {}).map((key) => [key, place(["model", key])])),
    weights: assume?.weights === undefined ? undefined : place(["assume", "weights"]),
    elasticities: assume?.elasticities === undefined ? undefined : place(["assume", "elasticities"]),
    book: book === undefined ? undefined : place(["book"]),
  });
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
