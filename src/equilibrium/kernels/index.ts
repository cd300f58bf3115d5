export { openKernels } from "./choose.js";
export { type KernelArray, type KernelName, type Kernels, part } from "./kernels.js";
