import { fileError, type Placed, parseYaml } from "../base/index.js";
import {
  type CodeList,
  type Countries,
  type InteractionFile,
  interactionProblems,
  interactionsSchema,
  type Measure,
  measureProblems,
  measureSchema,
  orderProblems,
  parseCodeList,
  parseCountries,
  parseRateTable,
  placeProblems,
  type RateTable,
  tableProblems,
  withTables,
} from "../law/index.js";
import { exists, join, kindOf, namesOf } from "./disk.js";
import { readText, shipped } from "./shipped.js";

/** Countries, measures, lists and interactions of a book folder, before it is compiled. */
export interface BookTexts {
  readonly countries: Countries;
  readonly measures: readonly Measure[];
  readonly lists: readonly CodeList[];
  readonly interactions: readonly InteractionFile[];
}

/** Folders of a book, one a country. */
export const countriesIn = (folder: string): string[] =>
  namesOf(folder).filter((name) => !name.startsWith(".") && kindOf(join(folder, name)) === "folder");

/**
 * Reads and checks the countries, measures, lists and interactions of a book.
 * @param folder the shipped book when absent.
 * @param shown the folder as errors name it.
 * @param only one measure file, by its path below the folder: the others and the interactions are left out.
 * @throws ParleyError (invalid file) with file:line:column for the first fault.
 */
export function readBook(
  folder: string = shipped("book"),
  shown: string = folder === shipped("book") ? "book" : folder,
  only?: string,
): BookTexts {
  const countries = parseCountries(readText(join(folder, "countries.csv")), `${shown}/countries.csv`);
  const folders = countriesIn(folder);
  const lists = folders.flatMap((country) =>
    names(join(folder, country, "lists"), ".csv").map((name) => {
      const file = `${shown}/${country}/lists/${name}`;
      const text = readText(join(folder, country, "lists", name));
      return parseCodeList(text, file, `${country}/lists/${name.replace(/\.csv$/, "")}`);
    }),
  );
  const byName = new Map(lists.map((list) => [list.name, list]));
  const tables = new Map(
    folders.flatMap((country) =>
      names(join(folder, country, "rates"), ".csv").map((name): [string, RateTable] => {
        const key = `${country}/rates/${name.replace(/\.csv$/, "")}`;
        const text = readText(join(folder, country, "rates", name));
        return [key, parseRateTable(text, `${shown}/${country}/rates/${name}`, key)];
      }),
    ),
  );
  const places = new Map<string, string>();
  const wanted = (country: string) => (name: string) => only === undefined || only === join(country, "measures", name);
  const measures = folders.flatMap((country) =>
    names(join(folder, country, "measures"), ".yaml")
      .filter(wanted(country))
      .map((name) => {
        const path = join(folder, country, "measures", name);
        const { value, place } = placedMeasure(readText(path), `${shown}/${country}/measures/${name}`, byName, tables);
        const problem = placeProblems(value, countries)[0];
        if (problem) throw fileError(place(problem.path), problem.message);
        const other = places.get(value.id);
        if (other !== undefined) {
          throw fileError(place(["id"]), `"${value.id}" is the id of ${other} already; a measure has an id of its own`);
        }
        places.set(value.id, place(["id"]));
        return value;
      }),
  );
  if (measures.length === 0) throw fileError(shown, "holds no measure; measures are YAML files in COUNTRY/measures/");
  const interactions = (only === undefined ? folders : []).flatMap((country) =>
    names(join(folder, country), ".yaml")
      .filter((name) => name === "interactions.yaml")
      .map((name) => readInteractions(readText(join(folder, country, name)), `${shown}/${country}/${name}`, measures)),
  );
  return { countries, measures, lists, interactions };
}

/** One measure file. @throws ParleyError (invalid file) with file:line:column. */
export const readMeasure = (text: string, file: string, lists: ReadonlyMap<string, CodeList>): Measure =>
  placedMeasure(text, file, lists).value;

function placedMeasure(
  text: string,
  file: string,
  lists: ReadonlyMap<string, CodeList>,
  tables: ReadonlyMap<string, RateTable> = noTables,
): Placed<Measure> {
  const placed = parseYaml(text, file, measureSchema);
  const value = withTables(placed.value, tables);
  const problem = tableProblems(value, tables)[0] ?? measureProblems(value, lists)[0];
  if (problem) throw fileError(placed.place(problem.path), problem.message);
  return { ...placed, value };
}

const noTables: ReadonlyMap<string, RateTable> = new Map();

/** One interactions file. @throws ParleyError (invalid file) with file:line:column. */
export function readInteractions(text: string, file: string, measures: readonly Measure[]): InteractionFile {
  const { value, place } = parseYaml(text, file, interactionsSchema);
  const problem = interactionProblems(value, measures)[0] ?? orderProblems(value, measures)[0];
  if (problem) throw fileError(place(problem.path), problem.message);
  return value;
}

/**
 * Files of a folder with an ending, sorted; none where the folder does not exist.
 * @throws ParleyError (invalid file): a .yml, which would be left out without a word.
 */
function names(folder: string, ending: string): string[] {
  if (!exists(folder)) return [];
  const all = namesOf(folder);
  const other = all.find((name) => /\.yml$/i.test(name));
  if (other !== undefined) throw fileError(join(folder, other), "is not read; name it .yaml instead of .yml");
  return all.filter((name) => name.endsWith(ending));
}
