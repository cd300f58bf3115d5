import { parseDocument, stringify } from "yaml";
import type { ScenarioFile } from "../../../../src/scenario/index.js";

/** A scenario of the lab: the file is the truth, levers and fields are ways to write it. */
export type File = ScenarioFile;
export type Change = NonNullable<File["changes"]>[number];

const modeline = "# yaml-language-server: $schema=../schemas/scenario.schema.json\n";

/** The text of a scenario as a file, days in quotes. */
export const textOf = (file: File): string =>
  modeline + stringify(file, { lineWidth: 0, defaultStringType: "PLAIN", defaultKeyType: "PLAIN" });

/** The law of a day, compared with itself: nothing is changed yet. */
export const blank = (title: string, day: string): File => ({
  schema: "parley/scenario/1",
  title,
  law: day as NonNullable<File["law"]>,
  baseline: { law: day as NonNullable<File["law"]> },
});

/** Whether nothing but its name was written into a blank scenario. */
export const isUntouched = (file: File, day: string): boolean =>
  JSON.stringify({ ...file, title: "" }) === JSON.stringify(blank("", day));

/**
 * A file as the lab can edit it. Whether the law knows its measures is the worker's question; here only its shape counts.
 * @returns null where the text is not one object with the schema, the parts and the kinds of a scenario.
 */
export function fileOf(text: string): File | null {
  const value = valueOf(text);
  return isObject(value) && isFile(value) ? (value as unknown as File) : null;
}

/** What a text of YAML or JSON says; null where it is neither. */
function valueOf(text: string): unknown {
  try {
    const document = parseDocument(text);
    return document.errors.length === 0 ? document.toJS() : null;
  } catch {
    // References that would unfold without end.
    return null;
  }
}

type Parts = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Parts =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Just what the lab itself reads: the whole schema stays in the worker, out of what a page loads first. */
function isFile({ schema, title, law, baseline, changes = [], assume = {} }: Parts): boolean {
  return (
    schema === "parley/scenario/1" &&
    (typeof title === "string" ||
      (isObject(title) && ["en", "fr", "es"].every((key) => typeof title[key] === "string"))) &&
    (law === undefined || typeof law === "string") &&
    (typeof baseline === "string" || (isObject(baseline) && typeof baseline["law"] === "string")) &&
    isObject(assume) &&
    Array.isArray(changes) &&
    changes.every(isChange)
  );
}

const isChange = (value: unknown): boolean =>
  isObject(value) &&
  typeof value["measure"] === "string" &&
  (value["origins"] === undefined || Array.isArray(value["origins"]));

/** The schema a text of YAML or JSON says it has, to tell a newer file from one that is none. */
export const schemaOf = (text: string): string | null =>
  /^[\s{]*["']?schema["']?\s*:\s*["']?([\w/.-]+)/m.exec(text)?.[1] ?? null;

/** The title in a language. */
export function titleOf({ title }: File, language: "en" | "fr" | "es"): string {
  return typeof title === "string" ? title : title[language];
}

/** The day whose law applies, where the file says it itself. */
export const lawOf = ({ law, baseline }: File): string | null =>
  law ?? (typeof baseline === "string" ? null : baseline.law);

/** The file with other changes; the key is left out where there is none. */
export function withChanges(file: File, changes: readonly Change[]): File {
  const { changes: _, ...rest } = file;
  return changes.length === 0 ? rest : { ...rest, changes: [...changes] };
}

/** The file with another day of law: what begins on the old day begins on the new one. */
export function withDay(file: File, day: string): File {
  const law = day as NonNullable<File["law"]>;
  const old = lawOf(file);
  const changes = (file.changes ?? []).map((change) => (change.from === old ? { ...change, from: law } : change));
  const compared = typeof file.baseline !== "string" && file.baseline.law === old ? { law } : file.baseline;
  return withChanges({ ...file, law, baseline: compared }, changes);
}

type Assume = NonNullable<File["assume"]>;

/** The file with an assumption set, or left to the default with undefined. */
export function withAssume(file: File, change: { readonly [Key in keyof Assume]?: Assume[Key] | undefined }): File {
  const { assume, ...rest } = file;
  const next = Object.fromEntries(Object.entries({ ...assume, ...change }).filter(([, value]) => value !== undefined));
  return Object.keys(next).length === 0 ? rest : { ...rest, assume: next };
}
