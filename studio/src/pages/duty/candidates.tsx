import type { ReactNode } from "react";
import { useFormats, useWords } from "../../settings.js";
import { Headline } from "../../ui/announce.js";
import { FailureNotice } from "../../ui/failure.js";
import { useAnswer } from "../../worker/use-answer.js";
import type { Question } from "./question.js";
import { dutyWords } from "./words.js";

/** What the page reads of `parley find --json`. */
interface Found {
  readonly found: number;
  readonly candidates: readonly {
    readonly code: string;
    readonly path: readonly string[];
    readonly general: string | null;
  }[];
  readonly unknown?: readonly { readonly word: string; readonly nearest: string | null }[];
}

/** Lines that the words may mean, to choose from. */
export function Candidates({ question }: { readonly question: Question }): ReactNode {
  const { search, asked, change } = question;
  const words = useWords(dutyWords);
  const { number } = useFormats();
  const { output, failure, again } = useAnswer("parley", { args: ["find", search, "--on", asked.on, "--json"] });
  if (failure) return <FailureNotice failure={failure} again={again} />;
  if (output === undefined) return <p className="pending">…</p>;
  if (output.code !== 0) {
    return (
      <>
        <Headline>{words.none}</Headline>
        <p>{output.stderr.replace(/^parley: /, "")}</p>
      </>
    );
  }
  const { found, candidates, unknown = [] } = JSON.parse(output.stdout) as Found;
  return (
    <>
      <Headline>{found === 0 ? words.none : words.candidates(number(found))}</Headline>
      {unknown.map(({ word, nearest }) => (
        <p key={word} className="muted">
          {nearest === null ? words.noWord(word) : words.nearest(word, nearest)}
        </p>
      ))}
      <p className="muted small">{words.usOnly}</p>
      <ol className="candidates">
        {candidates.map(({ code, path, general }) => (
          <li key={code}>
            <button type="button" onClick={() => change({ code, facts: null })}>
              <code>{code}</code> <span className="muted">{general}</span>
              <span className="path">
                <strong>{path.at(-1)}</strong>
                <span className="muted small">{path.slice(0, -1).join(" › ")}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
