import type { ReactNode } from "react";
import type { DutyLine } from "../../../../src/law/index.js";
import { linkTo } from "../../route.js";
import { useFormats, useWords } from "../../settings.js";
import { type Chain, Opens } from "../../ui/drawer.js";
import { Scroll } from "../../ui/scroll.js";
import type { Answered } from "./result.js";
import { dutyWords } from "./words.js";

/** Every line considered: those that apply, and those rejected with the reason; each amount opens to its text. */
export function Lines({ answer }: { readonly answer: Answered }): ReactNode {
  const words = useWords(dutyWords);
  const { money, percent } = useFormats();
  const { lines, total, range, rate, currency } = answer.result;
  const order = ["applies", "needsFact", "prohibited", "excluded", "notApplicable"];
  const sorted = lines.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  const totalText =
    total !== null
      ? `${money(total, currency, 2)} (${percent(rate ?? 0)})`
      : range !== null
        ? words.between(money(range[0], currency, 2), money(range[1], currency, 2))
        : words.unknown;
  return (
    <section className="section">
      <h2>{words.lines}</h2>
      <Scroll label={words.lines}>
        <table className="lines">
          <thead>
            <tr>
              <th scope="col">{words.programme}</th>
              <th scope="col">{words.heading}</th>
              <th scope="col" className="number">
                {words.rate}
              </th>
              <th scope="col" className="number">
                {words.amount}
              </th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((line) => (
              <tr key={`${line.programme} ${line.heading ?? ""}`} className={line.status}>
                <th scope="row">{line.programme}</th>
                <td>
                  <code>{line.heading}</code>
                </td>
                <td className="number">{rateOf(line, percent)}</td>
                <td className="number">
                  <LineAmount line={line} answer={answer} />
                </td>
                <td>
                  <em>{words[line.status]}</em>: {line.reason}
                  {line.status !== "notApplicable" && <span className="cite small"> {line.citation}</span>}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {words.total}
              </th>
              <td colSpan={2}>
                <strong>{totalText}</strong>
              </td>
            </tr>
          </tfoot>
        </table>
      </Scroll>
    </section>
  );
}

const rateOf = ({ rate, specific }: DutyLine, percent: (fraction: number, decimals?: number) => string): string =>
  [...(rate === null ? [] : [percent(rate)]), ...(specific === null ? [] : [specific])].join(" + ") || "–";

function LineAmount({ line, answer }: { readonly line: DutyLine; readonly answer: Answered }): ReactNode {
  const words = useWords(dutyWords);
  const { money, percent } = useFormats();
  const { currency } = answer.result;
  if (line.status === "notApplicable") return "–";
  const source = answer.sources[`${line.programme} ${line.heading ?? ""}`];
  const value =
    line.status === "prohibited"
      ? words.prohibitedWord
      : line.amount === null
        ? words.unknown
        : money(line.amount, currency, 2);
  const chain: Chain = [
    {
      what: source?.label ?? line.programme,
      ...(source && { note: source.authority }),
      cites: [
        { text: line.citation, ...(source?.href && { href: source.href }) },
        ...(source ? [{ text: source.id, href: linkTo("timeline", { measure: source.id }) }] : []),
      ],
    },
    {
      what: `${line.heading ?? line.programme}: ${words[line.status]}`,
      value: rateOf(line, percent),
      note: line.reason,
    },
    {
      what: words.stepBasis(line.basis === "fullValue" ? words.fullValue : line.basis),
      value: line.basisValue === null ? words.unknown : money(line.basisValue, currency, 2),
    },
    { what: words.stepAmount, value },
  ];
  return <Opens value={value} of={words.chainOf(line.programme)} chain={chain} />;
}
