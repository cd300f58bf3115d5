import { describe, expect, it } from "vitest";
import type { IsoDate } from "../src/base/index.js";
import { loadBook } from "../src/files/index.js";
import { type Derivation, type DutyQuery, derive, type Facts } from "../src/law/index.js";

const book = loadBook();

interface Asked {
  readonly facts?: Facts;
  readonly knownAt?: string;
  readonly to?: string;
  readonly claim?: boolean;
}

/** The duty on goods worth 1000. */
function duty(code: string, origin: string, on: string, { facts = {}, knownAt, to = "USA", claim }: Asked = {}) {
  const query: DutyQuery = {
    code: code.replaceAll(".", ""),
    origin,
    destination: to,
    on: on as IsoDate,
    claim: claim === true ? "USMCA" : null,
    value: 1000,
    currency: to === "CAN" ? "CAD" : "USD",
    facts,
    ...(knownAt === undefined ? {} : { knownAt: knownAt as IsoDate }),
  };
  return derive(book, query, { counterfactuals: false });
}

const cents = (amount: number | null): number | null => (amount === null ? null : Math.round(amount * 100) / 100);

const total = (...asked: Parameters<typeof duty>): number | null => cents(duty(...asked).total);

/** What one programme charges; null where it stands open. */
const charged = (programme: string, ...asked: Parameters<typeof duty>): number | null =>
  duty(...asked)
    .lines.filter((line) => line.programme === programme)
    .reduce(
      (sum: number | null, { amount }) => (sum === null || amount === null ? null : sum + (cents(amount) ?? 0)),
      0,
    );

const statusOf = ({ lines }: Derivation, programme: string) =>
  lines.find((line) => line.programme === programme)?.status;

const boots = "6403.99.60"; // 8.5 %
const shirts = "6109.10.00"; // 16.5 %
const coffee = "0901.11.00"; // free
const phones = "8517.13.00"; // free
const shelves = "9403.20.00"; // free; steel and aluminium content under section 232 from 12 March 2025

// HTS chapter 99, subchapter III, headings 9903.01.25 to .76 and 9903.02.01 to .91 and note 2(v); EO 14257, 14266, 14326.
describe("the reciprocal duties of 2025", () => {
  it.each([
    ["2025-04-04", 85],
    ["2025-04-05", 185],
    ["2025-04-08", 185],
    ["2025-04-09", 85 + 460],
    ["2025-04-10", 185],
    ["2025-08-06", 185],
    ["2025-08-07", 285],
    ["2026-02-23", 285],
    // Section 122 takes their place.
    ["2026-02-24", 185],
  ])("boots of Vietnam on %s owe %d", (on, owed) => {
    expect(total(boots, "VNM", on)).toBe(owed);
  });

  it.each([
    ["2025-04-08", 100],
    ["2025-04-09", 840],
    ["2025-04-10", 1250],
    ["2025-05-13", 1250],
    ["2025-05-14", 100],
    ["2025-11-10", 100],
    ["2026-02-23", 100],
    ["2026-02-24", 0],
  ])("goods of China owe it on %s at %d per thousand", (on, owed) => {
    for (const origin of ["CHN", "HKG", "MAC"]) expect(charged("ieepa_recip", boots, origin, on)).toBe(owed);
  });

  it("are 15 % in total for the European Union, so that a good at 16.5 % owes nothing on top", () => {
    expect(total(boots, "DEU", "2025-08-06")).toBe(185);
    expect(total(boots, "DEU", "2025-08-07")).toBe(150);
    expect(total(shirts, "DEU", "2025-08-06")).toBe(265);
    expect(total(shirts, "DEU", "2025-08-07")).toBe(165);
    expect(total(boots, "DEU", "2025-04-09")).toBe(285);
  });

  it.each([
    ["JPN", "2025-08-07", 150, "2025-09-03", 235],
    ["KOR", "2025-11-14", 150, "2025-12-02", 235],
    ["CHE", "2025-11-14", 150, "2025-12-17", 475],
    ["LIE", "2025-11-14", 150, "2025-12-17", 235],
  ])("are 15 %% in total for %s from %s by a text that reaches back: %d, as known on %s %d", (...row) => {
    const [origin, on, owed, knownAt, before] = row;
    expect(total(boots, origin, on)).toBe(owed);
    expect(total(boots, origin, on, { knownAt })).toBe(before);
  });

  it.each([
    ["KOR", "2025-11-13", 235],
    ["CHE", "2025-11-13", 475],
    ["GBR", "2025-08-07", 185],
    ["BRA", "2025-08-05", 185],
    ["AUS", "2025-10-01", 185],
    ["TWN", "2025-08-07", 285],
    ["LSO", "2025-04-09", 585],
    ["LSO", "2025-08-07", 235],
  ])("on boots of %s on %s make the duty %d", (origin, on, owed) => {
    expect(total(boots, origin, on)).toBe(owed);
  });

  it("leave out Canada and Mexico, claimed or not, and the countries of general note 3(b)", () => {
    for (const origin of ["CAN", "MEX", "RUS", "BLR"]) {
      expect(statusOf(duty(boots, origin, "2025-10-20"), "ieepa_recip")).toBe("excluded");
    }
  });

  it("leave out annex II with its changes: electronics from the start, copper to 31 July, wood to 13 October, coffee from 13 November", () => {
    expect(charged("ieepa_recip", phones, "VNM", "2025-04-05")).toBe(0);
    expect(charged("ieepa_recip", "8505.11.0070", "VNM", "2025-10-20")).toBe(0);
    expect(charged("ieepa_recip", "8505.11.0050", "VNM", "2025-10-20")).toBe(200);
    const wire = { facts: { content: { copper: 0 } } };
    expect(charged("ieepa_recip", "7408.11.60", "CHL", "2025-07-31", wire)).toBe(0);
    expect(charged("ieepa_recip", "7408.11.60", "CHL", "2025-08-01", wire)).toBe(100);
    expect(total(coffee, "VNM", "2025-11-12")).toBe(200);
    expect(total(coffee, "VNM", "2025-11-13")).toBe(0);
    expect(total("4407.11.00", "VNM", "2025-10-13")).toBe(0);
    // 10 % of section 232 takes the place of the exemption, and keeps the reciprocal duty out.
    expect(total("4407.11.00", "VNM", "2025-10-14")).toBe(100);
  });

  it("leave out donations, baggage, informational materials and goods on the way", () => {
    expect(total(boots, "VNM", "2025-10-20", { facts: { donation: true } })).toBe(85);
    expect(total(boots, "VNM", "2025-10-20", { facts: { personalUse: true } })).toBe(85);
    expect(total("4901.99.00", "VNM", "2025-10-20")).toBe(0);
    const inTransit = { facts: { inTransit: true } };
    expect(total(boots, "VNM", "2025-06-15", inTransit)).toBe(85);
    expect(total(boots, "VNM", "2025-06-16", inTransit)).toBe(185);
    expect(total(boots, "VNM", "2025-10-04", inTransit)).toBe(185);
    expect(total(boots, "VNM", "2025-10-05", inTransit)).toBe(285);
  });

  it("fall on the value without US content from 20 % of the value, and at 40 % on transshipped goods", () => {
    expect(total(boots, "VNM", "2025-10-20", { facts: { usComponents: 199 } })).toBe(285);
    expect(total(boots, "VNM", "2025-10-20", { facts: { usComponents: 200 } })).toBe(85 + 160);
    expect(total(boots, "VNM", "2025-10-20", { facts: { transshipped: true } })).toBe(485);
  });

  it("fall on what the metal content of section 232 leaves, and on no car", () => {
    const facts = { content: { steel: 600, aluminium: 0 } };
    expect(total(shelves, "VNM", "2025-10-20", { facts })).toBe(300 + 80);
    expect(total(shelves, "DEU", "2025-10-20", { facts })).toBe(300 + 60);
    expect(total("8703.23.01.60", "DEU", "2025-10-20")).toBe(150);
    expect(statusOf(duty("8703.23.01.60", "DEU", "2025-10-20"), "ieepa_recip")).toBe("excluded");
    expect(total("8703.23.01.60", "VNM", "2025-10-20")).toBe(25 + 250);
  });

  it("fall on the value of repairs", () => {
    expect(charged("ieepa_recip", "9802.00.50", "VNM", "2025-10-20", { facts: { repairValue: 300 } })).toBe(60);
  });

  it("spare goods of the European Union on its list from 1 September 2025, generics where they are not patented", () => {
    expect(charged("ieepa_recip", "0810.50.00", "DEU", "2025-08-31")).toBeGreaterThan(0);
    expect(charged("ieepa_recip", "0810.50.00", "DEU", "2025-09-01")).toBe(0);
    const generic = { facts: { patented: false } };
    expect(charged("ieepa_recip", "2804.10.00", "DEU", "2025-09-01", generic)).toBe(0);
    expect(charged("ieepa_recip", "2804.10.00", "DEU", "2025-09-01")).toBeGreaterThan(0);
  });
});

describe("the emergency duties on single countries of 2025", () => {
  // Headings 9903.01.20 to .24 and notes 2(s), 2(u); EO 14195, 14228, and the change of 10 November 2025.
  it.each([
    ["2025-02-03", 0],
    ["2025-02-04", 100],
    ["2025-03-03", 100],
    ["2025-03-04", 200],
    ["2025-11-09", 200],
    ["2025-11-10", 100],
    ["2026-02-23", 100],
    ["2026-02-24", 0],
  ])("goods of China owe on %s %d per thousand, Macau none", (on, owed) => {
    expect(charged("ieepa_cn", phones, "CHN", on)).toBe(owed);
    expect(charged("ieepa_cn", phones, "HKG", on)).toBe(owed);
    expect(charged("ieepa_cn", phones, "MAC", on)).toBe(0);
  });

  // Headings 9903.01.77 to .90, note 2(x); EO 14323 of 30 July 2025.
  it.each([
    ["2025-08-05", 100],
    ["2025-08-06", 500],
    ["2025-11-12", 500],
    ["2025-11-13", 0],
  ])("coffee of Brazil owes on %s %d", (on, owed) => {
    expect(total(coffee, "BRA", on)).toBe(owed);
  });

  // Headings 9903.01.84 to .89, note 2(z), terminated on 7 February 2026.
  it.each([
    ["2025-08-26", 165 + 250],
    ["2025-08-27", 165 + 500],
    ["2026-02-06", 165 + 500],
    ["2026-02-07", 165 + 250],
    ["2026-02-24", 165 + 100],
  ])("shirts of India owe on %s %d", (on, owed) => {
    expect(total(shirts, "IND", on)).toBe(owed);
  });

  it("spare the whole of a metal derivative of Brazil and India, where the reciprocal duty takes the rest", () => {
    const facts = { content: { steel: 600, aluminium: 0 } };
    expect(total(shelves, "IND", "2025-10-20", { facts })).toBe(300 + 100);
    expect(total(shelves, "BRA", "2025-10-20", { facts })).toBe(300 + 40);
  });

  it("leave out informational materials, donations and goods on the way", () => {
    expect(charged("ieepa_br", "4901.99.00", "BRA", "2025-10-20")).toBe(0);
    expect(charged("ieepa_in", shirts, "IND", "2025-10-20", { facts: { donation: true } })).toBe(0);
    const facts = { inTransit: true };
    expect(charged("ieepa_in", shirts, "IND", "2025-09-16", { facts })).toBe(0);
    expect(charged("ieepa_in", shirts, "IND", "2025-09-17", { facts })).toBe(250);
    expect(charged("ieepa_br", shirts, "BRA", "2025-10-04", { facts })).toBe(0);
    expect(charged("ieepa_br", shirts, "BRA", "2025-10-05", { facts })).toBe(400);
  });
});
