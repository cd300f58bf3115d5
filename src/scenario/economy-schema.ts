import { z } from "zod";

const number = z.number();

/** What `parley economy import, aggregate and check --json` print. */
export const economySchema = z.strictObject({
  schema: z.literal("parley/economy/1"),
  versions: z.record(z.string(), z.string()),
  inputs: z.looseObject({ command: z.enum(["import", "aggregate", "check"]) }),
  regions: z.array(z.string()),
  sectors: z.array(z.string()),
  valueAdded: number.describe("Of the world, units of the economy"),
  residuals: z
    .strictObject({ goods: number, valueAdded: number, surplus: number, world: number, shares: number })
    .describe("Largest relative gap of each accounting identity"),
  balance: z
    .array(
      z.strictObject({
        region: z.string(),
        valueAdded: number,
        tradeSurplus: number,
        tariffRevenue: number,
        rounds: z.int(),
        moved: number.describe("Materials and final demand moved between cells, a share of all of them"),
        seeded: z.boolean().describe("A trace of final demand was put into every good, for else nothing balances"),
      }),
    )
    .describe("What balancing did; empty for check"),
  warnings: z.array(z.string()),
});

/** The object behind it; see {@link economySchema}. */
export type EconomyResult = z.infer<typeof economySchema>;
