export { type Provenance, readProvenance } from "./provenance.js";
export { packageRoot, readText, shipped } from "./shipped.js";
