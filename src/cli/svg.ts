import type { DrawOptions } from "../plot/index.js";
import type { Figure } from "../report/index.js";

/** Writes a node as XML. */
interface Serializer {
  serializeToString(node: unknown): string;
}

/** px, as a page of text is wide. */
export const usualWidth = 640;

/**
 * A figure as the text of an SVG file of its own. The drawing and the document it needs are loaded at the first call only:
 * no other command pays for them.
 */
export async function svgText(figure: Figure, width: number, theme: "light" | "dark"): Promise<string> {
  const [{ Window }, { draw }] = await Promise.all([import("happy-dom"), import("../plot/index.js")]);
  const window: { readonly document: unknown; readonly XMLSerializer: new () => Serializer } = new Window();
  const svg = draw(figure, { document: window.document as DrawOptions["document"], width, theme });
  // A space that does not break is written as HTML writes it; XML does not know the name.
  return `${new window.XMLSerializer().serializeToString(svg).replaceAll("&nbsp;", "\u00a0")}\n`;
}
