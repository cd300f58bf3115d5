export { exitCodes, type IsoDate, ParleyError, parseDay } from "./base/index.js";
