import { z } from "zod";
import { drawsSchema, reductions, variantsSchema } from "../negotiation/index.js";

const number = z.number();
const byParty = (what: string) => z.record(z.string(), number).readonly().describe(what);
const bloc = z.array(z.string()).readonly();
const partition = z.array(bloc).readonly();

/** What `parley coalitions --json` prints. Keys may be added, never renamed. Money is in billions a year. */
export const coalitionsSchema = z.strictObject({
  schema: z.literal("parley/coalitions/1"),
  versions: z.record(z.string(), z.string()).readonly(),
  inputs: z
    .looseObject({
      parties: z.array(z.string()).readonly(),
      inside: z.enum(["none", "joint"]).describe("Tariffs inside a bloc: none, or those that serve it"),
      structure: z.string(),
      closure: z.string(),
    })
    .readonly(),
  threatPoint: z
    .strictObject({
      name: z.string(),
      welfareExactPct: byParty("Real income of each party there, %"),
      usdBn: byParty("The same, billions a year"),
    })
    .readonly()
    .nullable()
    .describe("The tariffs that hold between blocs; null where blocs play Nash against each other"),
  partitions: z
    .array(
      z.strictObject({
        partition,
        welfareExactPct: byParty("Real income, % against the law as it stands"),
        usdBn: z.record(z.string(), number).readonly().describe("Worth of each bloc, members joined by +"),
        tariffs: z
          .array(
            z.strictObject({
              importer: z.string(),
              exporter: z.string(),
              sector: z.string(),
              tax: z.enum(["tariff", "export"]),
              rate: number,
            }),
          )
          .readonly(),
        regretPct: number.describe("Largest gain a fresh search found for any bloc, points"),
        residual: number,
      }),
    )
    .readonly(),
  externalities: z
    .array(z.strictObject({ bloc, before: partition, after: partition, usdBn: number }))
    .readonly()
    .describe("What the merger of two blocs does to a third"),
  leaving: z
    .array(
      z.strictObject({
        party: z.string(),
        leaves: bloc,
        from: partition,
        to: partition,
        gainPct: number.describe("Above zero: the party would leave"),
        gainUsdBn: number,
      }),
    )
    .readonly(),
  needTransfers: z
    .strictObject({
      shapleyUsdBn: z.record(z.enum(reductions), byParty("Shapley value")).readonly(),
      nucleolusUsdBn: byParty("Nucleolus of the game in which outsiders stand alone").nullable(),
      leastCoreEpsilonUsdBn: number.describe("Above zero: the core is empty"),
      coreCornersUsdBn: z.array(byParty("A corner of the core")).readonly(),
      paidUsdBn: byParty("Paid to each party at the nucleolus").nullable(),
    })
    .readonly()
    .describe("Divisions of the joint gain: they need payments between the parties"),
  blocDeals: z
    .array(
      z.strictObject({
        name: z.enum(["apart", "bloc-as-one", "bloc-as-two"]),
        weights: z.array(number).readonly(),
        threatExactPct: byParty("What each has without a deal, %"),
        signed: z.boolean(),
        welfareExactPct: byParty("Under the deal, %"),
      }),
    )
    .readonly(),
  variants: variantsSchema.optional().describe("Every partition under other models"),
  draws: drawsSchema.optional().describe("Every partition over draws of elasticities and closures"),
  residual: number,
  starts: z.int(),
  solves: z.int(),
  warnings: z.array(z.string()).readonly(),
});

/** The object behind it; see {@link coalitionsSchema}. */
export type Coalitions = Readonly<z.infer<typeof coalitionsSchema>>;
