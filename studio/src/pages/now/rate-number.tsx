import type { ReactNode } from "react";
import { linkTo } from "../../route.js";
import { useFormats, useWords } from "../../settings.js";
import { type Chain, Opens } from "../../ui/drawer.js";
import { pairOf, type RateRow, type Rates } from "./rates.js";
import { nowWords } from "./words.js";

/** An average rate that opens to the programmes it is made of. */
export function RateNumber(props: {
  readonly rates: Rates;
  readonly origin: string;
  readonly destination: string;
  readonly basis: RateRow["basis"];
}): ReactNode {
  const { rates, origin, destination, basis } = props;
  const words = useWords(nowWords);
  const { percent, country, day } = useFormats();
  const { whole, parts } = pairOf(rates, origin, destination, basis);
  if (whole?.rate === null || whole === undefined) return <span className="muted">{words.unknown}</span>;
  const names = { statutory: words.statute, claims: words.claims, collected: words.collectedIn };
  const chain: Chain = [
    ...(basis === "collected"
      ? []
      : parts.map(({ programme, rate }) => ({
          what: programme,
          value: percent(rate ?? 0, 2),
          note: words.programmeNote,
          cites: [{ text: programme, href: linkTo("timeline", { programme }) }],
        }))),
    ...(basis === "claims" && rates.inputs.claimPeriod !== null && destination === "USA"
      ? [
          {
            what: words.stepClaims(rates.inputs.claimPeriod),
            cites: [{ text: "A-scenario-claims", href: assumptions }],
          },
        ]
      : []),
    { what: words.stepTrade, cites: [{ text: "benchmarks/trade", href: linkTo("method", { doc: "DATA-SOURCES" }) }] },
    { what: words.stepTotal, value: percent(whole.rate, 2), note: `${words.known}: ${percent(whole.coverage)}` },
  ];
  return (
    <Opens
      value={percent(whole.rate)}
      of={words.rateOf(country(origin), names[basis], day(rates.inputs.on, "medium"))}
      chain={chain}
    />
  );
}

const assumptions = linkTo("method", { doc: "ASSUMPTIONS" });
