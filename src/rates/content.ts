import { usageError, unknown } from "../base/index.js";
import type { MetalContent } from "./types.js";

/** Sets of metal content: `bea` from input-output accounts, `flat50` half of the value. */
export const contentSets = ["bea", "flat50"] as const;
export type ContentSet = (typeof contentSets)[number];

/** Metals used per dollar of output of an industry; above 1 for primary metals, since metal is made from metal. */
export interface IndustryMetal {
  readonly steel: number;
  readonly aluminium: number;
  readonly copper: number;
}

/** @throws ParleyError (usage) for a set that does not exist. */
export function parseContentSet(name: string): ContentSet {
  const set = contentSets.find((known) => known === name);
  if (set === undefined) throw usageError(unknown("content set", name, contentSets));
  return set;
}

/** Articles of these chapters are the metal itself (A-content-chapters). */
const metalChapters: Readonly<Record<string, MetalContent>> = {
  "72": { kind: "shares", steel: 1, aluminium: 0, copper: 0 },
  "73": { kind: "shares", steel: 1, aluminium: 0, copper: 0 },
  "74": { kind: "shares", steel: 0, aluminium: 0, copper: 1 },
  "76": { kind: "shares", steel: 0, aluminium: 1, copper: 0 },
};

/** Content of the lines of an industry: each share at most 1 and together at most 1 (A-content-bea). */
export function industryContent({ steel, aluminium, copper }: IndustryMetal): MetalContent {
  const sum = steel + aluminium + copper;
  // The hair above 1 keeps rounding from making the metals worth more than the article.
  const total = sum > 1 ? sum * (1 + 1e-12) : 1;
  return { kind: "shares", steel: steel / total, aluminium: aluminium / total, copper: copper / total };
}

const half: MetalContent = { kind: "flat", share: 0.5 };
const all: MetalContent = { kind: "flat", share: 1 };

/**
 * Metal content of a line under a named set; null where the set does not know the line. Under `flat50` half of the value
 * is each metal that the law charges (A-content-flat50). Under `full`, the first rung of the ladder (A-ladder-metal), it is metal
 * all through, of the metals that the law charges in equal parts.
 */
export function metalContent(
  set: ContentSet | "full",
  code: string,
  contentOf: (code: string) => MetalContent | undefined,
): MetalContent | null {
  const chapter = metalChapters[code.slice(0, 2)];
  if (chapter) return chapter;
  if (set === "full") return all;
  return set === "flat50" ? half : (contentOf(code) ?? null);
}
