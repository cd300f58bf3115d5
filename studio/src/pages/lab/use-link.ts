import { useEffect, useRef, useState } from "react";
import { decodeScenario, encodeScenario, LinkError, type LinkFault } from "../../link.js";
import { changeParams, useParams } from "../../route.js";
import { useFormats, useWords } from "../../settings.js";
import { type File, fileOf, isUntouched, textOf } from "./scenario.js";
import { labWords } from "./words.js";

/** What a link turned out to be: why it gives no scenario, or the law it was made with. */
type Found = { readonly fault: LinkFault } | { readonly law: string } | null;

async function opened(code: string): Promise<{ readonly fault: LinkFault } | { readonly law: string; file: File }> {
  try {
    const { text, law } = await decodeScenario(code);
    const file = fileOf(text);
    return file === null ? { fault: "corrupt" } : { law, file };
  } catch (error) {
    return { fault: error instanceof LinkError ? error.fault : "corrupt" };
  }
}

/**
 * Ties the scenario to the fragment: what a link holds is opened, the first and every later one that comes into the address,
 * and what the reader writes stands there, so that the address of the page is a link to it.
 * @returns what is to be said of the last link opened.
 */
export function useLink(file: File, horizon: string, onOpen: (file: File) => void): readonly string[] {
  const words = useWords(labWords);
  const { day } = useFormats();
  const [params] = useParams();
  const code = params.get("s");
  const [found, setFound] = useState<Found>(null);
  // The code that stands for `file` already; while another is being opened, nothing is written over it.
  const standing = useRef<string | null>(null);
  const opening = useRef(false);
  useEffect(() => {
    if (code === null || code === standing.current) return undefined;
    let gone = false;
    opening.current = true;
    standing.current = code;
    const open = async (): Promise<void> => {
      const given = await opened(code);
      if (gone) return;
      opening.current = false;
      setFound("fault" in given ? given : { law: given.law });
      if ("file" in given) onOpen(given.file);
    };
    void open();
    return () => {
      gone = true;
      // Where the page begins anew on the same link, it is opened anew.
      if (opening.current) standing.current = null;
      opening.current = false;
    };
  }, [code, onOpen]);
  const text = isUntouched(file, horizon) ? null : textOf(file);
  // A link to the page alone, followed on the page, leaves the work there.
  const bare = code === null;
  useEffect(() => {
    if (opening.current && !bare) return undefined;
    let gone = false;
    const write = (next: string | null): void => {
      // A link that came into the address meanwhile is the reader's newer word.
      if (gone || opening.current) return;
      standing.current = next;
      changeParams({ s: next });
    };
    if (text === null) write(null);
    // Too long for a link: the page says so where the link is asked for.
    else encodeScenario({ text, law: horizon }).then(write, () => write(null));
    return () => {
      gone = true;
    };
  }, [text, horizon, bare]);
  if (found === null) return [];
  if ("law" in found) return found.law === horizon ? [] : [words.oldLaw(day(found.law), day(horizon))];
  return [{ newer: words.newerLink, "too-long": words.tooLong, corrupt: words.corruptLink }[found.fault]];
}
