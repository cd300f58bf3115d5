import { describe, expect, it } from "vitest";
import { parley } from "./cli.js";
import { mistake, onToy, toyFolder } from "./support/toy-folder.js";

const { folder, written } = toyFolder();

const shipped = (measure: string, origins: string): string =>
  `schema: parley/scenario/1
title: Test
law: "2025-12-18"
baseline: { law: "2025-01-01" }
changes:
  - { measure: ${measure}, set: 0, from: "2025-12-18", origins: ${origins} }
`;

describe("the origins of a change", () => {
  it.each([
    ["DEU", 4, "DEU is inside EU27 in the trade data and cannot be changed alone; write origins: [EU27]"],
    ["Vietnam", 4, "VNM is inside ROW in the trade data"],
    ["NO", 4, "NOR is inside ROW in the trade data"],
    ["CAN, can", 3, "origins name CAN twice"],
    ["USA", 3, "us.s232.steel falls on imports into USA, which has none from itself"],
  ])("[%s] is refused by check and run with the place of the change", async (origins, code, message) => {
    const file = written("bad.yaml", shipped("us.s232.steel", `[${origins}]`));
    for (const command of ["check", "run"]) {
      const ran = mistake(await parley([command, file], folder));
      expect(ran.message).toContain(`toy/bad.yaml:6:5: ${message}`);
      expect(ran.code).toBe(code);
    }
  });

  it("are named in words whatever the spelling", async () => {
    const says = async (origins: string): Promise<string> =>
      (await parley(["check", written("good.yaml", shipped("us.s232.steel", origins))], folder)).stdout;
    const codes = await says("[CAN, EU27]");
    expect(codes).toContain("Canada");
    expect(await says("[can, European Union]")).toBe(codes);
  });

  it("are the regions of the economy at hand", async () => {
    const change = 'changes:\n  - { measure: arv.external.tools, set: 0, from: "2025-07-01", origins: [EU27] }\n';
    const ran = mistake(await parley(["check", written("bad.yaml", onToy(change))], folder));
    expect(ran.message).toContain("toy/bad.yaml:5:5: the economy has no region EU27; it has ARV, BOR, CEL");
    expect(ran.code).toBe(4);
  });
});
