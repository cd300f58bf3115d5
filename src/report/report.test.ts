import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { dayInWords, languages, monthInWords, number, signed } from "./format.js";
import { headline } from "./headline.js";
import { invented } from "../../tests/invented-result.js";
import { report } from "./report.js";
import { wordsOf } from "./words/catalogue.js";
import { table, wrap } from "./table.js";

const three = ["CAN", "MEX", "USA"];
const first = "2025-01-01";

describe("the headline", () => {
  it.each([
    [
      "en",
      "The tariff law of 18 December 2025, compared with that of 1 January 2025, lowers Canada's real income by 0.50 % (US$9.9 bn a year), Mexico's by 0.75 % (US$1,234.5 bn) and moves the United States' by less than 0.01 %.",
    ],
    [
      "fr",
      "Le droit tarifaire du 18 décembre 2025, par rapport à celui du 1er janvier 2025, réduit le revenu réel du Canada de 0,50 % (9,9 G$ US par an), celui du Mexique de 0,75 % (1\u00a0234,5 G$ US) et change celui des États-Unis de moins de 0,01 %.",
    ],
    [
      "es",
      "El régimen arancelario del 18 de diciembre de 2025, en comparación con el del 1 de enero de 2025, reduce el ingreso real de Canadá en 0.50 % (9.9 mil millones de dólares al año), el de México en 0.75 % (1,234.5 mil millones de dólares) y cambia el de Estados Unidos en menos de 0.01 %.",
    ],
  ] as const)("says in %s who loses how much, by the day and against which day", (language, sentence) => {
    expect(headline(invented, three, wordsOf(language))).toBe(sentence);
  });

  it("names a scenario that changes the law by its title, and turns the verb when the sign turns", () => {
    const change = { measure: "us.s232.steel", suspend: true as const, from: first };
    const free = {
      ...invented,
      scenario: { ...invented.scenario, title: "Free steel", changes: [change] },
      welfareExactPct: { CAN: 0.1, MEX: 0.2, USA: -0.3 },
      usdBn: { CAN: 1, MEX: 2, USA: -3 },
    };
    expect(headline(free, three, wordsOf("en"))).toBe(
      "“Free steel”, compared with the tariff law of 1 January 2025, raises Canada's real income by 0.10 % (US$1.0 bn a year), Mexico's by 0.20 % (US$2.0 bn) and lowers the United States' by 0.30 % (US$3.0 bn).",
    );
  });
});

it("names a scenario that changes only assumptions by its title", () => {
  const claims = { ...invented, scenario: { ...invented.scenario, law: first } };
  expect(headline(claims, three, wordsOf("en"))).toMatch(
    /^“Winter law”, compared with the tariff law of 1 January 2025, /,
  );
});

describe.each(languages)("the report in %s", (language) => {
  const text = report(invented, language);

  it("fits into 100 columns and ends with one line feed", () => {
    expect(text.split("\n").filter((line) => line.length > 100)).toEqual([]);
    expect(text).toMatch(/[^\n]\n$/);
  });

  it("holds no colour and no missing number", () => {
    expect(text).not.toContain(String.fromCodePoint(27));
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("has the words that English has", () => {
    expect(keys(wordsOf(language))).toEqual(keys(wordsOf("en")));
  });
});

it("shows an unknown rate as a question, not as 0", () => {
  expect(report(invented, "en")).toMatch(/CAN → USA, collected +\?/);
});

it("names a region that has no words by its code", () => {
  const toy = { ...invented, welfareExactPct: { Arvo: 1 }, usdBn: { Arvo: 0.1 } };
  expect(headline(toy, ["Arvo"], wordsOf("fr"))).toContain("augmente le revenu réel de Arvo de 1,00 %");
});

function keys(value: object, prefix = ""): string[] {
  return Object.entries(value)
    .flatMap(([key, inner]) => (typeof inner === "object" ? keys(inner as object, `${prefix}${key}.`) : [prefix + key]))
    .toSorted();
}

describe("numbers and days", () => {
  it("follow the language", () => {
    expect(number(1234567.891, 1, "en")).toBe("1,234,567.9");
    expect(number(1234567.891, 1, "fr")).toBe("1\u00a0234\u00a0567,9");
    expect(number(-1234.5, 0, "es")).toBe("-1,235");
    expect(dayInWords(first, "en")).toBe("1 January 2025");
    expect(dayInWords(first, "fr")).toBe("1er janvier 2025");
    expect(dayInWords(first, "es")).toBe("1 de enero de 2025");
    expect(monthInWords("2025-08", "fr")).toBe("août 2025");
  });

  it("print no minus before a zero and a plus before a gain", () => {
    expect(number(-0.001, 2, "en")).toBe("0.00");
    expect(signed(0.001, 2, "en")).toBe("0.00");
    expect(signed(0.5, 1, "fr")).toBe("+0,5");
  });

  it("read back as the number rounded", () => {
    assert(
      property(integer({ min: -1_000_000_000, max: 1_000_000_000 }), (cents) => {
        expect(Number(number(cents / 100, 2, "en").replaceAll(",", ""))).toBeCloseTo(cents / 100, 6);
      }),
    );
  });
});

describe("plain tables", () => {
  it("put words left and numbers right", () => {
    expect(
      table(
        ["what", "n"],
        [
          ["a", "1"],
          ["bcdef", "10"],
        ],
      ),
    ).toBe("what    n\n---------\na       1\nbcdef  10");
  });

  it("cut the first column where a line would pass 100", () => {
    const lines = table(["what", "number"], [["x".repeat(120), "1"]]).split("\n");
    expect(lines.map((line) => line.length)).toEqual([100, 100, 100]);
  });

  it("wrap without losing a word and never before a percent sign", () => {
    expect(wrap("one two 40 % six", 10)).toBe("one two\n40 % six");
    expect(wrap("one two three", 8, "  ")).toBe("one two\n  three");
  });
});
