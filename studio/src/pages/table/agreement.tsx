import { type ReactNode, useMemo } from "react";
import { useFormats, useSettings, useWords } from "../../settings.js";
import { Scroll } from "../../ui/scroll.js";
import { useAnswer } from "../../worker/use-answer.js";
import { tableWords } from "./words.js";

/** What `parley agreement --json` says of the present state. */
interface Agreement {
  readonly state: { readonly label: Readonly<Record<"en" | "fr" | "es", string>>; readonly ends: string | null };
  readonly steps: readonly {
    readonly id: string;
    readonly by: readonly string[];
    readonly earliest: string | null;
    readonly latest: string | null;
    readonly cite: { readonly title: string; readonly pin: string };
    readonly why: string;
    readonly open: readonly string[];
  }[];
}

/** The state the agreement is in, and what each article allows next. */
export function AgreementNow(): ReactNode {
  const words = useWords(tableWords);
  const { language } = useSettings();
  const { day, country } = useFormats();
  const { output } = useAnswer("parley", { args: ["agreement", "--json"] });
  const agreement = useMemo(() => (output?.code === 0 ? (JSON.parse(output.stdout) as Agreement) : null), [output]);
  if (agreement === null) return null;
  const { state, steps } = agreement;
  return (
    <section className="section stack">
      <h2>{words.agreement}</h2>
      <p>
        {state.label[language]}
        {state.ends !== null && `; ${words.ends(day(state.ends))}`}
      </p>
      <Scroll label={words.agreement}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.step}</th>
              <th scope="col">{words.by}</th>
              <th scope="col">{words.window}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ id, by, earliest, latest, cite, why, open }) => (
              <tr key={id}>
                <th scope="row" lang="en">
                  {why}
                  <p className="cite small">
                    {cite.title}, {cite.pin}
                  </p>
                  {open.map((text) => (
                    <p key={text} className="muted small">
                      {words.openly}: {text}
                    </p>
                  ))}
                </th>
                <td>{by.map(country).join(", ")}</td>
                <td>
                  {earliest === null ? "–" : day(earliest, "medium")} … {latest === null ? "–" : day(latest, "medium")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
