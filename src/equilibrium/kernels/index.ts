export { openKernels } from "./choose.js";
export {
  type CostWork,
  type KernelArray,
  type KernelName,
  type Kernels,
  padded,
  part,
  type TradeWork,
} from "./kernels.js";
