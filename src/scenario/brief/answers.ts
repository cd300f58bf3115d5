import { bypass } from "./claims/claim-09.js";
import { chains } from "./claims/claim-05.js";
import { coordination } from "./claims/claim-08.js";
import { diversify } from "./claims/claim-10.js";
import { exemption } from "./claims/claim-04.js";
import { linkage } from "./claims/claim-11.js";
import { meeting } from "./claims/claim-01.js";
import { moderation } from "./claims/claim-07.js";
import { next } from "./claims/claim-12.js";
import { partnership } from "./claims/claim-02.js";
import { strain } from "./claims/claim-03.js";
import { suffered } from "./claims/claim-06.js";
import type { Answer } from "./found.js";

/** What answers each claim, by its number. */
export const answers: ReadonlyMap<number, Answer> = new Map([
  [1, meeting],
  [2, partnership],
  [3, strain],
  [4, exemption],
  [5, chains],
  [6, suffered],
  [7, moderation],
  [8, coordination],
  [9, bypass],
  [10, diversify],
  [11, linkage],
  [12, next],
]);
