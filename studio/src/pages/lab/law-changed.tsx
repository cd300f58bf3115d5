import type { ReactNode } from "react";
import { useSettings, useWords } from "../../settings.js";
import { useAnswer } from "../../worker/use-answer.js";
import { type File, textOf } from "./scenario.js";
import { labWords } from "./words.js";

/** The scenario said back in words, as `parley check` does. */
export function LawChanged({ file }: { readonly file: File }): ReactNode {
  const words = useWords(labWords);
  const { language } = useSettings();
  const { output } = useAnswer("parley", {
    args: ["check", "scenario.yaml", "--lang", language],
    files: { "scenario.yaml": textOf(file) },
  });
  return (
    <details>
      <summary>{words.law}</summary>
      <pre className="law">{output === undefined ? words.lawLoading : output.stdout || output.stderr}</pre>
    </details>
  );
}
