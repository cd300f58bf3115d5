import { type ReactNode, useId, useMemo, useState } from "react";
import { small } from "../../../../src/report/format.js";
import { linkTo } from "../../route.js";
import { useFormats, useWords } from "../../settings.js";
import { Opens } from "../../ui/drawer.js";
import { FailureNotice } from "../../ui/failure.js";
import { Scroll } from "../../ui/scroll.js";
import { useAnswer } from "../../worker/use-answer.js";
import { tableWords } from "./words.js";

const parties = ["CAN", "MEX", "USA"] as const;
const groups = { farms: ["A", "C10T12"], steel: ["C24A", "C24B"], vehicles: ["C29"] } as const;
type Group = keyof typeof groups;

/** What `parley nash --json` gives of a war; rates are fractions. */
interface War {
  readonly tariffs: readonly { readonly importer: string; readonly exporter: string; readonly rate: number }[];
  readonly regretPct: Readonly<Record<string, number>>;
  readonly starts: number;
}

type Weights = Readonly<Record<string, Readonly<Record<Group, number>>>>;

const even: Weights = Object.fromEntries(parties.map((party) => [party, { farms: 1, steel: 1, vehicles: 1 }]));

/** How much each government counts some sectors, and the tariff war that follows. */
export function PoliticalWeights(): ReactNode {
  const words = useWords(tableWords);
  const { country, number, percent } = useFormats();
  const [weights, setWeights] = useState(even);
  const csv = useMemo(() => csvOf(weights), [weights]);
  const { output, pending, failure, again } = useAnswer(
    "parley",
    {
      args: ["nash", "--objective", "weights.csv", "--variants", "none", "--starts", "2", "--json"],
      files: { "weights.csv": csv },
    },
    "weights",
  );
  const war = useMemo(() => (output?.code === 0 ? (JSON.parse(output.stdout) as War) : null), [output]);
  const names: Readonly<Record<Group, string>> = { farms: words.farms, steel: words.steel, vehicles: words.vehicles };
  return (
    <section className="section stack weights">
      <h2>{words.weights}</h2>
      <p className="muted small">{words.weightsNote}</p>
      <div className="beside">
        {parties.map((party) => (
          <fieldset key={party}>
            <legend>{country(party)}</legend>
            {(Object.keys(groups) as Group[]).map((group) => (
              <Weight
                key={group}
                label={names[group]}
                value={weights[party]?.[group] ?? 1}
                onChange={(value) =>
                  setWeights((last) => ({
                    ...last,
                    [party]: { ...(last[party] as Record<Group, number>), [group]: value },
                  }))
                }
              />
            ))}
          </fieldset>
        ))}
      </div>
      {failure && <FailureNotice failure={failure} again={again} />}
      {output !== undefined && output.code !== 0 && (
        <p className="notice" role="alert">
          {output.stderr.trim()}
        </p>
      )}
      {war === null ? (
        <p className="pending">{words.working(words.weights)}</p>
      ) : (
        <>
          <Scroll label={words.war}>
            <table aria-busy={pending}>
              <caption>{words.war}</caption>
              <tbody>
                {war.tariffs.map(({ importer, exporter, rate }) => (
                  <tr key={`${importer} ${exporter}`}>
                    <th scope="row">{words.charges(country(importer), country(exporter))}</th>
                    <td className="number">
                      <Opens
                        value={percent(rate)}
                        of={words.charges(country(importer), country(exporter))}
                        chain={[
                          {
                            what: words.war,
                            value: percent(rate),
                            note: words.regret(small(Math.max(...Object.values(war.regretPct))), number(war.starts)),
                            cites: [{ text: "docs/nash.md", href: linkTo("method", { doc: "nash" }) }],
                          },
                        ]}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
          <p className="muted small">
            {words.regret(small(Math.max(...Object.values(war.regretPct))), number(war.starts))}
          </p>
        </>
      )}
    </section>
  );
}

function Weight(props: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}): ReactNode {
  const { label, value, onChange } = props;
  const { number } = useFormats();
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>
        {label}: {number(value, 2)}
      </label>
      <input
        id={id}
        type="range"
        min={1}
        max={2}
        step={0.05}
        value={value}
        onChange={({ target }) => onChange(Number(target.value))}
      />
    </div>
  );
}

/** The weights as the file that `parley nash --objective` reads. */
function csvOf(weights: Weights): string {
  const rows = Object.entries(weights).flatMap(([party, byGroup]) =>
    (Object.keys(groups) as Group[]).flatMap((group) =>
      groups[group].map((sector) => `${party},${sector},${byGroup[group]}`),
    ),
  );
  return `region,sector,weight\n${rows.join("\n")}\n`;
}
