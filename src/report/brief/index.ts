export { briefHtml, type DrawFigure } from "./html.js";
export { briefMarkdown } from "./markdown.js";
