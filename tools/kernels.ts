/** Compiles the kernels of src/equilibrium/kernels/assembly into the module that carries them. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/files/disk.js";
import { compiledKernels } from "./support/compile-kernels.js";

writeFileSync(join(packageRoot, "src", "equilibrium", "kernels", "binary.ts"), await compiledKernels());
