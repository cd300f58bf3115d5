export type { Economy } from "./types.js";
