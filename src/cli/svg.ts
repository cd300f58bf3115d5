import type { DrawOptions } from "../plot/index.js";
import type { Figure } from "../report/index.js";

/** Writes a node as XML. */
interface Serializer {
  serializeToString(node: unknown): string;
}

/** px, as a page of text is wide. */
export const usualWidth = 640;

/** How a figure is drawn; see DrawOptions of the drawing. */
type SvgOptions = Pick<DrawOptions, "width" | "theme" | "frame">;

/**
 * Draws figures as the text of SVG. The drawing and the document it needs are loaded at the first call only: no other command
 * pays for them.
 */
export async function svgWriter(): Promise<(figure: Figure, options: SvgOptions) => string> {
  const [{ Window }, { draw }] = await Promise.all([import("happy-dom"), import("../plot/index.js")]);
  const window: { readonly document: unknown; readonly XMLSerializer: new () => Serializer } = new Window();
  return (figure, options) => {
    const svg = draw(figure, { document: window.document as DrawOptions["document"], ...options });
    // A space that does not break is written as HTML writes it; XML does not know the name.
    return new window.XMLSerializer().serializeToString(svg).replaceAll("&nbsp;", "\u00a0");
  };
}

/** A figure as the text of an SVG file of its own. */
export const svgText = async (figure: Figure, width: number, theme: "light" | "dark"): Promise<string> =>
  `${(await svgWriter())(figure, { width, theme })}\n`;
