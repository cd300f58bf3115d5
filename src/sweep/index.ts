export { sweepDraws, type Swept, type SweepOptions } from "./pool.js";
