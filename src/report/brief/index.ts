export { briefMarkdown } from "./markdown.js";
