import { z } from "zod";

const number = z.number();
const byParty = (what: string) => z.record(z.string(), number).readonly().describe(what);

/** Payoffs under other assumptions, one changed at a time. `threat` names the point: a threat, a deal, a partition. */
export const variantsSchema = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        name: z.string(),
        kind: z.enum(["base", "elasticities", "structure", "closure"]),
        payoffsPct: z.record(z.string(), byParty("Real income, %")).readonly(),
      }),
    )
    .readonly(),
  failed: z.array(z.strictObject({ name: z.string(), reason: z.string() })).readonly(),
  signs: z
    .array(z.strictObject({ threat: z.string(), party: z.string(), gains: z.int(), loses: z.int(), variants: z.int() }))
    .readonly(),
  tornado: z
    .array(
      z.strictObject({
        threat: z.string(),
        party: z.string(),
        moves: z
          .array(
            z.strictObject({
              name: z.string(),
              kind: z.enum(["elasticities", "structure", "closure"]),
              changePct: number.describe("Real income less that under the base, points"),
            }),
          )
          .readonly(),
      }),
    )
    .readonly()
    .describe("What each change of the model moves, the largest move first"),
});

/** Payoffs over random draws of elasticities and closures. `threat` names the point, as in the variants. */
export const drawsSchema = z.strictObject({
  draws: z.int().describe("Draws that were solved"),
  failed: z.int().describe("Draws without an equilibrium within reach; they count nowhere"),
  seed: z.int(),
  signs: z
    .array(
      z.strictObject({
        threat: z.string(),
        party: z.string(),
        gains: number.describe("Share of the draws in which the party gains"),
        low: number.describe("5th percentile of real income, %"),
        median: number,
        high: number.describe("95th percentile"),
      }),
    )
    .readonly(),
});

export type Variants = Readonly<z.infer<typeof variantsSchema>>;
export type Draws = Readonly<z.infer<typeof drawsSchema>>;
