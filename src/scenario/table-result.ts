import { z } from "zod";
import { drawsSchema, variantsSchema } from "../negotiation/index.js";
import { coalitionsSchema } from "./table-coalitions-schema.js";

const number = z.number();
const byParty = (what: string) => z.record(z.string(), number).readonly().describe(what);
const payoffs = {
  welfareExactPct: byParty("Real income, % against the law as it stands"),
  usdBn: byParty("The same, billions a year"),
};
const rate = z.strictObject({ importer: z.string(), exporter: z.string(), rate: number }).readonly();
const rates = z.array(rate).readonly();
const choice = z.record(z.string(), z.string()).readonly().describe("Move by party");
const three = z.strictObject({ en: z.string(), fr: z.string(), es: z.string() });
const measured = z.strictObject({ value: number.nullable(), unit: z.string(), reads: z.string() });

/** What `parley table --json` prints. Keys may be added, never renamed. Money is in billions a year. */
export const tableResultSchema = z.strictObject({
  schema: z.literal("parley/table-result/1"),
  versions: z.record(z.string(), z.string()).readonly(),
  inputs: z
    .looseObject({
      table: z.string(),
      law: z.string().nullable().describe("Day whose law stands; null on an economy without a statute book"),
      parties: z.array(z.string()).readonly(),
      structure: z.string(),
      closure: z.string(),
      numeraire: z.string(),
    })
    .readonly(),
  title: three,
  about: three,
  threats: z
    .array(
      z.strictObject({
        name: z.string(),
        title: three,
        authority: z.string().nullable().describe("What legal authority is missing or disputed"),
        ...payoffs,
        found: rates.describe("Tariffs that the threat finds rather than names"),
        regretPct: number.describe("Largest gain a fresh search found for a party that plays, points"),
        residual: number,
      }),
    )
    .readonly(),
  ladder: z
    .array(
      z.strictObject({
        threat: z.string(),
        signed: z.boolean().describe("Whether any deal beats the threat; if not, the threat holds"),
        tariffs: rates,
        ...payoffs,
        gainsPct: byParty("Over the threat, points"),
      }),
    )
    .readonly()
    .describe("Nash bargains with equal weights over each threat")
    .optional(),
  arrangements: z
    .array(
      z.strictObject({
        threat: z.string(),
        rows: z
          .array(
            z.strictObject({ name: z.string(), signed: z.array(z.string()).readonly(), tariffs: rates, ...payoffs }),
          )
          .readonly(),
        divideAndRule: z
          .strictObject({
            points: byParty("Pairs at once less one table, points"),
            usdBn: byParty("The same, billions"),
          })
          .nullable(),
      }),
    )
    .readonly()
    .optional(),
  menu: z
    .strictObject({
      profiles: z
        .array(
          z.strictObject({
            choice,
            ...payoffs,
            regretPct: byParty("What a better move of the menu would add, points; 0 is a best answer"),
          }),
        )
        .readonly(),
      pureNash: z.array(choice).readonly().describe("Empty when the menu has no equilibrium in pure moves"),
    })
    .optional(),
  frontier: z
    .strictObject({
      points: z
        .array(z.strictObject({ weights: z.array(number).readonly(), welfareExactPct: byParty("Real income, %") }))
        .readonly(),
      best: z.array(z.strictObject({ party: z.string(), ...payoffs })).readonly(),
      rational: z
        .array(
          z.strictObject({
            threat: z.string(),
            mostPct: byParty(
              "The most each can get with nobody below the threat, %; null where no deal beats it",
            ).nullable(),
          }),
        )
        .readonly(),
      transfers: z
        .strictObject({
          tariffs: rates.describe("Of the efficient deal: the largest real income of all together"),
          ...payoffs,
          totalUsdBn: number.describe("All together; with payments every division of it is on the frontier"),
          rational: z
            .array(
              z.strictObject({
                threat: z.string(),
                surplusUsdBn: number.describe("The total less what the threat gives all together"),
                mostUsdBn: byParty(
                  "The most each can get with nobody below the threat; null where nothing is left to divide",
                ).nullable(),
              }),
            )
            .readonly(),
        })
        .describe("The frontier when parties pay each other: a straight line through the efficient deal"),
    })
    .optional(),
  leverage: z
    .array(
      z.strictObject({
        party: z.string(),
        rival: z.string(),
        exposure: measured,
        threatShift: measured,
        credibility: measured.extend({ answered: number }),
        endurance: measured,
      }),
    )
    .readonly()
    .optional(),
  linkage: z
    .strictObject({
      deal: byParty("US$ bn a year of free trade in goods between the parties"),
      usdBnPerPoint: byParty("What one point of the party's tariff on the others brings it there, US$ bn a year"),
      rows: z
        .array(
          z.strictObject({
            threat: z.string(),
            party: z.string(),
            usdBn: number.nullable(),
            tariffPoints: number.nullable(),
          }),
        )
        .readonly(),
      issues: z
        .array(
          z.strictObject({
            name: z.string(),
            title: three,
            enforceability: number,
            rows: z
              .array(
                z.strictObject({
                  threat: z.string(),
                  party: z.string(),
                  usdBn: number.nullable(),
                  tariffPoints: number.nullable(),
                }),
              )
              .readonly()
              .describe("The least value of this issue alone, with its cost and enforceability"),
            dealWith: byParty("Free trade with this issue, US$ bn a year, for the parties whose value the file gives"),
          }),
        )
        .readonly(),
    })
    .optional(),
  patience: z
    .array(
      z.strictObject({
        threat: z.string(),
        party: z.string(),
        temptationPct: number,
        critical: number.nullable().describe("Discount factor from which the deal holds; null where none does"),
      }),
    )
    .readonly()
    .describe("Grim trigger: whoever breaks the deal over the threat faces the tariff war ever after")
    .optional(),
  repeated: z
    .array(
      z.strictObject({
        parties: z.array(z.string()).readonly(),
        years: z.array(z.int()).readonly().describe("First and last year, one round a year"),
        discount: byParty("Yearly discount factor"),
        levels: z.record(z.string(), z.array(z.string()).readonly()).readonly().describe("The first keeps to the deal"),
        noise: z.strictObject({ chance: number, plays: z.int() }).describe("Chance that a move slips; plays averaged"),
        roundRobin: z
          .array(
            z.strictObject({
              strategy: z.record(z.string(), z.string()).readonly(),
              presentValue: byParty("Over the years, % of a year's real income"),
            }),
          )
          .readonly(),
        breaches: z
          .array(
            z.strictObject({
              strategy: z.string().describe("How both answer a breach in the first year"),
              breaker: z.string(),
              gains: byParty("Present value over keeping to the deal, % of a year's real income"),
              deterred: z.boolean(),
              renegotiationProof: z.boolean(),
            }),
          )
          .readonly(),
        critical: z
          .array(
            z.strictObject({
              party: z.string(),
              temptation: number.describe("What the best breach adds in its year, points"),
              critical: number.nullable().describe("Discount factor from which grim deters it; null where none does"),
            }),
          )
          .readonly(),
      }),
    )
    .readonly()
    .describe("The review years between the first party and each other one")
    .optional(),
  coalitions: coalitionsSchema.omit({ schema: true, versions: true, inputs: true, warnings: true }).optional(),
  variants: variantsSchema.optional(),
  draws: drawsSchema.optional(),
  residual: number,
  regretPct: number.describe("Largest regret of any equilibrium here, points"),
  starts: z.int(),
  warnings: z.array(z.string()).readonly(),
});

/** The object behind it; see {@link tableResultSchema}. */
export type TableResult = Readonly<z.infer<typeof tableResultSchema>>;
