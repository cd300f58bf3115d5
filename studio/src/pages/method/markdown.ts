import { Marked } from "marked";

/**
 * A page of the docs as HTML. The texts are the package's own; links to other pages of docs become links of this page, tables
 * scroll inside themselves, rows of the register of assumptions take their number as an anchor.
 * @param name path of the page below docs/, from which relative links start.
 */
export function htmlOf(text: string, name: string): string {
  const marked = new Marked({
    gfm: true,
    renderer: {
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens);
        const target = docLink(href, name);
        return target === null ? inner : `<a href="${escaped(target)}">${inner}</a>`;
      },
      heading({ tokens, depth }) {
        const inner = this.parser.parseInline(tokens);
        const level = Math.min(depth + 1, 4);
        return `<h${level}>${inner}</h${level}>`;
      },
      image: () => "",
    },
  });
  const html = marked.parse(text, { async: false });
  return html
    .replaceAll("<table>", '<div class="scroll" tabindex="0" role="region" aria-label="table"><table>')
    .replaceAll("</table>", "</table></div>")
    .replaceAll("<pre>", '<pre tabindex="0">');
}

/** Where a link of a page of docs leads here; null where it leads to a file that the studio does not hold. */
export function docLink(href: string, name: string): string | null {
  if (/^https?:/.test(href)) return href;
  const [path = "", anchor] = href.split("#");
  if (path === "") return null;
  const folder = name.includes("/") ? name.slice(0, name.lastIndexOf("/")).split("/") : [];
  for (const part of path.split("/")) {
    if (part === "..") {
      if (folder.pop() === undefined) return null;
    } else if (part !== ".") folder.push(part);
  }
  const file = folder.join("/");
  if (!file.endsWith(".md")) return null;
  return `#/method?doc=${encodeURIComponent(file.slice(0, -3))}${anchor ? `&at=${encodeURIComponent(anchor)}` : ""}`;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
