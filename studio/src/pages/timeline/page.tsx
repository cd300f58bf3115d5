import { type ReactNode, useMemo } from "react";
import { linkTo, useParams } from "../../route.js";
import { useFormats, useSettings, useWords } from "../../settings.js";
import { Headline } from "../../ui/announce.js";
import { FailureNotice } from "../../ui/failure.js";
import { save } from "../../ui/save.js";
import type { TimelineOutput } from "../../worker/tasks/timeline.js";
import { useAnswer } from "../../worker/use-answer.js";
import { EventDrawer } from "./event.js";
import { csvOfRows, filterIn, keyOf, passing } from "./filter.js";
import { Filters } from "./filters.js";
import { Lanes } from "./lanes.js";
import { EventRows } from "./rows.js";
import "./page.css";
import { kindWords, timelineWords } from "./words.js";

/** The book as history: every change of the law by day, filtered, each with what it changed. */
export default function TimelinePage(): ReactNode {
  const words = useWords(timelineWords);
  const { language } = useSettings();
  const { output, failure, again } = useAnswer("timeline", { language });
  if (output === undefined)
    return failure ? <FailureNotice failure={failure} again={again} /> : <Headline>{words.working}</Headline>;
  return (
    <div className="timeline">
      {failure && <FailureNotice failure={failure} again={again} />}
      <History output={output} />
    </div>
  );
}

function History({ output }: { readonly output: TimelineOutput }): ReactNode {
  const words = useWords(timelineWords);
  const kinds = useWords(kindWords);
  const { day, number } = useFormats();
  const [params, change] = useParams();
  const filter = filterIn(params);
  const rows = useMemo(() => passing(output.rows, filterIn(params)), [output, params]);
  const law = rows.filter(({ kind }) => kind !== "talks");
  const past = law.filter((row) => row.day <= output.horizon);
  const next = law.find((row) => row.day > output.horizon);
  const last = past.at(-1);
  const open = rows.find((row) => keyOf(row) === params.get("event"));
  const said = words.lead(number(past.length), day(output.start), day(output.horizon));
  return (
    <>
      <Headline>
        {last === undefined ? words.none : `${said} ${words.last(day(last.day), last.label.replace(/\.$/, ""))}`}
      </Headline>
      <p className="prose lead">
        {next === undefined
          ? words.noNext
          : words.next(day(next.day), `${next.label} ${kinds[next.kind].replace(/,.*$/, "")}`)}{" "}
        {words.horizon(day(output.horizon), day(output.checked))}
      </p>
      <Filters output={output} filter={filter} />
      {rows.length === 0 ? (
        <p className="notice">
          {words.empty} <a href={linkTo("timeline")}>{words.all}</a>
        </p>
      ) : (
        <>
          <Lanes output={output} rows={rows} />
          <EventRows rows={rows} horizon={output.horizon} checked={output.checked} />
          <div className="controls">
            <button type="button" onClick={() => save("timeline.csv", csvOfRows(rows), "text/csv")}>
              CSV
            </button>
          </div>
        </>
      )}
      <p className="small section">
        {words.inForce(day(output.horizon))}{" "}
        <code>
          parley law --country {filter.country || filter.partner || "CAN"} --on {output.horizon}
        </code>
      </p>
      {open && <EventDrawer row={open} horizon={output.horizon} onClose={() => change({ event: null })} />}
    </>
  );
}
