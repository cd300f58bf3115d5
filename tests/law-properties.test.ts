import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type IsoDate, nextDay } from "../src/base/index.js";
import { loadBook, readBook, readText, shipped } from "../src/files/index.js";
import {
  amend,
  checkCase,
  compileBook,
  type DutyCase,
  type DutyQuery,
  derive,
  dutyCasesSchema,
  type LawChange,
  type StatuteBook,
} from "../src/law/index.js";

const book = loadBook();
const plain = { counterfactuals: false } as const;
const total = (asked: DutyQuery, from: StatuteBook = book): number | null => derive(from, asked, plain).total;

const codes = (
  "7208390000 76101000 9403200000 8703230100 8708305000 8544300000 6109100004 2709002010 " +
  "3104200000 4407120020 9403409060 7411101030 8701210080 8702103100 8471300100 9801001010"
).split(" ");
const firstDay = "2025-01-01" as IsoDate;
const days = Array.from({ length: 459 }).reduce<IsoDate[]>(
  (list) => [...list, nextDay(list.at(-1) as IsoDate)],
  [firstDay],
);
const share = fc.double({ min: 0, max: 0.3, noNaN: true });
const question = fc
  .record({
    code: fc.constantFrom(...codes),
    origin: fc.constantFrom("CAN", "MEX"),
    on: fc.constantFrom(...days),
    claim: fc.constantFrom(null, "USMCA" as const),
    value: fc.double({ min: 1, max: 1e6, noNaN: true }),
    steel: share,
    aluminium: share,
    forVehicle: fc.boolean(),
    commerceApproved: fc.boolean(),
  })
  .map(
    ({ code, origin, on, claim, value, steel, aluminium, forVehicle, commerceApproved }) =>
      ({
        code,
        origin,
        destination: "USA",
        on,
        claim,
        value,
        currency: "USD",
        facts: {
          content: { steel: steel * value, aluminium: aluminium * value, copper: 0 },
          usContent: aluminium * value,
          repairValue: steel * value,
          quantity: { bbl: 10 },
          forVehicle,
          commerceApproved,
        },
      }) satisfies DutyQuery,
  );

describe("for any goods, day and claim", () => {
  it("no line is below 0 and the total is their sum", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { lines, total: sum } = derive(book, asked, plain);
        expect(lines.every((line) => line.amount === null || line.amount >= 0)).toBe(true);
        fc.pre(sum !== null);
        expect(lines.reduce((all, line) => all + (line.amount ?? 0), 0)).toBeCloseTo(sum ?? Number.NaN, 6);
      }),
    );
  });

  it("the answer does not turn on what was asked before", () => {
    const flags = [
      {},
      { forVehicle: true },
      { forVehicle: false, metalUnder15: true, usMetal: true, civilAircraft: true },
    ];
    const asked = (["2025-03-05", "2025-06-10", "2026-06-20"] as IsoDate[]).flatMap((on) =>
      codes.flatMap((code) =>
        ([null, "USMCA"] as const).flatMap((claim) =>
          flags.map((facts): DutyQuery => {
            const [value, currency] = [1000, "USD"];
            return { code, origin: "CAN", destination: "USA", on, claim, value, currency, facts };
          }),
        ),
      ),
    );
    const answer = (from: StatuteBook, query: DutyQuery): string => {
      try {
        return JSON.stringify(derive(from, query));
      } catch (error) {
        return String(error);
      }
    };
    // A copy of the book remembers nothing yet.
    for (const query of asked) expect(answer(book, query)).toBe(answer({ ...book }, query));
  });

  it("suspending a measure never raises its own line", () => {
    const measures = book.measures.map(({ measure }) => measure);
    fc.assert(
      fc.property(question, fc.constantFrom(...measures), (asked, { id, programme }) => {
        const amount = (from: StatuteBook): number =>
          derive(from, asked, plain).lines.find((line) => line.programme === programme)?.amount ?? 0;
        expect(amount(amend(book, { measure: id, verb: "suspend" }))).toBeLessThanOrEqual(amount(book));
      }),
    );
  });

  it("a change from a day alters nothing before that day", () => {
    const ids = book.measures.flatMap(({ measure, rules }) => [measure.id, ...rules.map(({ id }) => id)]);
    const change = fc.record({
      measure: fc.constantFrom(...ids),
      verb: fc.constantFrom("set", "add", "multiply", "suspend", "replace"),
      value: fc.double({ min: 0, max: 1, noNaN: true }),
      from: fc.constantFrom(...days),
    }) satisfies fc.Arbitrary<LawChange>;
    fc.assert(
      fc.property(question, change, (asked, law) => {
        fc.pre(asked.on < law.from);
        // The last day of a deposit's rate is the eve of the change, and is said before it too.
        const answer = (from: StatuteBook) => {
          const derivation = derive(from, asked, plain);
          return { ...derivation, cashDeposits: derivation.cashDeposits.map((deposit) => ({ ...deposit, to: null })) };
        };
        expect(answer(amend(book, law))).toEqual(answer(book));
      }),
    );
  });

  it("the order of the files does not matter", () => {
    const { measures, lists, interactions } = readBook();
    const { schedules, countries } = book;
    const turned = compileBook({
      measures: measures.toReversed(),
      lists: lists.toReversed(),
      interactions,
      schedules,
      countries,
    });
    fc.assert(
      fc.property(question, (asked) => {
        expect(derive(turned, asked, plain)).toEqual(derive(book, asked, plain));
      }),
    );
  });

  it("scaling value and contents scales an ad valorem duty", () => {
    fc.assert(
      fc.property(question, (asked) => {
        fc.pre(!asked.code.startsWith("2709"));
        const { content, usContent, repairValue, ...others } = asked.facts;
        const { steel, aluminium } = content;
        const twice = {
          ...asked,
          value: asked.value * 2,
          facts: {
            ...others,
            content: { steel: steel * 2, aluminium: aluminium * 2, copper: 0 },
            usContent: usContent * 2,
            repairValue: repairValue * 2,
          },
        };
        const [one, two] = [total(asked), total(twice)];
        fc.pre(one !== null);
        expect(two).toBeCloseTo(2 * (one ?? Number.NaN), 4);
      }),
    );
  });
});

const cases = ["duty-cases.json", "own-cases.json"]
  .flatMap((name) => dutyCasesSchema.parse(JSON.parse(readText(shipped("benchmarks", "duty-cases", name)))))
  .filter((given) => checkCase(book, given).ok);
const ofProgramme = (programme: string): DutyCase[] =>
  cases.filter(({ expectedLines }) => expectedLines.some((line) => line.programme.split("+").includes(programme)));

/** A case that fails against a book from which something was taken; undefined when none notices. */
const noticing = (programme: string, without: StatuteBook): DutyCase | undefined =>
  ofProgramme(programme).find((given) => !checkCase(without, given).ok);

describe("what stands beside the duty", () => {
  const beside = book.measures.filter(({ measure }) => measure.kind === "deposit" || measure.kind === "announced");
  const none = { ...book, measures: book.measures.filter((dated) => !beside.includes(dated)) };

  it("is nine measures or more, and never changes lines, total or range", () => {
    expect(beside.length).toBeGreaterThanOrEqual(9);
    fc.assert(
      fc.property(question, (asked) => {
        const { lines, total: sum, range } = derive(book, asked, plain);
        expect({ lines, sum, range }).toEqual({
          lines: derive(none, asked, plain).lines,
          sum: total(asked, none),
          range: derive(none, asked, plain).range,
        });
      }),
    );
  });

  it("is charged when a scenario puts a threat into force, and not a day before", () => {
    const threat = amend(book, {
      measure: "us.announced.mexico-30",
      verb: "set",
      value: 0.3,
      from: "2025-08-01" as IsoDate,
    });
    const toy = {
      code: "9503000000",
      origin: "MEX",
      destination: "USA",
      claim: null,
      value: 100,
      currency: "USD",
      facts: {},
    } as const;
    const on = (day: string): DutyQuery => ({ ...toy, on: day as IsoDate });
    expect(total(on("2025-08-01"), threat)).toBe(55);
    expect(total(on("2025-07-31"), threat)).toBe(total(on("2025-07-31")));
  });
});

describe("a measure that is deleted", () => {
  const without = (id: string): StatuteBook => ({
    ...book,
    measures: book.measures.filter(({ measure }) => measure.id !== id),
  });

  it.each(book.measures.map(({ measure }) => measure))("$id fails a case", ({ id, programme }) => {
    expect(noticing(programme, without(id))?.id).toBeDefined();
  });

  it("never leaves a higher duty in its own line, over all cases", () => {
    const charged = (from: StatuteBook, given: DutyCase, programme: string): number =>
      (checkCase(from, given).got?.lines ?? [])
        .filter((line) => line.programme === programme)
        .reduce((sum, { amount }) => sum + (amount ?? 0), 0);
    const raised = book.measures.flatMap(({ measure: { id, programme } }) => {
      const less = without(id);
      return ofProgramme(programme)
        .filter((given) => charged(less, given, programme) > charged(book, given, programme) + 1e-9)
        .map((given) => `${id} ${given.id}`);
    });
    expect(raised).toEqual([]);
  });
});

// Rules of single third countries and products are many; those that name the three countries each have a case.
describe("a rule about goods of the three countries that is deleted", () => {
  const three = new Set(["CAN", "MEX", "USA"]);
  /** No good of the lists of note 51(b)(1) and (2) is on the list of civil aircraft, so these exemptions meet none. */
  const empty = ["us.s338.alcohol/9903.03.16", "us.s338.dairy/9903.03.16"];
  const rules = book.measures.flatMap((dated) =>
    dated.rules
      .filter(({ rule }) => rule.origins.only?.every((origin) => three.has(origin)))
      .filter(({ id }) => !empty.includes(id))
      .map((rule) => ({ id: rule.id, dated, rule })),
  );

  it("is one of at least forty", () => {
    expect(rules.length).toBeGreaterThanOrEqual(40);
  });

  it.each(rules)("$id fails a case", ({ dated, rule }) => {
    const cut = { ...dated, rules: dated.rules.filter((other) => other !== rule) };
    const without = { ...book, measures: book.measures.map((other) => (other === dated ? cut : other)) };
    expect(noticing(dated.measure.programme, without)?.id).toBeDefined();
  });

  it("stands for goods: the exemptions left out meet none", () => {
    const listed = (name: string, ...headings: readonly string[]): string[] =>
      (book.lists.get(name)?.entries ?? [])
        .filter(({ heading }) => headings.length === 0 || headings.includes(heading ?? ""))
        .map(({ code }) => code);
    const aircraft = listed("us/lists/s338-aircraft");
    const goods = listed("us/lists/s338-canada", "9903.03.12", "9903.03.13");
    const both = goods.filter((code) => aircraft.some((part) => part.startsWith(code) || code.startsWith(part)));
    expect(both).toEqual([]);
  });
});
