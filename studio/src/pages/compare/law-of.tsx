import { type ReactNode, useMemo } from "react";
import { linkTo } from "../../route.js";
import { useSettings, useWords } from "../../settings.js";
import { useAnswer } from "../../worker/use-answer.js";
import type { Chosen } from "./chosen.js";
import { compareWords } from "./words.js";

/** A scenario said back in words, each change from the rate before to the rate after. */
export function LawOf({ chosen }: { readonly chosen: Chosen }): ReactNode {
  const { key, reference, text } = chosen;
  const words = useWords(compareWords);
  const { language } = useSettings();
  const question = useMemo(
    () => ({
      args: ["check", reference, "--lang", language],
      ...(text !== null && { files: { [reference]: text } }),
    }),
    [reference, text, language],
  );
  const { output } = useAnswer("parley", question);
  return (
    <div>
      <pre>{output === undefined ? words.lawLoading : output.stdout || output.stderr}</pre>
      {text !== null && <a href={linkTo("lab", { s: key })}>{words.openLab}</a>}
    </div>
  );
}
