import type { ReactNode } from "react";
import { useWords } from "../settings.js";
import { frameWords } from "../words.js";

/** The command line that gives what the page shows. */
export function Terminal({ line }: { readonly line: string }): ReactNode {
  const words = useWords(frameWords);
  return (
    <p className="small terminal">
      {words.terminal}: <code>{line}</code>
    </p>
  );
}
