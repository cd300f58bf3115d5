import type { ReactNode } from "react";
import { useParams } from "../../route.js";
import { useFormats, useWords } from "../../settings.js";
import type { TimelineOutput } from "../../worker/tasks/timeline.js";
import { type Filter, type FilterName, filterNames } from "./filter.js";
import { filterWords, kindWords, timelineWords } from "./words.js";

const distinct = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.filter((value): value is string => value !== null && value !== ""))].toSorted();

/** Choices by importer, partner, authority, programme, measure, chapter and kind of change. */
export function Filters({ output, filter }: { readonly output: TimelineOutput; readonly filter: Filter }): ReactNode {
  const words = useWords(timelineWords);
  const [names, kinds] = [useWords(filterWords), useWords(kindWords)];
  const { country } = useFormats();
  const [, change] = useParams();
  const { rows, partners } = output;
  const labels = new Map(rows.filter(({ kind }) => kind !== "talks").map(({ measure, label }) => [measure, label]));
  const options: Readonly<Record<FilterName, readonly (readonly [string, string])[]>> = {
    country: distinct(rows.map((row) => row.country)).map((code) => [code, country(code)] as const),
    partner: partners.map((code) => [code, country(code)] as const),
    authority: distinct(rows.map((row) => row.authority)).map((name) => [name, name] as const),
    programme: distinct(rows.map((row) => row.programme)).map((name) => [name, name] as const),
    measure: [...labels].toSorted(([, a], [, b]) => (a < b ? -1 : 1)),
    chapter: distinct(rows.flatMap((row) => row.chapters ?? [])).map((code) => [code, code] as const),
    kind: distinct(rows.map((row) => row.kind)).map((kind) => [kind, kinds[kind as keyof typeof kinds]] as const),
  };
  const none = Object.fromEntries(filterNames.map((name) => [name, null]));
  return (
    <form className="controls filters section" onSubmit={(event) => event.preventDefault()}>
      {filterNames.map((name) => {
        const value = filter[name];
        const known = options[name].some(([one]) => one === value);
        return (
          <label key={name}>
            {names[name]}
            <select value={value} onChange={({ target }) => change({ [name]: target.value || null, event: null })}>
              <option value="">{words.any}</option>
              {value !== "" && !known && <option value={value}>{value}</option>}
              {options[name].map(([one, label]) => (
                <option key={one} value={one}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        );
      })}
      {filterNames.some((name) => filter[name] !== "") && (
        <button type="button" onClick={() => change(none)}>
          {words.all}
        </button>
      )}
    </form>
  );
}
