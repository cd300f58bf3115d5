import { type ReactNode, useState } from "react";
import type { Formats } from "../../format.js";
import { useFormats, useWords } from "../../settings.js";
import { Headline } from "../../ui/announce.js";
import { Figure } from "../../ui/figure.js";
import type { DutyAnswer } from "../../worker/tasks/duty.js";
import { Lines, Total } from "./lines.js";
import { Questions } from "./questions.js";
import type { Question } from "./question.js";
import { frameWords } from "../../words.js";
import { dutyWords } from "./words.js";

export type Answered = Extract<DutyAnswer, { readonly error: null }>;

/** The answer, the waterfall, the lines with their reasons, what is not known, what would change it. */
export function Result(props: { readonly answer: Answered; readonly question: Question }): ReactNode {
  const { answer, question } = props;
  const words = useWords(dutyWords);
  const formats = useFormats();
  const { result, figure } = answer;
  const said = answerOf(answer, words, formats);
  const duty = dutyIn(said, answer, words, formats);
  const would = result.lines.filter(({ counterfactual }) => counterfactual !== null);
  return (
    <>
      <Headline say={said}>
        {duty !== "" && <Total answer={answer} value={duty} />}
        {said.slice(duty.length)}
      </Headline>
      <p className="muted" lang={question.asked.to === "USA" ? "en" : undefined}>
        {result.description}
      </p>
      <Actions answer={answer} />
      <Questions questions={result.questions} given={question.asked.facts} question={question} />
      <Figure figure={figure} />
      <Lines answer={answer} />
      {would.length > 0 && (
        <section className="section">
          <h2>{words.would}</h2>
          <ul className="plain">
            {would.map(({ programme, counterfactual }) => (
              <li key={programme}>{words.wouldOf(programme, counterfactual ?? "")}</li>
            ))}
          </ul>
        </section>
      )}
      <Besides answer={answer} />
    </>
  );
}

/** The answer in one sentence: `$5,000.00 on $10,000.00: 50.0 %`. */
function answerOf({ result }: Answered, words: (typeof dutyWords)["en"], { money, percent }: Formats): string {
  const { total, rate, range, currency, lines, inputs } = result;
  const value = Number(inputs["value"]);
  const amount = (some: number): string => money(some, currency, 2);
  if (lines.some(({ status }) => status === "prohibited")) return words.owesNothing;
  if (total !== null) return words.owes(amount(total), amount(value), percent(rate ?? 0));
  if (range === null) return words.owesUnknown;
  const share = (some: number): string => (value > 0 ? percent(some / value) : "–");
  return words.owes(
    words.between(amount(range[0]), amount(range[1])),
    amount(value),
    words.between(share(range[0]), share(range[1])),
  );
}

/** The duty that the sentence begins with, which opens; "" where it begins with something else. */
function dutyIn(said: string, { result }: Answered, words: (typeof dutyWords)["en"], { money }: Formats): string {
  const { total, range, currency } = result;
  const amount = (some: number): string => money(some, currency, 2);
  const duty = total !== null ? amount(total) : range === null ? "" : words.between(amount(range[0]), amount(range[1]));
  return said.startsWith(duty) ? duty : "";
}

function Actions({ answer }: { readonly answer: Answered }): ReactNode {
  const words = useWords(dutyWords);
  const frame = useWords(frameWords);
  const [state, setState] = useState<"" | "copied" | "failed">("");
  const copy = (): void => {
    navigator.clipboard.writeText(`${answer.memo}\n${location.href}\n`).then(
      () => setState("copied"),
      () => setState("failed"),
    );
  };
  return (
    <div className="actions controls">
      <button type="button" onClick={copy}>
        {words.memo}
      </button>{" "}
      {state === "copied" && <span className="muted">{words.copied}</span>}
      <details>
        <summary className="small">{frame.terminal}</summary>
        <pre className="code">{answer.line}</pre>
      </details>
      {state === "failed" && (
        <>
          <p>{words.notCopied}</p>
          <pre className="code">{answer.memo}</pre>
        </>
      )}
    </div>
  );
}

/** Notes, deposits, refunds and warnings. */
function Besides({ answer }: { readonly answer: Answered }): ReactNode {
  const words = useWords(dutyWords);
  const { money, percent } = useFormats();
  const { notes, cashDeposits, refunds, warnings, currency } = answer.result;
  return (
    <>
      {(notes.length > 0 || warnings.length > 0) && (
        <section className="section">
          <h2>{words.notes}</h2>
          <ul className="plain">
            {notes.map(({ programme, kind, text }) => (
              <li key={`${programme} ${text}`} lang={kind === "announcedOnly" ? undefined : "en"}>
                {text}
              </li>
            ))}
            {warnings.map((text) => (
              <li key={text} className="muted">
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      {cashDeposits.length > 0 && (
        <section className="section">
          <h2>{words.deposits}</h2>
          <ul className="plain">
            {cashDeposits.map(({ heading, label, rate, amount, reason, citation }) => (
              <li key={heading}>
                {label[answer.figure.language]} <code>{heading}</code>: {percent(rate, 2)}, {money(amount, currency, 2)}
                ; {reason} <span className="cite small">{citation}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {refunds.length > 0 && (
        <section className="section">
          <h2>{words.refunds}</h2>
          <ul className="plain">
            {refunds.map(({ programme, amount, reason, citation }) => (
              <li key={programme}>
                {programme}: {money(amount, currency, 2)}; {reason} <span className="cite small">{citation}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
