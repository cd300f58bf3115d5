import { loadBook } from "../../../../src/files/index.js";

/** A measure of the statute book by its id, with its name in a language. */
export interface NamedMeasure {
  readonly id: string;
  readonly label: string;
}

export const files = (): readonly string[] => ["dist/book.json"];

/** Every measure of the book, by id. */
export const run = ({ language }: { readonly language: "en" | "fr" | "es" }): readonly NamedMeasure[] =>
  loadBook([])
    .measures.map(({ measure: { id, label } }): NamedMeasure => ({ id, label: label[language] }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
