import { loadBook } from "../../../../src/files/index.js";

/** A measure of the statute book by its id, with its name in three languages. */
export interface NamedMeasure {
  readonly id: string;
  readonly label: Readonly<Record<"en" | "fr" | "es", string>>;
}

export const files = (): readonly string[] => ["dist/book.json"];

/** Every measure of the book, by id. */
export const run = (_: Readonly<Record<string, never>>): readonly NamedMeasure[] =>
  loadBook([])
    .measures.map(({ measure: { id, label } }): NamedMeasure => ({ id, label }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
