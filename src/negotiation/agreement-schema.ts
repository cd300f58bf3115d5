import { z } from "zod";
import { isDay } from "../base/index.js";

/** What holds between two parties. */
export const regimes = ["usmca", "mfn", "cptpp", "law"] as const;
export type Regime = (typeof regimes)[number];

/** What each means, in words. */
export const regimeMeaning: Readonly<Record<Regime, string>> = {
  usmca: "the preference of the agreement can be claimed; the other duties of the statute book stay",
  mfn: "no preference: base rates and the other duties of the statute book, without relief for goods of the agreement",
  cptpp: "free under the Trans-Pacific partnership of Canada and Mexico",
  law: "the statute book of the day, with whatever a deal between the two has put into it",
};

const text = z.string({ error: "text is needed" }).min(1, { error: "must not be empty" });
const day = z
  .string({ error: "a day is needed, for example 2036-07-01" })
  .refine((value) => isDay(value), { error: "is not a day that exists; write it as 2036-07-01" });
const months = z.int({ error: "a whole number of months is needed" }).positive({ error: "is not above 0" });

const when = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("any-time") }).describe("From the day the state began until the agreement ends"),
  z.strictObject({ kind: z.literal("anniversary") }).describe("On the next anniversary of entry into force"),
  z
    .strictObject({ kind: z.literal("months-after"), months })
    .describe("On the day so many months after the state began"),
  z.strictObject({ kind: z.literal("before-months"), months }).describe("Until so many months after the state began"),
  z.strictObject({ kind: z.literal("end") }).describe("On the day the term, or the extension, ends"),
]);

const state = z.strictObject({
  id: text,
  label: z.strictObject({ en: text, fr: text, es: text }),
  about: text.optional(),
  ends: z
    .enum(["term", "extension"])
    .optional()
    .describe(
      "What ends the agreement: the running term, or the extension that this state begins; nothing unless given",
    ),
  threat: text.optional().describe("The threat point of scenarios/threats that puts numbers to this state"),
  holds: z.record(text, z.enum(regimes)).describe("By pair, such as USA-CAN: what holds between the two, both ways"),
});

const transition = z.strictObject({
  id: text,
  from: z.array(text).min(1, { error: "the list is empty; name a state" }),
  to: text,
  by: z.array(text).describe("Who must act, all of them; nobody for what happens by itself"),
  when,
  cite: z.strictObject({ title: text, pin: text }),
  why: text,
  open: z.array(text).default([]).describe("Questions the text leaves open"),
});

/** `parley/agreement/1`: an agreement as a state machine. */
export const agreementSchema = z.strictObject({
  schema: z.literal("parley/agreement/1", { error: 'write schema: "parley/agreement/1"' }),
  title: text,
  parties: z.array(text).min(2, { error: "an agreement needs two parties" }),
  entryIntoForce: day,
  termYears: z.int().positive(),
  extension: z.strictObject({
    end: day.describe("The day an extended agreement ends"),
    readings: z.array(z.strictObject({ end: day, why: text })).describe("Ways to read the text on that day"),
  }),
  now: z.strictObject({ state: text, since: day, why: text }),
  verified: z.strictObject({ on: day }),
  states: z.array(state).min(1),
  transitions: z.array(transition),
});

export type Agreement = z.infer<typeof agreementSchema>;
export type AgreementState = Agreement["states"][number];
export type Transition = Agreement["transitions"][number];
