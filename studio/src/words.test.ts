import { expect, it } from "vitest";
import type { Words } from "./languages.js";

const modules = import.meta.glob<Readonly<Record<string, Words<Readonly<Record<string, unknown>>>>>>(
  ["./words.ts", "./shared-words.ts", "./pages/*/words.ts", "./pages/*/*-words.ts"],
  { eager: true },
);
const all = Object.entries(modules).flatMap(([file, exported]) =>
  Object.entries(exported)
    .filter(([, value]) => typeof value === "object" && value !== null && "en" in value && "fr" in value)
    .map(([name, value]) => ({ name: `${file} ${name}`, value })),
);

it("has words to look at", () => {
  expect(all.map(({ name }) => name)).toContain("./words.ts frameWords");
  expect(all.length).toBeGreaterThan(2);
});

it.each(all)("$name has every key in three languages, none empty", ({ value: { en, fr, es } }) => {
  expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
  expect(Object.keys(es).sort()).toEqual(Object.keys(en).sort());
  const empty = Object.keys(en).filter((key) => [en, fr, es].some((language) => language[key] === ""));
  expect(empty).toEqual([]);
});

it.each(all)(
  "$name says no whole sentence in English where another language is asked for",
  ({ value: { en, fr, es } }) => {
    const sentence = (text: unknown): boolean => typeof text === "string" && text.split(" ").length > 3;
    expect(Object.keys(en).filter((key) => sentence(en[key]) && (fr[key] === en[key] || es[key] === en[key]))).toEqual(
      [],
    );
  },
);
