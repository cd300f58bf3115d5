import type { ReactNode } from "react";
import { useFormats, useSettings, useWords } from "../../settings.js";
import { NumberHead } from "../../ui/number-head.js";
import { Scroll } from "../../ui/scroll.js";
import { inOrder, PartyHeads, Payoffs, type SectionProps } from "./sections.js";
import { TableNumber, threatIn } from "./table-number.js";
import { tableWords } from "./words.js";

/** Deals at one table, in pairs, one after the other and in a bloc, over each threat. */
export function Arrangements({ result }: SectionProps): ReactNode {
  const words = useWords(tableWords);
  const { day, signed, country } = useFormats();
  const { language } = useSettings();
  const parties = inOrder(result.inputs.parties);
  const titled = (result.arrangements ?? []).map((one) => ({ ...one, title: threatIn(result, one.threat, language) }));
  return (
    <section className="section stack">
      <h2>{words.arrangements}</h2>
      <p className="muted small">{words.arrangementsNote(day(result.inputs.law ?? ""))}</p>
      {titled.map(({ threat, title, rows, divideAndRule }) => (
        <Scroll key={threat} label={`${words.arrangements}, ${title}`}>
          <table>
            <caption>{title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.partition}</th>
                <PartyHeads parties={parties} />
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, welfareExactPct, usdBn }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <Payoffs result={result} of={`${name}, ${title}`} pct={welfareExactPct} bn={usdBn} first={name} />
                </tr>
              ))}
              {divideAndRule && (
                <tr>
                  <th scope="row">{words.divide}</th>
                  {parties.map((code) => (
                    <td key={code} className="number">
                      <TableNumber
                        result={result}
                        value={signed(divideAndRule.usdBn[code] ?? 0)}
                        of={`${words.divide}: ${country(code)}`}
                        what={words.divide}
                      />
                    </td>
                  ))}
                </tr>
              )}
            </tbody>
          </table>
        </Scroll>
      ))}
    </section>
  );
}

/** The least value of a side issue, for each threat and party, in dollars and tariff points. */
export function Linkage({ result }: SectionProps): ReactNode {
  const words = useWords(tableWords);
  const { language } = useSettings();
  const { country, number } = useFormats();
  const { linkage } = result;
  if (linkage === undefined) return null;
  const open = (one: (typeof linkage.rows)[number], value: string, what: string): ReactNode => (
    <TableNumber
      result={result}
      value={value}
      of={`${words.linkage}, ${threatIn(result, one.threat, language)}: ${country(one.party)}`}
      what={what}
      note={words.linkageNote}
    />
  );
  const row = (key: string, name: string, one: (typeof linkage.rows)[number]): ReactNode => (
    <tr key={key}>
      <th scope="row">{name}</th>
      <td>{threatIn(result, one.threat, language)}</td>
      <td>{country(one.party)}</td>
      <td className="number">
        {one.usdBn === null ? words.never : one.usdBn === 0 ? words.holds : open(one, number(one.usdBn, 2), words.usd)}
      </td>
      <td className="number">
        {one.tariffPoints === null ? "–" : open(one, number(one.tariffPoints, 2), words.tariffPoints)}
      </td>
    </tr>
  );
  return (
    <section className="section stack">
      <h2>{words.linkage}</h2>
      <p className="muted small">{words.linkageNote}</p>
      <Scroll label={words.linkage}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.issue}</th>
              <th scope="col">{words.threat}</th>
              <th scope="col">{words.party}</th>
              <NumberHead>{words.usd}</NumberHead>
              <NumberHead>{words.tariffPoints}</NumberHead>
            </tr>
          </thead>
          <tbody>
            {linkage.rows.map((one) => row(`${one.threat} ${one.party}`, words.anyIssue, one))}
            {linkage.issues.flatMap(({ name, title, rows }) =>
              rows.map((one) => row(`${name} ${one.threat} ${one.party}`, title[language], one)),
            )}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

/** Exposure, threat shift, credibility, endurance. */
export function Leverage({ result }: SectionProps): ReactNode {
  const words = useWords(tableWords);
  const { country, number } = useFormats();
  const { leverage } = result;
  if (leverage === undefined) return null;
  const cell = ({ value, unit, reads }: (typeof leverage)[number]["exposure"], head: string): ReactNode => (
    <td className="number" title={reads}>
      {value === null ? (
        "–"
      ) : (
        <TableNumber result={result} value={number(value, 3)} of={head} what={head} note={`${unit}; ${reads}`} />
      )}
      <p className="muted small" lang="en">
        {value === null ? reads : unit}
      </p>
    </td>
  );
  return (
    <section className="section stack">
      <h2>{words.leverage}</h2>
      <Scroll label={words.leverage}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.party}</th>
              <th scope="col">{words.rival}</th>
              {[words.exposure, words.shift, words.credibility, words.endurance].map((head) => (
                <NumberHead key={head}>{head}</NumberHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {leverage.map(({ party, rival, exposure, threatShift, credibility, endurance }) => (
              <tr key={`${party} ${rival}`}>
                <th scope="row">{country(party)}</th>
                <td>{country(rival)}</td>
                {cell(exposure, words.exposure)}
                {cell(threatShift, words.shift)}
                {cell(credibility, words.credibility)}
                {cell(endurance, words.endurance)}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
