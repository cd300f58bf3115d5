import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { IsoDate } from "../src/base/index.js";
import { loadBrief, loadBriefClaims, shipped } from "../src/files/index.js";
import { briefMarkdown, languages } from "../src/report/index.js";
import { type BriefResult, judged, workOutBrief } from "../src/scenario/index.js";
import { parley } from "./cli.js";

const quiet = { versions: { parley: "test" }, draws: 3, progress: () => undefined };
const { claims } = loadBriefClaims();

let brief: BriefResult;
beforeAll(() => {
  const { inputs, frame } = loadBrief(quiet);
  brief = workOutBrief(
    inputs,
    frame,
    claims.map(({ id }) => id),
  );
}, 600_000);

interface Kept {
  readonly results: Readonly<
    Record<string, { readonly rows: readonly { readonly name: string; readonly pct: readonly number[] }[] }>
  >;
}

const claim = (id: number) => brief.claims.find((one) => one.id === id)!;
const measuresOf = (id: number) => claim(id).groups.flatMap(({ measures }) => measures);

describe("the brief", () => {
  it("answers twelve claims, each with tests, numbers, sources and commands", () => {
    expect(brief.claims.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    for (const { tests, groups, sources, commands } of brief.claims) {
      expect(tests.length).toBeGreaterThan(0);
      expect(groups.flatMap(({ measures }) => measures).length).toBeGreaterThan(0);
      expect(sources.length).toBeGreaterThan(0);
      expect(commands.length).toBeGreaterThan(0);
    }
  });

  it("gives every number of a scenario and of the models its interval", () => {
    const bare = brief.claims
      .flatMap(({ groups }) => groups.flatMap(({ measures }) => measures))
      .filter(
        ({ basis, low, high }) =>
          (basis === "draws" || basis === "models") && (low === undefined || high === undefined),
      );
    expect(bare).toEqual([]);
  });

  it("has words for every number in three languages, with no slot left open", () => {
    for (const language of languages) {
      const text = briefMarkdown(brief, language);
      expect(text).not.toMatch(/[{}]|undefined|NaN|null/);
    }
  });

  it("writes no number of the model into a sentence by hand", async () => {
    const pages = await Promise.all([
      import("../src/report/brief/words/pages-1.js"),
      import("../src/report/brief/words/pages-2.js"),
      import("../src/report/brief/words/pages-3.js"),
    ]);
    const answers = pages
      .flatMap((module) => Object.values(module))
      .flatMap((pagesOf) => Object.values(pagesOf as Record<number, { answer: Record<string, string> }>))
      .flatMap(({ answer }) => Object.values(answer));
    expect(answers.length).toBe(3 * claims.length);
    // What stays outside the slots: days and years of the law, section 232, and the 10 % by which trade costs are cut.
    const known =
      /\b(18|1|29)(er)?( de)? (December|décembre|diciembre|September|septembre|septiembre|July|juillet|julio)( de)?( 20\d\d)?|\b20\d\d\b|\bsection 232|\bsección 232|\bla section 232|10 %/g;
    const left = answers
      .map((text) =>
        text
          .replaceAll(/\{[^}]*\}/g, "")
          .replaceAll(known, "")
          .match(/\d+/g),
      )
      .filter(Boolean);
    expect(left).toEqual([]);
  });

  // Facts of the record and the law, from the texts named on each page.
  it("finds what the texts say", () => {
    const value = (id: number, name: string) => measuresOf(id).find((one) => one.id === name)!.value;
    expect(value(1, "meeting.day")).toBe("2025-09-18");
    expect(value(3, "steel.rate:CAN")).toBe(0.5);
    expect(value(3, "steel.from")).toBe("2025-06-04");
    expect(value(3, "fentanyl.rate:CAN")).toBe(0.35);
    expect(value(3, "fentanyl.claimed:MEX")).toBe(0);
    expect(value(3, "fentanyl.until:MEX")).toBe("2026-02-23");
    expect(value(5, "sector-duties:oil-gas")).toBe(0);
    expect(value(5, "energy.rate:CAN")).toBe(0.1);
    expect(value(5, "pharma.from")).toBe("2026-07-31");
    expect(value(7, "kept.rate:vehicles")).toBe(0.25);
    expect(value(10, "canmex.usd")).toBe(40.5);
    expect(value(12, "s338.from")).toBe("2026-08-22");
    expect(value(12, "counter.from")).toBe("2026-09-08");
  });

  it("gives the verdicts that follow from that whatever the model says", () => {
    expect(claim(1).verdict).toBe("in-part");
    expect(claim(4).verdict).toBe("holds");
    expect(claim(11).verdict).toBe("cannot-be-said");
    // Two of its three goods bore no sector duty.
    expect(["in-part", "does-not-hold"]).toContain(claim(5).verdict);
  });

  it("takes the gap of claim 6 apart without a rest that is not printed", () => {
    const parts = measuresOf(6).filter(({ id }) =>
      /^walk:(tariffs|oil-gas|gold|computers|returned|unexplained)$/.test(id),
    );
    const sum = parts.reduce((total, { value }) => total + Number(value), 0);
    const gap = Number(measuresOf(6).find(({ id }) => id === "walk:gap")!.value);
    // Sums of seven doubles below 100.
    expect(sum).toBeCloseTo(gap, 10);
  });

  // docs/tables/stand-together.md says so; Canada and Mexico each get less from the deal they sign first.
  it("has whoever signs first with the United States get less than when it signs second, over every threat", () => {
    const { results } = JSON.parse(readFileSync(shipped("scenarios", "brief", "kept.json"), "utf8")) as Kept;
    const played = Object.entries(results).filter(([name]) => name.startsWith("apart "));
    expect(played.length).toBeGreaterThan(9);
    for (const [, { rows }] of played) {
      const get = (order: string, party: number): number => rows.find(({ name }) => name === order)!.pct[party]!;
      expect(get("USA-CAN-first", 1)).toBeLessThan(get("USA-MEX-first", 1));
      expect(get("USA-MEX-first", 2)).toBeLessThan(get("USA-CAN-first", 2));
    }
  });

  it("gives dollars beside every share of income that is bargained for", () => {
    for (const party of ["CAN", "MEX", "USA"]) {
      for (const [id, usd, pct] of [
        [8, "divide.usd", "divide.points"],
        [9, "bypass.usd", "bypass.income"],
      ] as const) {
        const [money, part] = [usd, pct].map((key) =>
          Number(measuresOf(id).find((one) => one.id === `${key}:${party}`)!.value),
        );
        expect(Math.sign(money!)).toBe(Math.sign(part!));
      }
    }
  });

  it("reads its thresholds: a share of 0.99 instead of a half flips claim 4", () => {
    const file = claims.find(({ id }) => id === 4)!;
    const strict = { ...file, tests: file.tests.map((test) => ({ ...test, atLeast: 0.99 })) };
    expect(judged(file, measuresOf(4)).verdict).toBe("holds");
    expect(judged(strict, measuresOf(4)).verdict).toBe("does-not-hold");
  });

  it("turns on its measures: without the aluminium duty claim 5 does not hold", () => {
    const measures = measuresOf(5).map((one) =>
      one.id === "sector-duties:aluminium"
        ? { ...one, value: 0 }
        : one.id === "chain.imports:CAN:C24B"
          ? { ...one, value: 0, low: 0, high: 0 }
          : one,
    );
    expect(judged(claims.find(({ id }) => id === 5)!, measures).verdict).toBe("does-not-hold");
  });
});

describe("the brief under another law", () => {
  it("flips claim 4 when the exemptions of the agreement are taken out of the book", () => {
    const change = (measure: string) => ({ measure, verb: "suspend" as const, from: "2025-03-07" as IsoDate });
    const { inputs, frame } = loadBrief({
      ...quiet,
      draws: 1,
      changes: [change("us.ieepa.canada/9903.01.14"), change("us.ieepa.mexico/9903.01.04")],
    });
    const { verdict, tests } = workOutBrief(inputs, frame, [4]).claims[0]!;
    expect(verdict).toBe("in-part");
    expect(tests.filter(({ state }) => state === "fails").map(({ measure }) => measure)).toEqual([
      "exempt:CAN",
      "exempt:MEX",
    ]);
  }, 120_000);
});

describe("parley brief", () => {
  it("names commands that are there, and scenarios that can be read", async () => {
    const lines = [...new Set(brief.claims.flatMap(({ commands }) => commands))];
    const { stdout: help } = await parley(["--help"]);
    const routes = new Set([...help.matchAll(/^ {2}(?:parley )?(\w+)/gm)].map(([, route]) => route!));
    // The others take seconds each: of a scenario its file is checked, and what is cheap is run.
    const cheap = ["agreement", "cite", "duty", "events"];
    const wrong: string[] = [];
    for (const line of lines) {
      const [program = "", command = "", ...args] = line.split(" ");
      const tried = command === "run" ? ["check", args[0]!] : cheap.includes(command) ? [command, ...args] : null;
      const code = tried === null ? 0 : (await parley(tried)).code;
      if (program !== "parley" || !routes.has(command) || code !== 0) wrong.push(line);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it("keeps bargains as a fresh run gives them", async () => {
    const [kept, fresh] = [
      await parley(["brief", "--claim", "11", "--draws", "5"]),
      await parley(["brief", "--claim", "11", "--draws", "5", "--fresh"]),
    ];
    expect(kept.stderr).not.toContain("worked out anew");
    expect(fresh.stdout).toBe(kept.stdout);
  }, 120_000);

  it("refuses a claim that is not there with the nearest", async () => {
    const { code, stdout, stderr } = await parley(["brief", "--claim", "13"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain('unknown claim "13"');
  });

  it("refuses an ending that it does not write, and draws that are no number", async () => {
    expect((await parley(["brief", "-o", "brief.docx"])).stderr).toContain(".md, .html or .json");
    expect((await parley(["brief", "--draws", "many"])).stderr).toContain("a whole number from 1 to 10000");
    expect((await parley(["brief", "--json", "-o", "brief.md"])).code).toBe(2);
  });
});

describe("parley events", () => {
  it("lists what lies in the days asked for, of the party asked for", async () => {
    const { stdout } = await parley([
      "events",
      "--from",
      "2025-09-01",
      "--to",
      "2025-12-31",
      "--party",
      "mex",
      "--json",
    ]);
    const { events } = JSON.parse(stdout) as { events: { id: string }[] };
    expect(events.map(({ id }) => id)).toEqual(["carney-sheinbaum-2025", "world-cup-2025"]);
  });

  it("refuses days in the wrong order and a party that has none", async () => {
    expect((await parley(["events", "--from", "2026-01-02", "--to", "2026-01-01"])).code).toBe(2);
    expect((await parley(["events", "--party", "FRA"])).stderr).toContain("CAN");
  });
});
