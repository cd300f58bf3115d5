import type { ReactNode } from "react";
import { linkTo } from "../../route.js";
import { useFormats, useWords } from "../../settings.js";
import { Opens } from "../../ui/drawer.js";
import { NumberHead } from "../../ui/number-head.js";
import { Scroll } from "../../ui/scroll.js";
import type { Events, LawEvent } from "../../worker/tasks/events.js";
import { useAnswer } from "../../worker/use-answer.js";
import { nowWords } from "./words.js";

/** Changes shown of those past. */
const shown = 10;

/** The last changes of the law, and what is scheduled after the last day of the book. */
export function Changes({ events }: { readonly events: Events }): ReactNode {
  const words = useWords(nowWords);
  const { day } = useFormats();
  const agreement = useAnswer("parley", { args: ["agreement", "--json"] });
  const last = events.past.slice(-shown).toReversed();
  return (
    <>
      <section className="section">
        <h2>{words.changes}</h2>
        <EventTable events={last} label={words.changes} />
      </section>
      <section className="section">
        <h2>{words.scheduledTitle}</h2>
        <EventTable
          events={events.scheduled}
          label={words.scheduledTitle}
          more={agreement.output?.code === 0 ? agreementDays(agreement.output.stdout) : []}
        />
        <p className="muted small">{words.horizon(day(events.horizon), day(events.checked))}</p>
      </section>
    </>
  );
}

/** A day of the agreement itself. */
interface AgreementDay {
  readonly day: string;
  readonly what: "review" | "expiry";
  readonly citation: string;
}

/** The next review and the end of the agreement, from `parley agreement --json`. */
function agreementDays(stdout: string): AgreementDay[] {
  const { state, steps } = JSON.parse(stdout) as {
    readonly state: { readonly ends: string | null };
    readonly steps: readonly {
      readonly id: string;
      readonly to: string;
      readonly earliest: string;
      readonly latest: string | null;
      readonly cite: { readonly title: string; readonly pin: string };
    }[];
  };
  const review = steps.find(({ to, earliest, latest }) => to === "annual-review" && earliest === latest);
  const end = steps.find(({ to, earliest }) => to !== "annual-review" && earliest === state.ends);
  const cited = ({ title, pin }: { title: string; pin: string }): string => `${title}, ${pin}`;
  return [
    ...(review ? [{ day: review.earliest, what: "review" as const, citation: cited(review.cite) }] : []),
    ...(state.ends === null
      ? []
      : [{ day: state.ends, what: "expiry" as const, citation: end ? cited(end.cite) : "USMCA, Article 34.7" }]),
  ];
}

/** Rates that an event brings, opened to the measure and its text. */
function EventRates({ event, value }: { readonly event: LawEvent; readonly value: string }): ReactNode {
  const words = useWords(nowWords);
  const { day } = useFormats();
  const href = linkTo("timeline", { measure: event.measure });
  return (
    <Opens
      value={value}
      of={`${event.label}: ${words.rates}, ${day(event.day, "medium")}`}
      chain={[{ what: event.label, value, cites: [{ text: event.citation }, { text: event.measure, href }] }]}
    />
  );
}

function EventTable(props: {
  readonly events: readonly LawEvent[];
  readonly label: string;
  readonly more?: readonly AgreementDay[];
}): ReactNode {
  const { events, label, more = [] } = props;
  const words = useWords(nowWords);
  const { day, country, percent } = useFormats();
  const range = (rates: LawEvent["before"]): string =>
    rates === null ? "–" : [...new Set(rates)].map((rate) => percent(rate, 0)).join("–");
  const ratesOf = ({ before, after }: LawEvent): string => {
    const [old, now] = [range(before), range(after)];
    return old === now || before === null ? now : `${old} → ${now}`;
  };
  const does: Readonly<Record<LawEvent["what"], string>> = {
    begins: words.begins,
    ends: words.ends,
    changes: words.changesWord,
    "list changes": words.lists,
    scheduled: words.scheduled,
    announced: words.announced,
    lapses: words.lapses,
    claims: "",
    "break of the claims series": "",
  };
  return (
    <Scroll label={label}>
      <table className="events">
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.change}</th>
            <th scope="col">{words.goods}</th>
            <NumberHead>{words.rates}</NumberHead>
            <th scope="col">{words.text}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={`${event.day} ${event.measure} ${event.what}`}>
              <td className="day">{day(event.day, "medium")}</td>
              <td>
                <a href={linkTo("timeline", { measure: event.measure })}>{event.label}</a> {does[event.what]}
              </td>
              <td>
                {event.origins.length === 0
                  ? `→ ${country(event.destination)}`
                  : words.goodsOf(words.join(event.origins.map(country)), country(event.destination))}
              </td>
              <td className="number">
                {event.after === null && event.before === null ? (
                  "–"
                ) : (
                  <EventRates event={event} value={ratesOf(event)} />
                )}
              </td>
              <td className="cite">{event.citation}</td>
            </tr>
          ))}
          {more.map(({ day: when, what, citation }) => (
            <tr key={what}>
              <td className="day">{day(when, "medium")}</td>
              <td>{words[what]}</td>
              <td>{words.join(["CAN", "MEX", "USA"].map(country))}</td>
              <td className="number">–</td>
              <td className="cite">{citation}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
