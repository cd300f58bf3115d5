import { describe, expect, it } from "vitest";
import { booleanFacts } from "../../law/measure.js";
import { languages } from "../format.js";
import { statuteWords } from "./catalogue.js";

/** Every path to words in a catalogue; what the book asks in English itself stands in the other two alone. */
const keys = (value: unknown, path = ""): string[] =>
  typeof value === "object" && value !== null && path !== ".facts"
    ? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}.${key}`))
    : [path];

describe("the words of the statute book", () => {
  it.each(languages)("are the same keys in %s as in English", (language) => {
    expect(keys(statuteWords(language))).toEqual(expect.arrayContaining(keys(statuteWords("en"))));
    expect(keys(statuteWords("en"))).toEqual(expect.arrayContaining(keys(statuteWords(language))));
  });

  it.each(["fr", "es"] as const)("ask every fact in %s", (language) => {
    const amounts = ["code", "content.aluminium", "content.copper", "content.steel", "repairValue", "usContent"];
    const asked = Object.keys(statuteWords(language).facts);
    expect([...booleanFacts, ...amounts].filter((fact) => !asked.includes(fact))).toEqual([]);
  });

  it.each(["fr", "es"] as const)("are not English in %s", (language) => {
    const [own, english] = [statuteWords(language), statuteWords("en")];
    expect(own.duty.explain).not.toBe(english.duty.explain);
    expect(Object.values(own.status)).not.toEqual(Object.values(english.status));
  });
});
