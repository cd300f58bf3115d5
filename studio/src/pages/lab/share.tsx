import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { encodeScenario, LinkError } from "../../link.js";
import { useWords } from "../../settings.js";
import { save } from "../../ui/save.js";
import { Terminal } from "../../ui/terminal.js";
import { linkTo } from "../../route.js";
import { type File as ScenarioFile, fileOf, schemaOf, textOf } from "./scenario.js";
import { labWords } from "./words.js";

/** Larger files are not read at all. */
const largest = 200_000;

/** Link, file and command line of a scenario, and the way in for a file. */
export function Share(props: {
  readonly file: ScenarioFile;
  readonly horizon: string;
  readonly onOpen: (file: ScenarioFile) => void;
}): ReactNode {
  const { file, horizon, onOpen } = props;
  const words = useWords(labWords);
  const [said, setSaid] = useState("");
  const picker = useRef<HTMLInputElement>(null);
  const copy = async (): Promise<void> => {
    try {
      const code = await encodeScenario({ text: textOf(file), law: horizon });
      await navigator.clipboard.writeText(new URL(linkTo("lab", { s: code }), location.href).href);
      setSaid(words.copied);
    } catch (error) {
      setSaid(error instanceof LinkError ? words.tooLong : words.notCopied);
    }
  };
  const read = useCallback(
    async (given: File | undefined): Promise<void> => {
      if (given === undefined) return;
      if (given.size > largest) return setSaid(words.tooLarge(given.name));
      const text = await given.text();
      const opened = fileOf(text);
      if (opened !== null) {
        setSaid("");
        return onOpen(opened);
      }
      const schema = schemaOf(text);
      const newer = schema?.startsWith("parley/scenario/") === true && schema !== "parley/scenario/1";
      setSaid(newer ? words.newerFile(given.name, schema) : words.notScenario(given.name));
    },
    [onOpen, words],
  );
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      void read(event.dataTransfer?.files[0]);
    };
    addEventListener("dragover", over);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("drop", drop);
    };
  }, [read]);
  return (
    <section className="share stack" aria-label={words.share}>
      <div className="controls">
        <button type="button" onClick={() => void copy()}>
          {words.copyLink}
        </button>
        <button type="button" onClick={() => save("scenario.yaml", textOf(file), "application/yaml")}>
          {words.download}
        </button>
        <button type="button" onClick={() => picker.current?.click()}>
          {words.open}
        </button>
        <span className="muted small">{words.drop}</span>
        <input
          ref={picker}
          type="file"
          accept=".yaml,.yml,.json,text/yaml,application/json"
          hidden
          aria-label={words.open}
          onChange={({ target }) => {
            void read(target.files?.[0]);
            target.value = "";
          }}
        />
      </div>
      <Terminal line="parley run scenario.yaml" />
      {said !== "" && <output className="notice">{said}</output>}
    </section>
  );
}
