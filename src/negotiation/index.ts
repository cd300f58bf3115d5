export { type CoalitionGame, shapleyValue } from "./shapley.js";
