import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { csvOf, type Figure as FigureData, tableOf } from "../../../src/report/figures/index.js";
import { useSettings, useWords } from "../settings.js";
import { frameWords } from "../words.js";
import "./figure.css";
import { Scroll } from "./scroll.js";
import { sourceLink } from "./source-link.js";
import { pngOf, save, svgText } from "./save.js";
import type { DrawOptions } from "../../../src/plot/index.js";

type Geometry = NonNullable<DrawOptions["geometry"]>;

/** Width of a downloaded picture, px. */
const savedWidth = 1000;

const drawing = () => import("../../../src/plot/index.js");

/**
 * A figure with its sentence, unit, source line, the table behind it and downloads. The drawing comes in its own file.
 * @param geometry shapes, where the figure is a map.
 */
export function Figure({
  figure,
  geometry,
}: {
  readonly figure: FigureData;
  readonly geometry?: Geometry | undefined;
}): ReactNode {
  const words = useWords(frameWords);
  const { shade } = useSettings();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const title = useId();
  const [failed, setFailed] = useState("");
  useEffect(() => {
    let gone = false;
    if (width === 0) return undefined;
    const options = { document, width, theme: shade, frame: "chart", ...(geometry && { geometry }) } as const;
    drawing()
      .then(({ draw }) => {
        if (!gone) place.current?.replaceChildren(draw(figure, options));
      })
      .catch((error: unknown) => setFailed(error instanceof Error ? error.message : String(error)));
    return () => {
      gone = true;
    };
  }, [figure, geometry, width, shade]);
  const whole = async (): Promise<SVGSVGElement> =>
    (await drawing()).draw(figure, { document, width: savedWidth, theme: "light", ...(geometry && { geometry }) });
  return (
    <figure className="figure" aria-labelledby={title}>
      <figcaption>
        <p className="title" id={title}>
          {figure.title}
        </p>
        <p className="muted small">{figure.subtitle}</p>
      </figcaption>
      <div ref={place} className="drawing">
        {failed !== "" && <p className="muted">{failed}</p>}
      </div>
      <p className="source muted small">
        {figure.source.map((item, index) => (
          <span key={item.text}>
            {index > 0 && "; "}
            {item.href === null ? item.text : <a href={sourceLink(item)}>{item.text}</a>}
          </span>
        ))}
      </p>
      <div className="behind">
        <details>
          <summary className="small">{words.behind}</summary>
          <FigureTable figure={figure} label={figure.title} />
        </details>
        <div className="controls small">
          <button type="button" onClick={() => save(`${figure.id}.csv`, csvOf(figure), "text/csv")}>
            CSV
          </button>
          <button
            type="button"
            onClick={() => void whole().then((svg) => save(`${figure.id}.svg`, svgText(svg), "image/svg+xml"))}
          >
            SVG
          </button>
          <button
            type="button"
            onClick={() =>
              void whole()
                .then(pngOf)
                .then((png) => save(`${figure.id}.png`, png, "image/png"))
            }
          >
            PNG
          </button>
        </div>
      </div>
    </figure>
  );
}

function FigureTable({ figure, label }: { readonly figure: FigureData; readonly label: string }): ReactNode {
  const { head, body } = tableOf(figure);
  const isNumber = figure.columns.map(({ kind }) => (kind === "number" ? "number" : undefined));
  return (
    <Scroll label={label}>
      <table>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={figure.columns[column]?.key ?? column} scope="col" className={isNumber[column]}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row) => (
            <tr key={row.join("|")}>
              {row.map((cell, column) => (
                <td key={figure.columns[column]?.key ?? column} className={isNumber[column]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Width of an element in whole px, 0 until it is laid out. */
function useWidth(place: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (place.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
