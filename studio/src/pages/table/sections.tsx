import { type ReactNode, useMemo } from "react";
import { frontierFigure, ladderFigure, payoffFigure, triangleFigure } from "../../../../src/report/figures/game.js";
import type { TableResult } from "../../../../src/scenario/index.js";
import { useFormats, useSettings, useWords } from "../../settings.js";
import { Figure } from "../../ui/figure.js";
import { Scroll } from "../../ui/scroll.js";
import { TableNumber } from "./table-number.js";
import { tableWords } from "./words.js";

export interface SectionProps {
  readonly result: TableResult;
}

const colours: Readonly<Record<string, string>> = { CAN: "canada", MEX: "mexico", USA: "usa" };

/** Canada, Mexico, United States: the order of the pages. */
export const inOrder = (parties: readonly string[]): readonly string[] =>
  parties.toSorted((a, b) => Object.keys(colours).indexOf(a) - Object.keys(colours).indexOf(b));

type ByParty = Readonly<Record<string, number>>;

/** A column for each party, in its colour. */
export function PartyHeads({ parties }: { readonly parties: readonly string[] }): ReactNode {
  const { country } = useFormats();
  return parties.map((code) => (
    <th key={code} scope="col" className={`number ${colours[code] ?? ""}`}>
      {country(code)}
    </th>
  ));
}

/** `+0.49 (+5.6)` for each party: % and billions, opened down to threat and bargain. */
export function Payoffs(props: {
  readonly result: TableResult;
  readonly of: string;
  readonly pct: ByParty;
  readonly bn: ByParty | undefined;
  readonly first: string;
}): ReactNode {
  const { result, of, pct, bn, first } = props;
  const { signed, country } = useFormats();
  return inOrder(result.inputs.parties).map((code) => {
    const [share, money] = [pct[code], bn?.[code]];
    if (share === undefined) return <td key={code}>–</td>;
    const value = money === undefined ? signed(share, 2) : `${signed(share, 2)} (${signed(money, 1)})`;
    return (
      <td key={code} className="number">
        <TableNumber result={result} value={value} of={`${of}: ${country(code)}`} what={first} doc="threats" />
      </td>
    );
  });
}

export function Threats({ result }: SectionProps): ReactNode {
  const words = useWords(tableWords);
  const { language } = useSettings();
  const parties = inOrder(result.inputs.parties);
  return (
    <section className="section stack">
      <h2>{words.threats}</h2>
      <Scroll label={words.threats}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.threat}</th>
              <PartyHeads parties={parties} />
            </tr>
          </thead>
          <tbody>
            {result.threats.map(({ name, title, authority, welfareExactPct, usdBn }) => [
              <tr key={name}>
                <th scope="row">
                  {title[language]}
                  {authority !== null && (
                    <p className="muted small" lang="en">
                      {words.unauthorised} {authority}
                    </p>
                  )}
                </th>
                <Payoffs
                  result={result}
                  of={`${title[language]}, ${words.without}`}
                  pct={welfareExactPct}
                  bn={usdBn}
                  first={words.chainThreat}
                />
              </tr>,
              ...(result.ladder ?? [])
                .filter(({ threat, signed }) => threat === name && signed)
                .map((deal) => (
                  <tr key={`${name} deal`} className="muted">
                    <th scope="row">{words.withDeal}</th>
                    <Payoffs
                      result={result}
                      of={`${title[language]}, ${words.withDeal}`}
                      pct={deal.welfareExactPct}
                      bn={deal.usdBn}
                      first={words.chainDeal}
                    />
                  </tr>
                )),
            ])}
          </tbody>
        </table>
      </Scroll>
      <Ladders result={result} />
    </section>
  );
}

function Ladders({ result }: SectionProps): ReactNode {
  const { language } = useSettings();
  const figure = useMemo(() => ladderFigure(result, "USA", language), [result, language]);
  return figure && <Figure figure={figure} />;
}

export function Moves({ result }: SectionProps): ReactNode {
  const words = useWords(tableWords);
  const { language } = useSettings();
  const figures = useMemo(
    () => ({
      menu: payoffFigure(result, language),
      frontiers: (["CAN", "MEX"] as const).map((code) => frontierFigure(result, [code, "USA"], language)),
    }),
    [result, language],
  );
  return (
    <>
      {figures.menu && (
        <section className="section stack">
          <h2>{words.menu}</h2>
          <Figure figure={figures.menu} />
        </section>
      )}
      <section className="section stack">
        <h2>{words.frontier}</h2>
        {figures.frontiers.map((figure) => figure && <Figure key={figure.id} figure={figure} />)}
      </section>
    </>
  );
}

export function Coalitions({ result }: SectionProps): ReactNode {
  const words = useWords(tableWords);
  const { language } = useSettings();
  const { country } = useFormats();
  const { coalitions, versions, inputs } = result;
  const figure = useMemo(
    () =>
      coalitions &&
      triangleFigure(
        coalitions,
        { versions, parties: inputs.parties, law: inputs.law, model: `${inputs.structure}, ${inputs.closure}` },
        language,
      ),
    [coalitions, versions, inputs, language],
  );
  if (coalitions === undefined) return null;
  const parties = inOrder(inputs.parties);
  const nameOf = (bloc: readonly string[]): string => bloc.map(country).join(" + ");
  return (
    <section className="section stack">
      <h2>{words.coalitions}</h2>
      <Scroll label={words.partition}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.partition}</th>
              <PartyHeads parties={parties} />
            </tr>
          </thead>
          <tbody>
            {coalitions.partitions.map(({ partition, welfareExactPct, usdBn }) => (
              <tr key={JSON.stringify(partition)}>
                <th scope="row">{partition.map(nameOf).join(" | ")}</th>
                <Payoffs
                  result={result}
                  of={partition.map(nameOf).join(" | ")}
                  pct={welfareExactPct}
                  bn={usdBn}
                  first={words.partition}
                />
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="muted small">{words.transfers}</p>
      {figure && <Figure figure={figure} />}
    </section>
  );
}

export function Variants({ result }: SectionProps): ReactNode {
  const words = useWords(tableWords);
  const { language } = useSettings();
  const { number, country } = useFormats();
  const { variants, threats } = result;
  if (variants === undefined) return null;
  const parties = inOrder(result.inputs.parties);
  return (
    <section className="section stack">
      <h2>{words.variants}</h2>
      <Scroll label={words.variants}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                {words.threat}: {words.gains}
              </th>
              <PartyHeads parties={parties} />
            </tr>
          </thead>
          <tbody>
            {threats.map(({ name, title }) => (
              <tr key={name}>
                <th scope="row">{title[language]}</th>
                {parties.map((code) => {
                  const sign = variants.signs.find(({ threat, party }) => threat === name && party === code);
                  return (
                    <td key={code} className="number">
                      {sign === undefined ? (
                        "–"
                      ) : (
                        <TableNumber
                          result={result}
                          value={words.ofModels(number(sign.gains), number(sign.variants))}
                          of={`${title[language]}: ${country(code)}`}
                          what={`${words.variants}: ${words.gains}`}
                        />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
