import type { z } from "zod";
import { brief, fileError, notKnown } from "../../base/index.js";
import { type Derivation, type DutyQuery, dutyOutputSchema } from "../../law/index.js";
import { type RateEvent, type RateRow, ratesSchema } from "../../rates/index.js";
import {
  coalitionsSchema,
  type DetailResult,
  detailSchema,
  runSchema,
  type ScenarioResult,
  tableResultSchema,
} from "../../scenario/index.js";
import type { Language } from "../format.js";
import { focus } from "../names.js";
import { chainFigure, sharesFigure } from "./detail.js";
import { dutyFigure } from "./duty-waterfall.js";
import { frontierFigure, ladderFigure, payoffFigure, triangleFigure } from "./game.js";
import { rateSteps } from "./rate-steps.js";
import { rateDots, rateHeat } from "./rate-tables.js";
import { exportsFigure, incomeFigure, pricesFigure, sectorsFigure, welfareFigure } from "./run-bars.js";
import { flowsFigure, tornadoFigure } from "./run-tables.js";
import type { Figure } from "./types.js";

/** Figures by name; one that the answer has no numbers for is null. */
type Makers = Readonly<Record<string, (language: Language) => Figure | null>>;

/** What each published answer can be drawn as, the first first. */
const catalogues: Readonly<Record<string, (answer: unknown, place: string) => Makers>> = {
  "parley/coalitions/1": (answer, place) => ofCoalitions(fits(coalitionsSchema, answer, place)),
  "parley/detail/1": (answer, place) => ofDetail(fits(detailSchema, answer, place) as DetailResult),
  "parley/duty/1": (answer, place) => ofDuty(fits(dutyOutputSchema, answer, place)),
  "parley/rates/1": (answer, place) => ofRates(fits(ratesSchema, answer, place)),
  "parley/result/1": (answer, place) => ofRun(fits(runSchema, answer, place)),
  "parley/table-result/1": (answer, place) => ofTable(fits(tableResultSchema, answer, place)),
};

/** A figure of an answer, with the name it goes by. */
export interface NamedFigure {
  readonly name: string;
  readonly figure: Figure;
}

/**
 * All figures of an answer of the terminal (`parley run --json` and so on), the one that tells most first.
 * @param answer the parsed JSON object. @param place where it was read, for messages.
 * @throws ParleyError (invalid file) for an object of another kind, (not known) for one that holds nothing to draw.
 */
export function figuresOf(answer: unknown, place: string, language: Language): NamedFigure[] {
  const schema = isObject(answer) ? answer["schema"] : undefined;
  if (typeof schema !== "string") {
    throw fileError(place, `is not an answer of parley: it has no "schema"; write one with parley run NAME --json`);
  }
  const makers = Object.hasOwn(catalogues, schema) ? catalogues[schema] : undefined;
  if (makers === undefined) {
    throw fileError(
      place,
      `unknown schema for a figure "${brief(schema)}"; there are figures of ${Object.keys(catalogues).join(", ")}`,
    );
  }
  const figures = Object.entries(makers(answer, place)).flatMap(([name, make]) => {
    const figure = make(language);
    return figure === null || figure.rows.length === 0 ? [] : [{ name, figure }];
  });
  if (figures.length === 0) throw notKnown(`${place}: there is nothing to draw in this ${schema}`);
  return figures;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

function fits<T>(schema: z.ZodType<T>, answer: unknown, place: string): T {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.map(String).join(".") ?? "";
  throw fileError(place, `does not fit its schema: ${path === "" ? "" : `${path}: `}${issue?.message ?? ""}`);
}

function ofRun(result: ScenarioResult): Makers {
  const regions = focus(Object.keys(result.welfareExactPct));
  const perRegion = (
    name: string,
    make: (region: string, language: Language) => Figure | null,
  ): [string, Makers[string]][] =>
    regions.map((region) => [`${name}-${region}`, (language: Language) => make(region, language)]);
  return {
    welfare: (language) => welfareFigure(result, language),
    income: (language) => incomeFigure(result, language),
    exports: (language) => exportsFigure(result, language),
    prices: (language) => pricesFigure(result, language),
    flows: (language) => flowsFigure(result, language),
    ...Object.fromEntries([
      ...perRegion("sectors", (region, language) => sectorsFigure(result, region, language)),
      ...perRegion("tornado", (region, language) => tornadoFigure(result, region, language)),
    ]),
  };
}

function ofRates({ rows, events, notForecastFrom, inputs, versions }: z.infer<typeof ratesSchema>): Makers {
  const averages = rows as unknown as RateRow[];
  const frame = {
    parley: versions.parley,
    horizon: versions.lawHorizon,
    weights: inputs.weights,
    claims: inputs.series ? inputs.claims : inputs.claimPeriod,
  };
  const pairs = [...new Set(rows.map(({ origin, destination }) => `${origin}-${destination}`))];
  const of = (pair: string) => (row: { origin: string; destination: string }) =>
    `${row.origin}-${row.destination}` === pair;
  if (inputs.series) {
    const happened = (events ?? []) as unknown as RateEvent[];
    return Object.fromEntries(
      pairs.map((pair) => [
        `steps-${pair}`,
        (language: Language) =>
          rateSteps(averages.filter(of(pair)), happened.filter(of(pair)), notForecastFrom ?? null, frame, language),
      ]),
    );
  }
  const destinations = [...new Set(rows.map(({ destination }) => destination))];
  return Object.fromEntries(
    destinations.flatMap((destination): [string, Makers[string]][] => {
      const own = averages.filter((row) => row.destination === destination);
      return [
        [`dots-${destination}`, (language) => rateDots(own, frame, language)],
        ...inputs.basis.map((basis): [string, Makers[string]] => [
          `heat-${destination}-${basis}`,
          (language) => rateHeat(own, basis, frame, language),
        ]),
      ];
    }),
  );
}

function ofDuty(answer: z.infer<typeof dutyOutputSchema>): Makers {
  const { code, knownAt, ...asked } = answer.inputs;
  const query = { ...asked, code: code.replaceAll(".", ""), ...(knownAt !== null && { knownAt }) };
  const derivation = answer as unknown as Derivation;
  return {
    duty: (language) => dutyFigure(query as unknown as DutyQuery, code, derivation, answer.versions.parley, language),
  };
}

function ofTable(result: z.infer<typeof tableResultSchema>): Makers {
  const { coalitions, inputs, versions } = result;
  const [first = "", ...others] = inputs.parties;
  const frame = { versions, parties: inputs.parties, law: inputs.law, model: `${inputs.structure}, ${inputs.closure}` };
  return {
    payoffs: (language) => payoffFigure(result, language),
    ladder: (language) => ladderFigure(result, first, language),
    divisions: (language) => (coalitions === undefined ? null : triangleFigure(coalitions, frame, language)),
    ...Object.fromEntries(
      others.map((other) => [
        `frontier-${first}-${other}`,
        (language: Language) => frontierFigure(result, [first, other], language),
      ]),
    ),
  };
}

function ofCoalitions(result: z.infer<typeof coalitionsSchema>): Makers {
  const { parties, structure, closure, law } = result.inputs;
  const day = typeof law === "string" ? law : null;
  const frame = { versions: result.versions, parties, law: day, model: `${structure}, ${closure}` };
  return { divisions: (language) => triangleFigure(result, frame, language) };
}

function ofDetail(result: DetailResult): Makers {
  const figures = { chains: ["chain", chainFigure], competitiveness: ["shares", sharesFigure] } as const;
  if (result.detail !== "chains" && result.detail !== "competitiveness") return {};
  const [name, make] = figures[result.detail];
  const regions = [...new Set(result.rows.map((row) => String(row["region"])))];
  return Object.fromEntries(
    focus(regions).map((region) => [`${name}-${region}`, (language: Language) => make(result, region, language)]),
  );
}
