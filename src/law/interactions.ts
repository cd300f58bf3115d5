import { z } from "zod";
import { noteSchema } from "./measure.js";

const day = z.iso.date({ error: "write a day as YYYY-MM-DD" });
const programmes = z.array(z.string()).min(1).describe("Programmes, or measures by id where a programme has several.");

const dated = {
  id: z.string().min(1),
  effective: day,
  to: day.optional(),
  known: day.optional().describe("First day on which it was known, for a text that reaches back."),
  enforced: day.optional().describe("First day on which customs applied it, where that is later."),
  cite: z.strictObject({ title: z.string().min(1), pin: z.string().min(1), href: z.url().optional() }),
  verified: z.strictObject({ on: day }),
  notes: z
    .array(noteSchema)
    .optional()
    .describe(
      "Shown where the programmes meet on the goods: with a duty on a remainder, and with one that follows a duty of 0.",
    ),
};

const interaction = z.discriminatedUnion("kind", [
  z
    .strictObject({
      ...dated,
      kind: z.literal("precedence"),
      order: z.array(programmes).min(2).describe("Groups, first to last; programmes inside a group cumulate."),
      test: z.literal("owedAboveZero").describe("A good is subject to a duty when more than 0 is owed."),
    })
    .describe("A good that owes a duty of one group owes none of the groups after it."),
  z
    .strictObject({ ...dated, kind: z.literal("remainderOnly"), programmes, after: programmes })
    .describe("The programmes fall on the value that is left after the bases of the others."),
  z
    .strictObject({
      ...dated,
      kind: z.literal("excludes"),
      by: programmes,
      over: programmes,
      test: z
        .enum(["owedAboveZero", "inScope"])
        .default("owedAboveZero")
        .describe("inScope: the text names headings, so that goods under one with a rate of 0 count too."),
    })
    .describe("A good that owes `by` owes nothing under `over`."),
  z
    .strictObject({ ...dated, kind: z.literal("cumulate"), programmes })
    .describe("The programmes add up; stated so that silence is never read as a rule."),
]);

/** `book/<country>/interactions.yaml`: how programmes meet, dated. */
export const interactionsSchema = z.strictObject({
  destination: z.string().regex(/^[A-Z]{3}$/, { error: "write the country as ISO3, such as USA" }),
  interactions: z.array(interaction),
});

export type InteractionFile = z.infer<typeof interactionsSchema>;
export type Interaction = InteractionFile["interactions"][number];
