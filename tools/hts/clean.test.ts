import { describe, expect, it } from "vitest";
import { cleanDescription, cleanSpecial, cleanText, cleanUnits } from "./clean.js";

describe("texts of the editions", () => {
  it("lose markup that some editions print and others do not", () => {
    expect(cleanText("$1.13/m<sup>3</sup>")).toBe(cleanText("$1.13/m3 "));
    expect(cleanDescription("Camels and other camelids (<i>Camelidae</i>):")).toBe(
      "Camels and other camelids (Camelidae)",
    );
    expect(cleanUnits(["m<sup>2</sup>", " kg", "", "\n", "X"])).toBe("m2|kg");
    expect(cleanUnits(["m²"])).toBe("m2");
    expect(cleanUnits(null)).toBe("");
  });

  it("spell the special column one way", () => {
    const right = "Free (A*,AU,D,E,IL,OM,S,S+)";
    for (const printed of [
      "Free (A*,AU, D,E IL,.OM,S,S+) ",
      "Free(A*,AU,D,E,IL,OM,S,S+)",
      "Free \n(A*,AU,D,E,IL,OM,S,S+)",
    ]) {
      expect(cleanSpecial(printed)).toBe(right);
    }
    expect(cleanSpecial("See 9919.04.67 (PA (PA)")).toBe("See 9919.04.67 (PA)");
    expect(cleanSpecial("Free (S) A duty (see U.S. note 3 of this subchapter) (B,C,)")).toBe(
      "Free (S) A duty (see U.S. note 3 of this subchapter) (B,C)",
    );
  });
});
