import { z } from "zod";
import { type Agreement, regimes } from "./agreement-schema.js";
import { agreementState, endOf, regimesIn, type Standing, stepsFrom } from "./agreement.js";

const named = z.strictObject({ en: z.string(), fr: z.string(), es: z.string() });

/** What `parley agreement --json` prints. Keys may be added, never renamed. */
export const agreementResultSchema = z.strictObject({
  schema: z.literal("parley/agreement-result/1"),
  versions: z.record(z.string(), z.string()).readonly(),
  inputs: z.strictObject({
    state: z.string(),
    since: z.string().describe("The day the state began"),
    extended: z.boolean().describe("Whether the term was extended before"),
    file: z.string().nullable().describe("An agreement of your own, or null for the shipped one"),
  }),
  state: z.strictObject({
    id: z.string(),
    label: named,
    about: z.string().nullable(),
    ends: z.string().nullable().describe("The day the agreement ends if nothing happens; null where nothing ends it"),
    threat: z.string().nullable().describe("The threat point that puts numbers to the state"),
    holds: z.record(z.string(), z.enum(regimes)).describe("By pair: what holds between the two"),
  }),
  steps: z
    .array(
      z.strictObject({
        id: z.string(),
        to: z.string(),
        by: z.array(z.string()).describe("Who must act, all of them; empty for what happens by itself"),
        earliest: z.string(),
        latest: z.string().nullable(),
        cite: z.strictObject({ title: z.string(), pin: z.string() }),
        why: z.string(),
        open: z.array(z.string()).describe("Questions the text leaves open"),
      }),
    )
    .describe("What the articles allow from here, soonest first"),
  warnings: z.array(z.string()),
});

export type AgreementResult = z.infer<typeof agreementResultSchema>;

/**
 * A state with its schedule and the steps from it as the published object.
 * @throws ParleyError (usage) for an unknown state.
 */
export function toAgreementResult(
  agreement: Agreement,
  standing: Standing,
  { versions, file }: { readonly versions: Readonly<Record<string, string>>; readonly file: string | null },
): AgreementResult {
  const { id, label, about = null, threat = null } = agreementState(agreement, standing.state);
  const ends = endOf(agreement, standing);
  const { end, readings } = agreement.extension;
  const others = readings.filter((reading) => reading.end !== end);
  return {
    schema: "parley/agreement-result/1",
    versions,
    inputs: { state: id, since: standing.since, extended: standing.extended ?? false, file },
    state: { id, label, about, ends, threat, holds: { ...regimesIn(agreement, id) } },
    steps: stepsFrom(agreement, standing).map(({ transition, earliest, latest }) => ({
      id: transition.id,
      to: transition.to,
      by: transition.by,
      earliest,
      latest,
      cite: transition.cite,
      why: transition.why,
      open: transition.open,
    })),
    warnings: others.map(
      (reading) => `an extension ends on ${end} here; read otherwise, on ${reading.end}: ${reading.why}`,
    ),
  };
}
