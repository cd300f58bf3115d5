import { type ReactNode, useMemo } from "react";
import { linkTo, useParams } from "../../route.js";
import { useFormats, useSettings, useWords } from "../../settings.js";
import { Headline } from "../../ui/announce.js";
import { type Chain, Opens } from "../../ui/drawer.js";
import { FailureNotice } from "../../ui/failure.js";
import { NumberHead } from "../../ui/number-head.js";
import { Scroll } from "../../ui/scroll.js";
import { Terminal } from "../../ui/terminal.js";
import { useAnswer } from "../../worker/use-answer.js";
import { Backtest } from "./backtest.js";
import { othersWords } from "./words.js";

/** A published estimate beside ours, as `parley rates compare --json` gives it. Rates are fractions. */
interface Comparison {
  readonly publisher: string;
  readonly day: string;
  readonly ours: number;
  readonly steps: readonly { readonly step: string; readonly setting: string; readonly points: number }[];
  readonly under: number;
  readonly low: number;
  readonly high: number;
  readonly unexplained: number;
  readonly reason?: string | null;
  readonly citation: string;
}

const columns = ["theirs", "ours", "under", "unexplained"] as const;

const pairs = ["CAN-USA", "MEX-USA", "USA-CAN", "CHN-USA"] as const;

/** Points within which an estimate counts as met: the tolerance held against publishers after 6 April 2026. */
const near = 0.35;

const ratesPage = linkTo("method", { doc: "rates" });

/** Published estimates, and the walk from our number to each by its own assumptions. */
export default function OthersPage(): ReactNode {
  const words = useWords(othersWords);
  const { number, country } = useFormats();
  const [params, change] = useParams();
  const pair = pairs.find((name) => name === params.get("pair")) ?? "CAN-USA";
  const [from, to] = pair.split("-") as [string, string];
  const { output, pending, failure, again } = useAnswer("parley", {
    args: ["rates", "compare", "--from", from, "--to", to, "--json"],
  });
  const found = useMemo(
    () => (output?.code === 0 ? (JSON.parse(output.stdout) as { comparisons: readonly Comparison[] }).comparisons : []),
    [output],
  );
  const met = found.filter(({ unexplained }) => Math.abs(unexplained) <= near).length;
  return (
    <>
      <Headline>
        {pending || found.length === 0
          ? words.working
          : words.headline(number(met), number(found.length), number(near, 2))}
      </Headline>
      <div className="controls section">
        <label>
          {words.pair}
          <select value={pair} onChange={({ target }) => change({ pair: target.value }, { push: true })}>
            {pairs.map((name) => {
              const [origin, destination] = name.split("-") as [string, string];
              return (
                <option key={name} value={name}>
                  {words.to(country(origin), country(destination))}
                </option>
              );
            })}
          </select>
        </label>
      </div>
      {failure && <FailureNotice failure={failure} again={again} />}
      {!pending && output !== undefined && output.code !== 0 && (
        <p className="notice" role="alert">
          {output.stderr.trim()}
        </p>
      )}
      {found.length > 0 && <Estimates found={found} />}
      <Terminal line={`parley rates compare --from ${from} --to ${to}`} />
      <Backtest />
    </>
  );
}

function Estimates({ found }: { readonly found: readonly Comparison[] }): ReactNode {
  const words = useWords(othersWords);
  const { number, day, signed: withSign } = useFormats();
  const { language } = useSettings();
  const percent = (rate: number): string => number(100 * rate, 2);
  const signed = (points: number): string => withSign(points, 2);
  const chainOf = (one: Comparison): Chain => [
    { what: words.start, value: `${percent(one.ours)} %`, cites: [{ text: "docs/rates.md", href: ratesPage }] },
    ...one.steps.map(({ step, setting, points }) => ({
      what: words.step(step, setting),
      value: words.points(signed(points)),
    })),
    { what: words.end, value: `${theirs(one)} %`, cites: [{ text: one.citation }] },
    {
      what: words.rest,
      value: words.points(signed(one.unexplained)),
      ...(one.reason && { note: one.reason }),
    },
  ];
  const theirs = ({ low, high }: Comparison): string =>
    low === high ? percent(low) : `${percent(low)} – ${percent(high)}`;
  return (
    <Scroll label={words.table}>
      <table lang={language}>
        <caption>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.publisher}</th>
            <th scope="col">{words.day}</th>
            {columns.map((column) => (
              <NumberHead key={column}>{words[column]}</NumberHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.map((one) => (
            <tr key={`${one.publisher} ${one.day} ${one.citation} ${one.low}`}>
              <th scope="row">{one.publisher}</th>
              <td>{day(one.day, "medium")}</td>
              {[theirs(one), percent(one.ours), percent(one.under), signed(one.unexplained)].map((value, column) => (
                <td key={columns[column]} className="number">
                  <Opens value={value} of={words.walk(one.publisher, day(one.day))} chain={chainOf(one)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
