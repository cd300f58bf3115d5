import { type ReactNode, useState } from "react";
import { linkTo } from "../../route.js";
import { useWords } from "../../settings.js";
import { FailureNotice } from "../../ui/failure.js";
import { Headline } from "../../ui/announce.js";
import { useAnswer } from "../../worker/use-answer.js";
import { Candidates } from "./candidates.js";
import { Form } from "./form.js";
import { History } from "./history.js";
import "./page.css";
import { useQuestion } from "./question.js";
import { Result } from "./result.js";
import { dutyWords } from "./words.js";

const examples: readonly (readonly [string, string])[] = [
  ["7208.39.00", "CAN"],
  ["8703.23.01", "MEX"],
  ["0702.00.20", "MEX"],
  ["4407.11.00", "CAN"],
];

/** The duty on one product on one day, and why. */
export default function DutyPage(): ReactNode {
  const words = useWords(dutyWords);
  const question = useQuestion();
  const { search, asked } = question;
  const { code } = asked;
  const { output, pending, failure, again } = useAnswer("duty", code === "" ? null : asked);
  const answer = code === "" ? undefined : output;
  return (
    <div className="duty">
      <Form question={question} />
      <div className="answer" aria-busy={pending}>
        {search !== "" && code === "" && <Candidates question={question} />}
        {search === "" && code === "" && <Opening />}
        {failure && <FailureNotice failure={failure} again={again} />}
        {answer?.error === null && <Result key={code} answer={answer} question={question} />}
        {answer !== undefined && answer.error !== null && (
          <>
            <Headline>{words.title}</Headline>
            <FailureNotice failure={{ kind: "ours", message: answer.error }} />
          </>
        )}
        {answer?.error === null && <HistoryPart question={asked} />}
      </div>
    </div>
  );
}

function Opening(): ReactNode {
  const words = useWords(dutyWords);
  return (
    <>
      <Headline>{words.title}</Headline>
      <p className="prose lead">{words.lead}</p>
      <p>{words.needCode}</p>
      <ul className="examples" aria-label={words.examples}>
        {examples.map(([code, from]) => (
          <li key={code}>
            <a href={linkTo("duty", { code, from })}>
              <code>{code}</code> ← {from}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function HistoryPart({ question }: { readonly question: Parameters<typeof History>[0]["question"] }): ReactNode {
  const words = useWords(dutyWords);
  const [open, setOpen] = useState(false);
  return (
    <section className="section">
      <h2>{words.history}</h2>
      {open ? (
        <History question={question} />
      ) : (
        <p>
          <button type="button" onClick={() => setOpen(true)}>
            {words.historyShow}
          </button>
        </p>
      )}
    </section>
  );
}
