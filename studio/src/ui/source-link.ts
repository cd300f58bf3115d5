import type { SourceItem } from "../../../src/report/figures/index.js";
import { linkTo } from "../route.js";

/**
 * Where a part of a source line leads: a page of the package's docs stands on the page Method, an assumption on its own line;
 * anything else is an address. Undefined where it leads nowhere.
 */
export function sourceLink({ text, href }: SourceItem): string | undefined {
  if (href === null) return undefined;
  const doc = /^docs\/([\w/-]+)\.md(#.*)?$/.exec(href)?.[1];
  if (doc === undefined) return href;
  const at = doc === "ASSUMPTIONS" ? (/\b(A\d+)$/.exec(text)?.[1] ?? null) : null;
  return linkTo("method", { doc, at });
}

/** A part of a source line as a citation of a drawer. */
export function citeOf(item: SourceItem): { readonly text: string; readonly href?: string } {
  const href = sourceLink(item);
  return { text: item.text, ...(href !== undefined && { href }) };
}
