import { z } from "zod";

const number = z.number();
const byRegion = z.record(z.string(), number).readonly();
const range = z.strictObject({ low: number, median: number, high: number }).readonly();
const ranges = z.record(z.string(), range).readonly();

/** Intervals around the headline: `intervals` of `parley run --json`. */
export const intervalsSchema = z.strictObject({
  method: z
    .enum(["draws", "stored", "first-order"])
    .describe("Drawn now; drawn before, for a ready scenario; or first-order from the derivatives, nothing drawn"),
  from: number.describe("Lower end of the intervals, a share of the draws"),
  to: number.describe("Upper end"),
  inputs: z
    .array(
      z.strictObject({ input: z.enum(["sets", "elasticities", "closures", "claims"]), over: z.string() }).readonly(),
    )
    .readonly()
    .describe("What is drawn, and over what"),
  welfareExactPct: ranges,
  usdBn: ranges,
  realWagePct: ranges,
  exportsHat: ranges,
  tariffRevenue: ranges,
  losesShare: byRegion.optional().describe("Share of the draws in which real income falls; not with first-order"),
});
export type Intervals = Readonly<z.infer<typeof intervalsSchema>>;

/** `draws` of `parley run --json`. */
export const drawsSchema = z.strictObject({
  asked: z.int().min(1),
  done: z.int().min(0).describe("The first so many draws; fewer than asked where it was interrupted"),
  failed: z.int().min(0).describe("Of those, draws without an equilibrium within reach; they are in no interval"),
  interrupted: z.boolean(),
});

/** One input moved alone: `tornado` of `parley run --json`. */
export const tornadoSchema = z.strictObject({
  input: z.enum(["sets", "elasticity", "closures", "claims"]),
  of: z.string().nullable().describe("Sector or origin; null where the input is one for all"),
  points: z
    .array(z.strictObject({ at: z.string(), welfareExactPct: byRegion }).readonly())
    .readonly()
    .describe("Each alternative, or the 5 and 95 % points, with everything else as in the scenario"),
});
export type TornadoRow = Readonly<z.infer<typeof tornadoSchema>>;

/** What is kept beside a ready scenario, and what draws add to a result. */
export const storedSchema = z.strictObject({
  intervals: intervalsSchema.readonly(),
  draws: drawsSchema.readonly(),
  seed: z.int().min(0),
  tornado: z.array(tornadoSchema.readonly()).readonly(),
});
export type StoredIntervals = Readonly<z.infer<typeof storedSchema>>;
