import { describe, expect, it } from "vitest";
import { parseDay } from "../base/index.js";
import { loadThreats, readText, shipped } from "../files/index.js";
import { agreementState, endOf, parseAgreement, regimesIn, stepsFrom, walkAgreement } from "./index.js";

const text = readText(shipped("scenarios", "agreement", "usmca.yaml"));
const usmca = parseAgreement(text, "usmca.yaml");
const day = parseDay;
const steps = (state: string, since: string, extended = false): Record<string, [string, string | null]> =>
  Object.fromEntries(
    stepsFrom(usmca, { state, since: day(since), extended }).map(({ transition, earliest, latest }) => [
      transition.id,
      [earliest, latest],
    ]),
  );

describe("the agreement as a state machine", () => {
  it("ends sixteen years after it entered into force on 1 July 2020: Article 34.7(1)", () => {
    expect(endOf(usmca, { state: "annual-review" })).toBe("2036-07-01");
    expect(endOf(usmca, { state: "extended" })).toBe("2042-07-01");
    expect(endOf(usmca, { state: "lapsed" })).toBeNull();
    expect(usmca.extension.readings.map(({ end }) => end)).toContain(usmca.extension.end);
  });

  it("is reviewed every year and can be extended at any time until it expires: Article 34.7(4)", () => {
    const now = steps("annual-review", "2026-07-01");
    expect(now["yearly-review"]).toEqual(["2027-07-01", "2027-07-01"]);
    expect(now.extension).toEqual(["2026-07-01", "2036-06-30"]);
    expect(now.expiry).toEqual(["2036-07-01", "2036-07-01"]);
    expect(steps("annual-review", "2035-07-01")["yearly-review"]).toBeUndefined();
  });

  it("ends for one that withdraws six months after its notice, and stays for the others: Article 34.6", () => {
    const [notice, withdrawal] = walkAgreement(usmca, [
      { state: "notice-usa", on: day("2026-08-31") },
      { state: "withdrawn-usa", on: day("2027-02-28") },
    ]);
    expect([notice!.by, withdrawal!.cite.pin]).toEqual([["USA"], "Article 34.6"]);
    expect(regimesIn(usmca, "withdrawn-usa")).toEqual({ "USA-CAN": "mfn", "USA-MEX": "mfn", "CAN-MEX": "usmca" });
    expect(() =>
      walkAgreement(usmca, [
        { state: "notice-usa", on: day("2026-12-01") },
        { state: "withdrawn-usa", on: day("2027-05-31") },
      ]),
    ).toThrow('"withdrawn-usa" on 2027-05-31: not before 2027-06-01 and not after 2027-06-01 (USMCA, Article 34.6)');
    expect(steps("notice-usa", "2026-12-01")["notice-of-usa-taken-back"]).toEqual(["2026-12-01", "2027-05-31"]);
  });

  it("can be replaced by an agreement of two where the third deals with a non-market country: Article 32.10", () => {
    const path = walkAgreement(usmca, [
      { state: "notice-nonmarket-can", on: day("2027-01-15") },
      { state: "bilateral-usa-mex", on: day("2027-07-15") },
    ]);
    expect(path.map(({ cite }) => cite.pin)).toEqual(["Article 32.10(5)", "Article 32.10(5) and (6)"]);
    expect(regimesIn(usmca, "bilateral-usa-mex")["USA-CAN"]).toBe("mfn");
  });

  it("is reviewed six years after an extension, and a later withdrawal leaves the longer term: Article 34.7(3)", () => {
    expect(steps("extended", "2026-12-01")["six-year-review"]?.[0]).toBe("2032-12-01");
    expect(steps("withdrawn-usa", "2037-01-01", true).expiry).toEqual(["2042-07-01", "2042-07-01"]);
    expect(
      walkAgreement(usmca, [
        { state: "extended", on: day("2030-01-01") },
        { state: "notice-mex", on: day("2040-01-01") },
        { state: "withdrawn-mex", on: day("2040-07-01") },
      ]),
    ).toHaveLength(3);
  });

  it("leaves Canada and Mexico free of duty on each other in every state", () => {
    const pairs = usmca.states.map(({ id }) => regimesIn(usmca, id)["CAN-MEX"]);
    expect(pairs).toHaveLength(18);
    expect(pairs.filter((regime) => regime !== "usmca" && regime !== "cptpp")).toEqual([]);
  });

  it("cites an article for every step, reaches every state and names threat points that exist", () => {
    const threats = loadThreats();
    const reached = new Set<string>([usmca.now.state]);
    for (const id of reached) for (const { from, to } of usmca.transitions) if (from.includes(id)) reached.add(to);
    expect([...reached].toSorted()).toEqual(usmca.states.map(({ id }) => id).toSorted());
    expect(usmca.transitions.filter(({ cite }) => !/^Article \d/.test(cite.pin))).toEqual([]);
    expect(usmca.states.filter(({ threat }) => threat !== undefined && !threats.has(threat))).toEqual([]);
  });

  it("takes edits of its schedule and refuses what it does not know", () => {
    expect(regimesIn(usmca, "lapsed", { "USA-CAN": "law" })["USA-CAN"]).toBe("law");
    expect(() => agreementState(usmca, "lapse")).toThrow('unknown state "lapse"; did you mean "lapsed"?');
    expect(() => regimesIn(usmca, "lapsed", { "CAN-USA": "law" })).toThrow('unknown pair "CAN-USA"');
    expect(() => walkAgreement(usmca, [{ state: "withdrawn-usa", on: day("2027-01-01") }])).toThrow(
      'no article leads from "annual-review" to "withdrawn-usa"',
    );
  });
});

describe("an agreement file", () => {
  const line = (part: string): number => text.slice(0, text.indexOf(part)).split("\n").length;

  it("is refused with the place of an unknown state, a pair left out or a regime that does not exist", () => {
    const state = text.replace("to: notice-usa", "to: notice-us");
    expect(() => parseAgreement(state, "own.yaml")).toThrow(
      new RegExp(`^own.yaml:${line("to: notice-usa")}:9: unknown state "notice-us"; did you mean "notice-usa"`),
    );
    const pair = text.replace(
      "holds: {USA-CAN: mfn, USA-MEX: mfn, CAN-MEX: usmca}",
      "holds: {USA-CAN: mfn, USA-MEX: mfn}",
    );
    expect(() => parseAgreement(pair, "own.yaml")).toThrow('CAN-MEX is missing in state "withdrawn-usa"');
    const regime = text.replace("USA-CAN: mfn", "USA-CAN: mfm");
    expect(() => parseAgreement(regime, "own.yaml")).toThrow(/^own\.yaml:\d+:\d+: /);
    expect(() => parseAgreement(text.replace("by: [CAN]", "by: [CND]"), "own.yaml")).toThrow('unknown party "CND"');
    const end = text.replace("from: [extended]\n    to: lapsed", "from: [lapsed]\n    to: lapsed");
    expect(() => parseAgreement(end, "own.yaml")).toThrow('state "lapsed" has no end');
  });
});
