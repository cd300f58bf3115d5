import { usageError } from "../../../src/base/index.js";
import type { svgText as written } from "../../../src/cli/svg.js";

// In the place of src/cli/svg.ts: a page draws its figures itself, and needs no other document to do it in.
const refused = (): Promise<never> => Promise.reject(usageError("the page draws figures itself: download one there"));

/** px, as in the module it stands for. */
export const usualWidth = 640;

export const svgWriter: () => Promise<never> = refused;

export const svgText: typeof written = refused;
