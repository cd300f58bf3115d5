import type { ReactNode } from "react";
import { useFormats, useWords } from "../../settings.js";
import { Opens } from "../../ui/drawer.js";
import { FailureNotice } from "../../ui/failure.js";
import { NumberHead } from "../../ui/number-head.js";
import { Scroll } from "../../ui/scroll.js";
import { linkTo } from "../../route.js";
import { useAnswer } from "../../worker/use-answer.js";
import { ratesWords, rungWords } from "./words.js";

/** From the statute to what is collected, step by step, as `parley rates --ladder` has it. */
export function Ladder(props: {
  readonly pair: string;
  readonly to: string;
  readonly on: string;
  readonly flags: readonly string[];
}): ReactNode {
  const { pair, to, on, flags } = props;
  const words = useWords(ratesWords);
  const names = useWords(rungWords);
  const { percent, signed, day } = useFormats();
  const { output, failure, again } = useAnswer("rates", {
    args: ["--from", pair, "--to", to, "--on", on, "--ladder", ...flags],
  });
  if (failure) return <FailureNotice failure={failure} again={again} />;
  if (output === undefined) return <p className="pending">…</p>;
  if (output.error !== null) return null;
  const rungs = output.answer.ladder ?? [];
  const size = (low: number | null, high: number | null, write: (value: number) => string): string | null =>
    low === null || high === null ? null : low === high ? write(low) : `${write(low)} – ${write(high)}`;
  const points = (value: number): string => signed(value, 2);
  return (
    <Scroll label={words.ladder}>
      <table className="ladder">
        <caption>{words.ladderOf(day(rungs[0]?.day ?? on))}</caption>
        <thead>
          <tr>
            <th scope="col">{words.step}</th>
            <NumberHead>{words.rate}</NumberHead>
            <NumberHead>{words.points}</NumberHead>
            <th scope="col">{words.restsOnHead}</th>
          </tr>
        </thead>
        <tbody>
          {rungs.map((rung) => {
            const rate = size(rung.low, rung.high, (value) => percent(value, 2));
            const step = size(rung.lowPoints, rung.highPoints, points);
            const cites = [{ text: "docs/rates.md", href: linkTo("method", { doc: "rates" }) }];
            return (
              <tr key={rung.step}>
                <th scope="row">{names[rung.step]}</th>
                <td className="number">
                  {rate === null ? (
                    <span className="unknown">{words.unknown}</span>
                  ) : (
                    <Opens
                      value={rate}
                      of={names[rung.step]}
                      chain={[{ what: names[rung.step], value: rate, note: rung.note, cites }]}
                    />
                  )}
                </td>
                <td className="number">
                  {step === null ? (
                    "–"
                  ) : (
                    <Opens
                      value={step}
                      of={`${names[rung.step]}, ${words.points}`}
                      chain={[{ what: names[rung.step], value: step, note: rung.note, cites }]}
                    />
                  )}
                </td>
                <td className="muted" lang="en">
                  {rung.note}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}
