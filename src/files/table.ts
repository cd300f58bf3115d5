import { located, notKnown, parseYaml, unknown } from "../base/index.js";
import { lawfulEconomy, type TableFile, tableFileSchema, type ThreatFile, threatSchema } from "../scenario/index.js";
import { type BoundRates, readBoundRates } from "./bound-rates.js";
import { basename, dirname, join, namesOf, resolve } from "./disk.js";
import { readText, shipped } from "./shipped.js";

/** The threat points that ship with the package, by name. */
export function loadThreats(): ReadonlyMap<string, ThreatFile> {
  return new Map(
    namesOf(shipped("scenarios", "threats")).map((file) => [
      basename(file, ".yaml"),
      parseYaml(readText(shipped("scenarios", "threats", file)), `scenarios/threats/${file}`, threatSchema).value,
    ]),
  );
}

/**
 * A threat point by the name of one that ships, or by the path of a file of parley/threat/1.
 * @param shown the path as the user wrote it.
 * @throws ParleyError: no such name or file, an invalid file.
 */
export function readThreat(name: string, folder: string, shown: string = name): ThreatFile {
  if (name.endsWith(".yaml")) return parseYaml(readText(resolve(folder, name)), shown, threatSchema).value;
  const ships = loadThreats();
  const file = ships.get(name);
  if (file !== undefined) return file;
  throw notKnown(`${unknown("threat", name, [...ships.keys()])}; or write the file of your own, NAME.yaml`);
}

/** A table read from its file, with the threats it names. */
export interface ReadTableFile {
  readonly file: TableFile;
  /** Name, or path as written. */
  readonly name: string;
  /** Those that ship and those of its own. */
  readonly threats: ReadonlyMap<string, ThreatFile>;
  /** Where its economy is: a name, or a folder found from that of the file. */
  readonly economy: string;
  readonly bound: BoundRates | undefined;
  /** Where a value of the file stands, for errors. */
  readonly place: (path: readonly (string | number)[]) => string;
}

/** Names of the ready tables, sorted. */
export const readyTables = (): readonly string[] =>
  namesOf(shipped("scenarios", "tables"))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => basename(file, ".yaml"));

/**
 * Reads a ready table by name, or a file of parley/table/1 by path.
 * @throws ParleyError: no such name or file, an invalid file, a threat that is not there.
 */
export function readTableFile(reference: string, folder: string): ReadTableFile {
  const path = tablePath(reference, folder);
  const ours = dirname(path) === shipped("scenarios", "tables");
  const shown = ours ? `scenarios/tables/${basename(path)}` : reference;
  const { value: file, place } = parseYaml(readText(path), shown, tableFileSchema);
  const threats = new Map(loadThreats());
  for (const [at, name] of file.threats.entries()) {
    const shownThere = join(dirname(shown), name);
    threats.set(
      name,
      located(place(["threats", at]), () => readThreat(name, dirname(path), shownThere)),
    );
  }
  const beside = dirname(path);
  const { economy = lawfulEconomy } = file;
  return {
    file,
    name: ours ? basename(path, ".yaml") : reference,
    threats,
    economy: /[./]/.test(economy) ? resolve(beside, economy) : economy,
    bound: file.bound === undefined ? undefined : located(place(["bound"]), () => readBoundRates(file.bound!, beside)),
    place,
  };
}

/** A bare word is a ready table, anything else a path. */
function tablePath(reference: string, folder: string): string {
  if (!/^[\w-]+$/.test(reference)) return resolve(folder, reference);
  const ready = readyTables();
  if (!ready.includes(reference)) {
    throw notKnown(`${unknown("table", reference, ready)}; or give the path of a file`);
  }
  return shipped("scenarios", "tables", `${reference}.yaml`);
}
