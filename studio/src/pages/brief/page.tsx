import { type ReactNode, useMemo } from "react";
import { type Block, briefPages } from "../../../../src/report/brief/page.js";
import type { BriefResult } from "../../../../src/scenario/index.js";
import { linkTo, useParams } from "../../route.js";
import { useSettings, useWords } from "../../settings.js";
import { Headline } from "../../ui/announce.js";
import { type Chain, Opens } from "../../ui/drawer.js";
import { FailureNotice } from "../../ui/failure.js";
import { Figure } from "../../ui/figure.js";
import { Scroll } from "../../ui/scroll.js";
import { useAnswer } from "../../worker/use-answer.js";
import { briefPageWords } from "./words.js";

const ids = Array.from({ length: 12 }, (_, index) => String(index + 1));

/** The claims of December 2025, one at a time: verdict, numbers, figure, sources and the commands that make them again. */
export default function BriefPage(): ReactNode {
  const words = useWords(briefPageWords);
  const { language } = useSettings();
  const [params] = useParams();
  const id = ids.find((one) => one === params.get("claim")) ?? "4";
  const { output, pending, failure, again } = useAnswer(
    "parley",
    { args: ["brief", "--claim", id, "--json"] },
    "brief",
  );
  const result = useMemo(
    () => (!pending && output?.code === 0 ? (JSON.parse(output.stdout) as BriefResult) : null),
    [output, pending],
  );
  const page = useMemo(() => result && briefPages(result, language)[1], [result, language]);
  const [heading, answer, ...rest] = page?.blocks ?? [];
  const way = wayOf(rest);
  return (
    <>
      <Headline>
        {heading?.kind === "heading" && answer?.kind === "paragraph"
          ? words.said(heading.text.replace(/^\d+\. /, ""), (answer.lead ?? "").replace(/\.$/, ""))
          : words.opening}
      </Headline>
      {answer?.kind === "paragraph" && <p className="prose section">{answer.text}</p>}
      <nav className="controls section" aria-label={words.claims}>
        {ids.map((one) => (
          <a
            key={one}
            className="button"
            href={linkTo("brief", { claim: one })}
            aria-current={one === id ? "page" : undefined}
            aria-label={words.claim(one)}
          >
            {one}
          </a>
        ))}
      </nav>
      {failure && <FailureNotice failure={failure} again={again} />}
      {pending && !failure && (
        <p className="pending section">
          {words.working} {words.heavy}
        </p>
      )}
      {!pending && output !== undefined && output.code !== 0 && (
        <div className="notice" role="alert">
          <p>{words.fault}</p>
          <p>{output.stderr.trim().split("\n").at(-1)}</p>
        </div>
      )}
      <div className="stack section">
        {rest.map((block, index) => (
          <BriefBlock key={`${id} ${index}`} block={block} under={headingBefore(rest, index)} way={way} />
        ))}
      </div>
      <p className="small section">
        {words.whole}: <code>parley brief -o brief.html --lang {language}</code>
      </p>
    </>
  );
}

/** What every number of a claim rests on: the commands that make it again, its sources, its assumptions. */
function wayOf(blocks: readonly Block[]): Chain {
  return blocks.flatMap((block, index): Chain => {
    const what = headingBefore(blocks, index);
    if (block.kind === "sources")
      return [{ what, cites: block.items.map(({ text, url }) => ({ text, ...(url !== null && { href: url }) })) }];
    if (block.kind === "commands") return [{ what, note: block.lines.join("; ") }];
    if (block.kind !== "paragraph" || block.lead === undefined) return [];
    return [{ what: block.lead, cites: [{ text: block.text, href: linkTo("method", { doc: "ASSUMPTIONS" }) }] }];
  });
}

/** The heading that a block stands under. */
const headingBefore = (blocks: readonly Block[], index: number): string => {
  const heading = blocks.slice(0, index).findLast(({ kind }) => kind === "heading");
  return heading?.kind === "heading" ? heading.text : "";
};

function BriefBlock(props: { readonly block: Block; readonly under: string; readonly way: Chain }): ReactNode {
  const { block, under, way } = props;
  switch (block.kind) {
    case "heading":
      return <h2>{block.text}</h2>;
    case "paragraph":
      return (
        <p className={block.muted ? "muted small" : "prose"}>
          {block.lead !== undefined && <strong>{block.lead} </strong>}
          {block.text}
        </p>
      );
    case "table":
      return <BlockTable under={under} head={block.head} rows={block.rows} way={way} />;
    case "figure":
      return block.figure === null ? (
        <BlockTable
          under={under}
          head={[block.title, ""]}
          rows={block.rows.map(({ label, text }) => [label, text])}
          way={way}
        />
      ) : (
        <Figure figure={block.figure} />
      );
    case "sources":
      return (
        <ul className="cite small">
          {block.items.map(({ text, url }) => (
            <li key={text}>{url === null ? text : <a href={url}>{text}</a>}</li>
          ))}
        </ul>
      );
    default:
      return (
        <Scroll label={block.lines.join(" ")}>
          <pre className="code small">{block.lines.join("\n")}</pre>
        </Scroll>
      );
  }
}

function BlockTable(props: {
  readonly under: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly way: Chain;
}): ReactNode {
  const { under, head, rows, way } = props;
  return (
    <Scroll label={[under, ...head, rows[0]?.[0] ?? ""].filter((cell) => cell !== "").join(", ")}>
      <table>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={`${column} ${cell}`} scope="col" className={column > 0 ? "number" : undefined}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join("|")}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={head[column] ?? column} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={`${column} ${head[column] ?? ""}`} className="number">
                    {/\d/.test(cell) ? (
                      <Opens
                        value={cell}
                        of={[row[0], head[column]].filter(Boolean).join(", ")}
                        chain={[{ what: row[0] ?? under, value: cell }, ...way]}
                      />
                    ) : (
                      cell
                    )}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
