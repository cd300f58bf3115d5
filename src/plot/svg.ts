const namespace = "http://www.w3.org/2000/svg";

type Attributes = Readonly<Record<string, string | number>>;

/** An SVG element with attributes and, where given, a text. */
export function element(document: Document, name: string, attributes: Attributes, text?: string): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, typeof value === "number" ? String(Math.round(value * 100) / 100) : value);
  }
  if (text !== undefined) made.append(text);
  return made;
}

/** Lines of text one below the other, the first line's baseline at `y`. */
export function lines(
  document: Document,
  texts: readonly string[],
  at: { readonly x: number; readonly y: number; readonly leading: number },
  attributes: Attributes,
): SVGElement[] {
  return texts.map((text, index) =>
    element(document, "text", { ...attributes, x: at.x, y: at.y + index * at.leading }, text),
  );
}
