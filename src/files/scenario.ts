import { fileError, located, notKnown, unknown, usageError } from "../base/index.js";
import {
  parseScenario,
  resolveScenario,
  runSchema,
  type Scenario,
  type ScenarioFile,
  type ScenarioResult,
  type SourceFile,
} from "../scenario/index.js";
import { basename, dirname, exists, isAbsolute, join, kindOf, namesOf, relative, resolve } from "./disk.js";
import { readText, shipped } from "./shipped.js";

/** Names of the ready scenarios, sorted. */
export const readyScenarios = (): readonly string[] =>
  namesOf(shipped("scenarios"))
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => basename(name, ".yaml"));

/** A scenario read from files; the folders it names start at `root`, the folder of its first file. */
export interface ReadScenario extends Scenario {
  readonly root: string;
}

/**
 * Reads one scenario or a stack of them, with the scenarios they stand on.
 * @param references paths from `folder`, or names of ready scenarios.
 * @throws ParleyError: no such file or name, a directory, an invalid file.
 */
export function readScenario(references: readonly string[], folder: string): ReadScenario {
  const root = dirname(find(references[0] ?? "", folder));
  const stack = references.map((reference) => readOne(reference, folder, root));
  const scenario = resolveScenario(stack, (reference, from) => readOne(reference, dirname(from.path), root, from));
  return { ...scenario, root };
}

/** @param from the file that names this one as its baseline. */
function readOne(reference: string, folder: string, root: string, from?: SourceFile): SourceFile {
  const { path, text } = located(from?.place(["baseline"]), () => {
    const found = find(reference, folder);
    return { path: found, text: readText(found) };
  });
  const written = isAbsolute(reference) || from === undefined ? reference : join(dirname(from.file), reference);
  const shown = path.startsWith(shipped("scenarios")) ? relative(shipped(), path) : written;
  const source = parseScenario(text, shown.replaceAll("\\", "/"), path);
  return { ...source, value: withFolders(source.value, dirname(path), root) };
}

/**
 * A reference with a slash or an ending is a path; a bare word is a ready scenario, or else a file beside; `brief/NAME` is a
 * scenario of the brief where there is no such path.
 */
function find(reference: string, folder: string): string {
  if (reference.trim() === "") {
    throw usageError(`a scenario needs a name: a ready one (${readyScenarios().join(", ")}) or a file`);
  }
  const path = resolve(folder, reference);
  if (exists(path)) {
    if (kindOf(path) === "folder") {
      throw fileError(reference, "is a folder; a scenario is one YAML file");
    }
    return path;
  }
  const ready = shipped("scenarios", `${reference}.yaml`);
  if (/^brief\/[\w-]+$/.test(reference) && exists(ready)) return ready;
  if (/^[\w-]+$/.test(reference)) {
    if (exists(ready)) return ready;
    throw notKnown(`${unknown("scenario", reference, readyScenarios())}; or give the path of a file`);
  }
  return path;
}

/** Folders are written from the file that names them; here they start at the root. A bare word is a shipped thing. */
function withFolders(value: ScenarioFile, folder: string, root: string): ScenarioFile {
  const fromRoot = (name: string): string =>
    /^\.{0,2}[\\/]/.test(name) ? `./${relative(root, resolve(folder, name)).replaceAll("\\", "/")}` : name;
  const { book, model, assume } = value;
  return {
    ...value,
    ...(book === undefined ? {} : { book: fromRoot(book) }),
    ...(model?.economy === undefined ? {} : { model: { ...model, economy: fromRoot(model.economy) } }),
    ...(assume?.weights === undefined ? {} : { assume: { ...assume, weights: fromRoot(assume.weights) } }),
  };
}

/**
 * A result written by `parley run -o`.
 * @throws ParleyError (invalid file) naming the first key that is not as it should be.
 */
export function readResult(name: string, folder: string): ScenarioResult {
  const parsed = runSchema.safeParse(parseJson(readText(resolve(folder, name)), name));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw fileError(name, `is not a result of parley run: ${issue?.path.map(String).join(".")}: ${issue?.message}`);
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fileError(name, `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
