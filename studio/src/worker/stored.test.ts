import { expect, it } from "vitest";
import { lawHorizon } from "../../../src/law/index.js";
import { horizon } from "./stored.js";

it("the first page shows the last day the book knows", () => {
  expect(horizon).toBe(lawHorizon);
});
