import { type ReactNode, useId, useMemo, useRef } from "react";
import { useFormats, useWords } from "../../settings.js";
import { pngOf, save, svgText } from "../../ui/save.js";
import { Scroll } from "../../ui/scroll.js";
import type { TimelineOutput, TimelineRow } from "../../worker/tasks/timeline.js";
import { keyOf } from "./filter.js";
import { laneNames } from "./names.js";
import { timelineWords } from "./words.js";

const [width, left, step, top] = [1192, 330, 18, 28];
const dayLength = 86_400_000;
const letters: Readonly<Record<string, string>> = { CAN: "C", MEX: "M", USA: "U" };
const classOf: Readonly<Record<string, string>> = { CAN: "canada", MEX: "mexico", USA: "usa" };

/** A lane for each programme, a mark for each event: full in force, ring where only announced or suspended, cross at an end. */
export function Lanes({
  output,
  rows,
}: {
  readonly output: TimelineOutput;
  readonly rows: readonly TimelineRow[];
}): ReactNode {
  const words = useWords(timelineWords);
  const { day, number } = useFormats();
  const drawing = useRef<SVGSVGElement>(null);
  const hatch = useId();
  // What follows the last day of the book, or an earlier last check of its texts, is the law as it then stands.
  const future = output.checked < output.horizon ? output.checked : output.horizon;
  const lanes = [...new Set(rows.map(({ programme, kind }) => (kind === "talks" ? words.talks : programme)))];
  const names = useMemo(() => laneNames(output.rows), [output]);
  const height = top + step * lanes.length + 8;
  const first = Date.parse(rows[0] && rows[0].day < output.start ? rows[0].day : output.start);
  const latest = rows.at(-1)?.day ?? output.horizon;
  const last = Date.parse(latest > output.horizon ? latest : output.horizon) + 45 * dayLength;
  const at = (when: string): number => left + ((Date.parse(when) - first) / (last - first)) * (width - left);
  const months = [
    "2025-01-01",
    "2025-04-01",
    "2025-07-01",
    "2025-10-01",
    "2026-01-01",
    "2026-04-01",
    "2026-07-01",
    "2026-10-01",
  ];
  const title = words.lanesTitle(
    number(rows.length),
    day(rows[0]?.day ?? output.start),
    day(latest > output.horizon ? latest : output.horizon),
  );
  const whole = (): SVGSVGElement | null => {
    const svg = drawing.current?.cloneNode(true);
    if (!(svg instanceof SVGSVGElement) || drawing.current === null) return null;
    // A file has no style sheet beside it: what is seen is written into it.
    const seen = [...drawing.current.querySelectorAll<SVGElement>("*")];
    [...svg.querySelectorAll<SVGElement>("*")].forEach((copy, index) => {
      const style = getComputedStyle(seen[index] as SVGElement);
      copy.setAttribute("style", `fill:${style.fill};stroke:${style.stroke};font:${style.font}`);
    });
    return svg;
  };
  return (
    <figure className="figure lanes section">
      <figcaption>
        <p className="title">{title}</p>
        <p className="muted small">{words.lanesNote}</p>
      </figcaption>
      <Scroll label={title}>
        <svg ref={drawing} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <defs>
            <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <line className="grid" x1="0" y1="0" x2="0" y2="6" />
            </pattern>
          </defs>
          <rect
            x={at(future)}
            y={top - 8}
            width={width - at(future)}
            height={height - top}
            fill={`url(#${hatch})`}
            stroke="none"
          />
          {months.map((month) => (
            <g key={month}>
              <line className="grid" x1={at(month)} x2={at(month)} y1={top - 8} y2={height - 8} />
              <text x={at(month) + 2} y={12}>
                {month.slice(0, 7)}
              </text>
            </g>
          ))}
          <line className="edge" x1={at(output.horizon)} x2={at(output.horizon)} y1={top - 8} y2={height - 8} />
          {lanes.map((lane, index) => (
            <text key={lane} x={0} y={top + step * index + 4}>
              {names.get(lane) ?? lane}
            </text>
          ))}
          {rows.map((row) => {
            const y = top + step * lanes.indexOf(row.kind === "talks" ? words.talks : row.programme);
            return <Mark key={keyOf(row)} row={row} x={at(row.day)} y={y} />;
          })}
        </svg>
      </Scroll>
      <div className="controls small">
        <button
          type="button"
          onClick={() => {
            const svg = whole();
            if (svg) save("timeline.svg", svgText(svg), "image/svg+xml");
          }}
        >
          SVG
        </button>
        <button
          type="button"
          onClick={() => {
            const svg = whole();
            if (svg) void pngOf(svg).then((png) => save("timeline.png", png, "image/png"));
          }}
        >
          PNG
        </button>
      </div>
    </figure>
  );
}

function Mark({ row, x, y }: { readonly row: TimelineRow; readonly x: number; readonly y: number }): ReactNode {
  const own = classOf[row.country ?? ""] ?? "world";
  const title = <title>{`${row.day} ${row.label} (${letters[row.country ?? ""] ?? "–"})`}</title>;
  if (row.kind === "ends" || row.kind === "void" || row.kind === "lapses")
    return (
      <g className={`mark ${own}`}>
        {title}
        <path d={`M${x - 4},${y - 4}l8,8m0,-8l-8,8`} />
      </g>
    );
  const hollow = row.kind === "announcedOnly" || row.kind === "suspended" || row.kind === "talks";
  return (
    <g className={`mark ${own} ${hollow ? "hollow" : ""}`}>
      {title}
      <circle cx={x} cy={y} r={row.kind === "begins" || row.kind === "scheduled" ? 5 : hollow ? 4 : 3} />
    </g>
  );
}
