type Attributes = Readonly<Record<string, string | number>>;
/** An SVG element with attributes and, where given, a text. */
export declare function element(document: Document, name: string, attributes: Attributes, text?: string): SVGElement;
/** Lines of text one below the other, the first line's baseline at `y`. */
export declare function lines(
  document: Document,
  texts: readonly string[],
  at: {
    readonly x: number;
    readonly y: number;
    readonly leading: number;
  },
  attributes: Attributes,
): SVGElement[];
export {};
