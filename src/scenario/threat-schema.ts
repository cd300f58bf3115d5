import { z } from "zod";
import { isDay } from "../base/index.js";

const text = z.string({ error: "text is needed" }).min(1, { error: "must not be empty" });
const codes = z.array(text).min(1, { error: "the list is empty; name a party" });

/** Where the tariffs of a statement come from when it names no rate. */
const tariffLaws = ["as-it-stands", "without-agreement", "bound"] as const;
export type TariffLaw = (typeof tariffLaws)[number];

const statementSchema = z
  .strictObject({
    importer: codes.describe("Who levies, ISO3"),
    exporter: codes.describe("On whose goods, ISO3"),
    rate: z
      .number({ error: "a rate is needed as a fraction, for example 0.25 for 25 %" })
      .min(0, { error: "a duty is not negative" })
      .max(10, {
        error: ({ input }) => `a rate is a fraction; did you mean ${Number(input) / 100} for ${Number(input)} %?`,
      })
      .optional()
      .describe("One rate on all goods of the pair"),
    law: z
      .enum(tariffLaws)
      .optional()
      .describe(
        "The statute book of the day as it stands, or with nothing claimed under the agreement; or the rates bound in the World Trade Organization, from a table that is handed in",
      ),
    play: z
      .enum(["best", "deal"])
      .optional()
      .describe(
        "best: what serves the importer best, all that play at once; deal: what importer and exporter agree on",
      ),
  })
  .superRefine((value, context) => {
    if (!value.importer.some((importer) => value.exporter.some((exporter) => exporter !== importer))) {
      context.addIssue({ code: "custom", path: ["exporter"], message: "names the importer alone: name another party" });
    }
    const kinds = (["rate", "law", "play"] as const).filter((kind) => value[kind] !== undefined);
    if (kinds.length === 1) return;
    const found = kinds.length === 0 ? "none is there" : `there are ${kinds.join(" and ")}`;
    context.addIssue({ code: "custom", message: `one of rate, law, play is needed; ${found}` });
  });

/** `parley/threat/1`: what holds between the parties when they do not agree. */
export const threatSchema = z
  .strictObject({
    schema: z.literal("parley/threat/1", { error: 'write schema: "parley/threat/1"' }),
    title: z.strictObject({ en: text, fr: text, es: text }),
    about: text.describe("What it stands for, and what it leaves out"),
    authority: text.optional().describe("What legal authority is missing or disputed; shown wherever the threat is"),
    sources: z.array(text).min(1, { error: "a source is needed: an article, a statute, an assumption" }),
    law: z
      .string()
      .refine(isDay, { error: 'is not a day that exists; write it as "2026-10-10"' })
      .optional()
      .describe("Day of the statute book; that of the table unless given"),
    tariffs: z
      .array(statementSchema)
      .optional()
      .describe("Statement by statement, later over earlier; pairs not named keep the law as it stands"),
    wedge: z
      .record(text, z.number().min(0).max(0.5))
      .optional()
      .describe("By party, the fall of productivity in its goods sectors while investment waits, a fraction"),
    mix: z
      .array(z.strictObject({ threat: text, weight: z.number().positive({ error: "a weight is above 0" }) }))
      .min(2, { error: "a mix needs two threats" })
      .optional()
      .describe("An expected value over other threats, weights scaled to sum to one"),
  })
  .superRefine((value, context) => {
    if (value.mix !== undefined && (value.tariffs !== undefined || value.wedge !== undefined)) {
      context.addIssue({ code: "custom", path: ["mix"], message: "a mix stands alone; leave out tariffs and wedge" });
    }
  });

export type ThreatFile = z.infer<typeof threatSchema>;
export type TariffStatement = z.infer<typeof statementSchema>;
