import { type ReactNode, useMemo } from "react";
import { bars, plainBar } from "../../../../src/report/figures/index.js";
import { runSource } from "../../../../src/report/figures/source.js";
import type { ScenarioResult } from "../../../../src/scenario/index.js";
import { useParams } from "../../route.js";
import { useFormats, useSettings, useWords } from "../../settings.js";
import { Headline } from "../../ui/announce.js";
import { Opens } from "../../ui/drawer.js";
import { FailureNotice } from "../../ui/failure.js";
import { Figure } from "../../ui/figure.js";
import { NumberHead } from "../../ui/number-head.js";
import { Scroll } from "../../ui/scroll.js";
import { citeOf } from "../../ui/source-link.js";
import { Terminal } from "../../ui/terminal.js";
import { useAnswer } from "../../worker/use-answer.js";
import { type Chosen, most, readyNames, useChosen } from "./chosen.js";
import { LawOf } from "./law-of.js";
import "./page.css";
import { compareWords } from "./words.js";

const three = ["CAN", "MEX", "USA"] as const;
const first = `${readyNames[0]}~${readyNames[2]}`;

/** Two to four scenarios: what they change in the law beside what they do. */
export default function ComparePage(): ReactNode {
  const words = useWords(compareWords);
  const { language } = useSettings();
  const [params, change] = useParams();
  const link = params.get("s") ?? first;
  const { chosen, fault } = useChosen(link);
  const question = useMemo(() => {
    if (chosen.length < 2) return null;
    const own = chosen.flatMap(({ reference, text }) => (text === null ? [] : [[reference, text] as const]));
    return {
      args: ["compare", ...chosen.map(({ reference }) => reference), "--json"],
      files: Object.fromEntries(own),
    };
  }, [chosen]);
  const { output, pending, failure, again } = useAnswer("parley", question);
  const results = useMemo(
    () => (output?.code === 0 ? (JSON.parse(output.stdout) as { results: readonly ScenarioResult[] }).results : []),
    [output],
  );
  const titles = results.map(({ scenario }) => titleIn(scenario.title, language));
  const put = (keys: readonly string[]): void => change({ s: keys.join("~") }, { push: true });
  return (
    <>
      <Answer results={results} titles={titles} />
      <p className="muted small">{words.note}</p>
      {fault && <output className="notice">{words[fault === "too-long" ? "tooLong" : fault]}</output>}
      {failure && <FailureNotice failure={failure} again={again} />}
      {!pending && output !== undefined && output.code !== 0 && (
        <div className="notice" role="alert">
          <p>{words.fault}</p>
          <p>{output.stderr.trim()}</p>
        </div>
      )}
      <Choice chosen={chosen} titles={results.length === chosen.length ? titles : []} put={put} />
      {results.length > 1 && (
        <>
          <section className="section stack">
            <h2>{words.economics}</h2>
            <Table results={results} titles={titles} />
            {three.map((code) => (
              <ByScenario key={code} results={results} titles={titles} code={code} />
            ))}
          </section>
          <section className="section stack">
            <h2>{words.law}</h2>
            <div className="beside">
              {chosen.map((one) => (
                <LawOf key={one.key} chosen={one} />
              ))}
            </div>
            <Terminal line={`parley compare ${chosen.map(({ reference }) => reference).join(" ")}`} />
          </section>
        </>
      )}
    </>
  );
}

type Titles = { readonly results: readonly ScenarioResult[]; readonly titles: readonly string[] };

const titleIn = (title: ScenarioResult["scenario"]["title"], language: "en" | "fr" | "es"): string =>
  title === null ? "" : typeof title === "string" ? title : title[language];

function Answer({ results, titles }: Titles): ReactNode {
  const words = useWords(compareWords);
  const { change, country } = useFormats();
  if (results.length < 2) return <Headline>{words.choose}</Headline>;
  const order = results
    .map((result, index) => ({ pct: result.welfareExactPct["CAN"] ?? 0, title: titles[index] ?? "" }))
    .toSorted((a, b) => b.pct - a.pct);
  const [best, worst] = [order[0], order.at(-1)];
  const [high, low] = [change(best?.pct ?? 0, 2), change(worst?.pct ?? 0, 2)];
  if (high === low) return <Headline>{words.even(country("CAN"))}</Headline>;
  return <Headline>{words.lead(best?.title ?? "", country("CAN"), high, worst?.title ?? "", low)}</Headline>;
}

function Choice(props: {
  readonly chosen: readonly Chosen[];
  readonly titles: readonly string[];
  readonly put: (keys: readonly string[]) => void;
}): ReactNode {
  const { chosen, titles, put } = props;
  const words = useWords(compareWords);
  const keys = chosen.map(({ key }) => key);
  const others = readyNames.filter((name) => !keys.includes(name));
  return (
    <section className="choice" aria-label={words.scenarios}>
      <ul>
        {chosen.map(({ key, reference }, index) => {
          const name = titles[index] ?? reference;
          return (
            <li key={key}>
              <strong>{"ABCD"[index]}</strong> {name}{" "}
              <button
                type="button"
                aria-label={words.remove(name)}
                title={words.remove(name)}
                onClick={() => put(keys.filter((one) => one !== key))}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      {chosen.length < most && others.length > 0 && (
        <select
          aria-label={words.add}
          value=""
          onChange={({ target }) => target.value !== "" && put([...keys, target.value])}
        >
          <option value="">{words.add}</option>
          {others.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      )}
    </section>
  );
}

function Table({ results, titles }: Titles): ReactNode {
  const words = useWords(compareWords);
  const { language } = useSettings();
  const { signed, number, country } = useFormats();
  const hat = (hats: Readonly<Record<string, number>>, code: string): number => 100 * ((hats[code] ?? 1) - 1);
  const rows: readonly [string, (result: ScenarioResult, code: string) => string][] = [
    [words.income, (result, code) => signed(result.welfareExactPct[code] ?? 0, 2)],
    [words.interval, (result, code) => range(result, code, signed)],
    [words.incomeUsd, (result, code) => signed(result.usdBn[code] ?? 0, 1)],
    [words.wage, (result, code) => signed(result.realWagePct[code] ?? 0, 2)],
    [words.exports, (result, code) => signed(hat(result.exportsHat, code), 1)],
    [words.prices, (result, code) => signed(hat(result.priceIndexHat, code), 2)],
    [words.revenue, (result, code) => number((result.tariffRevenue[code] ?? 0) / 1000, 1)],
  ];
  return three.map((code) => (
    <Scroll key={code} label={country(code)}>
      <table>
        <caption>{country(code)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.change}</th>
            {titles.map((title, index) => (
              <NumberHead key={`${index} ${title}`}>
                {"ABCD"[index]} · {title}
              </NumberHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, of]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {results.map((result, index) => {
                const value = of(result, code);
                return (
                  <td key={`${index} ${titles[index]}`} className="number">
                    {value === "" ? (
                      "–"
                    ) : (
                      <Opens
                        value={value}
                        of={`${titles[index]}, ${country(code)}: ${label}`}
                        chain={[
                          {
                            what: words.chain,
                            value,
                            note: `${result.inputs.structure}, ${result.inputs.closure}, ${String(result.inputs["elasticities"])}; ${result.residual.toExponential(1)}`,
                            cites: runSource(result, language).map(citeOf),
                          },
                        ]}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  ));
}

function range(result: ScenarioResult, code: string, signed: (value: number, decimals: number) => string): string {
  const found = result.intervals?.welfareExactPct[code];
  return found ? `${signed(found.low, 2)} … ${signed(found.high, 2)}` : "";
}

/** One country's real income in every scenario. */
function ByScenario({ results, titles, code }: Titles & { readonly code: string }): ReactNode {
  const words = useWords(compareWords);
  const { language } = useSettings();
  const { change, country, day } = useFormats();
  const figure = useMemo(() => {
    const rows = results.map((result, index) => {
      const found = result.intervals?.welfareExactPct[code];
      return {
        ...plainBar(`${"ABCD"[index]} ${titles[index]}`, code, result.welfareExactPct[code] ?? null),
        low: found?.low ?? null,
        high: found?.high ?? null,
      };
    });
    const source = results[0] ? runSource(results[0], language) : [];
    const parts = results.map((result, index) => `${change(result.welfareExactPct[code] ?? 0, 2)} (${"ABCD"[index]})`);
    const title = words.figure(country(code), parts.join(", "), day(results[0]?.baseline.law ?? ""));
    const text = { id: `compare-${code}`, language, title, subtitle: words.unit, source };
    return bars(text, { unit: "%", decimals: 2, signed: true }, rows, words.label, words.income);
  }, [results, titles, code, language, words, change, country, day]);
  return <Figure figure={figure} />;
}
