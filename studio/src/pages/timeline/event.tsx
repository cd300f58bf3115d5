import type { ReactNode } from "react";
import { linkTo } from "../../route.js";
import { useFormats, useWords } from "../../settings.js";
import { Drawer } from "../../ui/drawer.js";
import { Scroll } from "../../ui/scroll.js";
import { Terminal } from "../../ui/terminal.js";
import type { TimelineRow } from "../../worker/tasks/timeline.js";
import { clockWords, kindWords, timelineWords } from "./words.js";

const clocks = ["announced", "signed", "published", "known", "effective", "enforced", "to", "endAnnounced"] as const;
type RuleChange = TimelineRow["rules"][number];

/** What an event changed: rules before and after, codes gained and lost, the days of each text. */
export function EventDrawer(props: {
  readonly row: TimelineRow;
  readonly horizon: string;
  readonly onClose: () => void;
}): ReactNode {
  const { row, horizon, onClose } = props;
  const words = useWords(timelineWords);
  const kinds = useWords(kindWords);
  const { day, country } = useFormats();
  const goods = row.country === null ? row.partners : row.partners.map(country);
  const title = `${day(row.day)}: ${row.kind === "talks" ? kinds.talks : row.label}`;
  return (
    <Drawer title={title} onClose={onClose}>
      <div className="stack event">
        {row.kind === "talks" ? (
          <>
            <p>{row.label}</p>
            <p className="muted">{row.partners.map(country).join(", ")}</p>
            <p className="cite small">{row.source}</p>
          </>
        ) : (
          <>
            <p>
              {kinds[row.kind].charAt(0).toUpperCase() + kinds[row.kind].slice(1)}.{" "}
              {row.country !== null && words.imposed(country(row.country))}{" "}
              {goods.length > 0 && words.on(goods.join(", "))}
            </p>
            <p className="muted small">
              {row.authority} · <code>{row.measure}</code>
            </p>
            {row.kind === "announcedOnly" && <p className="notice">{words.threat}</p>}
            {row.ruling && (row.kind === "void" || row.ruling.on <= row.day) && (
              <p>
                {words.void(day(row.ruling.on))}{" "}
                <span className="cite small">
                  {row.ruling.href === null ? row.ruling.cite : <a href={row.ruling.href}>{row.ruling.cite}</a>}
                </span>
              </p>
            )}
            {row.rules.length > 0 && <h3>{words.rules}</h3>}
            {row.rules.map((rule, index) => (
              <Rule key={`${index} ${rule.heading}`} rule={rule} />
            ))}
            {row.lists.map(({ list, added, removed }) => (
              <section key={list}>
                <h3>
                  <code>{list}</code>
                </h3>
                <Codes label={words.added} codes={added} />
                <Codes label={words.removed} codes={removed} />
              </section>
            ))}
            <p className="small controls">
              {row.day <= horizon && (
                <a href={linkTo("rates", { on: row.day, to: row.country ?? "" })}>{words.toRates}</a>
              )}{" "}
              <a href={linkTo("timeline", { measure: row.measure })}>{words.toMeasure}</a>
            </p>
            <Terminal line={`parley cite ${row.measure}`} />
          </>
        )}
      </div>
    </Drawer>
  );
}

function Rule({ rule }: { readonly rule: RuleChange }): ReactNode {
  const words = useWords(timelineWords);
  const names = useWords(clockWords);
  const { day, percent } = useFormats();
  const { heading, why, exempt, before, after, suspended, version } = rule;
  const rate = (value: number | null): string => (value === null ? "–" : exempt ? words.exempt : percent(value));
  const { cite } = version;
  const text = `${cite.title}, ${cite.pin}`;
  return (
    <section className="rule">
      <p>
        <code>{heading}</code>{" "}
        <strong>
          {rate(before)} → {suspended === null ? rate(after) : words.suspended(percent(version.rate))}
        </strong>
      </p>
      <p className="small">{suspended ?? why}</p>
      <dl className="clocks small">
        {clocks.map((clock) => {
          const value = version[clock];
          return value === undefined ? null : (
            <div key={clock}>
              <dt className="muted">{names[clock]}</dt>
              <dd>
                {day(value, "medium")}
                {clock === "effective" && version.at !== undefined && `, ${version.at}`}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="cite small">{cite.href === undefined ? text : <a href={cite.href}>{text}</a>}</p>
    </section>
  );
}

/** Most codes shown at once; the rest open. */
const shown = 40;

function Codes({ label, codes }: { readonly label: string; readonly codes: readonly string[] }): ReactNode {
  const { number } = useFormats();
  if (codes.length === 0) return null;
  const links = codes.map((code) => (
    <span key={code}>
      <a className="code" href={linkTo("duty", { code })}>
        {code}
      </a>{" "}
    </span>
  ));
  const title = `${label}: ${number(codes.length)}`;
  if (codes.length <= shown)
    return (
      <p className="small">
        {title}. {links}
      </p>
    );
  return (
    <details className="small">
      <summary>{title}</summary>
      <Scroll label={title}>{links}</Scroll>
    </details>
  );
}
