import { describe, expect, it } from "vitest";
import { parley } from "./cli.js";

interface Standing {
  id: string;
  force: string;
  rates: [number, number] | null;
  from: string;
  to: string | null;
  why: string | null;
}

const law = async (on: string, country: string, destination: string): Promise<Standing[]> => {
  const { stdout } = await parley(["law", "--on", on, "--country", country, "--json"]);
  const { listings } = JSON.parse(stdout) as { listings: { destination: string; measures: Standing[] }[] };
  return listings.find((listing) => listing.destination === destination)?.measures ?? [];
};

const of = (measures: Standing[], id: string): Standing | undefined => measures.find((measure) => measure.id === id);

describe("parley law", () => {
  it("has the emergency duty on Canada paused, in force, then void with who can claim it back", async () => {
    const on = async (day: string) => of(await law(day, "CAN", "USA"), "us.ieepa.canada");
    expect(await on("2025-01-31")).toBeUndefined();
    // EO 14197 paused it before the first day of EO 14193.
    expect(await on("2025-02-10")).toMatchObject({ force: "suspended", why: expect.stringContaining("EO 14197") });
    expect(await on("2025-03-04")).toMatchObject({ force: "inForce", rates: [0.1, 0.25] });
    expect(await on("2026-02-23")).toMatchObject({ force: "inForce", to: "2026-02-23" });
    expect(await on("2026-02-24")).toMatchObject({
      force: "void",
      why: expect.stringContaining("importer of record can claim back"),
    });
  });

  it("has steel announced on 10 February 2025, a month before its first day", async () => {
    expect(of(await law("2025-02-10", "CAN", "USA"), "us.s232.steel")).toMatchObject({
      force: "announced",
      from: "2025-03-12",
    });
  });

  it("has bans beside the duty of section 338, from 29 September 2026", async () => {
    const forces = (await law("2026-09-29", "CAN", "USA")).filter(({ id }) => id === "us.s338.dairy");
    // A ban has no rate, and none is shown as 0 %.
    expect(forces.map(({ force, rates }) => [force, rates])).toEqual([
      ["inForce", [0.5, 0.5]],
      ["prohibits", null],
    ]);
    const { stdout } = await parley(["law", "--on", "2026-09-29", "--country", "CAN"]);
    expect(stdout).toMatch(/^us\.s338\.dairy +2026-09-29 +open +prohibited$/m);
  });

  it("has what the country itself charges: Canada's surtax order SOR/2025-66 until 31 August 2025", async () => {
    expect(of(await law("2025-08-31", "CAN", "CAN"), "ca.surtax.1")).toMatchObject({ force: "inForce" });
    expect(of(await law("2025-09-01", "CAN", "CAN"), "ca.surtax.1")).toBeUndefined();
  });
});

describe("parley cite", () => {
  it.each(["us.s232.steel", "s232_steel", "9903.81.87", "us.s232.steel/9903.81.87"])(
    "%s has instrument, pinpoint, days and the list with its count and source",
    async (name) => {
      const { stdout } = await parley(["cite", name]);
      expect(stdout).toContain("Rule 9903.81.87");
      expect(stdout.replaceAll(/\n\s+/g, " ")).toContain(
        "2025-06-04 00:01 EDT – 2026-04-05: rate 50 %; Proclamation 10947, 90 FR 24199",
      );
      expect(stdout).toMatch(/us\/lists\/s232-steel: \d+ codes; Budget Lab/);
    },
  );

  it("has the 80 codes of copper (note 36) with the source of the list, for machines too", async () => {
    const { stdout } = await parley(["cite", "us.s232.copper", "--json"]);
    const { measures } = JSON.parse(stdout) as {
      measures: { rules: { lists: { codes: number; source: object }[] }[] }[];
    };
    const [list] = measures[0]?.rules.flatMap(({ lists }) => lists) ?? [];
    expect(list).toMatchObject({ codes: 80, source: { licence: expect.any(String) } });
  });

  it("has the words quoted from the schedule, the worked cases that name the heading, and where to read the text", async () => {
    const { stdout } = await parley(["cite", "9903.94.06", "--json"]);
    const { measures } = JSON.parse(stdout) as {
      measures: { rules: { quotations: { quote: string }[]; cases: string[]; versions: { link: string }[] }[] }[];
    };
    const [rule] = measures.flatMap(({ rules }) => rules);
    expect(rule?.quotations[0]?.quote).toContain("subdivision (h) of U.S. note 33");
    expect(rule?.cases).toContain("G03");
    expect(rule?.versions[0]?.link).toBe("https://www.federalregister.gov/citation/90-FR-14705");
    expect((await parley(["cite", "9903.94.06"])).stdout).toContain("Worked cases that name it: G03");
  });

  it("takes an instrument, and shows the rules that rest on it", async () => {
    const { stdout } = await parley(["cite", "Proclamation 10962"]);
    expect(stdout).toContain("Rule 9903.78.01");
    expect(stdout).not.toContain("Rule 9903.81.87");
  });

  it("says what was not compared with the official text", async () => {
    expect((await parley(["cite", "ca.surtax.2026/50"])).stdout.replaceAll(/\n\s+/g, " ")).toContain(
      "Not verified: item and rate as transcribed by a third party",
    );
  });

  it.each([
    [
      "us.eo14289",
      "owes none of the groups after it: s232_autos, s232_auto_parts; then ieepa_ca, ieepa_mx; then s232_al",
    ],
    ["us.eo14289", "2025-03-04 – 2025-06-03; EO 14289, section 3(a); CSMS 65054270; known 2025-04-29"],
    ["us.vehicles-first", "Open question: the vehicle programme charges nothing"],
    ["us.metals-before-ieepa", "ieepa_ca, ieepa_mx fall only on the value"],
    ["us.metals-cumulate", "These add up: s232_al"],
    ["us.wood-before-ieepa", "owes a duty under s232_wood owes nothing under ieepa_ca"],
  ])("takes an interaction, %s, and says what it does, its days and citation", async (id, said) => {
    expect((await parley(["cite", id])).stdout.replaceAll(/\n\s+/g, " ")).toContain(said);
    const { interactions } = JSON.parse((await parley(["cite", id, "--json"])).stdout) as {
      interactions: { id: string; destination: string }[];
    };
    expect(interactions).toMatchObject([{ id, destination: "USA" }]);
  });

  it("says of a pinpoint that was not compared that it was not", async () => {
    expect((await parley(["cite", "9903.94.41"])).stdout.replaceAll(/\n\s+/g, " ")).toContain(
      "EO 14345, 90 FR 44638 (page not verified)",
    );
  });

  it("names the nearest interaction", async () => {
    expect((await parley(["cite", "us.eo14288"])).stderr).toContain('did you mean "us.eo14289"?');
  });

  it("names the nearest measure", async () => {
    const ran = await parley(["cite", "us.s232.steal"]);
    expect(ran).toMatchObject({ code: 4, stdout: "" });
    expect(ran.stderr).toContain('did you mean "us.s232.steel"?');
  });
});

describe("parley coverage", () => {
  interface Row {
    chapter: string;
    modelled: number;
    approximated: number;
    unknown: number;
    cases: number;
  }
  const rows = async (country: string): Promise<Row[]> =>
    (JSON.parse((await parley(["coverage", "--country", country, "--json"])).stdout) as { rows: Row[] }).rows;

  it("counts Canada's base rates, averages of 2014, as approximated, and what lies in a gap as unknown", async () => {
    const canada = await rows("CAN");
    // Canada's surtax on steel derivatives may touch every article of chapter 73, and its whole list is not in the book.
    expect(canada.find(({ chapter }) => chapter === "73")).toMatchObject({ modelled: 0, approximated: 0 });
    expect(canada.reduce((sum, row) => sum + row.modelled, 0)).toBe(0);
  });

  it("names the law that is known to exist and is not in the book, and the duty it may touch warns of the same", async () => {
    const { gaps } = JSON.parse((await parley(["coverage", "--country", "USA", "--json"])).stdout) as {
      gaps: { only: string[] | null; text: string }[];
    };
    const nicaragua = gaps.find(({ only }) => only?.includes("NIC"));
    expect(nicaragua?.text).toContain("section 301 on Nicaragua");
    const ask = ["duty", "6109.10.00", "--to", "USA", "--on", "2026-09-01", "--value", "1000", "--json", "--from"];
    const warnings = async (origin: string) =>
      (JSON.parse((await parley([...ask, origin])).stdout) as { warnings: string[] }).warnings;
    expect(await warnings("NIC")).toContain(nicaragua?.text);
    expect(await warnings("HND")).not.toContain(nicaragua?.text);
    expect((await parley(["coverage", "--country", "USA", "--lang", "fr"])).stdout).toContain("visant le Nicaragua");
  });

  it("tells the chapters of one country, and the totals of all", async () => {
    expect((await parley(["coverage", "--country", "MEX"])).stdout).toMatch(/MEX USA 07 /);
    expect((await parley(["coverage", "--country", "FRA"])).code).toBe(2);
  });
});

describe("parley help", () => {
  it("is parley --help, also of a command", async () => {
    expect(await parley(["help"])).toEqual(await parley(["--help"]));
    expect(await parley(["help", "find"])).toEqual(await parley(["find", "--help"]));
  });
});

describe("the other languages", () => {
  it.each([
    [
      ["law", "--country", "CAN", "--lang", "fr"],
      "Les textes du tarif et du droit et les notes du livre restent en anglais.",
    ],
    [
      ["cite", "s232_cu", "--lang", "es"],
      "Los textos de la tarifa y de la ley y las notas del libro quedan en inglés.",
    ],
    [["coverage", "--country", "MEX", "--lang", "es"], "Modelado:"],
    [["duty", "history", "7208.39.00", "--from", "CAN", "--lang", "fr"], "droit de USD 25,00"],
  ])("%j says %s", async (args, text) => {
    expect((await parley(args)).stdout).toContain(text);
  });
});
