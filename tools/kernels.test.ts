import { expect, it } from "vitest";
import { readText, shipped } from "../src/files/index.js";
import { compiledKernels } from "./support/compile-kernels.js";

it("the compiled kernels are what the compiler makes of their source (npm run import -- kernels writes them)", async () => {
  expect(readText(shipped("src", "equilibrium", "kernels", "binary.ts"))).toBe(await compiledKernels());
}, 60_000);
