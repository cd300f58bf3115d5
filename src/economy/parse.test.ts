import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyEconomy } from "../../tests/support/economies.js";
import { exitCodes, ParleyError } from "../base/index.js";
import {
  type Economy,
  type EconomyFiles,
  parseEconomy,
  parseTariffs,
  withElasticities,
  writeEconomy,
} from "./index.js";

/** Two regions, two goods; oil is not traded. */
const good = {
  country: "country,value_added,trade_surplus\nA,10,1\nB,5,-1\n",
  sector: "sector,theta,tradable\nfood,4,1\nservices,5,0\n",
  country_sector:
    "country,sector,va_share,final_share,expenditure\nA,food,0.5,0.4,8\nA,services,0.6,0.6,9\nB,food,0.4,0.5,6\nB,services,1,0.5,3\n",
  trade:
    "importer,exporter,sector,share,tariff,later\nA,A,food,0.75,0,0\nA,B,food,0.25,0.1,0\nA,A,services,1,0,0\nB,B,food,0.5,0.02,0\nB,A,food,0.5,0.2,0.1\nB,B,services,1,0,0\n",
  io: "country,source_sector,using_sector,gamma\nA,food,food,0.25\nA,services,food,0.75\nA,food,services,0.5\nA,services,services,0.5\nB,food,food,1\n",
};
type Name = keyof typeof good;

const filesOf = (texts: Readonly<Record<Name, string>>): EconomyFiles => {
  const file = (name: Name) => ({ text: texts[name], file: `${name}.csv` });
  return {
    country: file("country"),
    country_sector: file("country_sector"),
    trade: file("trade"),
    io: file("io"),
    sector: file("sector"),
  };
};

const read = (changes: Partial<Record<Name, string>> = {}, options = {}) =>
  parseEconomy(filesOf({ ...good, ...changes }), { id: "toy", ...options });

const refused = (run: () => unknown): ParleyError => {
  try {
    run();
  } catch (error) {
    if (error instanceof ParleyError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
};

describe("an economy folder", () => {
  it("in which a country spends nothing is refused", () => {
    const country_sector = good.country_sector.replace("0.5,6\n", "0.5,0\n").replace("0.5,3\n", "0.5,0\n");
    expect(refused(() => read({ country_sector })).message).toBe(
      'country_sector.csv: every expenditure of country "B" is 0; write what it spends, or leave the country out',
    );
  });

  it("has its input-output columns rescaled when asked, however far they are off", () => {
    const io = good.io.replace("A,food,food,0.25", "A,food,food,2.25");
    const { economy, warnings } = read({ io }, { normaliseIo: true });
    expect(economy.io[0]).toBeCloseTo(0.75, 12);
    expect(warnings).toEqual(["input-output columns miss one by up to 2.0e+0 (A, food); rescaled to one"]);
    expect(refused(() => read({ io })).message).toContain("rescale the column, or let --normalise-io do it");
  });

  it.each(["share", "importer"])("does not take the column %s for its base tariff", (baseTariff) => {
    expect(refused(() => read({}, { baseTariff })).message).toContain(
      `trade.csv:1: the column "${baseTariff}" holds no tariffs; columns that look like tariffs: tariff`,
    );
  });

  it("is read into arrays, rows left out being zero", () => {
    const { economy, warnings } = read();
    expect(warnings).toEqual([]);
    expect(economy.regions).toEqual(["A", "B"]);
    expect([...economy.share]).toEqual([0.75, 1, 0.25, 0, 0.5, 0, 0.5, 1]);
    expect([...economy.tariff]).toEqual([0, 0, 0.1, 0, 0.2, 0, 0.02, 0]);
    expect([...economy.io]).toEqual([0.25, 0.5, 0.75, 0.5, 1, 0, 0, 0]);
    expect(economy.tradable).toEqual([true, false]);
  });

  it("takes its base tariffs from the column named", () => {
    expect([...read({}, { baseTariff: "later" }).economy.tariff]).toEqual([0, 0, 0, 0, 0.1, 0, 0, 0]);
  });

  it("may come with Windows line ends, quoted names and a byte order mark", () => {
    const country = `\ufeff${good.country.replaceAll("\n", "\r\n").replace("A,", '"A",')}`;
    expect(read({ country }).economy.regions).toEqual(["A", "B"]);
  });

  it("written and read again holds the same bits", () => {
    fc.assert(
      fc.property(anyEconomy, (economy) => {
        const texts = writeEconomy(economy);
        const again = parseEconomy(
          filesOf({
            country: texts["country.csv"],
            country_sector: texts["country_sector.csv"],
            trade: texts["trade.csv"],
            io: texts["io.csv"],
            sector: texts["sector.csv"],
          }),
          { id: economy.id },
        ).economy;
        for (const key of ["vaShare", "finalShare", "expenditure", "share", "tariff", "io", "elasticity"] as const) {
          expect([...again[key]]).toEqual([...economy[key]]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("keeps input-output columns that miss one by 1e-5 as given and says so, unless asked to rescale", () => {
    const io = good.io.replace("A,food,food,0.25", "A,food,food,0.250008");
    const given = read({ io });
    expect(given.economy.io[0]).toBe(0.250008);
    expect(given.warnings).toEqual(["input-output columns miss one by up to 8.0e-6 (A, food); used as given"]);
    const rescaled = read({ io }, { normaliseIo: true });
    expect(rescaled.economy.io[0]! + rescaled.economy.io[2]!).toBeCloseTo(1, 15);
    expect(rescaled.warnings[0]).toContain("rescaled to one");
  });

  it("spreads a rounding remainder of the surpluses and says so", () => {
    const { economy, warnings } = read({ country: good.country.replace("B,5,-1", "B,5,-1.000002") });
    expect(economy.tradeSurplus[0]! + economy.tradeSurplus[1]!).toBeCloseTo(0, 15);
    expect(warnings[0]).toContain("trade surpluses summed to -0.000002");
  });
});

const swap = (name: Name, from: string, to: string): [Name, string] => [name, good[name].replace(from, to)];

describe("a mistake in an economy folder is refused with its place", () => {
  it.each<[string, [Name, string], string]>([
    ["an unknown country", swap("country_sector", "B,food", "C,food"), 'country_sector.csv:4: unknown country "C"'],
    [
      "an unknown sector",
      swap("trade", "A,B,food", "A,B,foods"),
      'trade.csv:3: unknown sector "foods"; did you mean "food"?',
    ],
    ["a country twice", swap("country", "B,5,-1", "A,5,-1"), 'country.csv:3: lists the country "A" twice'],
    ["a row twice", swap("trade", "A,B,food", "A,A,food"), "trade.csv:3: repeats line 2"],
    ["a row missing", swap("country_sector", "B,food,0.4,0.5,6\n", ""), 'has no row for country "B", sector "food"'],
    ["NaN", swap("trade", "0.25,0.1", "NaN,0.1"), 'trade.csv:3: share is "NaN"'],
    ["an empty cell", swap("country", "A,10,1", "A,,1"), 'country.csv:2: value_added is ""'],
    [
      "a negative share",
      swap("trade", "0.25,0.1", "-0.25,0.1"),
      "trade.csv:3: share is -0.25; it must not be negative",
    ],
    ["a tariff of -100 %", swap("trade", "0.25,0.1", "0.25,-1"), "trade.csv:3: tariff is -1; it must be above -1"],
    [
      "shares that do not sum",
      swap("trade", "0.25,0.1", "0.2,0.1"),
      'trade.csv:2: shares of importer "A" in sector "food" sum to 0.95',
    ],
    [
      "no supplier",
      swap("trade", "B,B,services,1,0,0\n", ""),
      'trade.csv: shares of importer "B" in sector "services" sum to 0',
    ],
    [
      "final shares that do not sum",
      swap("country_sector", "0.6,0.6,9", "0.6,0.5,9"),
      'final_share of country "A" sums to 0.9',
    ],
    [
      "an io column that does not sum",
      swap("io", "A,food,food,0.25", "A,food,food,0.2"),
      'io.csv:2: gamma of country "A", using sector "food" sums to 0.95',
    ],
    ["an io column that is absent", swap("io", "B,food,food,1\n", ""), 'using sector "food" sums to 0'],
    ["an elasticity of zero", swap("sector", "food,4,1", "food,0,1"), "sector.csv:2: theta is 0; it must be above 0"],
    [
      "value added above output",
      swap("country_sector", "A,food,0.5", "A,food,1.5"),
      "va_share is 1.5; it must be above 0 and at most 1",
    ],
    ["surpluses that do not cancel", swap("country", "B,5,-1", "B,5,-2"), "trade_surplus sums to -1 over countries"],
    [
      "trade in a sector that is not traded",
      swap("trade", "A,A,services,1,0,0", "A,B,services,1,0,0"),
      'sector "services" is traded here but tradable is 0',
    ],
    [
      "a disconnected region",
      [
        "trade",
        "importer,exporter,sector,share,tariff\nA,A,food,1,0\nA,A,services,1,0\nB,B,food,1,0\nB,B,services,1,0\n",
      ],
      'trade.csv: no trade connects "B" with "A", directly or through others, so their relative wage is not determined',
    ],
    ["a cut line", ["io", good.io.slice(0, -5)], "io.csv:6: has 3 cells where the header has 4"],
    ["no rows", ["country", "country,value_added,trade_surplus\n"], "country.csv: has no rows"],
    ["a lost column", swap("sector", "theta", "elasticity"), 'sector.csv:1: has no column "theta"'],
  ])("%s", (_, [name, text], message) => {
    expect(text).not.toBe(good[name]);
    const error = refused(() => read({ [name]: text }));
    expect(error.message).toContain(message);
    expect(error.message).not.toContain("\n");
    expect(error.exitCode).toBe(exitCodes.invalidFile);
  });

  it("a good nobody supplies is fine where nobody wants it, and only there", () => {
    const trade = good.trade.replace("B,B,services,1,0,0\n", "");
    const unwanted = good.country_sector
      .replace("0.4,0.5,6", "0.4,1,6")
      .replace("B,services,1,0.5,3", "B,services,1,0,0");
    expect(read({ trade, country_sector: unwanted }).economy.share[7]).toBe(0);
    const wanted = unwanted.replace("0.4,1,6", "0.4,0.9,6").replace("B,services,1,0,0", "B,services,1,0.1,0");
    expect(refused(() => read({ trade, country_sector: wanted })).message).toContain("yet final demand uses it");
    const io = good.io.replace("B,food,food,1", "B,food,food,0.5\nB,services,food,0.5");
    expect(refused(() => read({ trade, country_sector: unwanted, io })).message).toContain("yet food uses it");
  });

  it("a missing tariff column lists those that look like tariffs", () => {
    const trade = good.trade.replace("share,tariff,later", "share,tariff_1993,tariff_2005");
    const error = refused(() => read({ trade }));
    expect(error.message).toContain(
      "columns that look like tariffs: tariff_1993, tariff_2005; name the base tariff with --base-tariff tariff_1993",
    );
    expect(refused(() => read({ trade }, { baseTariff: "tariff_1939" })).message).toContain(
      'did you mean "tariff_1993"?',
    );
  });
});

describe("a tariff table", () => {
  const { economy } = read();
  const table = (rows: string): Float64Array =>
    parseTariffs({ text: `importer,exporter,sector,rate\n${rows}`, file: "new.csv" }, economy);

  it("sets the cells it lists and keeps the others", () => {
    expect([...table("A,B,food,0.25\nB,B,services,0.1\n")]).toEqual([0, 0, 0.25, 0, 0.2, 0, 0.02, 0.1]);
    expect([...economy.tariff]).toEqual([0, 0, 0.1, 0, 0.2, 0, 0.02, 0]);
  });

  it.each([
    ["A,B,fod,0.25\n", 'new.csv:2: unknown sector "fod"; did you mean "food"?'],
    ["A,X,food,0.25\n", 'new.csv:2: unknown exporter "X"; did you mean "A"?'],
    ["A,B,food,0.25\nA,B,food,0.3\n", "new.csv:3: repeats line 2"],
    ["A,B,food,25%\n", 'new.csv:2: rate is "25%"'],
    ["A,B,food,-2\n", "new.csv:2: rate is -2; it must be above -1"],
  ])("%j is refused", (rows, message) => {
    expect(refused(() => table(rows)).message).toContain(message);
  });
});

describe("a named set of elasticities", () => {
  const { economy } = read();

  it("replaces those it names", () => {
    const other: Economy = withElasticities(economy, new Map([["food", 7]]));
    expect([...other.elasticity]).toEqual([7, 5]);
    expect([...economy.elasticity]).toEqual([4, 5]);
  });

  it("refuses unknown sectors and values that are not above zero", () => {
    expect(refused(() => withElasticities(economy, new Map([["fud", 7]]))).exitCode).toBe(exitCodes.notKnown);
    expect(refused(() => withElasticities(economy, new Map([["food", -4]]))).exitCode).toBe(exitCodes.usage);
  });
});
