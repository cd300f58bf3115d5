import { memo, type ReactNode, useMemo } from "react";
import { rateSteps } from "../../../../src/report/figures/index.js";
import { wordsOf } from "../../../../src/report/words/catalogue.js";
import { linkTo, useParams } from "../../route.js";
import { useFormats, useSettings, useWords } from "../../settings.js";
import { FailureNotice } from "../../ui/failure.js";
import { Figure } from "../../ui/figure.js";
import { NumberHead } from "../../ui/number-head.js";
import { Scroll } from "../../ui/scroll.js";
import { Terminal } from "../../ui/terminal.js";
import type { Failure } from "../../worker/messages.js";
import { useAnswer } from "../../worker/use-answer.js";
import { Ladder } from "./ladder.js";
import type { Frame } from "./page.js";
import { type Answered, type Asked, bases, totalOf } from "./question.js";
import { RateOpens } from "./rate-opens.js";
import { basisWords, ratesWords } from "./words.js";

/** One importer and partner: the rate day by day, its sectors on three bases, and the ladder. */
export const Pair = memo(function Pair(props: {
  readonly asked: Asked;
  readonly frame: Frame;
  readonly series: Answered | null;
  readonly failure: Failure | undefined;
  readonly flags: readonly string[];
}): ReactNode {
  const { asked, frame, series, failure, flags } = props;
  const words = useWords(ratesWords);
  const { country } = useFormats();
  const [, change] = useParams();
  return (
    <section className="section stack">
      <h2>{words.pairTitle(country(asked.pair), country(asked.to))}</h2>
      <form className="controls" onSubmit={(event) => event.preventDefault()}>
        <label>
          {words.partner}
          <select value={asked.pair} onChange={({ target }) => change({ from: target.value })}>
            {asked.from.map((name) => (
              <option key={name} value={name}>
                {country(name)}
              </option>
            ))}
          </select>
        </label>
      </form>
      {failure ? (
        <FailureNotice failure={failure} />
      ) : asked.own.includes(asked.pair) ? (
        <Steps series={series} pair={asked.pair} to={asked.to} />
      ) : (
        <p className="muted">{words.noSeries}</p>
      )}
      <Sectors frame={frame} pair={asked.pair} />
      <Ladder pair={asked.pair} to={asked.to} on={asked.on} flags={flags} />
      <p className="small">
        <a href={linkTo("timeline", { partner: asked.pair, country: asked.to })}>{words.toTimeline}</a> ·{" "}
        <a href={linkTo("others")}>{words.toOthers}</a>
      </p>
      <Terminal
        line={["parley rates --from", asked.pair, "--to", asked.to, "--on", frame.day, "--by sector", ...flags].join(
          " ",
        )}
      />
    </section>
  );
});

function Steps(props: { readonly series: Answered | null; readonly pair: string; readonly to: string }): ReactNode {
  const { series, pair, to } = props;
  const words = useWords(ratesWords);
  const { language } = useSettings();
  const law = useAnswer("events", { language });
  const figure = useMemo(() => {
    if (series === null) return null;
    const { rows, events = [], notForecastFrom, versions, inputs } = series;
    const ofPair = (row: { readonly origin: string; readonly destination: string }): boolean =>
      row.origin === pair && row.destination === to;
    const own = rows.filter(ofPair);
    if (own.length === 0) return null;
    const named = new Map(law.output?.past.map(({ measure, label }) => [measure, label]));
    const frame = { parley: versions.parley, horizon: versions.lawHorizon, ...inputs };
    const label = (measure: string): string | undefined => named.get(measure);
    return rateSteps(own, events.filter(ofPair), notForecastFrom ?? null, frame, language, label);
  }, [series, pair, to, language, law.output]);
  return figure === null ? <p className="pending">{words.seriesWorking}</p> : <Figure figure={figure} />;
}

function Sectors({ frame, pair }: { readonly frame: Frame; readonly pair: string }): ReactNode {
  const words = useWords(ratesWords);
  const names = useWords(basisWords);
  const { day, country } = useFormats();
  const { language } = useSettings();
  const own = frame.rows.filter(({ origin, programme }) => origin === pair && programme === "all");
  const rate = (sector: string, basis: string) => own.find((row) => row.sector === sector && row.basis === basis);
  const height = (sector: string): number => rate(sector, "claims")?.rate ?? rate(sector, "statutory")?.rate ?? -1;
  const sectors = [...new Set(own.map(({ sector }) => sector))]
    .filter((sector) => sector !== "total")
    .toSorted((a, b) => height(b) - height(a));
  const lawOf = (sector: string) => rate(sector, "claims") ?? rate(sector, "statutory");
  if (totalOf(frame.rows, pair, "statutory") === undefined) return null;
  return (
    <Scroll label={words.sectors}>
      <table className="sectors">
        <caption>{words.sectorsOf(country(pair), day(frame.day))}</caption>
        <thead>
          <tr>
            <th scope="col">{words.sector}</th>
            {bases.map((basis) => (
              <NumberHead key={basis}>{names[basis]}</NumberHead>
            ))}
            <NumberHead>{words.value}</NumberHead>
            <NumberHead>{words.known}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {["total", ...sectors].map((sector) => (
            <tr key={sector} className={sector}>
              <th scope="row">{sector === "total" ? words.total : (wordsOf(language).sectors[sector] ?? sector)}</th>
              {bases.map((basis) => {
                const row = rate(sector, basis);
                return (
                  <td key={basis} className="number">
                    {row ? <RateOpens row={row} frame={frame} /> : <span className="unknown">{words.unknown}</span>}
                  </td>
                );
              })}
              {(["value", "coverage"] as const).map((show) => {
                const row = lawOf(sector);
                return (
                  <td key={show} className="number">
                    {row ? (
                      <RateOpens row={row} frame={frame} show={show} />
                    ) : (
                      <span className="unknown">{words.unknown}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
