import { usageError } from "../../../src/base/index.js";
import type { serveStudio as served } from "../../../src/cli/studio-server.js";

/** In the place of src/cli/studio-server.ts: a page serves no pages. */
export const serveStudio: typeof served = () => Promise.reject(usageError("the studio is open already: this is it"));
