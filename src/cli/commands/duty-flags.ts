import { clocks } from "../../law/types.js";
import { languages } from "../../report/format.js";

const text = (value: string): string => value;

/** Flags that name the goods, for every command about one product. */
export const goodsFlags = {
  from: { kind: "parsed", parse: text, brief: "Country of origin: CAN, CA or 1220", optional: true },
  to: { kind: "parsed", parse: text, brief: "Country of entry: USA, CAN or MEX", default: "USA" },
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
  book: { kind: "parsed", parse: text, brief: "Folder of a statute book of your own", optional: true },
} as const;

/** Language and form of the answer. */
export const answerFlags = {
  lang: { kind: "enum", values: languages, brief: "Language", default: "en" },
  json: { kind: "boolean", brief: "One JSON object on stdout and nothing else", default: false },
} as const;
