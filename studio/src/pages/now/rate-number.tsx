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
  readonly decimals?: number;
}): ReactNode {
  const { rates, origin, destination, basis, decimals = 1 } = props;
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
      value={percent(whole.rate, decimals)}
      of={words.rateOf(country(origin), names[basis], day(rates.inputs.on, "medium"))}
      chain={chain}
    />
  );
}

const assumptions = linkTo("method", { doc: "ASSUMPTIONS", at: "A-scenario-claims" });

/** What the averages rest on, opened: trade of a pair, or the part of it whose duty is certain. */
export function TradeNumber(props: {
  readonly rates: Rates;
  readonly origin: string;
  readonly destination: string;
  readonly show: "value" | "known";
}): ReactNode {
  const { rates, origin, destination, show } = props;
  const words = useWords(nowWords);
  const { percent, number, country } = useFormats();
  const { whole } = pairOf(rates, origin, destination, "statutory");
  const { whole: claimed } = pairOf(rates, origin, destination, "claims");
  if (whole === undefined) return <span className="muted">{words.unknown}</span>;
  const trade = number(whole.value / 1000, 1);
  const known = percent((claimed ?? whole).coverage);
  const goods = words.goodsOf(country(origin), country(destination));
  const cites = [{ text: "benchmarks/trade", href: linkTo("method", { doc: "DATA-SOURCES" }) }];
  const covered = { text: "docs/rates.md", href: linkTo("method", { doc: "rates" }) };
  return show === "value" ? (
    <Opens
      value={trade}
      of={`${words.value}: ${goods}`}
      chain={[{ what: `${words.value}: ${goods}`, value: trade, cites }]}
    />
  ) : (
    <Opens
      value={known}
      of={`${words.known}: ${goods}`}
      chain={[
        { what: `${words.value}: ${goods}`, value: trade, cites },
        { what: words.knownPart, value: known, cites: [covered] },
      ]}
    />
  );
}
