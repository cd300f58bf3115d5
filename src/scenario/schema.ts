import { z } from "zod";
import { isDay, unknown } from "../base/index.js";
import { closureNames, structureNames } from "../equilibrium/index.js";
import { instrumentsShape } from "./instruments-schema.js";
import { claimSets, contentSets, remissions } from "../rates/index.js";

/** A day the reader writes; unquoted `2025-12-18` is text in YAML 1.2, a bare number is a mistake. */
const day = z
  .string({ error: 'a day is needed, written in quotes as "2025-12-18"' })
  .refine(isDay, { error: 'is not a day that exists; write it as "2025-12-18"' })
  .meta({ description: "A day, YYYY-MM-DD", format: "date" });

const rate = z
  .number({ error: "a rate is needed as a fraction, for example 0.25 for 25 %" })
  .max(10, {
    error: ({ input }) =>
      `a rate is a fraction, at most 10 (1,000 %); did you mean ${Number(input) / 100} for ${Number(input)} %?`,
  })
  .describe("A rate as a fraction: 0.25 is 25 %");

const text = z.string({ error: "text is needed" }).min(1, { error: "must not be empty" });

const title = z.union([text, z.strictObject({ en: text, fr: text, es: text })], {
  error: "a title is needed: one text, or one each as { en: …, fr: …, es: … }",
});

export const changeSchema = z
  .strictObject({
    measure: text.describe(
      "Id of a measure in the statute book (us.s232.steel), or of one of its rules (us.ieepa.canada/9903.01.14)",
    ),
    set: rate
      .min(0, { error: "a duty is not negative" })
      .optional()
      .describe("The rate becomes this, also where the measure would not be in force"),
    add: rate
      .min(-10, {
        error: ({ input }) => `a rate is a fraction; did you mean ${Number(input) / 100} for ${Number(input)} %?`,
      })
      .optional()
      .describe("This is added to the rate; a negative number lowers it, never below 0"),
    multiply: z
      .number({ error: "a factor is needed, for example 2 for twice the rate" })
      .min(0, { error: "a duty is not negative" })
      .max(1000, { error: "a factor is at most 1000; to name a rate write set or replace" })
      .optional()
      .describe("The rate is multiplied by this"),
    suspend: z
      .literal(true, { error: "write suspend: true, or leave the key out" })
      .optional()
      .describe("Nothing is charged; a suspended exemption is no exemption"),
    replace: rate
      .min(0, { error: "a duty is not negative" })
      .optional()
      .describe("This one rate falls on everything the measure covers, without its exemptions and conditions"),
    from: day.describe("First day of the change, inclusive"),
    to: day.optional().describe("Last day of the change, inclusive; without it the change stays"),
    origins: z
      .array(text)
      .min(1, { error: "the list of origins is empty; name some, or leave the key out for all" })
      .optional()
      .describe("ISO3 codes of the origins the change is about; without it all"),
    note: text.optional(),
  })
  .superRefine((value, context) => {
    const verbs = changeVerbs.filter((verb) => value[verb] !== undefined);
    if (verbs.length !== 1) {
      const found = verbs.length === 0 ? "none is there" : `there are ${verbs.join(" and ")}`;
      context.addIssue({ code: "custom", message: `one of ${changeVerbs.join(", ")} is needed; ${found}` });
    }
    if (value.to !== undefined && value.to < value.from) {
      context.addIssue({ code: "custom", path: ["to"], message: `the last day is before the first, ${value.from}` });
    }
  });

/** One tariff of the model set by hand, in place of what the law gives. */
const tariffSchema = z.strictObject({
  importer: text.describe("Region of the economy that levies it"),
  exporter: text.describe("Region whose goods bear it"),
  sector: text.describe("Sector of the economy"),
  rate: rate.min(0, { error: "a tariff is not negative" }),
  note: text.optional(),
});

/** The five things a change may do to a measure. */
export const changeVerbs = ["set", "add", "multiply", "suspend", "replace"] as const;

/** One of a list of names; another is refused with the nearest. */
const oneOf = <const Name extends string>(what: string, names: readonly Name[]) =>
  z.enum(names, {
    error: ({ input }) =>
      typeof input === "string" ? unknown(what, input, names) : `a ${what} is needed, one of ${names.join(", ")}`,
  });

const share = "a share is needed, from 0 to 1, for example 0.4";

const assume = z.strictObject({
  claims: oneOf("claim set", claimSets)
    .optional()
    .describe("Claim shares under USMCA; default month-of-law; fitted lets them answer to the margin"),
  weights: text.optional().describe("Trade weights: us-2024, or a folder beside the file (./weights)"),
  content: oneOf("content set", contentSets).optional().describe("Metal content of derivatives; default bea"),
  usContent: z
    .number({ error: share })
    .min(0, { error: share })
    .max(1, { error: share })
    .optional()
    .describe("US content of USMCA vehicles, a share"),
  remission: oneOf("remission", remissions)
    .optional()
    .describe("Canada's remission of its vehicle surtax: none (default) or vehicles, all of it"),
  elasticities: text.optional().describe("Named set of trade elasticities, or the economy's own (economy)"),
});

const elasticity = z.number({ error: "an elasticity is needed, for example 0.9" });

const model = z.strictObject({
  economy: text.optional().describe("A shipped economy (na-2022), or a folder beside the file (./economy)"),
  structure: oneOf("structure", structureNames).optional().describe("Market structure; default cp"),
  mobility: elasticity
    .min(0, { error: "must not be negative" })
    .optional()
    .describe("Of labour between sectors; structure short-run"),
  scale: z
    .number({ error: "a number from 0 to 1 is needed" })
    .min(0, { error: "lies between 0 and 1" })
    .max(1, { error: "lies between 0 and 1" })
    .optional()
    .describe("Part of the full scale effect of free entry; structure krugman-free"),
  finalElasticity: elasticity
    .gt(0, { error: "must be above 0" })
    .optional()
    .describe("Of substitution between sectors in final demand; default 1"),
  inputElasticity: elasticity
    .gt(0, { error: "must be above 0" })
    .optional()
    .describe("The same between the inputs of a sector; default 1"),
  closure: oneOf("closure", closureNames).optional().describe("What holds the deficits; default world-va"),
  numeraire: z
    .string()
    .regex(/^(world-va|wage:.+)$/, { error: "is not a numeraire; write world-va or wage:CODE, such as wage:USA" })
    .optional()
    .describe("world-va, or wage:CODE"),
  tolerance: z
    .number({ error: "a number is needed, for example 1e-10" })
    .min(1e-14, { error: "must lie between 1e-14 and 1e-2" })
    .max(1e-2, { error: "must lie between 1e-14 and 1e-2" })
    .optional()
    .describe("Greatest residual of the original equations"),
});

/** `parley/scenario/1`: one policy, what it is compared with, and under which assumptions. */
export const scenarioSchema = z
  .strictObject({
    schema: z.literal("parley/scenario/1", { error: 'write schema: "parley/scenario/1"' }),
    title: title.describe("Name of the policy; one text, or one each in en, fr, es"),
    author: text.optional(),
    source: text.optional().describe("Where the proposal was made"),
    law: day.optional().describe("Day whose law applies; taken from the baseline scenario when that is a scenario"),
    baseline: z
      .union([z.strictObject({ law: day }), text], {
        error: 'a baseline is needed: baseline: { law: "2025-01-01" }, or the name or path of a scenario',
      })
      .describe("What the result is compared with: the law of a day, or a scenario by name or path"),
    changes: z.array(changeSchema, { error: "a list of changes is needed, or leave the key out" }).optional(),
    tariffs: z
      .array(tariffSchema, { error: "a list of tariffs is needed, or leave the key out" })
      .optional()
      .describe("Tariffs by sector set directly; each takes the place of what the law and its changes give there"),
    ...instrumentsShape,
    assume: assume.optional(),
    model: model.optional(),
    book: text.optional().describe("Folder of another statute book, beside the file"),
  })
  .superRefine((value, context) => {
    if (value.law === undefined && typeof value.baseline !== "string") {
      context.addIssue({
        code: "custom",
        message: 'law is needed: the day whose law applies, for example "2025-12-18"',
      });
    }
  });

/** A scenario file as written; what it leaves out is filled in by {@link resolveScenario}. */
export type ScenarioFile = z.infer<typeof scenarioSchema>;

/** One change of one measure; exactly one of the verbs is there, and the days exist. */
export type Change = z.infer<typeof changeSchema>;
export type SectorTariff = z.infer<typeof tariffSchema>;
export type Title = z.infer<typeof title>;
