import type { ReactNode } from "react";
import { linkTo } from "../../route.js";
import { useFormats, useWords } from "../../settings.js";
import type { Answered } from "./question.js";
import { ratesWords } from "./words.js";

/** The sets that every average beside it rests on, and what the answer warns of. */
export function SetsLine({ answer }: { readonly answer: Answered }): ReactNode {
  const words = useWords(ratesWords);
  const { number } = useFormats();
  const { weights, claims, claimPeriod, content, usContent } = answer.inputs;
  return (
    <div className="sets small muted">
      <p>
        {words.restsOn(
          weights,
          claimPeriod === null ? claims : `${claims} (${claimPeriod})`,
          content,
          number(usContent, 2),
        )}{" "}
        <a href={linkTo("method", { doc: "rates" })}>{words.howMade}</a>
      </p>
      {answer.warnings.length > 0 && (
        <details>
          <summary>{words.warnings(number(answer.warnings.length))}</summary>
          <ul lang="en">
            {answer.warnings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
