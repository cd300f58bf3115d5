import type { Structure } from "./structure.js";

/** Perfect competition, Ricardian trade, input-output links: Caliendo and Parro (2015). The economy as it is. */
export const cp: Structure = (economy) => ({ economy, warnings: [] });
