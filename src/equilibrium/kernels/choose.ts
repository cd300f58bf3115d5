import { unknown, usageError } from "../../base/index.js";
import type { KernelName, Kernels } from "./kernels.js";
import { typescriptKernels } from "./typescript.js";
import { loadWasm, type OpenWasm } from "./wasm.js";

/** The names of all kernels. */
const kernelNames: readonly KernelName[] = ["typescript", "wasm"];

let loaded: OpenWasm | undefined | "not yet" = "not yet";

/**
 * Kernels with room for so many numbers, good until the next are opened: the compiled ones where they run, unless one is
 * asked for by name.
 * @throws ParleyError (usage) for another name, or for the compiled kernels where they cannot run.
 */
export function openKernels(name: KernelName | undefined, room: number): Kernels {
  if (name !== undefined && !kernelNames.includes(name)) throw usageError(unknown("kernel", name, kernelNames));
  if (name === "typescript") return typescriptKernels;
  if (loaded === "not yet") loaded = loadWasm();
  const compiled = loaded?.(room);
  if (compiled) return compiled;
  if (name === "wasm") {
    throw usageError(
      loaded
        ? `kernel "wasm": no memory for ${Math.ceil((8 * room) / 1e6)} MB here; use "typescript"`
        : 'kernel "wasm": no WebAssembly with vectors here; use "typescript"',
    );
  }
  return typescriptKernels;
}
