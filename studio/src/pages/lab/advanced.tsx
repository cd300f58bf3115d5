import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useAnswer } from "../../worker/use-answer.js";
import { FailureNotice } from "../../ui/failure.js";
import { useSettings, useWords } from "../../settings.js";
import { otherChanges } from "./levers.js";
import { type Change, type File, lawOf, withChanges } from "./scenario.js";
import { labWords } from "./words.js";

const verbs = ["set", "add", "multiply", "suspend", "replace"] as const;

interface Props {
  readonly file: File;
  readonly onWrite: (file: File) => void;
}

/** Every measure of the book by its id, with the five things a file can do to it. */
export function Advanced({ file, onWrite }: Props): ReactNode {
  const words = useWords(labWords);
  const others = otherChanges(file);
  return (
    <details className="advanced">
      <summary>{words.advanced}</summary>
      <div className="stack">
        <p className="muted small">{words.advancedNote}</p>
        {others.length > 0 && (
          <section aria-label={words.otherChanges}>
            <h3>{words.otherChanges}</h3>
            <ul className="changes">
              {others.map((change) => (
                <li key={JSON.stringify(change)}>
                  <code>{lineOf(change)}</code>{" "}
                  <button
                    type="button"
                    aria-label={`${words.remove}: ${lineOf(change)}`}
                    onClick={() =>
                      onWrite(
                        withChanges(
                          file,
                          (file.changes ?? []).filter((one) => one !== change),
                        ),
                      )
                    }
                  >
                    {words.remove}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <AddChange file={file} onWrite={onWrite} />
      </div>
    </details>
  );
}

/** `us.s232.steel: set 0.25, CAN MEX, from 2026-10-10`, as the file has it. */
export function lineOf(change: Change): string {
  const verb = verbs.find((name) => change[name] !== undefined) ?? "set";
  const value = change[verb] === true ? "" : ` ${String(change[verb])}`;
  const origins = change.origins ? `, ${change.origins.join(" ")}` : "";
  return `${change.measure}: ${verb}${value}${origins}, ${change.from}${change.to ? ` – ${change.to}` : ""}`;
}

function AddChange({ file, onWrite }: Props): ReactNode {
  const words = useWords(labWords);
  const [measureId, verbId, valueId, originsId] = [useId(), useId(), useId(), useId()];
  const [measure, setMeasure] = useState("us.s232.metals");
  const [verb, setVerb] = useState<(typeof verbs)[number]>("set");
  const [amount, setAmount] = useState("");
  const [origins, setOrigins] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const { language } = useSettings();
  const law = lawOf(file);
  const { output, failure, again } = useAnswer("measures", { language });
  const add = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const value = Number(amount.replace(",", "."));
    const asked = verb !== "suspend";
    if (asked && (amount.trim() === "" || !Number.isFinite(value))) return setFault(words.needNumber);
    setFault(null);
    const codes = origins
      .toUpperCase()
      .split(/[\s,]+/)
      .filter((code) => code !== "");
    const change: Change = {
      measure,
      ...(asked ? { [verb]: verb === "multiply" ? value : Math.round(value * 1e6) / 1e8 } : { suspend: true as const }),
      from: (law ?? "") as Change["from"],
      ...(codes.length > 0 && { origins: codes }),
    };
    onWrite(withChanges(file, [...(file.changes ?? []), change]));
  };
  if (failure && output === undefined) return <FailureNotice failure={failure} again={again} />;
  return (
    <form onSubmit={add} className="stack">
      <div>
        <label htmlFor={measureId}>{words.measure}</label>
        <select id={measureId} value={measure} onChange={({ target }) => setMeasure(target.value)}>
          {(output ?? []).map(({ id, label }) => (
            <option key={id} value={id}>
              {id} · {label}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor={verbId}>{words.verb}</label>
        <select
          id={verbId}
          value={verb}
          onChange={({ target }) => setVerb(verbs.find((name) => name === target.value) ?? "set")}
        >
          {verbs.map((name) => (
            <option key={name} value={name}>
              {words[name]}
            </option>
          ))}
        </select>
      </div>
      {verb !== "suspend" && (
        <div>
          <label htmlFor={valueId}>{verb === "multiply" ? words.factor : words.value}</label>
          <input
            id={valueId}
            inputMode="decimal"
            value={amount}
            aria-invalid={fault !== null}
            onChange={({ target }) => setAmount(target.value)}
          />
          {fault !== null && (
            <p role="alert" className="small">
              {fault}
            </p>
          )}
        </div>
      )}
      <div>
        <label htmlFor={originsId}>{words.origins}</label>
        <input
          id={originsId}
          value={origins}
          placeholder="CAN, MEX"
          onChange={({ target }) => setOrigins(target.value)}
        />
      </div>
      <button type="submit">{words.addChange}</button>
    </form>
  );
}
