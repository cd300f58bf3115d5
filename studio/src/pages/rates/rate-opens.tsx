import type { ReactNode } from "react";
import { linkTo, useParams } from "../../route.js";
import { useFormats, useSettings, useWords } from "../../settings.js";
import { ChainList, type ChainStep, Opens } from "../../ui/drawer.js";
import { FailureNotice } from "../../ui/failure.js";
import { useAnswer } from "../../worker/use-answer.js";
import type { Frame } from "./page.js";
import { askedIn, type Row, setFlags } from "./question.js";
import { basisWords, ratesWords } from "./words.js";

/**
 * An average that opens to what it is made of: programmes where it is a total, then sets, trade and what is known.
 * @param show its trade or the part that is known in its place.
 */
export function RateOpens(props: {
  readonly row: Row;
  readonly frame: Frame;
  readonly show?: "rate" | "value" | "coverage";
}): ReactNode {
  const { row, frame, show = "rate" } = props;
  const words = useWords(ratesWords);
  const names = useWords(basisWords);
  const { percent, number, country, day } = useFormats();
  if (row.rate === null && show === "rate") return <span className="unknown">{words.unknown}</span>;
  const of = words.rateOf(country(row.origin), country(row.destination), names[row.basis], day(frame.day));
  const value = { rate: percent(row.rate ?? 0), value: number(row.value / 1000, 1), coverage: percent(row.coverage) };
  return <Opens value={value[show]} of={of} chain={stepsOf(row, frame)} />;
}

const stepsOf = (row: Row, frame: Frame) => (): ReactNode => <Steps row={row} frame={frame} />;

function Steps({ row, frame }: { readonly row: Row; readonly frame: Frame }): ReactNode {
  const words = useWords(ratesWords);
  const { language } = useSettings();
  const { percent, number, day, country } = useFormats();
  const [params] = useParams();
  const { origin, destination, basis, sector } = row;
  const isTotal = sector === "total" && basis !== "collected";
  const pair = ["--from", origin, "--to", destination, "--on", frame.day, "--basis", basis];
  const { output, failure, again } = useAnswer(
    "rates",
    isTotal ? { args: [...pair, "--by", "programme", ...setFlags(askedIn(params).sets)] } : null,
  );
  const law = useAnswer("events", { language });
  if (failure) return <FailureNotice failure={failure} again={again} />;
  const parts = output?.error === null ? output.answer.rows : [];
  const programmes = parts
    .filter(({ programme, rate }) => programme !== "all" && rate !== null && rate !== 0)
    .toSorted((a, b) => (b.rate ?? 0) - (a.rate ?? 0))
    .map(
      ({ programme, rate }): ChainStep => ({
        what: programme,
        value: percent(rate ?? 0, 2),
        note: words.programmeNote,
        cites: [{ text: programme, href: linkTo("timeline", { programme }) }],
      }),
    );
  const last = law.output?.past.findLast(
    (event) => event.day <= frame.day && event.destination === destination && event.origins.includes(origin),
  );
  const { weights, claims, claimPeriod, content } = frame.inputs;
  const chain: ChainStep[] = [
    ...programmes,
    ...(last && basis !== "collected"
      ? [
          {
            what: words.lastChange(day(last.day, "medium"), last.label),
            cites: [{ text: last.citation, href: linkTo("timeline", { measure: last.measure }) }],
          },
        ]
      : []),
    ...(basis === "claims"
      ? [
          {
            what: row.base === "collected-2024" ? words.stepCollected : words.stepClaims(claimPeriod ?? claims),
            cites: [
              { text: "A-scenario-claims", href: linkTo("method", { doc: "ASSUMPTIONS", at: "A-scenario-claims" }) },
            ],
          },
        ]
      : []),
    {
      what: words.stepTrade(weights, number(row.value), country(origin)),
      note: words.stepContent(content),
      cites: [{ text: "benchmarks/trade", href: linkTo("method", { doc: "DATA-SOURCES" }) }],
    },
    {
      what: words.stepTotal,
      ...(row.rate !== null && { value: percent(row.rate, 2) }),
      note: words.covered(percent(row.coverage)),
    },
  ];
  return (
    <>
      {isTotal && output === undefined && <p className="pending">…</p>}
      <ChainList chain={chain} />
    </>
  );
}
