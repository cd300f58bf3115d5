import { type ReactNode, useMemo } from "react";
import {
  exportsFigure,
  flowsFigure,
  headline,
  pricesFigure,
  sectorsFigure,
  tornadoFigure,
  wordsOf,
  welfareFigure,
} from "../../../../src/report/index.js";
import { runSource } from "../../../../src/report/figures/source.js";
import type { ScenarioResult } from "../../../../src/scenario/index.js";
import { useFormats, useSettings, useWords } from "../../settings.js";
import { type Chain, Opens } from "../../ui/drawer.js";
import { Figure } from "../../ui/figure.js";
import { Scroll } from "../../ui/scroll.js";
import { citeOf } from "../../ui/source-link.js";
import type { Preview } from "../../worker/tasks/lab-preview.js";
import { lineOf } from "./advanced.js";
import { Maps } from "./geography.js";
import type { Change } from "./scenario.js";
import { labWords } from "./words.js";

const three = ["CAN", "MEX", "USA"] as const;
const colours: Readonly<Record<string, string>> = { CAN: "canada", MEX: "mexico", USA: "usa" };

/** The answer in one sentence, in the words of the terminal's headline. */
export const sentenceOf = (result: ScenarioResult, language: "en" | "fr" | "es"): string =>
  headline(result, three, wordsOf(language));

interface Row {
  readonly label: string;
  readonly decimals: number;
  readonly signed: boolean;
  readonly of: (code: string) => number | undefined;
}

/** Incomes, wages, exports, prices, revenue of the three; while a lever moves, those of the preview. */
export function Countries(props: {
  readonly result: ScenarioResult;
  readonly preview: Preview | null;
  readonly drawn: ScenarioResult | null;
}): ReactNode {
  const { result, preview, drawn } = props;
  const words = useWords(labWords);
  const { language } = useSettings();
  const { signed: withSign, number, country, percent } = useFormats();
  const shown = preview ?? result;
  const hat = (hats: Readonly<Record<string, number>>) => (code: string) =>
    hats[code] === undefined ? undefined : 100 * (hats[code] - 1);
  const rows: readonly Row[] = [
    { label: words.income, decimals: 2, signed: true, of: (code) => shown.welfareExactPct[code] },
    { label: words.incomeUsd, decimals: 1, signed: true, of: (code) => shown.usdBn[code] },
    { label: words.wage, decimals: 2, signed: true, of: (code) => shown.realWagePct[code] },
    { label: words.exports, decimals: 1, signed: true, of: hat(shown.exportsHat) },
    { label: words.prices, decimals: 2, signed: true, of: hat(shown.priceIndexHat) },
    { label: words.revenue, decimals: 1, signed: false, of: (code) => (shown.tariffRevenue[code] ?? 0) / 1000 },
  ];
  const intervals = preview === null ? (drawn ?? result).intervals : undefined;
  const rates = result.averageRates
    .filter(({ importer, basis }) => importer === "USA" && basis === "claims")
    .map((rate) => ({ ...rate, value: `${country(rate.exporter)} ${rate.policy}: ${percent(rate.rate ?? 0)}` }));
  const chainOf = (value: string): Chain => [
    {
      what: words.chainLaw,
      value: result.scenario.changes.length === 0 ? words.none : String(result.scenario.changes.length),
      note: result.scenario.changes.map((one) => lineOf(one as Change)).join("; "),
      cites: result.scenario.changes.map(({ measure }) => ({
        text: measure,
        href: `#/timeline?measure=${encodeURIComponent(measure.split("/")[0] ?? measure)}`,
      })),
    },
    { what: words.chainRate, note: rates.map(({ value }) => value).join("; ") },
    {
      what: words.chainResult,
      value,
      note: words.chainNote(
        result.inputs.structure,
        String(result.inputs["elasticities"]),
        result.residual.toExponential(1),
      ),
      cites: runSource(result, language).map(citeOf),
    },
  ];
  return (
    <Scroll label={words.countries}>
      <table className="countries">
        <caption>{words.countries}</caption>
        <thead>
          <tr>
            <th scope="col">{words.change}</th>
            {three.map((code) => (
              <th key={code} scope="col" className={`number ${colours[code]}`}>
                {country(code)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, decimals, signed, of }, index) => [
            <tr key={label}>
              <th scope="row">{label}</th>
              {three.map((code) => {
                const value = of(code);
                if (value === undefined) return <td key={code}>–</td>;
                const text = signed ? withSign(value, decimals) : number(value, decimals);
                return (
                  <td key={code} className="number">
                    <Opens value={text} of={`${country(code)}: ${label}`} chain={chainOf(text)} />
                  </td>
                );
              })}
            </tr>,
            index === 0 && intervals !== undefined && (
              <tr key="interval" className="muted">
                <th scope="row">{words.interval}</th>
                {three.map((code) => {
                  const range = intervals.welfareExactPct[code];
                  return (
                    <td key={code} className="number">
                      {range && (
                        <Opens
                          value={`${withSign(range.low, 2)} … ${withSign(range.high, 2)}`}
                          of={`${country(code)}: ${words.interval}`}
                          chain={chainOf(`${withSign(range.low, 2)} … ${withSign(range.high, 2)}`)}
                        />
                      )}
                    </td>
                  );
                })}
              </tr>
            ),
          ])}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Real incomes: those of the preview while a lever moves, without an interval then. */
export function Incomes(props: { readonly result: ScenarioResult; readonly preview: Preview | null }): ReactNode {
  const { result, preview } = props;
  const { language } = useSettings();
  const figure = useMemo(() => {
    if (preview === null) return welfareFigure(result, language);
    const { intervals: _, ...point } = result;
    return welfareFigure({ ...point, ...preview }, language);
  }, [result, preview, language]);
  return <Figure figure={figure} />;
}

/** The other pictures of a result; with drawn intervals once they are there. */
export function Pictures({ result }: { readonly result: ScenarioResult }): ReactNode {
  const { language } = useSettings();
  const words = useWords(labWords);
  const figures = useMemo(
    () => ({
      main: [exportsFigure(result, language), pricesFigure(result, language)],
      flows: flowsFigure(result, language),
      tornados: three.flatMap((code) => tornadoFigure(result, code, language) ?? []),
      sectors: three.map((code) => sectorsFigure(result, code, language)),
    }),
    [result, language],
  );
  return (
    <>
      <section className="section stack" aria-label={words.results}>
        {figures.main.map((figure) => (
          <Figure key={figure.id} figure={figure} />
        ))}
      </section>
      <section className="section stack">
        <h2>{words.trade}</h2>
        <Figure figure={figures.flows} />
        <Maps result={result} />
      </section>
      {figures.tornados.length > 0 && (
        <section className="section stack">
          <h2>{words.drivers}</h2>
          {figures.tornados.map((figure) => (
            <Figure key={figure.id} figure={figure} />
          ))}
        </section>
      )}
      <section className="section stack">
        <h2>{words.sectors}</h2>
        {figures.sectors.map((figure) => (
          <Figure key={figure.id} figure={figure} />
        ))}
      </section>
    </>
  );
}
