import { z } from "zod";
import { isDay } from "../base/index.js";

/** The economy whose law the statute book knows. */
export const lawfulEconomy = "na-2022";

const text = z.string({ error: "text is needed" }).min(1, { error: "must not be empty" });
const three = z.strictObject({ en: text, fr: text, es: text });
const names = z.array(text).min(1, { error: "the list is empty; name one" });

/** Parts of a table besides the threat points, which are always there. */
export const tableParts = [
  "ladder",
  "arrangements",
  "menu",
  "frontier",
  "leverage",
  "linkage",
  "patience",
  "repeated",
  "coalitions",
  "variants",
] as const;
export type TablePart = (typeof tableParts)[number];

const move = z.union([z.literal("law"), z.number().min(0).max(10)], {
  error: 'a move is "law", the tariffs as they stand, or a rate as a fraction, for example 0.25',
});

/** Combinations of moves that a menu may have: a page of them is read, and each is an equilibrium to solve. */
const mostProfiles = 1000;

/** `parley/table/1`: who sits at a table, under which law, with what threats, and what to show of it. */
export const tableFileSchema = z
  .strictObject({
    schema: z.literal("parley/table/1", { error: 'write schema: "parley/table/1"' }),
    title: three,
    about: three.describe("The question in plain words"),
    law: z
      .string()
      .refine(isDay, { error: 'is not a day that exists; write it as "2026-10-10"' })
      .optional()
      .describe("Day whose law stands; the last of the book unless given"),
    economy: text
      .optional()
      .describe(
        "A shipped economy, or a folder of five CSV files beside this file; na-2022 unless given. That one stands under the law of the day, any other as it is",
      ),
    bound: text
      .optional()
      .describe("CSV of importer,sector,rate beside this file: bound rates, for the threat bound-rates"),
    parties: names
      .default(["USA", "CAN", "MEX"])
      .describe("ISO3; the first is the one the others can stand together against"),
    threats: names.describe("Names of threat points, or files of parley/threat/1 beside this one"),
    deals: z.array(text).default([]).describe("Threats, of those above, over which arrangements are compared"),
    menu: z
      .array(
        z.strictObject({
          party: text,
          on: names.describe("Whose goods the rate falls on"),
          moves: z.array(move).min(1, { error: "the menu is empty: there is nothing to choose" }),
        }),
      )
      .min(1, { error: "the menu is empty: there is nothing to choose" })
      .optional()
      .describe("A game of a few moves each, for the part menu"),
    discount: z
      .record(text, z.number().min(0).lt(1))
      .default({})
      .describe("Yearly discount factor by party; 0.96 unless given (A-table-discount)"),
    issues: z
      .array(
        z.strictObject({
          name: text,
          title: three,
          value: z.record(text, z.number()).default({}).describe("US$ bn a year by party; unknown where not given"),
          cost: z.record(text, z.number().min(0)).default({}).describe("US$ bn a year by party; none unless given"),
          enforceability: z
            .number()
            .gt(0, { error: "must be above 0 and at most 1: mere words make no deal hold" })
            .max(1)
            .default(1),
        }),
      )
      .default([])
      .describe("Side issues a deal carries, for the part linkage"),
    show: z.array(z.enum(tableParts)).min(1, { error: `the list is empty; name some of ${tableParts.join(", ")}` }),
  })
  .superRefine((value, context) => {
    const { parties, threats } = value;
    const refuse = (path: readonly (string | number)[], message: string): void =>
      context.addIssue({ code: "custom", path: [...path], message });
    for (const [key, list] of Object.entries({ parties, threats })) {
      const at = list.findIndex((name, i) => list.indexOf(name) !== i);
      if (at >= 0) refuse([key, at], "is named twice; keep one");
    }
    if (parties.length === 1) refuse(["parties"], "one party is alone at the table; name two or more");
    for (const code of Object.keys(value.discount)) {
      if (!parties.includes(code)) refuse(["discount"], `"${code}" is not at the table; valid: ${parties.join(", ")}`);
    }
    value.menu?.forEach(({ party, on }, at) => {
      if (!parties.includes(party)) {
        refuse(["menu", at, "party"], `is not at the table; valid: ${parties.join(", ")}`);
      }
      if (on.includes(party)) refuse(["menu", at, "on"], `${party} cannot set a rate on its own goods; leave it out`);
      if (value.menu!.findIndex((other) => other.party === party) < at) {
        refuse(["menu", at, "party"], "moves twice in this menu; give it one entry");
      }
    });
    const profiles = (value.menu ?? []).reduce((product, { moves }) => product * moves.length, 1);
    if (profiles > mostProfiles) {
      refuse(["menu"], `${profiles} combinations of moves, each one solved; at most ${mostProfiles}: give fewer moves`);
    }
    if (value.show.includes("menu") && value.menu === undefined) {
      context.addIssue({ code: "custom", path: ["show"], message: "menu is to be shown, and there is no menu" });
    }
    value.issues.forEach((issue, at) => {
      for (const key of ["value", "cost"] as const) {
        const stranger = Object.keys(issue[key]).find((code) => !value.parties.includes(code));
        if (stranger === undefined) continue;
        context.addIssue({
          code: "custom",
          path: ["issues", at, key],
          message: `"${stranger}" is not at the table; valid: ${value.parties.join(", ")}`,
        });
      }
    });
    if (value.economy !== undefined && value.economy !== lawfulEconomy && value.law !== undefined) {
      context.addIssue({
        code: "custom",
        path: ["law"],
        message: `the statute book has no law for ${value.economy}; leave it out`,
      });
    }
    const missing = value.deals.findIndex((name) => !value.threats.includes(name));
    if (missing >= 0) {
      context.addIssue({
        code: "custom",
        path: ["deals", missing],
        message: `"${value.deals[missing]}" is not among the threats of this file; add it there`,
      });
    }
    const over = value.show.find((part) => ["arrangements", "leverage"].includes(part));
    if (over !== undefined && value.deals.length === 0) {
      context.addIssue({ code: "custom", path: ["show"], message: `${over} needs a threat in deals` });
    }
  });

export type TableFile = z.infer<typeof tableFileSchema>;
