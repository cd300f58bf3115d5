import { expect, it } from "vitest";
import { readText, shipped } from "../src/files/index.js";
import { cp2015Page } from "./support/cp2015-page.js";

it("docs/cp2015.md says what the solver does (npm run import -- cp2015-page writes it)", () => {
  expect(readText(shipped("docs", "cp2015.md"))).toBe(cp2015Page());
});
