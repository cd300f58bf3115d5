import { type ReactNode, useId, useState } from "react";
import type { Question } from "../../../../src/law/index.js";
import { useWords } from "../../settings.js";
import { asksFor, type Question as Asking } from "./question.js";
import { dutyWords } from "./words.js";

/** The facts that would settle the answer, as questions; those given can be taken back. */
export function Questions(props: {
  readonly questions: readonly Question[];
  readonly given: readonly string[];
  readonly question: Asking;
}): ReactNode {
  const { questions, given, question } = props;
  const words = useWords(dutyWords);
  if (questions.length === 0 && given.length === 0) return null;
  const once = questions.filter(({ fact }, index) => questions.findIndex((one) => one.fact === fact) === index);
  return (
    <section className="questions">
      {once.length > 0 && (
        <>
          <h2>{words.question}</h2>
          <p className="muted small">{words.questionLead}</p>
        </>
      )}
      {once.map((one) => (
        <OneQuestion key={one.fact} asks={one} question={question} />
      ))}
      {given.length > 0 && (
        <p className="given">
          {words.given}:{" "}
          {given.map((fact) => (
            <span key={fact}>
              <code>{fact}</code>{" "}
              <button type="button" className="small" onClick={() => question.give(fact.split("=")[0] ?? "", null)}>
                {words.drop}
              </button>{" "}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

function OneQuestion({ asks, question }: { readonly asks: Question; readonly question: Asking }): ReactNode {
  const words = useWords(dutyWords);
  const { fact, text, programme } = asks;
  const kind = asksFor(fact);
  if (kind === "code") return <CodeQuestion text={text} question={question} />;
  if (kind === "amount") return <AmountQuestion asks={asks} question={question} />;
  return (
    <fieldset className="one">
      <legend>
        {text} ({programme})
      </legend>
      <button type="button" onClick={() => question.give(fact, "yes")}>
        {words.yes}
      </button>{" "}
      <button type="button" onClick={() => question.give(fact, "no")}>
        {words.no}
      </button>
    </fieldset>
  );
}

function AmountQuestion({ asks, question }: { readonly asks: Question; readonly question: Asking }): ReactNode {
  const words = useWords(dutyWords);
  const { fact, text, programme } = asks;
  const [amount, setAmount] = useState("");
  const id = useId();
  return (
    <form
      className="one"
      onSubmit={(event) => {
        event.preventDefault();
        if (amount !== "") question.give(fact, amount);
      }}
    >
      <label htmlFor={id}>
        {text} ({programme})
      </label>
      <div className="with-button">
        <input
          id={id}
          type="number"
          min="0"
          step="any"
          value={amount}
          onChange={({ target }) => setAmount(target.value)}
        />
        <button type="submit">{words.give}</button>
        {fact.endsWith("Content") && (
          <button type="button" onClick={() => question.give(fact, "none")}>
            {words.noneApproved}
          </button>
        )}
      </div>
    </form>
  );
}

/** The digits that the list tells apart, as buttons. */
function CodeQuestion({ text, question }: { readonly text: string; readonly question: Asking }): ReactNode {
  const [lead = "", ...rest] = text.split(": ");
  const options = rest
    .join(": ")
    .split("; ")
    .flatMap((option) => {
      const [, code, words] = /^(\d{4}[\d.]*)\s+(.*)$/.exec(option) ?? [];
      return code === undefined ? [] : [{ code, words: words ?? "" }];
    });
  return (
    <fieldset className="one">
      <legend>{options.length === 0 ? text : lead}</legend>
      <ul className="codes">
        {options.map(({ code, words }) => (
          <li key={code}>
            <button type="button" onClick={() => question.change({ code })}>
              <code>{code}</code> {words}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
