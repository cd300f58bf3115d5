import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readText, shipped } from "../src/files/index.js";
import { lawJsonSchemas } from "../src/law/index.js";
import { parley } from "./cli.js";

const duty = (line: string, cwd?: string): ReturnType<typeof parley> => parley(["duty", ...line.split(" ")], cwd);

interface Answer {
  readonly inputs: { readonly origin: string; readonly currency: string; readonly value: number };
  readonly total: number;
  readonly rate: number;
  readonly lines: readonly {
    readonly programme: string;
    readonly status: string;
    readonly counterfactual: string | null;
  }[];
}

describe("parley duty", () => {
  it("prints one JSON object with the keys of the contract, the same twice", async () => {
    const line = "7208.39.00 --from CAN --to USA --on 2025-12-18 --claim USMCA --value 100000 --json";
    const [one, two] = [await duty(line), await duty(line)];
    expect(one).toEqual({ code: 0, stdout: two.stdout, stderr: "" });
    const answer = JSON.parse(one.stdout) as Answer;
    expect(Object.keys(answer)).toEqual(
      expect.arrayContaining([
        "schema",
        "versions",
        "inputs",
        "total",
        "rate",
        "currency",
        "range",
        "lines",
        "questions",
        "warnings",
      ]),
    );
    expect([answer.total, answer.rate]).toEqual([50000, 0.5]);
    expect(answer.lines.map(({ programme, status }) => `${programme} ${status}`)).toEqual([
      "mfn applies",
      "s232_steel applies",
      "ieepa_ca excluded",
      "ieepa_recip excluded",
    ]);
    // Until 3 June 2025 the rate was 25 %; without the claim the total is the same, since the metal duty leaves nothing.
    expect(answer.lines.map(({ counterfactual }) => counterfactual)).toEqual([
      null,
      "on 2025-06-03: 25000",
      null,
      null,
    ]);
  });

  it.each(["CAN", "CA", "can", "1220"])("takes the country as %s", async (country) => {
    const { stdout } = await duty(`6109.10.00 --from ${country} --on 2025-12-18 --json`);
    expect((JSON.parse(stdout) as Answer).inputs.origin).toBe("CAN");
  });

  it("takes 100 in the currency of the country of entry when no value is given", async () => {
    const { stdout } = await duty("8703.23.00 --from USA --to CAN --on 2025-12-18 --claim CUSMA --json");
    expect((JSON.parse(stdout) as Answer).inputs).toMatchObject({ value: 100, currency: "CAD" });
  });

  it("explains what was rejected, with text and what would change it", async () => {
    const { stdout } = await duty("6109.10.00 --from CAN --on 2025-12-18 --claim USMCA --explain");
    expect(stdout).toContain("ieepa_ca: originates under the USMCA. EO 14231, 9903.01.14");
    expect(stdout.replaceAll(/\s+/g, " ")).toContain("What would change the total: without the claim: 51.5.");
  });

  it.each([
    ["6109.10.00 --from CAN", 2, "the day of entry: --on 2025-12-18"],
    ["6109.10.00 --on 2025-12-18", 2, "the country of origin: --from CAN"],
    ["6109.10.00 --from CAN --on 2025-13-01", 2, '"2025-13-01" is not a day'],
    ["6109.10.00 --from CAN --on 2025-12-18 --claim USCMA", 2, 'unknown claim "USCMA"; did you mean "USMCA"?'],
    ["6109.10.00 --from CAN --on 2025-12-18 --value x", 2, '--value "x" is not an amount'],
    ["6109.10.00 --from CAN --on 2025-12-18 --fact steel=3", 2, 'unknown fact "steel"'],
    ["6109.10.00 --from CAN --on 2025-12-18 --fact forVehicle=maybe", 2, "write yes or no"],
    ["61a --from CAN --on 2025-12-18", 2, '"61a" is not a tariff code'],
    ["6109.10.00 --from CNA --on 2025-12-18", 4, 'unknown country "CNA"'],
    ["6109.10.00 --from CAN --on 2026-10-11", 4, "2026-10-11 is not known"],
    ["6109.77.00 --from CAN --on 2025-12-18", 4, "nearest: 6109."],
    ["7411 --from CAN --on 2025-12-18", 4, "choose one: 7411.10.10"],
    ["0702.00.20 --from MEX --on 2025-08-01", 4, "0702.00.40"],
    ["--cases no-such-file.json", 3, "no such file"],
  ])("%s: exit code %i in one line", async (line, code, message) => {
    const ran = await duty(line);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code, stdout: "" });
    expect(ran.stderr).toContain(message);
    expect(ran.stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("parley duty --cases", () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-cases-"));
  const one = {
    id: "X1",
    destination: "US",
    origin: "CA",
    hts: "7208.39.00",
    date: "2025-12-18",
    preferenceClaim: null,
    value: 100,
    currency: "USD",
    facts: {},
    expectedLines: [{ programme: "s232_steel", rate: 0.5, amount: 50, status: "applies" }],
    expectedTotal: 50,
  };
  const file = (name: string, content: unknown): string => {
    writeFileSync(join(folder, name), JSON.stringify(content));
    return `--cases ${name} --json`;
  };

  it("exits 0 when all agree and 6 with both figures when one differs", async () => {
    const agrees = await duty(file("agrees.json", [one]), folder);
    expect(agrees.code).toBe(0);
    expect(JSON.parse(agrees.stdout)).toMatchObject({ schema: "parley/duty-cases/1", agree: 1, differ: 0 });
    const differs = await duty(file("differs.json", { cases: [one, { ...one, id: "X2", expectedTotal: 60 }] }), folder);
    expect(differs.code).toBe(6);
    expect(differs.stderr).toBe("parley: 1 of 2 cases differ: X2\n");
    expect((JSON.parse(differs.stdout) as { cases: unknown[] }).cases[1]).toMatchObject({
      ok: false,
      got: { total: 50 },
      expected: { total: 60 },
      differences: ["total: got 50, expected 60"],
    });
  });

  it("counts a charge the case does not expect as a difference", async () => {
    const bare = { ...one, expectedLines: [], expectedTotal: 50 };
    expect((await duty(file("extra.json", [bare]), folder)).code).toBe(6);
  });

  it("refuses a code that is a number, naming the file", async () => {
    const ran = await duty(file("number.json", [{ ...one, hts: 8703.2 }]), folder);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toMatch(/^parley: number\.json: expected a code in quotes, .* at 0\.hts$/m);
  });
});

describe("the published schemas of the book", () => {
  it.each(Object.entries(lawJsonSchemas()))("%s is that of the code", (name, schema) => {
    expect(JSON.parse(readText(shipped("schemas", name)))).toEqual(schema);
  });
});
