import { expect, it } from "vitest";
import { sourceLink } from "./source-link.js";

it("leads to pages of the docs inside the studio, to the line of an assumption, and to addresses", () => {
  expect(sourceLink({ text: "economy na-2022", href: "docs/DATA-SOURCES.md" })).toBe("#/method?doc=DATA-SOURCES");
  expect(sourceLink({ text: "assumptions A50", href: "docs/ASSUMPTIONS.md" })).toBe("#/method?doc=ASSUMPTIONS&at=A50");
  expect(sourceLink({ text: "HTS", href: "https://hts.usitc.gov/" })).toBe("https://hts.usitc.gov/");
  expect(sourceLink({ text: "a file of one's own", href: null })).toBeUndefined();
});
