import type { ReactNode } from "react";
import { useParams } from "../../route.js";
import { useFormats, useWords } from "../../settings.js";
import { horizon } from "../../worker/stored.js";
import type { SetNames } from "../../worker/tasks/rates.js";
import { type Asked, bases, firstDay, fromIndex, importersOf, type SetName, toIndex } from "./question.js";
import { basisWords, defaultWords, ratesWords, setWords, stateWords } from "./words.js";

const choices = ["as", "weights", "claims", "content"] as const;

/** What is asked: importer, partners, basis, day, named sets. */
export function Controls(props: {
  readonly asked: Asked;
  readonly names: SetNames | undefined;
  /** The day shown, which while the slider is held is not yet that of the link. */
  readonly day: string;
  readonly state: "ready" | "working" | "day";
  readonly onDraw: (day: string | null) => void;
}): ReactNode {
  const { asked, names, day, state, onDraw } = props;
  const words = useWords(ratesWords);
  const [basisNames, states] = [useWords(basisWords), useWords(stateWords)];
  const [setNames, standard] = [useWords(setWords), useWords(defaultWords)];
  const formats = useFormats();
  const [, change] = useParams();
  const release = (): void => {
    onDraw(null);
    change({ on: day === horizon ? null : day });
  };
  const chosen = (name: SetName) => asked.sets[name];
  return (
    <form className="rate-controls section" onSubmit={(event) => event.preventDefault()}>
      <div className="controls">
        <label>
          {words.importer}
          <select
            value={asked.to}
            onChange={({ target }) => change({ to: target.value, from: null, partners: null }, { push: true })}
          >
            {importersOf.map((name) => (
              <option key={name} value={name}>
                {formats.country(name)}
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend>{words.basis}</legend>
          <div className="choice">
            {bases.map((basis) => (
              <button
                key={basis}
                type="button"
                aria-pressed={asked.basis === basis}
                onClick={() => change({ basis: basis === "claims" ? null : basis })}
              >
                {basisNames[basis]}
              </button>
            ))}
          </div>
        </fieldset>
        {asked.to === "USA" && (
          <label className="tick">
            <input
              type="checkbox"
              checked={asked.all}
              onChange={({ target }) => change({ partners: target.checked ? "all" : null, from: null })}
            />{" "}
            {words.allPartners}
          </label>
        )}
      </div>
      <div className="slider">
        <label>
          {words.day}: <strong>{formats.day(day)}</strong>
          <input
            type="range"
            min={0}
            max={toIndex(horizon)}
            value={toIndex(day)}
            aria-valuetext={formats.day(day)}
            onChange={({ target }) => onDraw(fromIndex(Number(target.value)))}
            onPointerUp={release}
            onKeyUp={release}
            onBlur={release}
          />
        </label>
        <p className="muted small ends">
          <span>{formats.day(firstDay, "medium")}</span>
          <span data-state={state}>{states[state]}</span>
          <span>{formats.day(horizon, "medium")}</span>
        </p>
      </div>
      <details open={Object.values(asked.sets).some((value) => value !== "")}>
        <summary>{words.sets}</summary>
        <div className="controls">
          {choices.map((name) => (
            <label key={name}>
              {setNames[name]}
              <select value={chosen(name)} onChange={({ target }) => change({ [name]: target.value || null })}>
                <option value="">{standard[name]}</option>
                {(names?.[name] ?? [chosen(name)].filter(Boolean)).map((value) => (
                  <option key={value} value={value}>
                    {value}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <label>
            {setNames.us}
            <input
              key={chosen("us")}
              inputMode="decimal"
              defaultValue={chosen("us")}
              placeholder="0.40"
              onBlur={({ target }) => change({ us: target.value.trim().replace(",", ".") || null })}
              onKeyDown={(event) => {
                if (event.key === "Enter") event.currentTarget.blur();
              }}
            />
          </label>
        </div>
      </details>
    </form>
  );
}
