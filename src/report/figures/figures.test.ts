import { array, assert, constant, double, oneof, property, string } from "fast-check";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { invented } from "../../../tests/invented-result.js";
import { parseCsv } from "../../base/index.js";
import { packageRoot, readText } from "../../files/index.js";
import type { RateEvent, RateRow } from "../../rates/index.js";
import { languages, number } from "../format.js";
import { bars, csvOf, plainBar, rateDots, rateHeat, rateSteps, tableOf } from "./index.js";
import { figuresOf } from "./catalogue.js";
import type { Figure } from "./types.js";

const text = { id: "toy", language: "en", title: "A title", subtitle: "", source: [] } as const;
const percent = { unit: "%", decimals: 3, signed: false };

describe("the table behind a figure", () => {
  it("holds every label and every value as drawn, and the CSV every value in full", () => {
    const value = oneof(double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), constant(null));
    assert(
      property(array(value, { minLength: 1, maxLength: 20 }), string(), (values, odd) => {
        const rows = values.map((each, index) => plainBar(`${index} ${odd.replaceAll(/[\r\n]/g, " ")}`, null, each));
        const figure = bars(text, percent, rows, "Label", "Value");
        expect(tableOf(figure).body).toEqual(
          rows.map((row) => [row.label, row.value === null ? "" : number(row.value, 3, "en")]),
        );
        const read = csvRows(figure);
        expect(read.map(([label]) => label)).toEqual(rows.map((row) => row.label));
        expect(read.map(([, cell]) => (cell === "" ? null : Number(cell)))).toEqual(
          // CSV writes -0 as 0.
          values.map((each) => (each === null ? null : each + 0)),
        );
      }),
    );
  });

  it("has heads with units, and days in words", () => {
    const figure = rateSteps(rates, events, null, frame, "fr");
    expect(tableOf(figure).head).toEqual(["Série", "Du", "Au", "Taux, %"]);
    expect(tableOf(figure).body[0]).toEqual(["avec recours", "1er janvier 2025", "3 mars 2025", "1,00"]);
  });
});

/** Reads CSV back with a reader that is not ours. */
function csvRows(figure: Figure): string[][] {
  const { rows } = parseCsv(
    csvOf(figure),
    "toy.csv",
    figure.columns.map(({ key }) => key),
  );
  return rows.map((row) => figure.columns.map(({ key }) => row.cells[key] ?? ""));
}

const frame = { parley: "0", horizon: "2025-12-31", weights: "us-2024", claims: "month-of-law" };
const rateRow = (day: string, basis: RateRow["basis"], rate: number | null, sector = "total"): RateRow =>
  ({ origin: "CAN", destination: "USA", day, basis, sector, programme: "all", rate, value: 1, coverage: 1 }) as RateRow;
const rates = [
  rateRow("2025-01-01", "claims", 0.01),
  rateRow("2025-03-04", "claims", 0.11),
  rateRow("2025-06-04", "claims", 0.05),
  rateRow("2025-07-01", "claims", 0.051),
];
const event = (day: string, what: RateEvent["what"], label: string): RateEvent =>
  ({ day, what, label, measure: label, origin: "CAN", destination: "USA" }) as RateEvent;
const events = [
  event("2025-03-04", "ends", "old duty"),
  event("2025-03-04", "begins", "new duty"),
  event("2025-06-04", "begins", "small duty"),
  event("2025-06-04", "ends", "new duty"),
  event("2025-07-01", "changes", "small duty"),
];

describe("rates as steps", () => {
  it("stand until the day before the next, and tell the title's rate of the last and the first day", () => {
    const figure = rateSteps(rates, events, null, frame, "en");
    expect(figure.rows.map(({ from, to, value }) => [from, to, value])).toEqual([
      ["2025-01-01", "2025-03-03", 1],
      ["2025-03-04", "2025-06-03", 11],
      ["2025-06-04", "2025-06-30", 5],
      ["2025-07-01", "2025-12-31", 100 * 0.051],
    ]);
    expect(figure.title).toBe(
      "The United States' duties on Canada's goods average 5.10 % of value on 31 December 2025, against 1.00 % on 1 January 2025",
    );
  });

  it("name on a day of rise what begins, on a day of fall what ends, on a day without a move nothing", () => {
    const figure = rateSteps(rates, events, null, frame, "en", (measure) => measure.toUpperCase());
    expect(figure.events).toEqual([
      { day: "2025-03-04", text: "NEW DUTY and 1 more" },
      { day: "2025-06-04", text: "NEW DUTY, ended and 1 more" },
    ]);
  });
});

describe("rates of a day", () => {
  const day = [
    rateRow("2025-12-18", "statutory", 0.2),
    rateRow("2025-12-18", "claims", 0.06),
    rateRow("2025-12-18", "collected", null),
    rateRow("2025-12-18", "claims", 0.1, "C24A"),
    rateRow("2025-12-18", "claims", null, "C29"),
    rateRow("2025-12-18", "claims", 0.3, "C16"),
  ];

  it("are three dots a partner, one not known where nothing is", () => {
    const figure = rateDots(day, frame, "en");
    expect(figure.rows.map(({ value }) => value)).toEqual([20, 6, null]);
    expect(figure.title).toContain("average 6.00 % on 18 December 2025, against 20.00 % by the statute alone");
    expect(figure.alt).toContain("collected: not known");
  });

  it("are a table of sectors, the highest first and the unknown last, never 0", () => {
    const figure = rateHeat(day, "claims", frame, "en");
    expect(figure.rows.map(({ row, value }) => [row, value])).toEqual([
      ["Wood", 30],
      ["Iron and steel", 10],
      ["Motor vehicles", null],
    ]);
  });
});

const all = languages.flatMap((language) => figuresOf(invented, "invented", language).map(({ figure }) => figure));

describe("figures of a run", () => {
  it("begin with the headline's number, day and baseline in each language", () => {
    expect(all.filter(({ id }) => id === "welfare").map(({ title }) => title)).toEqual([
      "The tariff law of 18 December 2025, compared with that of 1 January 2025, lowers Mexico's real income by 0.75 % (US$1,234.5 bn a year)",
      "Le droit tarifaire du 18 décembre 2025, par rapport à celui du 1er janvier 2025, réduit le revenu réel du Mexique de 0,75 % (1\u00a0234,5 G$ US par an)",
      "El régimen arancelario del 18 de diciembre de 2025, en comparación con el del 1 de enero de 2025, reduce el ingreso real de México en 0.75 % (1,234.5 mil millones de dólares al año)",
    ]);
  });

  it("are the same figures in every language, none left in English", () => {
    const [en, fr, es] = languages.map((language) => all.filter((figure) => figure.language === language));
    expect(fr!.map(({ id }) => id)).toEqual(en!.map(({ id }) => id));
    expect(es!.map(({ rows }) => rows.length)).toEqual(en!.map(({ rows }) => rows.length));
    for (const [index, figure] of en!.entries()) {
      for (const other of [fr![index]!, es![index]!]) {
        expect(other.title).not.toBe(figure.title);
        expect(other.subtitle).not.toBe(figure.subtitle);
        expect(tableOf(other).head).not.toEqual(tableOf(figure).head);
      }
    }
  });

  it("are plain data: JSON gives them back", () => {
    for (const figure of all) expect(JSON.parse(JSON.stringify(figure))).toEqual(figure);
  });

  it("say why there is no interval, or how many draws the tint is of", () => {
    const welfare = (result: object) => figuresOf(result, "x", "en")[0]!.figure;
    const { intervals: _, ...bare } = invented;
    expect(welfare(bare).subtitle).toContain("no interval: nothing was drawn");
  });
});

describe("the source line", () => {
  const items = all.flatMap(({ source }) => source);

  it("leads to pages that are there", () => {
    const pages = items.flatMap(({ href }) => (href === null ? [] : [href]));
    expect(pages.length).toBeGreaterThan(0);
    expect([...new Set(pages)].filter((page) => !existsSync(join(packageRoot, page)))).toEqual([]);
  });

  it("numbers assumptions as the register does", () => {
    const register = readText(join(packageRoot, "docs", "ASSUMPTIONS.md"));
    const source = readText(join(packageRoot, "src", "report", "figures", "source.ts"));
    const numbered = [...source.matchAll(/"(A-[a-z0-9-]+)": (\d+)/g)].map(([, slug, no]) => `| A${no} | \`${slug}\` |`);
    expect(numbered.length).toBeGreaterThan(4);
    expect(numbered.filter((row) => !register.includes(row))).toEqual([]);
  });
});
