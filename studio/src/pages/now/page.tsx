import type { ReactNode } from "react";
import { useFormats, useSettings, useWords } from "../../settings.js";
import { Headline } from "../../ui/announce.js";
import { FailureNotice } from "../../ui/failure.js";
import { Terminal } from "../../ui/terminal.js";
import { horizon, ratesIntoUsa, ratesOnUsa } from "../../worker/stored.js";
import { useAnswer } from "../../worker/use-answer.js";
import { Changes } from "./changes.js";
import { RateNumber } from "./rate-number.js";
import { PartnerTable } from "./partners.js";
import { pairOf, type RateRow, type Rates, ratesIn, sameRows, withRows } from "./rates.js";
import "./page.css";
import { nowWords } from "./words.js";

/** The two partners whose rates are worked out again in the tab. */
const again = ["rates", "--from", "CAN,MEX", "--to", "USA", "--on", horizon, "--by", "programme", "--json"];

/** The law as far as the book knows it: rates by partner, what changed last, what is scheduled. */
export default function NowPage(): ReactNode {
  const words = useWords(nowWords);
  const { language } = useSettings();
  const stored = useAnswer("parley", { args: [...ratesIntoUsa] });
  const reverse = useAnswer("parley", { args: [...ratesOnUsa] });
  const events = useAnswer("events", { language });
  const ready = stored.output?.code === 0;
  const here = useAnswer("parley", ready && events.output ? { args: again, fresh: true } : null);
  if (stored.failure) return <FailureNotice failure={stored.failure} again={stored.again} />;
  if (stored.output === undefined) return <p className="pending">…</p>;
  if (!ready) return <FailureNotice failure={{ kind: "bug", message: stored.output.stderr }} />;
  const built = ratesIn(stored.output);
  const fresh = here.output?.code === 0 ? ratesIn(here.output) : undefined;
  const rates = fresh ? withRows(built, fresh) : built;
  const state = fresh === undefined ? words.built : sameRows(built, fresh) ? words.here : words.differs;
  return (
    <div className="now">
      <Answer rates={rates} />
      <p className="muted small" data-state={fresh === undefined ? "built" : "here"}>
        {here.failure ? here.failure.message : state}
      </p>
      <PartnerTable rates={rates} reverse={reverse.output?.code === 0 ? ratesIn(reverse.output) : null} />
      {events.failure && <FailureNotice failure={events.failure} again={events.again} />}
      {events.output && <Changes events={events.output} />}
      <Terminal line={`parley ${ratesIntoUsa.filter((word) => word !== "--json").join(" ")}`} />
    </div>
  );
}

function Answer({ rates }: { readonly rates: Rates }): ReactNode {
  const words = useWords(nowWords);
  const { day, percent, country } = useFormats();
  const rate = (origin: string): string => percent(pairOf(rates, origin, "USA", "claims").whole?.rate ?? Number.NaN);
  const on = (origin: string): string => words.on(country(origin));
  const open = (origin: string, basis: RateRow["basis"] = "claims", decimals = 1): ReactNode => (
    <RateNumber rates={rates} origin={origin} destination="USA" basis={basis} decimals={decimals} />
  );
  const lead = words.lead(day(rates.inputs.on));
  const said = `${lead}${rate("CAN")}${on("CAN")}${words.and}${rate("MEX")}${on("MEX")}${words.end}`;
  return (
    <>
      <Headline say={said}>
        {lead}
        {open("CAN")}
        {on("CAN")}
        {words.and}
        {open("MEX")}
        {on("MEX")}
        {words.end}
      </Headline>
      <p className="prose lead">
        {words.nobody}
        {open("CAN", "statutory")}
        {words.and}
        {open("MEX", "statutory")}
        {words.collected}
        {open("CAN", "collected", 2)}
        {words.and}
        {open("MEX", "collected", 2)}.
      </p>
    </>
  );
}
