import { z } from "zod";

const text = z.string().min(1);
const three = z.strictObject({ en: text, fr: text, es: text }).readonly();

/** One thing that has to be true, with its threshold and why the threshold is where it is. */
const test = z
  .strictObject({
    measure: text.describe("Id of a number of the brief, such as exempt:CAN"),
    is: text.optional().describe("The words or the day it has to be"),
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
    moreThan: z.number().optional(),
    lessThan: z.number().optional(),
    says: three.describe("What is tested"),
    why: three.describe("Why this threshold"),
  })
  .readonly()
  .superRefine((value, context) => {
    const rules = ruleNames.filter((name) => value[name] !== undefined);
    if (rules.length === 1) return;
    context.addIssue({
      code: "custom",
      message: `one of ${ruleNames.join(", ")} is needed; ${rules.length === 0 ? "none is there" : `there are ${rules.join(" and ")}`}`,
    });
  });

/** How a test compares its number with its threshold. */
export const ruleNames = ["is", "atLeast", "atMost", "moreThan", "lessThan"] as const;

/** `parley/brief-claims/1`: what was said, and the thresholds of the verdicts. */
export const briefClaimsSchema = z.strictObject({
  schema: z.literal("parley/brief-claims/1"),
  claims: z
    .array(
      z
        .strictObject({ id: z.int().min(1), said: three.describe("The claim"), tests: z.array(test).min(1).readonly() })
        .readonly(),
    )
    .min(1)
    .readonly(),
});
export type BriefClaims = z.infer<typeof briefClaimsSchema>;
export type ClaimTest = z.infer<typeof test>;

const value = z.union([z.number(), z.string()]).nullable();
const units = [
  "percent",
  "share",
  "rate",
  "points",
  "usdBn",
  "usdChange",
  "cadBn",
  "count",
  "factor",
  "day",
  "text",
] as const;

const measure = z
  .strictObject({
    id: text.describe("What it is, and of whom: exempt:CAN"),
    value: value.describe("Null where it is unknown"),
    low: z.number().optional().describe("Lower end of its interval"),
    high: z.number().optional().describe("Upper end"),
    low50: z.number().optional().describe("25 % point of the draws"),
    high50: z.number().optional().describe("75 % point"),
    unit: z
      .enum(units)
      .describe(
        "percent: 1 is 1 %; share and rate: fractions; points: percentage points; usdChange: a change in usdBn; factor: a plain number",
      ),
    basis: z
      .enum(["law", "data", "observed", "draws", "models", "model"])
      .describe(
        "Read from the statute book; counted in trade data; published; model with the 5 to 95 % of draws; model with the range over models; model alone",
      ),
  })
  .readonly();
export type Measure = z.infer<typeof measure>;

const verdicts = ["holds", "in-part", "does-not-hold", "cannot-be-said"] as const;
export type Verdict = (typeof verdicts)[number];
const testStates = ["passes", "fails", "open"] as const;
export type TestState = (typeof testStates)[number];

const source = z
  .strictObject({ title: text, pin: z.union([text, three]).nullable(), url: z.string().nullable() })
  .readonly();
export type BriefSource = z.infer<typeof source>;

const answered = z
  .strictObject({
    id: z.int(),
    said: three,
    verdict: z.enum(verdicts),
    tests: z
      .array(
        z
          .strictObject({
            measure: text,
            rule: z.enum(ruleNames),
            threshold: z.union([z.number(), z.string()]),
            state: z.enum(testStates),
            says: three,
            why: three,
          })
          .readonly(),
      )
      .readonly(),
    groups: z
      .array(z.strictObject({ key: text, measures: z.array(measure).readonly() }).readonly())
      .readonly()
      .describe("The numbers, in the order of the page"),
    figure: z
      .strictObject({ key: text, measures: z.array(text).readonly() })
      .readonly()
      .describe("What is drawn"),
    sources: z.array(source).readonly(),
    assumptions: z.array(z.strictObject({ number: text, slug: text }).readonly()).readonly(),
    commands: z.array(text).readonly().describe("What makes the numbers again"),
  })
  .readonly();
export type AnsweredClaim = z.infer<typeof answered>;

const dayText = z.string().describe("YYYY-MM-DD");

/** What `parley events --json` prints. */
export const eventsSchema = z.strictObject({
  schema: z.literal("parley/events/1"),
  versions: z.record(z.string(), z.string()).readonly(),
  inputs: z.strictObject({
    from: dayText.nullable(),
    to: dayText.nullable(),
    party: z.string().nullable(),
  }),
  events: z
    .array(
      z.strictObject({
        id: text,
        on: dayText,
        kind: text.describe("meeting, talks, review or statement"),
        parties: z.array(z.string()).readonly(),
        place: text,
        tags: z.array(z.string()).readonly().describe("first-official-visit, accusation, not-renewed, ..."),
        says: three,
        source: text,
        confidence: z.enum(["H", "M"]).describe("H: official, or two sources; M: one sound source"),
      }),
    )
    .readonly(),
  warnings: z.array(z.string()).readonly(),
});

/** What `parley brief --json` prints. */
export const briefSchema = z.strictObject({
  schema: z.literal("parley/brief/1"),
  versions: z.record(z.string(), z.string()).readonly(),
  inputs: z
    .strictObject({
      law: text.describe("Day of the report"),
      draws: z.int().describe("Draws behind each interval of a scenario"),
      seed: z.int(),
      claims: z.array(z.int()).readonly(),
    })
    .readonly(),
  claims: z.array(answered).readonly(),
  names: z.record(z.string(), three).readonly().describe("Words of what the numbers name: threat points, events"),
  residual: z.number().describe("Largest relative residual of all equilibria"),
  warnings: z.array(z.string()).readonly(),
});
export type BriefResult = Readonly<z.infer<typeof briefSchema>>;
