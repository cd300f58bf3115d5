import { useEffect, useState } from "react";
import { decodeScenario } from "../../link.js";

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

/** The scenarios of the link `name~s1.…~name`, and whether one of them is damaged. */
export function useChosen(link: string): { readonly chosen: readonly Chosen[]; readonly broken: boolean } {
  const [state, setState] = useState<{ readonly chosen: readonly Chosen[]; readonly broken: boolean }>({
    chosen: [],
    broken: false,
  });
  useEffect(() => {
    let gone = false;
    const keys = link
      .split("~")
      .filter((key) => key !== "")
      .slice(0, most);
    const each = keys.map(async (key, index): Promise<Chosen | null> => {
      if (readyNames.some((name) => name === key)) return { key, reference: key, text: null };
      return decodeScenario(key).then(
        ({ text }) => ({ key, reference: `${letters[index]}.yaml`, text }),
        () => null,
      );
    });
    void Promise.all(each).then((found) => {
      const chosen = found.filter((one) => one !== null);
      if (!gone) setState({ chosen, broken: chosen.length < found.length });
    });
    return () => {
      gone = true;
    };
  }, [link]);
  return state;
}
