import { type ReactNode, useId, useState } from "react";
import { useFormats, useWords } from "../../settings.js";
import { horizon } from "../../worker/stored.js";
import { dotted, isCode, type Question } from "./question.js";
import { dutyWords } from "./words.js";

const origins = [
  "CAN",
  "MEX",
  "USA",
  "CHN",
  "DEU",
  "FRA",
  "ITA",
  "GBR",
  "JPN",
  "KOR",
  "TWN",
  "IND",
  "BRA",
  "VNM",
  "THA",
];
const destinations = ["USA", "CAN", "MEX"];
const currencies: Readonly<Record<string, string>> = { USA: "US$", CAN: "C$", MEX: "MX$" };

/** The rail of the page: goods, countries, day, value, claim. */
export function Form({ question }: { readonly question: Question }): ReactNode {
  const { search, change } = question;
  const { code, from, to, on, value, claim } = question.asked;
  const words = useWords(dutyWords);
  const { country } = useFormats();
  const present = code === "" ? search : dotted(code);
  const [typed, setTyped] = useState({ of: present, text: present });
  const text = typed.of === present ? typed.text : present;
  const id = useId();
  const submit = (): void => {
    const asked = text.trim();
    if (asked === "") change({ q: null, code: null });
    else if (isCode(asked)) change({ code: asked, q: null, facts: null });
    else change({ q: asked, code: null, facts: null });
  };
  const select = (name: "from" | "to", present: string, codes: readonly string[]): ReactNode => (
    <div>
      <label htmlFor={`${id}${name}`}>{words[name]}</label>
      <select id={`${id}${name}`} value={present} onChange={({ target }) => change({ [name]: target.value })}>
        {[...new Set([...codes, present])].map((one) => (
          <option key={one} value={one}>
            {country(one)}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <form
      className="rail controls"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div>
        <label htmlFor={`${id}q`}>{words.search}</label>
        <div className="with-button">
          <input
            id={`${id}q`}
            type="search"
            value={text}
            placeholder={words.searchHint}
            autoComplete="off"
            onChange={({ target }) => setTyped({ of: present, text: target.value })}
          />
          <button type="submit">{words.find}</button>
        </div>
      </div>
      {select("from", from, origins)}
      {select("to", to, destinations)}
      <div>
        <label htmlFor={`${id}on`}>{words.on}</label>
        <input
          id={`${id}on`}
          type="date"
          min="2025-01-01"
          max={horizon}
          value={on}
          onChange={({ target }) => target.value !== "" && change({ on: target.value })}
        />
      </div>
      <div>
        <label htmlFor={`${id}value`}>
          {words.value}, {currencies[to]}
        </label>
        <input
          id={`${id}value`}
          type="number"
          inputMode="decimal"
          min="0"
          step="any"
          value={value}
          onChange={({ target }) => change({ value: target.value })}
        />
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={claim}
          onChange={({ target }) => change({ claim: target.checked ? "yes" : null })}
        />
        {words.claim}
      </label>
    </form>
  );
}
