export { openKernels } from "./choose.js";
export { type KernelArray, type KernelName, type Kernels, padded, part } from "./kernels.js";
