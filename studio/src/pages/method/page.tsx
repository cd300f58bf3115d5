import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { useParams } from "../../route.js";
import { useWords } from "../../settings.js";
import { Headline } from "../../ui/announce.js";
import { FailureNotice } from "../../ui/failure.js";
import { useAnswer } from "../../worker/use-answer.js";
import { htmlOf } from "./markdown.js";
import "./page.css";
import { methodWords } from "./words.js";

/** How a number comes about in one screen, and every page of the docs: assumptions, sources, validation, programmes. */
export default function MethodPage(): ReactNode {
  const words = useWords(methodWords);
  const [params] = useParams();
  const steps = [words.law, words.rates, words.model, words.table, words.uncertainty];
  return (
    <>
      <Headline>{words.headline}</Headline>
      <section className="section" aria-label={words.steps}>
        <ol className="steps prose">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <Docs name={params.get("doc") ?? "ASSUMPTIONS"} at={params.get("at") ?? ""} />
    </>
  );
}

function Docs({ name, at }: { readonly name: string; readonly at: string }): ReactNode {
  const words = useWords(methodWords);
  const [, change] = useParams();
  const { output, failure, again } = useAnswer("doc", { name });
  const names = output?.names ?? [];
  return (
    <section className="section docs" aria-label={words.pages}>
      <div className="controls">
        <label>
          {words.page}
          <select value={name} onChange={({ target }) => change({ doc: target.value, at: null }, { push: true })}>
            {!names.includes(name) && <option value={name}>{name}</option>}
            {names.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <p className="muted small">{words.english}</p>
      </div>
      {failure && <FailureNotice failure={failure} again={again} />}
      {output === undefined ? (
        <p className="pending">{words.reading}</p>
      ) : output.text === null ? (
        <p className="notice">{words.noPage(name)}</p>
      ) : (
        <Text key={output.text} text={output.text} name={name} at={at} />
      )}
    </section>
  );
}

/** The page set in type; a row or heading that the link names is brought into view. */
function Text({ text, name, at }: { readonly text: string; readonly name: string; readonly at: string }): ReactNode {
  const html = useMemo(() => htmlOf(text, name), [text, name]);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (at === "") return;
    const wanted = at.toLowerCase();
    const slug = (node: Element): string =>
      (node.textContent ?? "")
        .toLowerCase()
        .replace(/[^\w\s-]/g, "")
        .trim()
        .replaceAll(/\s+/g, "-");
    const found = [...(place.current?.querySelectorAll("h2, h3, h4, td:first-child, td:nth-child(2)") ?? [])].find(
      (node) => slug(node) === wanted,
    );
    found?.scrollIntoView({ block: "start" });
    found?.closest("tr")?.classList.add("named");
  }, [at]);
  // The texts are the package's own docs, packed when the studio is built.
  return <article ref={place} lang="en" className="doc" dangerouslySetInnerHTML={{ __html: html }} />;
}
