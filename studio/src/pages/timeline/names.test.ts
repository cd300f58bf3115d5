import { expect, it } from "vitest";
import { laneNames } from "./names.js";

it("names a programme by its measure, by the words its measures share, or by itself", () => {
  const names = laneNames([
    { programme: "s232_wood", label: "duty on wood." },
    { programme: "s338_ca", label: "section 338 duty on Canadian dairy" },
    { programme: "s338_ca", label: "section 338 duty on Canadian wood" },
    { programme: "mixed", label: "one thing" },
    { programme: "mixed", label: "another thing" },
    { programme: "long", label: "a surtax on very many goods of a kind that nobody would have thought of" },
  ]);
  expect(Object.fromEntries(names)).toEqual({
    s232_wood: "duty on wood",
    s338_ca: "section 338 duty on Canadian …",
    mixed: "mixed",
    long: "a surtax on very many goods of a kind that nobody …",
  });
});
