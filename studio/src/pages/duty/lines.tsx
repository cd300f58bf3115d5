import type { ReactNode } from "react";
import type { DutyLine } from "../../../../src/law/index.js";
import { linkTo } from "../../route.js";
import { useFormats, useWords } from "../../settings.js";
import { type Chain, type ChainStep, Opens } from "../../ui/drawer.js";
import { NumberHead } from "../../ui/number-head.js";
import { Scroll } from "../../ui/scroll.js";
import type { Answered } from "./result.js";
import { basisWords, dutyWords } from "./words.js";

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
              <NumberHead>{words.rate}</NumberHead>
              <NumberHead>{words.amount}</NumberHead>
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
                {(["rate", "amount"] as const).map((show) => (
                  <td key={show} className="number">
                    <LineNumber line={line} answer={answer} show={show} />
                  </td>
                ))}
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
                <strong>
                  <Total answer={answer} value={totalText} />
                </strong>
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

/** The sum of the lines that apply, each with its text; what is asked stands beside it. */
export function Total({ answer, value }: { readonly answer: Answered; readonly value: string }): ReactNode {
  const words = useWords(dutyWords);
  const { money, percent } = useFormats();
  const { lines, currency } = answer.result;
  const counted = lines.filter(({ status }) => status === "applies" || status === "needsFact");
  const chain: Chain = [
    ...counted.map((line) => ({
      what: `${line.programme}: ${rateOf(line, percent)}`,
      value: line.amount === null ? words.unknown : money(line.amount, currency, 2),
      note: line.reason,
      cites: citesOf(line, answer),
    })),
    { what: words.total, value },
  ];
  return <Opens value={value} of={words.total} chain={chain} />;
}

const sourceOf = ({ programme, heading }: DutyLine, { sources }: Answered) => sources[`${programme} ${heading ?? ""}`];

function citesOf(line: DutyLine, answer: Answered): NonNullable<ChainStep["cites"]> {
  const source = sourceOf(line, answer);
  return [
    { text: line.citation, ...(source?.href && { href: source.href }) },
    ...(source ? [{ text: source.id, href: linkTo("timeline", { measure: source.id }) }] : []),
  ];
}

function LineNumber(props: {
  readonly line: DutyLine;
  readonly answer: Answered;
  readonly show: "rate" | "amount";
}): ReactNode {
  const { line, answer, show } = props;
  const [words, bases] = [useWords(dutyWords), useWords(basisWords)];
  const { money, percent } = useFormats();
  const { currency } = answer.result;
  const rate = rateOf(line, percent);
  if (show === "rate" ? rate === "–" : line.status === "notApplicable") return "–";
  const source = sourceOf(line, answer);
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
      cites: citesOf(line, answer),
    },
    {
      what: `${line.heading ?? line.programme}: ${words[line.status]}`,
      value: rate,
      note: line.reason,
    },
    {
      what: words.stepBasis(bases[line.basis]),
      value: line.basisValue === null ? words.unknown : money(line.basisValue, currency, 2),
    },
    ...(line.status === "notApplicable" ? [] : [{ what: words.stepAmount, value }]),
  ];
  return <Opens value={show === "rate" ? rate : value} of={words.chainOf(line.programme)} chain={chain} />;
}
