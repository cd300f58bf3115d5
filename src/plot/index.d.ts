export { draw, type DrawOptions } from "./draw.js";
export type { Geometry } from "./pen.js";
export { type Theme, type Tokens, tokens } from "./tokens.js";
