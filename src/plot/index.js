export { draw } from "./draw.js";
export { tokens } from "./tokens.js";
