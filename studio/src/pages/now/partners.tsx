import type { ReactNode } from "react";
import { useFormats, useWords } from "../../settings.js";
import { NumberHead } from "../../ui/number-head.js";
import { Scroll } from "../../ui/scroll.js";
import { RateNumber, TradeNumber } from "./rate-number.js";
import { pairOf, type Rates } from "./rates.js";
import { nowWords } from "./words.js";

const colours: Readonly<Record<string, string>> = { CAN: "canada", MEX: "mexico", USA: "usa" };
const letters: Readonly<Record<string, string>> = { CAN: "C", MEX: "M", USA: "U" };
const bases = ["collected", "claims", "statutory"] as const;

/** Three rates a partner, as dots on one scale and as numbers that open. */
export function PartnerTable({ rates, reverse }: { readonly rates: Rates; readonly reverse: Rates | null }): ReactNode {
  const words = useWords(nowWords);
  const { day } = useFormats();
  const origins = [...new Set(rates.rows.map(({ origin }) => origin))];
  const rateOf = (origin: string): number =>
    pairOf(rates, origin, "USA", "claims").whole?.rate ?? pairOf(rates, origin, "USA", "statutory").whole?.rate ?? 0;
  const [ours, others] = [origins.slice(0, 2), origins.slice(2)];
  const sorted = [...ours, ...others.toSorted((a, b) => rateOf(b) - rateOf(a))];
  return (
    <section className="section">
      <h2>{words.partners}</h2>
      <p className="muted small">{words.into(day(rates.inputs.on))}</p>
      <Rows rates={rates} pairs={sorted.map((origin) => [origin, "USA"])} label={words.partners} />
      <p className="muted small">
        {words.noInterval} {words.othersNote}
      </p>
      {reverse && (
        <>
          <h3 className="reverse">{words.reverse}</h3>
          <Rows
            rates={reverse}
            pairs={[
              ["USA", "CAN"],
              ["USA", "MEX"],
            ]}
            label={words.reverse}
          />
          <p className="muted small" lang="en">
            {reverse.warnings.join("; ")}
          </p>
        </>
      )}
    </section>
  );
}

function Rows(props: {
  readonly rates: Rates;
  readonly pairs: readonly (readonly [string, string])[];
  readonly label: string;
}): ReactNode {
  const { rates, pairs, label } = props;
  const words = useWords(nowWords);
  const { country } = useFormats();
  const all = pairs.flatMap(([origin, destination]) =>
    bases.flatMap((basis) => pairOf(rates, origin, destination, basis).whole?.rate ?? []),
  );
  const most = Math.max(0.05, ...all);
  return (
    <Scroll label={label}>
      <table className="partners">
        <thead>
          <tr>
            <th scope="col">{words.partner}</th>
            <td aria-hidden="true" className="dots">
              <Axis most={most} />
            </td>
            <NumberHead>○ {words.collectedIn}</NumberHead>
            <NumberHead>● {words.claims}</NumberHead>
            <NumberHead>◆ {words.statute}</NumberHead>
            <NumberHead>{words.value}</NumberHead>
            <NumberHead>{words.known}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {pairs.map(([origin, destination]) => {
            const own = destination === "USA" ? origin : destination;
            return (
              <tr key={`${origin} ${destination}`} className={colours[own] ?? "world"}>
                <th scope="row">
                  <span className="letter">{letters[own] ?? "W"}</span> {country(own)}
                </th>
                <td aria-hidden="true" className="dots">
                  <Dots rates={rates} origin={origin} destination={destination} most={most} />
                </td>
                {bases.map((basis) => (
                  <td key={basis} className="number">
                    <RateNumber rates={rates} origin={origin} destination={destination} basis={basis} />
                  </td>
                ))}
                {(["value", "known"] as const).map((show) => (
                  <td key={show} className="number">
                    <TradeNumber rates={rates} origin={origin} destination={destination} show={show} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

const width = 320;
const inset = 6;
const at = (rate: number, most: number): number => inset + (width - 2 * inset) * (rate / most);

function Axis({ most }: { readonly most: number }): ReactNode {
  const { percent } = useFormats();
  const step = most > 0.2 ? 0.1 : most > 0.1 ? 0.05 : 0.025;
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
  return (
    <svg viewBox={`0 0 ${width} 18`} width={width} height={18} preserveAspectRatio="none">
      {ticks.map((tick) => (
        <text key={tick} x={at(tick, most)} y={13} textAnchor={tick === 0 ? "start" : "middle"}>
          {percent(tick, step < 0.05 ? 1 : 0)}
        </text>
      ))}
    </svg>
  );
}

/** Hollow: collected; disc: with the claims; diamond: by the statute. */
function Dots(props: {
  readonly rates: Rates;
  readonly origin: string;
  readonly destination: string;
  readonly most: number;
}): ReactNode {
  const { rates, origin, destination, most } = props;
  const x = (basis: (typeof bases)[number]): number | null => {
    const rate = pairOf(rates, origin, destination, basis).whole?.rate ?? null;
    return rate === null ? null : at(rate, most);
  };
  const [collected, claims, statute] = [x("collected"), x("claims"), x("statutory")];
  const known = [collected, claims, statute].filter((one) => one !== null);
  return (
    <svg viewBox={`0 0 ${width} 18`} width={width} height={18} preserveAspectRatio="none">
      <line x1={at(0, most)} x2={at(0, most)} y1={0} y2={18} className="zero" />
      <line x1={Math.min(...known)} x2={Math.max(...known)} y1={9} y2={9} className="span" />
      {statute !== null && <path d={`M${statute} 3l6 6l-6 6l-6-6z`} className="statute" />}
      {claims !== null && <circle cx={claims} cy={9} r={4.5} className="claims" />}
      {collected !== null && <circle cx={collected} cy={9} r={4} className="collected" />}
    </svg>
  );
}
