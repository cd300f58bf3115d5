import { type IsoDate, notKnown, numberCell, parseCsv, parseDay, parseYaml, unknown } from "../base/index.js";
import { amend, type LawChange, lawHorizon, lawStart, type StatuteBook } from "../law/index.js";
import { assessLines, assessListed, caMxContent, lawOf } from "../rates/index.js";
import {
  backtest,
  type BriefClaims,
  briefClaimsSchema,
  type BriefEvent,
  type BriefFrame,
  type BriefInputs,
  type BriefSource,
  defaults,
  type PlacedChange,
  type PublishedFigure,
} from "../scenario/index.js";
import { loadBacktest } from "./backtest.js";
import { keptResults } from "./brief-kept.js";
import { loadEvents } from "./events.js";
import { loadNorthAmericaImports } from "./north-america.js";
import { readProvenance } from "./provenance.js";
import { runInputs } from "./run-inputs.js";
import { type ReadScenario, readScenario } from "./scenario.js";
import { loadBook } from "./shipped-book.js";
import { readText, shipped } from "./shipped.js";
import { loadSpread } from "./spread.js";
import { loadThreats } from "./table.js";
import { readTable } from "./table-open.js";
import { loadUsImports } from "./weights.js";

/** Day of the report that the brief answers. */
const day = parseDay("2025-12-18");

export interface BriefOptions {
  readonly versions: Readonly<Record<string, string>>;
  /** Draws behind each interval. */
  readonly draws: number;
  readonly progress: (what: string) => void;
  /** `fresh`: results of the table are worked out even where they are kept from before. */
  readonly kept?: "fresh";
  /** Changes of the law in every scenario and on every page, to see which verdicts turn on them. */
  readonly changes?: readonly LawChange[];
}

/** The claims with the thresholds of their verdicts. @throws ParleyError (invalid file). */
export function loadBriefClaims(): BriefClaims {
  const file = "scenarios/brief/claims.yaml";
  return parseYaml(readText(shipped(file)), file, briefClaimsSchema).value;
}

/** Everything the brief rests on, read when it is needed. */
export function loadBrief({ versions, draws, progress, kept, changes = [] }: BriefOptions): {
  readonly inputs: BriefInputs;
  readonly frame: BriefFrame;
} {
  const book = changes.reduce(amend, loadBook());
  const events = loadEvents();
  const published = loadPublished();
  const spread = loadSpread();
  const read = once((name: string): ReadScenario => {
    const scenario = readScenario([name], shipped());
    return { ...scenario, policy: changed(scenario.policy, changes), baseline: changed(scenario.baseline, changes) };
  });
  const run = runInputs(read("law-of-december-2025"), versions);
  const law = lawOf(book);
  const { usContent, remission } = read("law-of-december-2025").policy.assume;
  const options = (on: IsoDate) => ({ on, usContent, caMxContent });
  const usLines = once((key: string) => {
    const [on = "", claims = ""] = key.split(" ");
    const lines = loadUsImports(["CAN", "MEX"], { on: on as IsoDate, claims, content: "bea" });
    return assessLines(lines, law, options(on as IsoDate));
  });
  const tested = once(() => backtest(loadBacktest(defaults.model.elasticities, versions)));
  const table = once(() => readTable({ parties: ["USA", "CAN", "MEX"], day: lawHorizon, options: {}, versions }));
  return {
    inputs: {
      day,
      scenario: read,
      run,
      spread,
      claimTotals: spread.claimTotals,
      book,
      derive: law,
      usLines: (on, claims) => usLines(`${on} ${claims}`),
      canadaLines: (on) => assessListed(loadNorthAmericaImports("CAN", "USA", on), law, { ...options(on), remission }),
      events,
      published,
      backtest: () => tested(""),
      table: () => table(""),
      kept: kept === "fresh" ? (_, make) => make() : keptResults(() => table(""), progress),
      draws,
      progress,
    },
    frame: {
      claims: loadBriefClaims(),
      sourceOf: sources(book, events, published),
      assumptionNumber: assumptionNumbers(),
      versions: run.versions,
      names: {
        ...Object.fromEntries([...loadThreats()].map(([name, { title }]) => [name, title])),
        ...Object.fromEntries(events.map(({ id, says }) => [id, says])),
      },
    },
  };
}

/** Remembers what was made by its name. */
function once<Key extends string, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new Map<Key, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

function changed(
  policy: ReadScenario["policy"],
  changes: NonNullable<BriefOptions["changes"]>,
): ReadScenario["policy"] {
  if (changes.length === 0) return policy;
  const placed = changes.map(
    ({ measure, verb, from, value, to, origins }, at): PlacedChange => ({
      measure,
      from: from ?? lawStart,
      ...(verb === "suspend" ? { suspend: true as const } : { [verb]: value ?? 0 }),
      ...(to && { to }),
      ...(origins && { origins: [...origins] }),
      place: "",
      id: `change ${at + 1}`,
    }),
  );
  return { ...policy, changes: [...policy.changes, ...placed] };
}

function loadPublished(): readonly PublishedFigure[] {
  const file = "benchmarks/canada-mexico/figures.csv";
  const table = parseCsv(readText(shipped(file)), file, ["id", "what", "value", "unit", "year", "source"]);
  return table.rows.map((row) => ({
    id: row.cells.id,
    value: numberCell(table, row, "value"),
    unit: row.cells.unit,
    source: `${row.cells.what}, ${row.cells.year}: ${row.cells.source}`,
  }));
}

/** `A-slug` to its number in the register. */
function assumptionNumbers(): (slug: string) => string {
  const text = readText(shipped("docs", "ASSUMPTIONS.md"));
  const numbers = new Map(
    [...text.matchAll(/^\| (A\d+) \| `(A-[a-z0-9-]+)`/gm)].map(([, number, slug]) => [slug!, number!]),
  );
  return (slug) => {
    const number = numbers.get(slug);
    if (number === undefined) throw notKnown(unknown("assumption", slug, [...numbers.keys()]));
    return number;
  };
}

/** Where a source stands: an event, a rule of the book, an observed or published figure, a data file; any other text is itself. */
function sources(
  book: StatuteBook,
  events: readonly BriefEvent[],
  published: readonly PublishedFigure[],
): (reference: string) => BriefSource {
  const figures = parseCsv(readText(shipped("benchmarks/observed-2025/figures.csv")), "figures.csv", [
    "id",
    "what",
    "source",
  ]);
  const files = new Map(readProvenance().map((file) => [file.path, file]));
  const known = <T>(kind: string, name: string, found: T | undefined, names: readonly string[]): T => {
    if (found === undefined) throw notKnown(unknown(kind, name, names));
    return found;
  };
  return (reference) => {
    const [kind = "", name = ""] = reference.split(/:(.*)/s);
    const plain = (title: string): BriefSource => ({ title, pin: null, url: null });
    if (kind === "event") {
      const { on, says, source } = known(
        "event",
        name,
        events.find(({ id }) => id === name),
        events.map(({ id }) => id),
      );
      return { title: source, pin: dated(on, says), url: null };
    }
    if (kind === "law") return cited(book, name);
    if (kind === "observed") {
      const ids = figures.rows.map(({ cells }) => cells.id);
      const { cells } = known(
        "figure",
        name,
        figures.rows.find((row) => row.cells.id === name),
        ids,
      );
      return { title: cells.source, pin: cells.what, url: null };
    }
    if (kind === "published") {
      return plain(
        known(
          "figure",
          name,
          published.find(({ id }) => id === name),
          published.map(({ id }) => id),
        ).source,
      );
    }
    if (kind === "data") {
      const { source, what } = known("data file", name, files.get(name), [...files.keys()]);
      return { title: source, pin: `${name}: ${what}`, url: null };
    }
    return plain(reference);
  };
}

/** What an event is, behind its day, in three languages. */
const dated = (on: string, { en, fr, es }: BriefEvent["says"]) => ({
  en: `${on}: ${en}`,
  fr: `${on} : ${fr}`,
  es: `${on}: ${es}`,
});

/** The text behind a measure, or one of its rules, as last in force by the day of the table. */
function cited({ measures }: StatuteBook, name: string): BriefSource {
  const [id = "", heading] = name.split("/");
  const found = measures.find(({ measure }) => measure.id === id);
  if (found === undefined)
    throw notKnown(
      unknown(
        "measure",
        id,
        measures.map(({ measure }) => measure.id),
      ),
    );
  const rules = found.measure.rules.filter((rule) => (heading === undefined ? !rule.exempt : rule.heading === heading));
  const version = rules.flatMap(({ versions }) => versions).toSorted((a, b) => (a.effective < b.effective ? 1 : -1))[0];
  if (version === undefined) throw notKnown(`measure ${id} has no rule ${heading ?? ""}`);
  const { title, pin, href } = version.cite;
  return { title: `${title} (${found.measure.label.en})`, pin, url: href ?? null };
}
