import { usageError } from "../../base/index.js";
import type { Structure } from "./structure.js";

/** Mobility of labour between sectors where none is given (A-mobility). */
export const defaultMobility = 1;

/**
 * Caliendo and Parro (2015) with labour that moves between sectors at a finite elasticity kappa, the `mobility`: the
 * labour of a sector, in efficiency units, is L_s = L_s0 (w_s / W)^kappa at sector wages w_s and the index
 * W = (sum of base shares w_s^(1 + kappa))^(1 / (1 + kappa)), the constant-elasticity frontier that the choice of workers
 * with Frechet abilities also gives (Galle, Rodriguez-Clare and Yi 2023, REStud 90(1):331, their kappa less one). The wage
 * bill is B Y, hence
 *
 *     log w_s = log W + (log Y_s - log W) / (1 + kappa)
 *
 * kappa = 0 is the model of specific factors; without bound it is `cp`. `wageHat` is W, what workers earn on average.
 */
export const shortRun: Structure = (economy, { mobility = defaultMobility }) => {
  if (!(mobility >= 0 && mobility < Infinity)) {
    throw usageError(`mobility is ${mobility}; it is an elasticity, 0 or more, for example ${defaultMobility}`);
  }
  return { economy, terms: { ownOutput: economy.vaShare.map((share) => share / (1 + mobility)) }, warnings: [] };
};
