import { join } from "node:path";
import asc from "assemblyscript/asc";
import { packageRoot } from "../../src/files/disk.js";

const options = ["-O3", "--noAssert", "--runtime", "stub", "--enable", "simd", "--memoryBase", "1024"];

/** Text of src/equilibrium/kernels/binary.ts: the kernels as the pinned compiler makes them from their source. */
export async function compiledKernels(): Promise<string> {
  const source = join("src", "equilibrium", "kernels", "assembly", "index.ts");
  let binary: Uint8Array | undefined;
  // Warning 112: vectors passed between two of its own modules, never to the outside.
  const { error } = await asc.main(
    [source, ...options, "--disableWarning", "112", "--outFile", "kernels.wasm", "--baseDir", packageRoot],
    {
      writeFile(name, contents) {
        if (name === "kernels.wasm" && typeof contents !== "string") binary = contents;
      },
    },
  );
  if (error || !binary) throw new Error("the kernels do not compile", { cause: error });
  return [
    "/** Made from assembly/ by `npm run import -- kernels`: the compiled kernels, base64. */",
    "export const binary =",
    `  "${Buffer.from(binary).toString("base64")}";`,
    "",
  ].join("\n");
}
