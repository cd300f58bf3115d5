import { describe, expect, it } from "vitest";
import { parley } from "./cli.js";

interface Change {
  programme: string;
  before: { rate: number } | null;
  after: { rate: number } | null;
  citation: string;
}
interface Answer {
  eras: { from: string; to: string; total: number | null; why: string | null; changes: Change[] }[];
  changes: Change[];
}

const answer = async (...args: string[]): Promise<Answer> =>
  JSON.parse((await parley(["duty", ...args, "--json"])).stdout) as Answer;

describe("parley duty history", () => {
  it("has the four eras of Canadian steel, each with the text that began it", async () => {
    const { eras } = await answer("history", "7208.39.00", "--from", "CAN");
    expect(eras.map(({ from, to, total }) => [from, to, total])).toEqual([
      ["2025-01-01", "2025-03-03", 0],
      ["2025-03-04", "2025-06-03", 25],
      ["2025-06-04", "2026-04-05", 50],
      ["2026-04-06", "2026-10-10", 50],
    ]);
    expect(eras[1]?.changes[0]).toMatchObject({ programme: "ieepa_ca", before: null, after: { rate: 0.25 } });
    expect(eras[1]?.changes[0]?.citation).toContain("EO 14193");
    expect(eras[2]?.changes.map(({ programme }) => programme)).toEqual(["s232_steel", "ieepa_ca"]);
    expect(eras[3]?.changes[0]?.citation).toContain("Proclamation 11021");
  });

  it("by the clock of customs has both duties on it until the order of precedence was in the systems", async () => {
    const { eras } = await answer("history", "7208.39.00", "--from", "CAN", "--clock", "enforced");
    expect(eras.map(({ from, total }) => [from, total]).slice(0, 5)).toEqual([
      ["2025-01-01", 0],
      ["2025-03-04", 25],
      ["2025-03-12", 50],
      ["2025-05-16", 25],
      ["2025-06-04", 50],
    ]);
  });

  it("covers every day of the book once", async () => {
    const { eras } = await answer("history", "9403.20.00", "--from", "MEX");
    eras.slice(1).forEach(({ from }, index) => {
      const next = new Date(`${eras[index]?.to}T00:00:00Z`);
      next.setUTCDate(next.getUTCDate() + 1);
      expect(next.toISOString().slice(0, 10)).toBe(from);
    });
  });

  it("says where the schedule has no answer: a tomato out of its season", async () => {
    const { eras } = await answer("history", "0702.00.20", "--from", "MEX", "--fact", "quantity.kg=100");
    expect(eras[0]?.why).toContain("is for goods entered from 1 Mar to 14 Jul");
    expect(eras[1]).toMatchObject({ from: "2025-03-01", total: 3.9 });
  });

  it("of a code that no day knows is refused", async () => {
    const { code, stderr } = await parley(["duty", "history", "7299.99.99", "--from", "CAN"]);
    expect([code, stderr.trimEnd().split("\n").length]).toEqual([4, 1]);
  });
});

describe("a duty that waits for a fact", () => {
  // From 29 September 2026 beer of Canada is banned unless it is in bulk (Proclamation 11061).
  it("is asked about below the history, and a ban that may meet the goods has no rate", async () => {
    const { stdout } = await parley(["duty", "history", "2203.00.00", "--from", "CAN"]);
    expect(stdout).toContain("s338_ca 50 % = 50.00 → ? = not known: import ban");
    const asked = stdout.slice(stdout.indexOf("To settle it:"));
    expect(asked.match(/--fact content\.aluminium=/g)).toHaveLength(1);
    expect(asked).toContain("--fact inBulk=...  are the goods in bulk");
  });

  it("is asked about below two days side by side", async () => {
    const days = ["--between", "2025-06-03", "2025-06-04"];
    const { stdout } = await parley(["duty", "diff", "9403.20.00", "--from", "CAN", ...days]);
    expect(stdout).toContain("depending on what is asked below");
    expect(stdout.slice(stdout.indexOf("To settle it:"))).toContain("--fact content.steel=");
  });
});

describe("parley duty diff", () => {
  const flip = ["7208.39.00", "--from", "CAN", "--between", "2025-06-03", "2025-06-04"];

  it("has the lines that differ with the text, wherever the code stands", async () => {
    const { changes } = await answer("diff", ...flip);
    expect(changes.map(({ programme, before, after }) => [programme, before?.rate, after?.rate])).toEqual([
      ["s232_steel", undefined, 0.5],
      ["ieepa_ca", 0.25, undefined],
    ]);
    const last = await answer("diff", ...flip.slice(1), "7208.39.00");
    expect(last.changes).toEqual(changes);
  });

  it("says when nothing changes", async () => {
    const { stdout } = await parley([
      "duty",
      "diff",
      "7208.39.00",
      "--from",
      "CAN",
      "--between",
      "2025-07-01",
      "2025-07-02",
    ]);
    expect(stdout).toContain("no line changes between the two days");
  });

  it.each([
    [["diff", "7208.39.00", "--from", "CAN", "--between", "2025-06-03"], 2, "needs a tariff code and two days"],
    [["diff", "7208.39.00", "--from", "CAN", "--between", "2025-06-31", "2025-07-01"], 2, '"2025-06-31" is not a day'],
    [["diff", "7208.39.00", "--from", "CAN", "--between", "2025-06-30", "2027-07-01"], 4, "2027-07-01 is not known"],
    [["history"], 2, "needs a tariff code"],
    [["history", "7208.39.00"], 2, "--from CAN"],
  ])("%j ends with one line and its exit code", async (args, code, message) => {
    const ran = await parley(["duty", ...args]);
    expect(ran).toMatchObject({ code, stdout: "" });
    expect(ran.stderr).toContain(message);
    expect(ran.stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});
