import type { StatuteWords } from "./words.js";

export const en: StatuteWords = {
  language: "en",
  textsAreEnglish: "",
  status: {
    applies: "applies",
    excluded: "excluded",
    notApplicable: "not applicable",
    needsFact: "open",
    prohibited: "prohibited",
  },
  notes: {
    openQuestion: "Open question",
    presumption: "Taken as given",
    approximate: "Approximate",
    unverified: "Not verified",
  },
  // The book asks in English itself.
  facts: {},
  percent: (value) => `${value} %`,
  duty: {
    goods: (code, from, to, on) => `${code} from ${from} into ${to} on ${on}`,
    claimed: "claimed under USMCA",
    unclaimed: "without a claim",
    asKnown: (day) => `as known on ${day}`,
    clock: { legal: "", enforced: "as customs charged it", published: "as published by then" },
    total: (duty, value) => `duty ${duty} on ${value}`,
    whatever: (duty, value) => `duty ${duty} on ${value}, whatever the answer to what is asked below`,
    prohibited: "these goods cannot be entered; there is no duty to state",
    notKnown: (value, why) => `duty not known on ${value}: ${why}`,
    between: (least, greatest, value) =>
      `duty between ${least} and ${greatest} on ${value}, depending on what is asked below`,
    open: (value) => `duty not known yet on ${value}, depending on what is asked below`,
    description: (text) => `Goods: ${text}`,
    columns: ["programme", "heading", "on value", "rate", "duty", "status"],
    below: "see below",
    rateOf: (programme, text) => `Rate of ${programme}: ${text}`,
    change: (text) => ` What would change the total: ${text}.`,
    settle: "To settle it:",
    note: (text) => `Note: ${text}`,
    refund: (amount, programme, to, reason) => `To claim back: ${amount} (${programme}) by the ${to}: ${reason}.`,
    notInIt: (fees) => `Not in it: anti-dumping and countervailing duties, fees${fees ? " (MPF, HMF)" : ""}, taxes.`,
    explain: "--explain shows what was considered and rejected, and the texts.",
    quantity: (unit, rate) => `amount in ${unit}, for the rate ${rate}`,
  },
  find: {
    head: (found, words, on) =>
      `${found === 1 ? "One line" : `${found} lines`} of the US schedule of ${on} may be meant by “${words}”.`,
    shown: (shown) => `The ${shown} that fit best:`,
    verdict: "Candidates, not a classification: the General Rules of Interpretation and the legal notes decide.",
    code: "code",
    rate: "general rate",
    unit: "unit",
    none: (words, on) => `no description of the US schedule of ${on} holds “${words}”`,
    unknownWord: (word, nearest) =>
      `no description holds “${word}”${nearest === null ? "" : `; the nearest word is “${nearest}”`}`,
    apart: (word) => `no description holds “${word}” together with the other words`,
    next: (code, on) => `What it pays: parley duty ${code} --from CAN --on ${on}`,
  },
};
