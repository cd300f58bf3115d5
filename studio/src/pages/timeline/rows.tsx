import type { ReactNode } from "react";
import { useParams } from "../../route.js";
import { useFormats, useWords } from "../../settings.js";
import { NumberHead } from "../../ui/number-head.js";
import { Scroll } from "../../ui/scroll.js";
import type { TimelineRow } from "../../worker/tasks/timeline.js";
import { keyOf, span } from "./filter.js";
import { frameWords } from "../../words.js";
import { kindWords, timelineWords } from "./words.js";

/** The events by day, the newest first: those after the last day of the book hatched. */
export function EventRows(props: {
  readonly rows: readonly TimelineRow[];
  readonly horizon: string;
  readonly checked: string;
}): ReactNode {
  const { rows, horizon, checked } = props;
  const words = useWords(timelineWords);
  const [kinds, frame] = [useWords(kindWords), useWords(frameWords)];
  const { day, country, percent } = useFormats();
  const [, change] = useParams();
  const rates = (row: TimelineRow, when: "before" | "after"): string => {
    const found = span(row, when);
    return found === null ? "–" : [...new Set(found)].map((rate) => percent(rate, 0)).join("–");
  };
  const who = (row: TimelineRow): string => {
    const names = row.partners.map(country);
    return names.length > 6 ? words.many(names.slice(0, 2).join(", "), String(names.length - 2)) : names.join(", ");
  };
  return (
    <Scroll label={words.events}>
      <table className="history">
        <caption>{words.eventsNote}</caption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.by}</th>
            <th scope="col">{words.goods}</th>
            <NumberHead>{words.rates}</NumberHead>
            <th scope="col">{words.text}</th>
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map((row) => (
            <tr
              key={keyOf(row)}
              className={row.day > horizon ? `future ${row.kind}` : row.day > checked ? `late ${row.kind}` : row.kind}
            >
              <td className="day">{day(row.day, "medium")}</td>
              <td>
                <button
                  type="button"
                  className="opens"
                  aria-haspopup="dialog"
                  onClick={() => change({ event: keyOf(row) }, { push: true })}
                >
                  {row.label}
                </button>{" "}
                <span className="what">{kinds[row.kind]}</span>
              </td>
              <td>{row.country === null ? "–" : country(row.country)}</td>
              <td>{who(row)}</td>
              <td className="number">
                {row.rules.length === 0 || (span(row, "before") === null && span(row, "after") === null) ? (
                  "–"
                ) : (
                  <button
                    type="button"
                    className="opens"
                    aria-haspopup="dialog"
                    title={`${row.label}: ${frame.opens}`}
                    onClick={() => change({ event: keyOf(row) }, { push: true })}
                  >
                    {`${rates(row, "before")} → ${rates(row, "after")}`}
                  </button>
                )}
              </td>
              <td className="cite small">{citeOf(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** The text of the last rule that changes, which is on the most goods; the ruling or the source where no rule does. */
function citeOf(row: TimelineRow): string {
  const version = row.rules.at(-1)?.version;
  if (row.kind === "void" && row.ruling) return row.ruling.cite;
  return version
    ? `${version.cite.title}, ${version.cite.pin}`
    : (row.source ?? row.lists.map(({ list }) => list).join(", "));
}
