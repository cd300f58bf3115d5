import { describe, expect, it } from "vitest";
import { loadBook } from "../src/files/index.js";
import { derive, type Derivation, type DutyQuery, history, lawOn } from "../src/law/index.js";
import { counterfactualIn, reasonIn } from "../src/report/statute/reasons/reason.js";

const others = ["fr", "es"] as const;

const book = loadBook(["10", "27", "72", "76", "87", "88", "44", "30", "04", "94"]);

/** English words that no reason has once it is said in another language, unless inside what it quotes. */
const english = /\b(the|of|and|not|product|listed|on|starts|ended|comes|depends|from|goods)\b/;

const query = (code: string, day: string, more: Partial<DutyQuery> = {}): DutyQuery => ({
  code,
  origin: "CAN",
  destination: "USA",
  on: day as DutyQuery["on"],
  value: 10_000,
  currency: "USD",
  claim: null,
  facts: {},
  ...more,
});

/** Goods, origins, days and claims that between them meet most kinds of reason. */
const asked: readonly DutyQuery[] = ["7208390030", "8703230160", "2709001000", "4407110001", "3004909244", "7616995190"]
  .flatMap((code) => ["2025-03-10", "2025-05-01", "2025-12-18", "2026-10-10"].map((day) => query(code, day)))
  .flatMap((one): DutyQuery[] => [
    one,
    { ...one, claim: "USMCA" },
    { ...one, origin: "CHN" },
    { ...one, origin: "JPN" },
    { ...one, origin: "USA", destination: "CAN", currency: "CAD" },
    { ...one, origin: "USA", destination: "MEX", currency: "MXN", claim: "USMCA" },
  ]);

const answers = (): Derivation[] =>
  asked.flatMap((one) => {
    try {
      return [derive(book, one)];
    } catch {
      return [];
    }
  });

describe("reasons in French and Spanish", () => {
  it.each(others)("say in %s whatever the book gives as a reason", (language) => {
    const texts = book.measures.flatMap(({ measure, rules }) => [
      ...rules.flatMap(({ rule }) => [
        rule.why,
        ...rule.versions.flatMap(({ suspended }) => (suspended === undefined ? [] : [suspended])),
      ]),
      ...(measure.void?.refund === undefined ? [] : [measure.void.refund.how, measure.void.refund.to]),
    ]);
    expect(texts.length).toBeGreaterThan(300);
    expect([...new Set(texts)].filter((text) => reasonIn(text, language) === text)).toEqual([]);
  });

  it.each(others)("say in %s what the law makes of goods, and what would change it", (language) => {
    const found = answers();
    expect(found.length).toBeGreaterThan(60);
    const reasons = found.flatMap(({ lines, refunds, cashDeposits }) =>
      [...lines, ...refunds, ...cashDeposits].map(({ reason }) => reason),
    );
    const said = [...new Set(reasons)].map((reason) => [reason, reasonIn(reason, language)] as const);
    expect(said.length).toBeGreaterThan(40);
    expect(said.filter(([reason, other]) => reason === other || english.test(other.replace(/\(.*\)/, "")))).toEqual([]);
    const whatIf = found.flatMap(({ lines }) => lines.flatMap(({ counterfactual }) => counterfactual ?? []));
    expect(whatIf.length).toBeGreaterThan(20);
    expect(whatIf.filter((text) => english.test(counterfactualIn(text, language)))).toEqual([]);
  });

  it.each(others)("say in %s what an announced duty is, and how a rate came to be", (language) => {
    const [answer] = [derive(book, query("8703230160", "2026-10-10"))];
    const announced = answer.notes.filter(({ kind }) => kind === "announcedOnly");
    expect(announced.length).toBeGreaterThan(0);
    expect(announced.filter(({ text }) => reasonIn(text, language) === text)).toEqual([]);
    const listed = lawOn(book, "USA", "CAN", "2026-10-10" as DutyQuery["on"]);
    const whys = listed.flatMap(({ why }) => why ?? []);
    expect(whys.length).toBeGreaterThan(1);
    expect(whys.filter((why) => reasonIn(why, language) === why)).toEqual([]);
    const changes = history(book, query("7208390030", "2026-10-10")).flatMap((era) => era.changes);
    expect(changes.length).toBeGreaterThan(3);
    expect(changes.filter(({ reason }) => reasonIn(reason, language) === reason)).toEqual([]);
  });

  it("keep numbers, days and names, in the reader's marks", () => {
    expect(reasonIn("ended on 2026-04-05", "fr")).toBe("a pris fin le 5 avril 2026");
    expect(reasonIn("product of Israel or Malawi or Zambia", "es")).toBe("producto de origen: Israel, Malaui o Zambia");
    expect(reasonIn("product of Japan, 12.5 % in total", "fr")).toMatch(
      /^produit d’origine\s: Japon, 12,5\s% en tout$/,
    );
    expect(reasonIn("potash: depends on usContent", "es")).toBe("potasa; depende de usContent");
    expect(reasonIn("s232_metals comes first", "fr")).toBe("s232_metals passe d’abord");
    expect(counterfactualIn("claimed under USMCA: 0; on 2025-06-03: between 2500 and 1250.5", "es")).toBe(
      "con reclamo del T-MEC: 0; el 3 de junio de 2025: entre 2,500 y 1,250.50",
    );
    expect(reasonIn("a sentence of a book of one's own", "fr")).toBe("a sentence of a book of one's own");
    expect(reasonIn("ended on 2026-04-05", "en")).toBe("ended on 2026-04-05");
  });
});
