import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadSchedule } from "../src/files/index.js";
import { isUnit } from "../src/law/schedule/index.js";
import { parley } from "./cli.js";

const duty = (line: string) => parley(["duty", ...line.split(" ")]);

/** A command that is refused: its exit code and its one line. */
async function refusal(args: readonly string[]): Promise<[number, string]> {
  const { code, stdout, stderr } = await parley(["duty", ...args]);
  expect(stdout).toBe("");
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  return [code, stderr];
}

const shirt = ["6109.10.00", "--from", "CAN", "--on", "2025-12-18"];

describe("the currency of a duty", () => {
  it.each(["", "dollars", "usd", "XXX", "US", "CAD\n"])("is refused when it is %j", async (currency) => {
    const [code, line] = await refusal([...shirt, "--currency", currency]);
    expect(code).toBe(2);
    expect(line).toMatch(/write three capital letters, for example (USD|CAD)$/m);
  });

  it("may be any for a rate on the value alone", async () => {
    const { stdout } = await duty("6109.10.00 --from CAN --on 2025-12-18 --currency CAD --value 100 --json");
    // 16.5 % and 35 %.
    expect(JSON.parse(stdout)).toMatchObject({ currency: "CAD", total: 51.5 });
  });

  // 3.3 US cents a kilogram (HTS 0402.10.05).
  it.each(["", " --fact quantity.kg=10"])(
    "is US dollars where the rate is in US cents a kilogram, also with%s",
    async (facts) => {
      const milk = `0402.10.05 --from CAN --on 2025-08-20${facts}`.split(" ");
      const [code, line] = await refusal([...milk, "--currency", "CAD"]);
      expect(code).toBe(4);
      expect(line).toContain("3.3¢/kg, is in US dollars");
      expect(line).toContain("give the value in USD, not in CAD");
      expect((await parley(["duty", ...milk, "--currency", "USD"])).code).toBe(0);
    },
  );
});

describe("a fact of the goods", () => {
  const milk = "0402.10.05 --from CAN --on 2025-08-20";

  it.each([
    ["forVehicle=yes --fact forVehicle=no", "fact forVehicle is given twice"],
    ["quantity.kg=1 --fact quantity.kilograms=2", "fact quantity.kg is given twice"],
    ["quantity.banana=1", 'unknown unit of quantity "banana"'],
    ["quantity.__proto__=1", 'unknown unit of quantity "__proto__"'],
    ["quantity.constructor=1", 'unknown unit of quantity "constructor"'],
    ["quantity.=1", 'unknown unit of quantity ""'],
    ["quantity.kgg=1", 'unknown unit of quantity "kgg"; did you mean "kg"?'],
    ["quantity.kg=0x10", 'fact quantity.kg is "0x10"'],
    ["quantity.kg=-1", 'fact quantity.kg is "-1"'],
  ])("%s is refused with exit code 2", async (fact, message) => {
    const [code, line] = await refusal(`${milk} --fact ${fact}`.split(" "));
    expect(code).toBe(2);
    expect(line).toContain(message);
  });

  it("is converted from pounds", async () => {
    const { stdout } = await duty(`${milk} --fact quantity.lb=100 --json`);
    // 3.3 cents on 45.359237 kg, and 35 % of 100.
    expect((JSON.parse(stdout) as { total: number }).total).toBeCloseTo(0.033 * 45.359237 + 35, 9);
  });

  it("is named when it does not tell what the rate asks for", async () => {
    const { stdout } = await duty(`${milk} --fact quantity.doz=3 --json`);
    const { total, warnings } = JSON.parse(stdout) as { total: unknown; warnings: string[] };
    expect(total).toBeNull();
    expect(warnings).toContain("quantity.doz does not tell the amount in kg that the rate 3.3¢/kg asks for");
  });

  it("can be stated in every unit of the schedule", () => {
    const units = [...loadSchedule().lines.values()]
      .flat()
      .flatMap(({ general, usmca }) =>
        [general, ...(usmca ? [usmca] : [])].flatMap((rate) => (rate.kind === "duty" ? rate.terms : [])),
      );
    const keys = new Set(units.flatMap((term) => (term.kind === "specific" ? [term.unit] : [])));
    // Kilograms, liters and the rest: about thirty.
    expect(keys.size).toBeGreaterThan(20);
    expect([...keys].filter((unit) => !isUnit(unit))).toEqual([]);
  });
});

describe("a rate by formula", () => {
  // HTS 1701.99.10: by the degrees of the polariscope, which no fact tells.
  const sugar = "1701.99.10 --from ROW --on 2025-06-04";

  it("is said not to be known, without a question that nobody asks, in a table that fits", async () => {
    const { code, stdout } = await duty(sugar);
    expect(code).toBe(0);
    const words = stdout.replaceAll(/\s+/g, " ");
    expect(words).toContain("duty not known on USD 100.00: the rate depends on a test or a limit (3.6606¢/kg less");
    expect(words).toContain("Rate of mfn: 3.6606¢/kg less");
    expect(words).not.toContain("asked below");
    expect(stdout).toMatch(/^mfn +1701\.99\.10 +\? +see below +\? +open$/m);
    expect(stdout.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });
});

describe("a code that is not known", () => {
  it.each([
    // Both are codes of HS 2012; the table of 2014 has no rate for them.
    ["180690 --from USA --to MEX", "the table of base rates, of 2014 in HS 2012, has none for 180690"],
    ["040630 --from USA --to CAN", "the table of base rates, of 2014 in HS 2012, has none for 040630"],
    ["9903.81.87 --from CAN", "9903.81.87 is a heading of us.s232.steel; ask for the code of the goods"],
    ["9950.00.00 --from CAN", "9950.00.00 is of chapter 99, which holds no goods"],
    ["7701.10.00 --from CAN", "chapter 77 is reserved"],
  ])("%s is told why", async (line, message) => {
    const [code, text] = await refusal(`${line} --on 2025-12-18`.split(" "));
    expect(code).toBe(4);
    expect(text).toContain(message);
  });
});

// SOR/2025-118 names 8703.23.00; SOR/2025-66 names 2105.00.92, beside items that it does not name. The numbering: A65.
describe("a tariff item of Canada, of whose items the book has no list", () => {
  it.each(["8703.23.01", "8703.23.0190", "8703231"])(
    "%s is refused where the six digits are not divided",
    async (code) => {
      const [exit, line] = await refusal([code, "--from", "USA", "--to", "CAN", "--on", "2025-12-18"]);
      expect(exit).toBe(4);
      expect(line).toContain("no tariff item of CAN: 8703.23 is not divided there, its item is 8703.23.00");
    },
  );

  it.each(["8703.23", "8703.230", "8703.23.00", "8703.23.0010"])("%s pays the surtax", async (code) => {
    const { stdout } = await duty(`${code} --from USA --to CAN --on 2025-12-18 --value 100 --json`);
    // 6.1 % (2014) and 25 %.
    expect((JSON.parse(stdout) as { total: number }).total).toBeCloseTo(31.1, 9);
  });

  it("is doubted where others of its six digits are named, and it is not", async () => {
    const { stdout } = await duty("2105.00.05 --from USA --to CAN --on 2025-03-04 --json");
    const { warnings } = JSON.parse(stdout) as { warnings: string[] };
    expect(warnings).toContain(
      "the book has no list of all tariff items of CAN, so it does not know whether 2105.00.05 is one; of 2105.00 its measures name 2105.00.92",
    );
    const named = await duty("2105.00.92 --from USA --to CAN --on 2025-03-04 --json");
    expect((JSON.parse(named.stdout) as { warnings: string[] }).warnings.join()).not.toContain("no list of all");
  });
});

describe("a day on which the law was known", () => {
  // Section 301 on China is of 2018: a book that begins in 2025 cannot leave it out as unknown.
  it("is refused before the book begins, where older law would be missing", async () => {
    const shoes = "6403.99.60 --from CHN --on 2025-05-01 --as-known-on".split(" ");
    expect(await refusal([...shoes, "2024-12-31"])).toEqual([4, expect.stringContaining("from 2025-01-01 on")]);
    const { stdout } = await duty(`${shoes.join(" ")} 2025-01-01 --json`);
    // 8.5 %, and 7.5 % of list 4A.
    expect((JSON.parse(stdout) as { total: number }).total).toBeCloseTo(16, 9);
  });
});

describe("a file of cases", () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-mistakes-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const good = {
    id: "X1",
    destination: "US",
    origin: "CA",
    hts: "7208.39.00",
    date: "2025-12-18",
    preferenceClaim: null,
    value: 100,
    currency: "USD",
    facts: { usContent: null, forVehicle: null },
    expectedLines: [{ programme: "s232_steel", rate: 0.5, amount: 50, status: "applies" }],
    expectedTotal: 50,
  };
  const run = (cases: unknown) => {
    writeFileSync(join(folder, "cases.json"), JSON.stringify(cases));
    return parley(["duty", "--cases", "cases.json"], folder);
  };

  it("agrees with facts that are null", async () => {
    expect((await run([good])).code).toBe(0);
  });

  it("may begin with a byte order mark", async () => {
    writeFileSync(join(folder, "marked.json"), `\uFEFF${JSON.stringify([good])}`);
    expect((await parley(["duty", "--cases", "marked.json"], folder)).code).toBe(0);
  });

  it("is not run beside a code, an origin or a day, which it would not look at", async () => {
    for (const beside of [["7208.39.00"], ["--from", "CAN"], ["--on", "2025-12-18"]]) {
      const [code, line] = await refusal(["--cases", "cases.json", ...beside]);
      expect(code).toBe(2);
      expect(line).toContain("leave out the code, --from and --on");
    }
  });

  it.each([
    ["no case", [], "holds no cases"],
    [
      "another claim",
      [{ ...good, preferenceClaim: "USMAC" }],
      "write USMCA, CUSMA, T-MEC or null at 0.preferenceClaim",
    ],
    [
      "an unknown fact",
      [{ ...good, facts: { forVehicel: true } }],
      'unknown fact "forVehicel"; did you mean "forVehicle"?',
    ],
    ["an unknown metal", [{ ...good, facts: { content: { steal: 1 } } }], 'did you mean "content.steel"?'],
    ["an unknown unit", [{ ...good, facts: { quantity: { banana: 1 } } }], 'unknown unit of quantity "banana"'],
    ["a fact of the wrong kind", [{ ...good, facts: { forVehicle: "no" } }], "write true or false at 0.facts"],
    ["another currency", [{ ...good, currency: "xyz" }], "write three capital letters, for example XYZ at 0.currency"],
    ["no code", [{ ...good, hts: "steel" }], "write 4 to 10 digits"],
    ["no day", [{ ...good, date: "2025-02-30" }], "write a day that exists"],
    ["an unknown origin", [{ ...good, origin: "CNX" }], 'case X1: unknown country "CNX"'],
    ["one id twice", [good, good], 'two cases have the id "X1"; give each its own'],
    ["null alone", null, "cases.json: Invalid input: expected array, received null\n"],
  ])("with %s is refused with exit code 3", async (_, cases, message) => {
    const { code, stdout, stderr } = await run(cases);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
  });
});
