import { fileError, located, parseCsv } from "../base/index.js";
import { type Economy, withElasticities } from "../economy/index.js";
import { kernelFor, numeraireFor } from "../equilibrium/index.js";
import { lawHorizon, type StatuteBook } from "../law/index.js";
import {
  type ContentSet,
  claimPeriod,
  contentSets,
  fittedClaims,
  type ImportLine,
  isApart,
  parseContentSet,
  surtaxes2026,
} from "../rates/index.js";
import {
  defaults,
  type Policy,
  type PolicyLines,
  type PolicyTariffs,
  policyTariffs,
  type RunInputs,
} from "../scenario/index.js";
import { resolve } from "./disk.js";
import { loadBook } from "./shipped-book.js";
import { loadEconomy } from "./economy.js";
import { elasticitySet } from "./elasticities.js";
import { loadClaimChoices } from "./estimates.js";
import { fingerprints } from "./fingerprint.js";
import { loadNorthAmericaImports } from "./north-america.js";
import { loadOwnBook, loadOwnLines } from "./own.js";
import type { ReadScenario } from "./scenario.js";
import { byOrigin } from "./rest-of-world.js";
import { readText, shipped } from "./shipped.js";
import { storedTariffs } from "./stored-tariffs.js";
import { importOrigins, loadUsImports, withContent } from "./weights.js";

/** What the shipped book and weights leave out; a book of the reader's own leaves out what every run does. */
const shippedGaps = ["third-country-programmes", "mexico-tariffs", "canada-mfn", "trade-remedies", "quotas"];
const everyGap = ["services-and-barriers", "uncertainty", "dynamics"];

/**
 * Economy, book and weights of a scenario, read from the package or from the folders it names when they are needed.
 * @throws ParleyError: no such folder, set or weights, an invalid file.
 */
export function runInputs(scenario: ReadScenario, versions: Readonly<Record<string, string>>): RunInputs {
  const { model, policy } = scenario;
  const { economy, warnings } = economyOf(scenario);
  located(scenario.places.numeraire, () => numeraireFor(model.numeraire, economy));
  for (const side of [scenario.baseline, policy]) checkWeights(side.assume.weights, scenario, economy);
  const ours = model.book === "shipped";
  let workOut: ((policy: Policy) => PolicyTariffs) | undefined;
  const known = new Map<string, PolicyTariffs>();
  return {
    economy,
    versions: {
      ...versions,
      economy: economy.id,
      elasticities: model.elasticities,
      ...fingerprints(economy),
      lawHorizon,
      kernel: kernelFor(economy),
    },
    notCovered: ours ? [...shippedGaps, ...everyGap] : everyGap,
    // A-scenario-content-beside, A-canada-remission
    alternatives: [
      ...(ours && policy.assume.content === "bea" ? [{ content: "flat50" }] : []),
      ...(ours && policy.assume.remission === "none" ? [{ remission: "vehicles" as const }] : []),
    ],
    warnings,
    tariffsOf(asked) {
      const key = JSON.stringify([asked.law, asked.changes, asked.tariffs, asked.assume]);
      let tariffs = known.get(key) ?? storedTariffs(asked, economy, model);
      if (tariffs === null) {
        workOut ??= liveTariffs(scenario, economy);
        tariffs = workOut(asked);
      }
      known.set(key, tariffs);
      return tariffs;
    },
  };
}

/** The tariffs of policies, worked out from the law and the trade that the scenario names. */
export function liveTariffs(scenario: ReadScenario, economy: Economy): (policy: Policy) => PolicyTariffs {
  const book = bookOf(scenario);
  return policyTariffs(book, economy, lineLoader(economy, book, scenario));
}

/** The statute book a scenario names: the shipped one (only these chapters of the schedule, if any are named), or a folder. */
export const bookOf = ({ model, root, places }: ReadScenario, chapters?: readonly string[]): StatuteBook =>
  model.book === "shipped" ? loadBook(chapters) : located(places.book, () => loadOwnBook(resolve(root, model.book)));

function economyOf({ model, root, places }: ReadScenario): { economy: Economy; warnings: readonly string[] } {
  const { economy, warnings } = located(places.economy, () => loadEconomy(model.economy, { cwd: root }));
  if (model.elasticities === "economy") return { economy, warnings };
  const thetas = located(places.elasticities, () => elasticitySet(model.elasticities));
  return {
    economy: located(places.elasticities ?? places.economy, () => withElasticities(economy, thetas)),
    warnings,
  };
}

/** The shipped weights are by the sectors of the shipped economy. @throws ParleyError (invalid file) for another economy. */
function checkWeights(weights: string, { model, places, files }: ReadScenario, { sectors }: Economy): void {
  const own = defaults.model.economy;
  if (weights !== "us-2024" || model.economy === own) return;
  const file = `benchmarks/${own}/sector.csv`;
  const missing = parseCsv(readText(shipped(file)), file, ["sector"]).rows.find(
    ({ cells }) => !sectors.includes(cells.sector),
  );
  if (missing === undefined) return;
  throw fileError(
    places.weights ?? places.economy ?? files.at(-1) ?? "",
    `weights us-2024 are by the sectors of ${own}, and the economy ${model.economy} has no sector ${missing.cells.sector}; write assume: { weights: ./FOLDER } with weights by its own sectors`,
  );
}

/** Origins whose whole US duty is in the book, and the others with import lines. */
const ownPartners = ["CAN", "MEX"];
const otherOrigins = importOrigins.filter((origin) => !ownPartners.includes(origin));

/** Smaller lines of the others, USD, stand at the mean of their sector: 70 % of the lines, 1 % of the value (A-rates-others). */
const least = 1e6;
const counts = (code: string, value: number): boolean => value >= least && !isApart(code);

/** Loads the lines of a policy; those that do not turn on its claims or content are loaded once. */
function lineLoader(
  economy: Economy,
  book: StatuteBook,
  { root, places }: ReadScenario,
): (policy: Policy) => PolicyLines {
  const lines = new Map<string, readonly ImportLine[]>();
  /** Lines of some origins under a set of content; under another set they are not read anew. */
  const under = (content: ContentSet, key: string, read: (content: ContentSet) => readonly ImportLine[]) => {
    const known = lines.get(`${key} ${content}`);
    if (known) return known;
    const other = contentSets.map((set) => lines.get(`${key} ${set}`)).find((found) => found !== undefined);
    const made = other ? withContent(other, content) : read(content);
    lines.set(`${key} ${content}`, made);
    return made;
  };
  const canadian = new Map<string, PolicyLines["canada"]>();
  return ({ law, assume }) => {
    if (assume.weights !== "us-2024")
      return located(places.weights, () => loadOwnLines(resolve(root, assume.weights), economy, book));
    const sets = (content: ContentSet) => ({ on: law, claims: assume.claims, content });
    const content = parseContentSet(assume.content);
    const claims = claimPeriod(assume.claims, law);
    const lists = law < surtaxes2026 ? "2025" : "2026";
    const canada = canadian.get(lists) ?? loadNorthAmericaImports("CAN", "USA", law);
    canadian.set(lists, canada);
    return {
      partners: under(content, `partners ${claims}`, (set) => loadUsImports(ownPartners, sets(set))),
      others: under(content, "others", (set) => byOrigin(loadUsImports(otherOrigins, sets(set), counts), least)),
      canada,
      claims,
      ...(assume.claims === fittedClaims && { choices: loadClaimChoices() }),
    };
  };
}
