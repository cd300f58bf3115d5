import type { ReactNode } from "react";
import { linkTo } from "../../route.js";
import { useFormats, useWords } from "../../settings.js";
import { FailureNotice } from "../../ui/failure.js";
import { Opens } from "../../ui/drawer.js";
import { Figure } from "../../ui/figure.js";
import { NumberHead } from "../../ui/number-head.js";
import { Scroll } from "../../ui/scroll.js";
import type { DutyQuestion } from "../../worker/tasks/duty.js";
import { useAnswer } from "../../worker/use-answer.js";
import { dutyWords } from "./words.js";

/** The line over the days of the book: the rate as steps, and each change with its text. */
export function History({ question }: { readonly question: DutyQuestion }): ReactNode {
  const words = useWords(dutyWords);
  const { day, percent } = useFormats();
  const { on: _, ...asked } = question;
  const { output, failure, again } = useAnswer("dutyHistory", asked);
  if (failure) return <FailureNotice failure={failure} again={again} />;
  if (output === undefined) return <p className="pending">…</p>;
  if (output.error !== null) return <FailureNotice failure={{ kind: "ours", message: output.error }} />;
  const { eras, figure } = output;
  const onDay = (from: string): Record<string, string | null> => ({ ...stateOf(question), on: from });
  return (
    <>
      <Figure figure={figure} />
      <Scroll label={words.history}>
        <table className="eras">
          <thead>
            <tr>
              <th scope="col">{words.era}</th>
              <NumberHead>{words.rate}</NumberHead>
              <th scope="col">{words.changed}</th>
            </tr>
          </thead>
          <tbody>
            {eras.map(({ from, to, rate, why, changes }) => (
              <tr key={from}>
                <td>
                  <a href={linkTo("duty", onDay(from))}>{day(from, "medium")}</a>
                  {" – "}
                  {day(to, "medium")}
                </td>
                <td className="number">
                  {rate === null ? (
                    words.unknown
                  ) : (
                    <Opens
                      value={percent(rate)}
                      of={`${words.rate}, ${day(from, "medium")}`}
                      chain={[
                        ...changes.map(({ programme, after, reason, citation }) => ({
                          what: `${programme}: ${after === null ? words.gone : reason}`,
                          cites: [{ text: citation }],
                        })),
                        {
                          what: words.era,
                          value: percent(rate),
                          cites: [{ text: words.lines, href: linkTo("duty", onDay(from)) }],
                        },
                      ]}
                    />
                  )}
                </td>
                <td>
                  {why}
                  {changes.map(({ programme, after, reason, citation }) => (
                    <p key={programme}>
                      {programme}: {after === null ? words.gone : reason} <span className="cite small">{citation}</span>
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

const stateOf = ({ code, from, to, claim, value, facts }: DutyQuestion): Record<string, string | null> => ({
  code,
  from,
  to,
  claim: claim ? "yes" : null,
  value,
  facts: facts.join(";"),
});
