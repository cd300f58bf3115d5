import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { lawHorizon } from "../../../../src/law/statute-book.js";
import type { ScenarioResult } from "../../../../src/scenario/index.js";
import { decodeScenario, encodeScenario, LinkError } from "../../link.js";
import { linkTo, useParams } from "../../route.js";
import { useFormats, useSettings, useWords } from "../../settings.js";
import { Headline } from "../../ui/announce.js";
import { FailureNotice } from "../../ui/failure.js";
import { Advanced } from "./advanced.js";
import { type Lever, withLever } from "./levers.js";
import { LawChanged } from "./law-changed.js";
import "./page.css";
import { Rail } from "./rail.js";
import { Countries, Pictures, sentenceOf } from "./results.js";
import { blank, fileOf, type File, textOf, titleOf } from "./scenario.js";
import { Share } from "./share.js";
import { type SlotName, slotNames, useSlots } from "./slots.js";
import { useLab } from "./use-lab.js";
import { labWords } from "./words.js";

/** Levers, the scenario file they write, and what it does to the three economies. */
export default function LabPage(): ReactNode {
  const words = useWords(labWords);
  const { language } = useSettings();
  const { day, number } = useFormats();
  const [state, act] = useSlots(blank(words.untitled, lawHorizon));
  const slot = state.slots[state.on];
  const file = slot?.file ?? blank(words.untitled, lawHorizon);
  const [dragged, setDragged] = useState<{ lever: Lever; value: number } | null>(null);
  const said = useLinked((files, on) => act({ act: "put", files, on }));
  useWrittenLink(state.on, file);
  const { exact, drawn, preview, near } = useLab(file, dragged);
  const write = (next: File): void => {
    setDragged(null);
    act({ act: "write", file: next });
  };
  const shown = dragged === null ? file : withLever(dragged.lever, file, dragged.value);
  const changed = exact.result !== null && exact.result.warnings.every((text) => !text.startsWith("nothing changes"));
  return (
    <>
      {exact.result === null || !changed ? (
        <Headline>{words.start(day(lawHorizon))}</Headline>
      ) : (
        <Headline>{sentenceOf(exact.result, language)}</Headline>
      )}
      <p className="muted small" data-testid="stage" data-stage={stageOf(preview !== null, exact.pending, drawn)}>
        {preview !== null
          ? words.preview
          : exact.pending
            ? words.working
            : drawn
              ? `${words.exact}; ${words.drawn(number(drawn.draws?.done ?? 0))}`
              : `${words.exact}; ${words.firstOrder}`}
      </p>
      {said.map((text) => (
        <p key={text} className="notice" role="status">
          {text}
        </p>
      ))}
      {exact.fault !== null && (
        <p className="notice" role="alert">
          {exact.fault}
        </p>
      )}
      {exact.failure && <FailureNotice failure={exact.failure} again={exact.again} />}
      <div className="lab section">
        <div className="side stack">
          <h2>{words.levers}</h2>
          <Rail
            file={shown}
            horizon={lawHorizon}
            onDrag={(lever, value) => setDragged({ lever, value })}
            onWrite={write}
            onNear={near}
          />
          <Advanced file={file} onWrite={write} />
        </div>
        <div className="stack">
          <div className="bar">
            {slotNames.map((name) => (
              <button
                key={name}
                type="button"
                aria-pressed={name === state.on}
                aria-label={state.slots[name] ? words.show(name) : words.copyTo(name)}
                title={state.slots[name] ? titleOf(state.slots[name].file, language) : words.copyTo(name)}
                onClick={() => act({ act: state.slots[name] ? "go" : "copy", to: name })}
              >
                {state.slots[name] ? name : `+ ${name}`}
              </button>
            ))}
            <button type="button" disabled={slot?.past.length === 0} onClick={() => act({ act: "undo" })}>
              {words.undo}
            </button>
            <button type="button" disabled={slot?.future.length === 0} onClick={() => act({ act: "redo" })}>
              {words.redo}
            </button>
            <button type="button" onClick={() => write(blank(titleOf(file, language), lawHorizon))}>
              {words.reset}
            </button>
            <CompareLink files={slotNames.flatMap((name) => state.slots[name]?.file ?? [])} />
          </div>
          {exact.result !== null && (
            <>
              <Countries result={exact.result} preview={preview} drawn={drawn} />
              <LawChanged file={file} />
              <Share file={file} horizon={lawHorizon} onOpen={write} />
              {changed && <Pictures result={drawn ?? exact.result} />}
            </>
          )}
        </div>
      </div>
    </>
  );
}

const stageOf = (previewing: boolean, pending: boolean, drawn: ScenarioResult | null): string =>
  previewing ? "preview" : pending ? "working" : drawn ? "drawn" : "exact";

/** The scenarios of the lab on the page Compare. */
function CompareLink({ files }: { readonly files: readonly File[] }): ReactNode {
  const words = useWords(labWords);
  const [href, setHref] = useState<string | null>(null);
  const texts = useMemo(() => files.map(textOf), [files]);
  useEffect(() => {
    let gone = false;
    Promise.all(texts.map((text) => encodeScenario({ text, law: lawHorizon }))).then(
      (codes) => !gone && setHref(linkTo("compare", { s: codes.join("~") })),
      () => !gone && setHref(null),
    );
    return () => {
      gone = true;
    };
  }, [texts.join("\n")]);
  if (href === null || files.length < 2) return null;
  return <a href={href}>{words.compare}</a>;
}

/** Reads the scenario of the link once, and says what is wrong with it. */
function useLinked(put: (files: Partial<Record<SlotName, File>>, on: SlotName) => void): readonly string[] {
  const words = useWords(labWords);
  const { day } = useFormats();
  const [params] = useParams();
  const [said, setSaid] = useState<readonly string[]>([]);
  const code = useRef(params.get("s"));
  useEffect(() => {
    if (code.current === null || code.current === "") return;
    decodeScenario(code.current).then(
      ({ text, law }) => {
        const file = fileOf(text);
        if (file === null) return setSaid([words.corruptLink]);
        setSaid(law === lawHorizon ? [] : [words.oldLaw(day(law), day(lawHorizon))]);
        put({ A: file }, "A");
      },
      (error: unknown) => {
        const fault = error instanceof LinkError ? error.fault : "corrupt";
        setSaid([fault === "newer" ? words.newerLink : fault === "too-long" ? words.tooLong : words.corruptLink]);
      },
    );
  }, []);
  return said;
}

/** The present scenario stands in the fragment, so that the address of the page is a link to it. */
function useWrittenLink(on: SlotName, file: File): void {
  const [params, change] = useParams();
  const first = useRef(params.get("s"));
  const text = textOf(file);
  useEffect(() => {
    // The link that was opened stays until the reader changes something.
    if ((file.changes ?? []).length === 0 && first.current !== null) return;
    first.current = null;
    encodeScenario({ text, law: lawHorizon }).then(
      (code) => change({ s: code }),
      () => change({ s: null }),
    );
  }, [on, text]);
}
