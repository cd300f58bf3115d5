const namespace = "http://www.w3.org/2000/svg";
/** An SVG element with attributes and, where given, a text. */
export function element(document, name, attributes, text) {
    const made = document.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) {
        made.setAttribute(key, typeof value === "number" ? String(Math.round(value * 100) / 100) : value);
    }
    if (text !== undefined)
        made.append(text);
    return made;
}
/** Lines of text one below the other, the first line's baseline at `y`. */
export function lines(document, texts, at, attributes) {
    return texts.map((text, index) => element(document, "text", { ...attributes, x: at.x, y: at.y + index * at.leading }, text));
}
