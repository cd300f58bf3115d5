import { type IsoDate, notKnown } from "../../src/base/index.js";
import type { Derivation, DutyLine } from "../../src/law/index.js";
import type { Derive, ImportLine } from "../../src/rates/types.js";

/** A toy law for tests: 8 % on cloth unless claimed, 25 % on steel, 50 % on the steel and aluminium in machines. */
export const toyDerive: Derive = (query) => {
  const rules: Readonly<Record<string, readonly DutyLine[]>> = {
    "5201": [line("mfn", "fullValue", query.claim === "USMCA" ? 0 : 0.08, query.value)],
    "7208": [line("s232_steel", "fullValue", 0.25, query.value)],
    "8501": [
      line("s232_steel_deriv", "steelContent", 0.5, query.facts.content?.steel),
      line("s232_al_deriv", "aluminiumContent", 0.5, query.facts.content?.aluminium),
    ],
    "2203": [
      query.claim === "USMCA"
        ? line("mfn", "fullValue", 0, query.value)
        : { ...line("mfn", "fullValue", null, query.value), specific: "4¢/liter" },
    ],
  };
  const lines = rules[query.code.slice(0, 4)];
  if (!lines) throw notKnown(`no code ${query.code}`);
  const derivation: Derivation = {
    code: query.code,
    description: "",
    lines,
    total: null,
    rate: null,
    range: null,
    questions: [],
    warnings: [],
    notes: [],
    refunds: [],
    cashDeposits: [],
  };
  return derivation;
};

function line(
  programme: string,
  basis: DutyLine["basis"],
  rate: number | null,
  basisValue: number | undefined,
): DutyLine {
  const known = rate !== null && basisValue !== undefined;
  return {
    programme,
    heading: null,
    basis,
    basisValue: basisValue ?? null,
    rate,
    specific: null,
    amount: known ? rate * basisValue : null,
    status: known ? "applies" : "needsFact",
    reason: "",
    citation: "toy",
    counterfactual: null,
  };
}

export const toyDay = "2025-12-18" as IsoDate;

/** A line with USD 1 million from CAN, nothing claimed and half metal, but for what is given. */
export const toyLine = (code: string, given: Partial<ImportLine> = {}): ImportLine => ({
  destination: "USA",
  origin: "CAN",
  code,
  value: 1e6,
  collected: 0,
  sectors: [{ sector: "C13T15", share: 1 }],
  claimShare: 0,
  claimSource: "set",
  content: { kind: "flat", share: 0.5 },
  baseEquivalent: null,
  ...given,
});
