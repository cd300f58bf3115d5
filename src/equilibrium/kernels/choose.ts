import type { Kernels } from "./kernels.js";
import { typescriptKernels } from "./typescript.js";

export const kernelsFor = (): Kernels => typescriptKernels;
