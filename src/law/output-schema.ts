import { z } from "zod";
import { forces } from "./in-force.js";
import { clocks } from "./types.js";

const versions = z
  .looseObject({ parley: z.string(), lawHorizon: z.string() })
  .describe("Program, last day of the book");
const status = z.enum(["applies", "excluded", "notApplicable", "needsFact", "prohibited"]);
const amount = z.number().nullable();

const line = z.looseObject({
  programme: z.string(),
  heading: z.string().nullable(),
  basis: z.string(),
  basisValue: amount.describe("Value the rate falls on"),
  rate: amount.describe("Ad valorem part, a fraction; a compound duty also has a part by quantity in `amount`"),
  specific: z.string().nullable().describe("Rate text where the rate is not ad valorem alone"),
  amount,
  status,
  reason: z.string(),
  citation: z.string(),
  counterfactual: z.string().nullable(),
});

const inputs = z.looseObject({
  code: z.string(),
  origin: z.string(),
  destination: z.string(),
  claim: z.literal("USMCA").nullable(),
  value: z.number(),
  currency: z.string(),
  facts: z.looseObject({}),
  clock: z.enum(clocks),
  knownAt: z.string().nullable().describe("The law as it was known on this day; null: as known now"),
});
const range = z.tuple([z.number(), z.number()]).nullable().describe("Least and greatest total over the missing facts");
const changes = z.array(
  z.looseObject({
    programme: z.string(),
    before: line.nullable().describe("null: charged nothing"),
    after: line.nullable(),
    reason: z.string(),
    citation: z.string(),
  }),
);

/** `parley duty CODE --json`. */
export const dutyOutputSchema = z.looseObject({
  schema: z.literal("parley/duty/1"),
  versions,
  inputs: inputs.extend({ on: z.string() }),
  total: amount.describe("Money in `currency`; null while a missing fact could change it"),
  rate: amount.describe("total / value, a fraction"),
  currency: z.string(),
  range,
  lines: z.array(line),
  questions: z.array(z.looseObject({ fact: z.string(), programme: z.string(), text: z.string() })),
  refunds: z
    .array(
      z.looseObject({
        programme: z.string(),
        amount: z.number(),
        to: z.string(),
        reason: z.string(),
        citation: z.string(),
      }),
    )
    .describe("What of the total can be claimed back, by whom and how"),
  cashDeposits: z
    .array(
      z.looseObject({
        programme: z.string(),
        heading: z.string().describe("Case number of the order"),
        label: z.looseObject({ en: z.string(), fr: z.string(), es: z.string() }),
        rate: z.number(),
        amount: z.number(),
        from: z.string(),
        to: z.string().nullable().describe("Last day; null while it stands"),
        reason: z.string(),
        citation: z.string(),
      }),
    )
    .describe("Anti-dumping and countervailing duties deposited in cash, in no line, total or range"),
  warnings: z.array(z.string()),
});

const answer = { total: amount, rate: amount, range, lines: z.array(line) };

/** `parley duty history CODE --json`. */
export const dutyHistoryOutputSchema = z.looseObject({
  schema: z.literal("parley/duty-history/1"),
  versions,
  inputs,
  currency: z.string(),
  eras: z
    .array(
      z.looseObject({
        from: z.string(),
        to: z.string().describe("Last day"),
        ...answer,
        why: z.string().nullable().describe("Why there is no answer on these days"),
        changes,
      }),
    )
    .describe("The days of the book, each era with what changed from the one before; `lines` are those that charge"),
  warnings: z.array(z.string()),
});

/** `parley duty diff CODE --json`. */
export const dutyDiffOutputSchema = z.looseObject({
  schema: z.literal("parley/duty-diff/1"),
  versions,
  inputs: inputs.extend({ between: z.tuple([z.string(), z.string()]) }),
  currency: z.string(),
  before: z.looseObject({ on: z.string(), ...answer }),
  after: z.looseObject({ on: z.string(), ...answer }),
  changes,
  warnings: z.array(z.string()),
});

/** `parley law --json`. */
export const lawOutputSchema = z.looseObject({
  schema: z.literal("parley/law/1"),
  versions,
  inputs: z.looseObject({ on: z.string(), country: z.string() }),
  listings: z.array(
    z.looseObject({
      destination: z.string(),
      origin: z.string().nullable().describe("null: what the country itself charges, on goods of anywhere"),
      measures: z.array(
        z.looseObject({
          id: z.string(),
          programme: z.string(),
          force: z.enum(forces),
          rates: z
            .tuple([z.number(), z.number()])
            .nullable()
            .describe("Least and greatest rate, fractions; null for a ban, which has none"),
          from: z.string(),
          to: z.string().nullable().describe("Last day; null while it stands"),
          why: z.string().nullable(),
          citation: z.string(),
        }),
      ),
    }),
  ),
  warnings: z.array(z.string()),
});

/** `parley cite MEASURE --json`. */
export const citeOutputSchema = z.looseObject({
  schema: z.literal("parley/cite/1"),
  versions,
  inputs: z.looseObject({ measure: z.string() }),
  measures: z.array(
    z.looseObject({
      id: z.string(),
      programme: z.string(),
      authority: z.string(),
      rules: z.array(
        z.looseObject({
          id: z.string(),
          heading: z.string(),
          lists: z.array(
            z.looseObject({
              name: z.string(),
              codes: z.int(),
              source: z.looseObject({ source: z.string(), licence: z.string() }).nullable(),
            }),
          ),
          versions: z
            .array(
              z.looseObject({
                rate: z.number(),
                effective: z.string(),
                cite: z.looseObject({}),
                link: z.string().nullable().describe("Where the text can be read"),
              }),
            )
            .describe("As the book has them: see measure.schema.json"),
          quotations: z.array(z.looseObject({ text: z.string(), quote: z.string(), link: z.string().nullable() })),
          cases: z.array(z.string()).describe("Worked cases that name the heading"),
        }),
      ),
    }),
  ),
  interactions: z
    .array(
      z.looseObject({
        id: z.string(),
        destination: z.string(),
        kind: z.string(),
        effective: z.string(),
        cite: z.looseObject({}),
        link: z.string().nullable().describe("Where the text can be read"),
      }),
    )
    .describe("How programmes meet, where the name is one of those: see interactions.schema.json"),
  warnings: z.array(z.string()),
});

/** `parley coverage --json`. */
export const coverageOutputSchema = z.looseObject({
  schema: z.literal("parley/coverage/1"),
  versions,
  inputs: z.looseObject({ on: z.string(), country: z.string().nullable() }),
  rows: z.array(
    z.looseObject({
      destination: z.string(),
      origin: z.string(),
      chapter: z.string(),
      modelled: z.int(),
      approximated: z.int(),
      unknown: z.int(),
      cases: z.int().describe("Worked cases of the chapter that ship with the book"),
    }),
  ),
  gaps: z
    .array(
      z.looseObject({
        destination: z.string(),
        only: z.array(z.string()).nullable().describe("The only origins it may touch; null: any but those covered"),
        covered: z.array(z.string()).nullable().describe("Origins that are covered; null: none is"),
        from: z.string(),
        codes: z.array(z.string()).nullable().describe("Prefixes it may touch; null: any product"),
        text: z.string(),
      }),
    )
    .describe("Law that is known to exist and is not in the book"),
  warnings: z.array(z.string()),
});

/** `parley find WORDS --json`. */
export const findOutputSchema = z.looseObject({
  schema: z.literal("parley/find/1"),
  versions,
  inputs: z.looseObject({ text: z.string(), on: z.string(), chapter: z.string().nullable(), limit: z.int() }),
  found: z.int().describe("Lines that hold as many of the words; `candidates` are the first"),
  candidates: z
    .array(
      z.looseObject({
        code: z.string(),
        path: z.array(z.string()).describe("Headings above, outermost first, and the line's own text last"),
        general: z.string().describe("General rate as printed"),
        usmca: z.string().nullable().describe("USMCA rate as printed; null where the line has none of its own"),
        units: z.array(z.string()),
        score: z.number().describe("How well the words fit; comparable within one answer only"),
      }),
    )
    .describe("Best first; not a classification"),
  warnings: z.array(z.string()),
});

/** `parley duty --cases FILE --json`. */
export const dutyCasesOutputSchema = z.looseObject({
  schema: z.literal("parley/duty-cases/1"),
  versions,
  inputs: z.looseObject({ file: z.string() }),
  cases: z.array(
    z.looseObject({
      id: z.string(),
      ok: z.boolean(),
      got: z
        .looseObject({
          total: amount,
          lines: z.array(z.looseObject({ programme: z.string(), status, rate: amount, amount })),
        })
        .nullable(),
      expected: z.looseObject({ total: amount }),
      differences: z.array(z.string()),
    }),
  ),
  agree: z.int(),
  differ: z.int(),
  warnings: z.array(z.string()),
});
