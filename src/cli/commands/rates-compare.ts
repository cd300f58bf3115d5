import { type IsoDate, notKnown, parseDay } from "../../base/index.js";
import { loadBook, loadEstimates, loadGroupRates, withEightDigits } from "../../files/index.js";
import { findCountry, lawHorizon, type StatuteBook } from "../../law/index.js";
import {
  apartProgramme,
  averageRates,
  collectedProgramme,
  type CompareSettings,
  type Estimate,
  parseContentSet,
  type RateRow,
  type RateUnder,
  remissions,
  walk,
} from "../../rates/index.js";
import { type AnswerFlags, checkForm, writeAnswer } from "../answer.js";
import { dayOf } from "../day.js";
import type { Context } from "../context.js";
import { version } from "../version.js";
import { compareCsv, compareJson, compareSummary, compareWords } from "./rates-compare-words.js";
import { assessPairs } from "./rates-lines.js";

interface Flags extends AnswerFlags {
  readonly from?: string;
  readonly to?: string;
  readonly on?: string;
}

/** `parley rates compare`: from our averages to published ones, one assumption at a time. */
export function compareRates(this: Context, flags: Flags): void {
  checkForm(flags);
  const book = loadBook();
  const named = (list: string | undefined): string[] | null =>
    list === undefined ? null : list.split(",").map((name) => findCountry(book.countries, name.trim()).iso3);
  const asked = {
    from: named(flags.from),
    to: named(flags.to),
    on: flags.on === undefined ? null : dayOf("--on", flags.on),
  };
  const found = estimatesFor(asked);
  const rateUnder = averager(book);
  const groups = loadGroupRates();
  const comparisons = found.map((estimate) => {
    const day = asked.on ?? estimate.day;
    return walk(estimate, settingsOn(day), rateUnder(estimate), groups);
  });
  const versions = { parley: version, lawHorizon };
  const result = { schema: "parley/rates-compare/1", versions, inputs: asked };
  writeAnswer(this, flags, {
    json: () => `${JSON.stringify({ ...result, comparisons: comparisons.map(compareJson), warnings: [] }, null, 2)}\n`,
    csv: () => compareCsv(comparisons),
    words: () => (asked.on === null ? compareSummary(comparisons) : compareWords(comparisons)),
    warnings: [],
  });
}

interface Asked {
  readonly from: readonly string[] | null;
  readonly to: readonly string[] | null;
  readonly on: IsoDate | null;
}

/** @throws ParleyError (not known): nothing is published for the pair, or for the day; says what there is. */
function estimatesFor({ from, to, on }: Asked): Estimate[] {
  const all = loadEstimates();
  const ofPair = all.filter(
    ({ origin, destination }) => (from?.includes(origin) ?? true) && (to?.includes(destination) ?? true),
  );
  if (ofPair.length === 0) {
    const pairs = [...new Set(all.map(({ origin, destination }) => `--from ${origin} --to ${destination}`))];
    throw notKnown(`no published estimate for that pair; there are ${pairs.join(", ")}`);
  }
  const onDay = ofPair.filter((each) => on === null || (each.from <= on && on <= each.to));
  if (onDay.length > 0) return onDay;
  const spans = ofPair.map((each) => each.to).toSorted();
  const before = spans.filter((day) => day < (on ?? "")).at(-1);
  const after = ofPair
    .map((each) => each.from)
    .toSorted()
    .find((day) => day > (on ?? ""));
  const near = [before, after].filter((day) => day !== undefined).join(" and ");
  throw notKnown(`no published estimate for ${on}; the nearest days are ${near}; leave --on out for all`);
}

/** Our defaults on a day. */
const settingsOn = (day: IsoDate): CompareSettings => ({
  "law day": day,
  claims: "month-of-law",
  content: "bea",
  "us content": "0.40",
  lists: "notice",
  remission: "none",
  basis: "claims",
});

const baseProgrammes = ["mfn", collectedProgramme, apartProgramme];

/** Average rates of a pair under settings; what is asked for twice is worked out once. */
function averager(book: StatuteBook): (estimate: Estimate) => (settings: CompareSettings) => RateUnder {
  let eightDigits: StatuteBook | undefined;
  const known = new Map<string, readonly RateRow[]>();
  const rows = ({ origin, destination, sector }: Estimate, settings: CompareSettings): readonly RateRow[] => {
    const listed = settings.lists === "notice" ? book : (eightDigits ??= withEightDigits(book));
    const on = parseDay(settings["law day"]);
    const sets = {
      on,
      weights: "us-2024",
      claims: settings.claims,
      content: parseContentSet(settings.content),
      usContent: Number(settings["us content"]),
    };
    const remission = remissions.find((name) => name === settings.remission) ?? "none";
    const { lines } = assessPairs({ pairs: [{ origin, destination }], sectors: null }, listed, sets, remission);
    const basis = settings.basis === "collected" ? "collected" : "claims";
    return averageRates(lines, on, [basis], sector === "total" ? "programme" : "sector");
  };
  return (estimate) => (settings) => {
    const { origin, destination, sector } = estimate;
    const key = JSON.stringify([origin, destination, sector === "total", settings]);
    const found = known.get(key) ?? rows(estimate, settings);
    known.set(key, found);
    const all = found.find((each) => each.sector === sector && each.programme === "all")?.rate ?? null;
    const programmes = new Map(
      found.flatMap(({ programme, rate }) =>
        programme === "all" || rate === null ? [] : [[programme, rate] as const],
      ),
    );
    if (settings.basis !== "additional" || all === null) return { all, programmes };
    // Only what stands above the base: the general rate, or what was collected in 2024.
    return { all: baseProgrammes.reduce((rest, name) => rest - (programmes.get(name) ?? 0), all), programmes };
  };
}
