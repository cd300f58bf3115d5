import { notKnown, unknown, usageError } from "../base/index.js";
import type { Economy } from "./types.js";

/**
 * The economy with the trade elasticities of a named set; sectors the set does not name keep theirs.
 * @param elasticities theta > 0 by sector code.
 * @throws ParleyError for a sector the economy does not have, or a value that is not above 0.
 */
export function withElasticities(economy: Economy, elasticities: ReadonlyMap<string, number>): Economy {
  const elasticity = Float64Array.from(economy.elasticity);
  for (const [sector, theta] of elasticities) {
    const index = economy.sectors.indexOf(sector);
    if (index < 0) throw notKnown(unknown("sector", sector, economy.sectors));
    if (!(theta > 0 && Number.isFinite(theta))) {
      throw usageError(
        `the trade elasticity of sector "${sector}" is ${theta}; it must be above 0, for example 4 (theta, not 1/theta)`,
      );
    }
    elasticity[index] = theta;
  }
  return { ...economy, elasticity };
}
