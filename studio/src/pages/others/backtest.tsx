import { type ReactNode, useMemo } from "react";
import { linkTo } from "../../route.js";
import { useFormats, useWords } from "../../settings.js";
import { Opens } from "../../ui/drawer.js";
import { FailureNotice } from "../../ui/failure.js";
import { NumberHead } from "../../ui/number-head.js";
import { Scroll } from "../../ui/scroll.js";
import { useAnswer } from "../../worker/use-answer.js";
import { othersWords } from "./words.js";

/** One observed change beside the predicted ones, as `parley backtest --json` gives it. */
interface Observed {
  readonly id: string;
  readonly what: string;
  readonly source: string;
  readonly published: string;
  readonly unit: string;
  readonly observed: number;
  readonly predicted: { readonly longRun: number; readonly shortRun: number; readonly fixedLabour: number };
  readonly direction: boolean;
}

const models = [
  ["longRun", "longRun"],
  ["shortRun", "shortRun"],
  ["fixedLabour", "fixed"],
] as const;

const validation = linkTo("method", { doc: "VALIDATION" });

/** What the tariffs of 2025 do in the model beside what was observed: hits and misses. */
export function Backtest(): ReactNode {
  const words = useWords(othersWords);
  const { number, signed } = useFormats();
  const { output, failure, again } = useAnswer("parley", { args: ["backtest", "--json"] }, "long");
  const figures = useMemo(
    () => (output?.code === 0 ? (JSON.parse(output.stdout) as { figures: readonly Observed[] }).figures : []),
    [output],
  );
  if (failure) return <FailureNotice failure={failure} again={again} />;
  if (figures.length === 0) return <p className="pending section">{words.working}</p>;
  const right = figures.filter(({ direction }) => direction).length;
  return (
    <section className="section stack">
      <h2>{words.backtest(number(right), number(figures.length))}</h2>
      <p className="muted small">{words.backtestNote}</p>
      <Scroll label={words.what}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <NumberHead>{words.observed}</NumberHead>
              <NumberHead>{words.longRun}</NumberHead>
              <NumberHead>{words.shortRun}</NumberHead>
              <NumberHead>{words.fixed}</NumberHead>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ id, what, unit, observed, predicted, source, published }) => (
              <tr key={id}>
                <th scope="row" lang="en">
                  {what}, {unit === "percent" ? "%" : "pp"}
                </th>
                <td className="number">
                  <Opens
                    value={signed(observed)}
                    of={what}
                    chain={[{ what, value: signed(observed), cites: [{ text: `${source} (${published})` }] }]}
                  />
                </td>
                {models.map(([name, label]) => (
                  <td key={name} className="number">
                    <Opens
                      value={signed(predicted[name])}
                      of={`${what}: ${words[label]}`}
                      chain={[
                        { what: words.backtestNote, cites: [{ text: "docs/VALIDATION.md", href: validation }] },
                        { what: words[label], value: signed(predicted[name]) },
                      ]}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
