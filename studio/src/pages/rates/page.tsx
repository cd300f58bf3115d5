import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { rateHeat } from "../../../../src/report/figures/index.js";
import { useParams } from "../../route.js";
import { useFormats, useSettings, useWords } from "../../settings.js";
import { Headline } from "../../ui/announce.js";
import { FailureNotice } from "../../ui/failure.js";
import { Figure } from "../../ui/figure.js";
import { useAnswer } from "../../worker/use-answer.js";
import { Controls } from "./controls.js";
import { Pair } from "./pair.js";
import "./page.css";
import { type Answered, askedIn, rowsOn, setFlags, totalOf } from "./question.js";
import { RateOpens } from "./rate-opens.js";
import { SetsLine } from "./sets.js";
import { basisSentence, ratesWords } from "./words.js";

/** Average rates on a day by sector and partner on three bases, and of one pair day by day. */
export default function RatesPage(): ReactNode {
  const words = useWords(ratesWords);
  const { language } = useSettings();
  const [params] = useParams();
  const asked = useMemo(() => askedIn(params), [params]);
  const [drawn, setDrawn] = useState<string | null>(null);
  const flags = useMemo(() => setFlags(asked.sets), [asked]);
  const here = useAnswer("rates", {
    args: ["--from", asked.from.join(","), "--to", asked.to, "--on", asked.on, "--by", "sector", ...flags],
  });
  const ready = here.output !== undefined;
  const own = ["--from", asked.own.join(","), "--to", asked.to];
  const bases = ["--basis", "statutory,claims,collected"];
  // A lane of its own: the rates of all days take seconds, the answer of one day need not wait for them.
  const daily = useAnswer(
    "rates",
    ready ? { args: [...own, "--series", "--by", "sector", ...bases, ...flags] } : null,
    "rates",
  );
  const series = !daily.pending && daily.output?.error === null ? daily.output.answer : null;
  const answer = useLastGood(here.output?.error === null ? here.output.answer : undefined);
  const day = drawn ?? asked.on;
  const warm = series !== null && !asked.all;
  // The answer of the day itself where it is there; while the slider moves, the days that are known already.
  const frame = useMemo((): Frame | null => {
    if (answer === undefined) return null;
    const rows = warm && answer.inputs.on !== day ? rowsOn(series.rows, day) : answer.rows;
    return { ...answer, rows, day: rows[0]?.day ?? day };
  }, [answer, series, warm, day]);
  // The tables of the pair follow the slider when the chart has been drawn.
  const settled = useDeferredValue(frame);
  const shownTo = frame?.rows[0]?.destination ?? asked.to;
  const pair = frame?.rows.some(({ origin }) => origin === asked.pair)
    ? asked.pair
    : (frame?.rows[0]?.origin ?? asked.pair);
  const ofPair = useMemo(() => ({ ...asked, pair, to: shownTo }), [asked, pair, shownTo]);
  const error = here.output?.error ?? null;
  const notices = (
    <>
      {here.failure && <FailureNotice failure={here.failure} again={here.again} />}
      {error !== null && <FailureNotice failure={{ kind: "ours", message: error }} />}
    </>
  );
  if (frame === null) return <>{here.output || here.failure ? notices : <Headline>{words.working}</Headline>}</>;
  return (
    <div className="rates" aria-busy={here.pending}>
      <Answer frame={frame} pair={pair} to={shownTo} basis={asked.basis} />
      {notices}
      <Controls
        asked={asked}
        names={here.output?.names}
        day={day}
        state={warm ? "ready" : here.pending ? "working" : "day"}
        onDraw={setDrawn}
      />
      <Heat frame={frame} basis={asked.basis} language={language} />
      <SetsLine answer={frame} />
      {settled && <Pair asked={ofPair} frame={settled} series={series} failure={daily.failure} flags={flags} />}
    </div>
  );
}

/** An answer with the rows and the day that are shown of it. */
export type Frame = Answered & { readonly day: string };

/** The last answer that was one: it stays while the next is worked out or refused. */
function useLastGood<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
}

function Answer(props: {
  readonly frame: Frame;
  readonly pair: string;
  readonly to: string;
  readonly basis: "statutory" | "claims" | "collected";
}): ReactNode {
  const { frame, pair, to, basis } = props;
  const words = useWords(ratesWords);
  const sentence = useWords(basisSentence);
  const { day, percent, country } = useFormats();
  const whole = totalOf(frame.rows, pair, basis);
  const statute = totalOf(frame.rows, pair, "statutory");
  const rate = whole?.rate == null ? words.unknown : percent(whole.rate);
  const lead = words.lead(day(frame.day), country(to), country(pair));
  const against = basis === "statutory" || statute?.rate == null ? "." : words.against(percent(statute.rate));
  return (
    <Headline say={`${lead}${rate} (${sentence[basis]})${against}`}>
      {lead}
      {whole ? <RateOpens row={whole} frame={frame} /> : rate} ({sentence[basis]}){against}
    </Headline>
  );
}

function Heat(props: {
  readonly frame: Frame;
  readonly basis: "statutory" | "claims" | "collected";
  readonly language: "en" | "fr" | "es";
}): ReactNode {
  const { frame, basis, language } = props;
  const words = useWords(ratesWords);
  const figure = useMemo(() => {
    const { versions, inputs, rows } = frame;
    if (!rows.some((row) => row.basis === basis && row.sector !== "total" && row.rate !== null)) return null;
    const sets = { weights: inputs.weights, claims: inputs.claimPeriod ?? inputs.claims };
    return rateHeat(rows, basis, { parley: versions.parley, horizon: versions.lawHorizon, ...sets }, language);
  }, [frame, basis, language]);
  if (figure === null) return <p className="notice section">{words.noneKnown}</p>;
  return (
    <section className="section">
      <h2>{words.heat}</h2>
      <Figure figure={figure} />
    </section>
  );
}
