import { buildCommand, type Command } from "@stricli/core";
import { clocks } from "../../law/types.js";
import { languages } from "../../report/format.js";
import type { Context } from "../context.js";

const text = (value: string): string => value;

export const duty: Command<Context> = buildCommand({
  loader: async () => (await import("./duty.js")).duty,
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [
        { parse: text, placeholder: "code", brief: "Tariff code, 4 to 10 digits, dots or not", optional: true },
      ],
    },
    flags: {
      from: { kind: "parsed", parse: text, brief: "Country of origin: CAN, CA or 1220", optional: true },
      to: { kind: "parsed", parse: text, brief: "Country of entry: USA, CAN or MEX", default: "USA" },
      on: { kind: "parsed", parse: text, brief: "Day of entry, YYYY-MM-DD", optional: true },
      claim: { kind: "parsed", parse: text, brief: "Preference claimed: USMCA, CUSMA or T-MEC", optional: true },
      value: { kind: "parsed", parse: text, brief: "Customs value", default: "100" },
      currency: {
        kind: "parsed",
        parse: text,
        brief: "Its currency; that of the country of entry if not given",
        optional: true,
      },
      fact: {
        kind: "parsed",
        parse: text,
        variadic: true,
        brief: "What is known of the goods, as name=value: content.steel=2000, quantity.kg=150, forVehicle=yes",
        optional: true,
      },
      asKnownOn: { kind: "parsed", parse: text, brief: "The law as it was known on this day", optional: true },
      clock: {
        kind: "enum",
        values: clocks,
        brief: "legal effect, enforced (what customs charged) or published (in the official journal)",
        default: "legal",
      },
      explain: { kind: "boolean", brief: "Also what was considered and rejected, with texts", default: false },
      cases: { kind: "parsed", parse: text, brief: "Compare a file of duty cases instead", optional: true },
      book: { kind: "parsed", parse: text, brief: "Folder of a statute book of your own", optional: true },
      lang: { kind: "enum", values: languages, brief: "Language", default: "en" },
      json: { kind: "boolean", brief: "One JSON object on stdout and nothing else", default: false },
    },
  },
  docs: { brief: "The duty on one product on one day, line by line, with the text behind each line" },
});
