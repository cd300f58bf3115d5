import { type ReactNode, useCallback, useEffect, useState } from "react";
import { lawHorizon } from "../../../../src/law/statute-book.js";
import type { ScenarioResult } from "../../../../src/scenario/index.js";
import { encodeScenario } from "../../link.js";
import { linkTo } from "../../route.js";
import { useFormats, useSettings, useWords } from "../../settings.js";
import { Headline } from "../../ui/announce.js";
import { FailureNotice } from "../../ui/failure.js";
import { Advanced } from "./advanced.js";
import { shapes } from "./geography.js";
import { type Lever, withLever } from "./levers.js";
import { LawChanged } from "./law-changed.js";
import "./page.css";
import { Rail } from "./rail.js";
import { Countries, Incomes, Pictures, sentenceOf } from "./results.js";
import { blank, type File, isUntouched, textOf, titleOf } from "./scenario.js";
import { Share } from "./share.js";
import { slotNames, useSlots } from "./slots.js";
import { useLab } from "./use-lab.js";
import { useLink } from "./use-link.js";
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
  useEffect(() => {
    // Where they cannot be had now, the maps ask again and say what is wrong.
    shapes().catch(() => undefined);
  }, []);
  const { exact, drawn, preview, near } = useLab(file, dragged);
  const write = useCallback(
    (next: File): void => {
      setDragged(null);
      act({ act: "write", file: next });
    },
    [act],
  );
  const open = useCallback(
    (linked: File): void => {
      setDragged(null);
      act({ act: "open", file: linked });
    },
    [act],
  );
  const said = useLink(file, lawHorizon, open);
  const shown = dragged === null ? file : withLever(dragged.lever, file, dragged.value);
  const changed = exact.result !== null && exact.result.warnings.every((text) => !text.startsWith("nothing changes"));
  const held = dragged === null ? null : preview === null ? "preparing" : "preview";
  const stage = held ?? stageOf(exact.pending, drawn);
  return (
    <>
      <Headline>
        {exact.result !== null && changed
          ? sentenceOf(exact.result, language)
          : exact.result !== null || isUntouched(file, lawHorizon)
            ? words.start(day(lawHorizon))
            : words.opening(titleOf(file, language))}
      </Headline>
      <p className="muted small" data-testid="stage" data-stage={stage}>
        {stage === "preview"
          ? words.preview
          : stage === "preparing"
            ? words.preparing
            : exact.pending
              ? words.working
              : drawn
                ? `${words.exact}; ${words.drawn(number(drawn.draws?.done ?? 0))}`
                : `${words.exact}; ${words.firstOrder}`}
      </p>
      {said.map((text) => (
        <output key={text} className="notice">
          {text}
        </output>
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
            <button type="button" aria-disabled={slot?.past.length === 0} onClick={() => act({ act: "undo" })}>
              {words.undo}
            </button>
            <button type="button" aria-disabled={slot?.future.length === 0} onClick={() => act({ act: "redo" })}>
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
              {(changed || preview !== null) && <Incomes result={drawn ?? exact.result} preview={preview} />}
              <LawChanged file={file} />
            </>
          )}
          <Share file={file} horizon={lawHorizon} onOpen={write} />
          {exact.result !== null && changed && <Pictures result={drawn ?? exact.result} />}
        </div>
      </div>
    </>
  );
}

const stageOf = (pending: boolean, drawn: ScenarioResult | null): string =>
  pending ? "working" : drawn ? "drawn" : "exact";

/** The scenarios of the lab on the page Compare. */
function CompareLink({ files }: { readonly files: readonly File[] }): ReactNode {
  const words = useWords(labWords);
  const [href, setHref] = useState<string | null>(null);
  const texts = files.map(textOf).join(between);
  useEffect(() => {
    let gone = false;
    const all = texts.split(between).map((text) => encodeScenario({ text, law: lawHorizon }));
    Promise.all(all).then(
      (codes) => !gone && setHref(linkTo("compare", { s: codes.join("~") })),
      () => !gone && setHref(null),
    );
    return () => {
      gone = true;
    };
  }, [texts]);
  if (href === null || files.length < 2) return null;
  return <a href={href}>{words.compare}</a>;
}

/** A character that no text of a scenario has. */
const between = "\u0000";
