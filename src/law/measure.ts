import { z } from "zod";

const day = z.iso
  .date({ error: "write a day as YYYY-MM-DD" })
  .describe("A day, YYYY-MM-DD, in the law's local time. Days are inclusive in files.");

/** A tariff code or prefix: digits with or without dots. A bare number is refused, since 8703.20 would become 8703.2. */
const quotedCode: z.ZodType<string> = z
  .string({
    error: (issue) =>
      typeof issue.input === "number"
        ? 'a code must stand in quotes, as in "8703.20"; without them it is a number and loses its zeros'
        : 'expected a code in quotes, as in "8703.20"',
  })
  .regex(/^\d[\d.]*$/, { error: "a code is digits with or without dots" })
  .describe('A tariff code or prefix in quotes, e.g. "8703.20".');

const citation = z
  .strictObject({
    title: z.string().min(1).describe("The instrument: proclamation, order, regulation, notice."),
    pin: z.string().min(1).describe("Where in it: clause, note, page."),
    href: z.url().optional(),
  })
  .describe("The text a rate rests on.");

const origins = z
  .strictObject({
    only: z.array(z.string()).min(1).optional().describe("ISO3 codes or EU27; nobody else is met."),
    except: z.array(z.string()).min(1).optional().describe("ISO3 codes or EU27 that are not met."),
  })
  .describe("Countries of origin; all when absent.");

const scope = z
  .strictObject({
    all: z.literal(true).optional().describe("Every product."),
    lists: z.array(z.string()).min(1).optional().describe("Code lists by path, e.g. us/lists/s232-copper."),
    listed: z
      .union([z.string(), z.array(z.string()).min(1)])
      .optional()
      .describe("Only entries of the lists with this heading, or one of these."),
    codes: z.array(quotedCode).min(1).optional().describe("Prefixes given here instead of in a list."),
    within: z.array(quotedCode).min(1).optional().describe("Narrows the scope to these prefixes."),
    outside: z.array(quotedCode).min(1).optional().describe("Takes these prefixes out of the scope."),
    shortCode: z
      .literal("listed")
      .optional()
      .describe("A code given with fewer digits than the list counts as listed; without it the digits are asked."),
  })
  .refine((value) => value.all === true || value.lists !== undefined || value.codes !== undefined, {
    error: "a scope names all: true, lists or codes",
  });

/** Facts that are yes or no; what each asks stands in `facts.ts`. */
export const booleanFacts = [
  "advancedChip",
  "alreadyImported",
  "authorizedQuantity",
  "civilAircraft",
  "commerceApproved",
  "donation",
  "droneUse",
  "equipmentPart",
  "forVehicle",
  "healthOrSafetyUse",
  "inBulk",
  "inTransit",
  "knockDownKit",
  "listedCompany",
  "listedDerivative",
  "manufacturingUse",
  "metalUnder15",
  "motorcyclePart",
  "onshoringPlan",
  "patented",
  "personalUse",
  "pharmaceuticalUse",
  "section301Exclusion",
  "thermalImaging",
  "transshipped",
  "usMetal",
  "withinQuota",
] as const;

const condition = z.union([
  z.strictObject({ claim: z.literal("USMCA") }).describe("The importer claims the USMCA preference."),
  z
    .strictObject({
      fact: z.enum(booleanFacts),
      is: z.boolean(),
      presumed: z
        .boolean()
        .optional()
        .describe("What is taken while the fact is not given; without it the answer is a question and a range."),
    })
    .describe("A fact of the consignment."),
]);

const version = z.strictObject({
  rate: z.number().min(0).max(5).describe("A fraction: 0.25 is 25 %."),
  effective: day.describe("First day on which the law applies, also when the text came later."),
  at: z
    .string()
    .regex(/^\d\d:\d\d [A-Z]{3}$/, { error: "write a time of day with its zone, as 00:01 EST" })
    .optional()
    .describe("Time of day from which it applies on the first day."),
  to: day.optional().describe("Last day; open when absent."),
  announced: day.optional().describe("Day of signature or announcement."),
  signed: day.optional().describe("Day of signature, where it is not that of the announcement."),
  published: day.optional().describe("Day of publication in the official journal."),
  known: day.optional().describe("First day on which the rule was known, for a text that reaches back."),
  enforced: day.optional().describe("First day on which customs charged it, where that is later."),
  endAnnounced: day.optional().describe("Day on which its end was announced, where it was open until then."),
  suspended: z
    .string()
    .optional()
    .describe("Why the version never applied: stays in the book, is shown, charges nothing."),
  cite: citation,
  verified: z.strictObject({ on: day }).describe("Day on which text and rate were last compared."),
});

const voided = z
  .strictObject({
    on: day.describe("Day of the ruling."),
    cite: citation,
    refund: z
      .strictObject({
        to: z.string().min(1).describe("Who can claim."),
        how: z.string().min(1).describe("By what procedure, until when."),
        from: day.describe("First day on which claims are taken."),
        cite: citation,
      })
      .optional(),
  })
  .describe("A court held the measure unlawful: what was paid can be claimed back, where the ruling says so.");

export const noteSchema = z
  .strictObject({
    kind: z
      .enum(["openQuestion", "presumption", "approximate", "unverified"])
      .describe(
        "openQuestion: the texts can be read otherwise; presumption: a fact taken as given; approximate: the law is simplified; unverified: not compared with the official text.",
      ),
    text: z.string().min(1),
  })
  .describe("What a reader of a line under this rule must know; shown with the duty.");

const bases = [
  "fullValue",
  "nonUsContentFrom20",
  "steelContent",
  "aluminiumContent",
  "copperContent",
  "nonUsContent",
  "nonUsContentOver40",
  "valueLessContent",
  "repairValue",
] as const;

const rule = z.strictObject({
  id: z.string().optional().describe("Needed where two rules share a heading."),
  heading: z.string().min(1).describe("Heading or instrument under which it is declared."),
  why: z.string().min(1).describe("The reason in a few plain words."),
  exempt: z.boolean().default(false).describe("Goods met by this rule owe nothing under the measure."),
  prohibits: z.boolean().default(false).describe("Goods met by this rule cannot be entered: there is no rate."),
  scope,
  origins: origins.default({}),
  when: z.array(condition).default([]),
  basis: z.enum(bases).default("fullValue"),
  ifUnknown: z.literal("fullValue").optional().describe("The basis while the content is not given."),
  contentShare: z.number().min(0).max(1).optional().describe("Content taken while it is not documented, of the value."),
  total: z.boolean().default(false).describe("The rate is in total with the base duty, which it tops up."),
  notes: z.array(noteSchema).default([]),
  versions: z.array(version).min(1),
});

const rateTable = z
  .strictObject({
    table: z.string().describe("Rates by origin by path, e.g. us/rates/ieepa-reciprocal."),
    name: z.string().optional().describe("Ends the names of its rules, where a measure uses a table twice."),
    scope,
    when: z.array(condition).default([]),
    basis: z.enum(bases).default("fullValue"),
    notes: z.array(noteSchema).default([]),
    verified: z.strictObject({ on: day }).describe("Day on which the rows were last compared with the texts."),
  })
  .describe("A rule for each row of a table, tried in the order of the rows.");

/** One file of `book/<country>/measures`: a programme with its headings, in the order in which they are tried. */
export const measureSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(\.[a-z0-9-]+)+$/, { error: "write an id as us.s232.steel" }),
    programme: z.string().regex(/^[a-z0-9_]+$/),
    destination: z.string().regex(/^[A-Z]{3}$/, { error: "write the country as ISO3, such as USA" }),
    kind: z
      .enum(["emergency", "security", "retaliation", "remedy", "deposit", "announced"])
      .describe(
        "deposit: a cash deposit of anti-dumping or countervailing duty, shown beside the total and never in it; announced: a threat without a text in force, shown and never charged, every version of it suspended.",
      ),
    label: z.strictObject({ en: z.string().min(1), fr: z.string().min(1), es: z.string().min(1) }),
    authority: z.string().min(1),
    unit: z.literal("fraction of value"),
    usmca: z
      .enum(["exempt", "none", "contentOnly", "partsExempt", "contentOnly+partsExempt"])
      .describe("What the preference does to this programme; checked against the rules."),
    note: z.string().optional(),
    heldFrom: day
      .optional()
      .describe(
        "First day for which the book holds the measure, where the law itself is older; before it, it is a gap.",
      ),
    void: voided.optional(),
    rules: z.array(rule).min(1),
    tables: z.array(rateTable).optional().describe("Rules that a table of rates by origin makes; tried after `rules`."),
  })
  .describe("A family of duties under one authority. The first rule that meets the goods decides.");

export type Measure = z.infer<typeof measureSchema>;
export type Rule = Measure["rules"][number];
export type Condition = Rule["when"][number];
export type RuleNote = z.infer<typeof noteSchema>;

/** Name of a rule: its own id, else measure and heading. */
export const ruleId = (measure: Measure, rule: Rule): string => rule.id ?? `${measure.id}/${rule.heading}`;
