import { useEffect, useState } from "react";
import { decodeScenario, LinkError, type LinkFault } from "../../link.js";

/** A scenario to compare: a ready one by name, or one that came in the link. */
export interface Chosen {
  /** What the link holds for it. */
  readonly key: string;
  /** Name of a ready scenario, or of the file it is given to the terminal as. */
  readonly reference: string;
  /** Text of the file; null for a ready one. */
  readonly text: string | null;
}

/** Ready scenarios by name, in the order of the page. */
export const readyNames = [
  "law-of-december-2025",
  "usmca-exemption-ends",
  "steel-tariffs-removed",
  "canada-keeps-march-2025-retaliation",
] as const;

const letters = ["a", "b", "c", "d"] as const;
export const most = letters.length;

interface Found {
  readonly chosen: readonly Chosen[];
  /** Why the first of those left out is left out; null where all are there. */
  readonly fault: LinkFault | null;
}

/** The scenarios of the link `name~s1.…~name`, and why one of them is not there. */
export function useChosen(link: string): Found {
  const [state, setState] = useState<Found>({ chosen: [], fault: null });
  useEffect(() => {
    let gone = false;
    const keys = link
      .split("~")
      .filter((key) => key !== "")
      .slice(0, most);
    const each = keys.map(async (key, index): Promise<Chosen | LinkFault> => {
      if (readyNames.some((name) => name === key)) return { key, reference: key, text: null };
      return decodeScenario(key).then(
        ({ text }) => ({ key, reference: `${letters[index]}.yaml`, text }),
        (error: unknown) => (error instanceof LinkError ? error.fault : "corrupt"),
      );
    });
    void Promise.all(each).then((found) => {
      const chosen = found.filter((one) => typeof one !== "string");
      if (!gone) setState({ chosen, fault: found.find((one) => typeof one === "string") ?? null });
    });
    return () => {
      gone = true;
    };
  }, [link]);
  return state;
}
