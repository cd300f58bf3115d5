import type { Language } from "../../format.js";

export type Three = Readonly<Record<Language, string>>;

export const three = (en: string, fr: string, es: string): Three => ({ en, fr, es });

/**
 * The words of one page. Slots in braces take numbers of the claim: `{id}` a number with its unit, `{id|range}` with its interval,
 * `{id|size}` without its sign. In labels and group titles `{0}`, `{1}` are the parts of the id after its name.
 */
export interface PageWords {
  /** The answer, in a few sentences. */
  readonly answer: Three;
  /** How to read the numbers, and what they leave out. */
  readonly reading: Three;
  readonly figure: Three;
  readonly groups: Readonly<Record<string, Three>>;
  readonly labels: Readonly<Record<string, Three>>;
}
