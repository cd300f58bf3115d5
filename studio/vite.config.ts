import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { dataPack } from "./pack.js";
import { swapped } from "./swapped.js";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What the library takes from Node and a page has otherwise. */
const inBrowser: Readonly<Record<string, string>> = {
  "node:fs": here("src/worker/node/fs.ts"),
  "node:os": here("src/worker/node/os.ts"),
  "node:path": here("src/worker/node/path.ts"),
};

const inPage: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(swapped).map(([module, own]) => [here(`../src/${module}`), here(`src/worker/${own}`)]),
);

function browserModules(): Plugin {
  return {
    name: "parley-browser-modules",
    enforce: "pre",
    async resolveId(source, importer) {
      if (Object.hasOwn(inBrowser, source)) return inBrowser[source];
      if (!/\/(disk|pool|studio-server|svg|write)\.js$/.test(source) || importer === undefined) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return (found && inPage[found.id]) ?? found;
    },
  };
}

/** Everything is the origin's own; Plot writes styles into the figures it draws. */
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; form-action 'none'";

function contentPolicy(): Plugin {
  return {
    name: "parley-content-policy",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: policy }, injectTo: "head-prepend" },
    ],
  };
}

/** Modules of the library do nothing when they are loaded, so what a page does not use of them stays out. */
const library = here("../src/");
const treeshake = { moduleSideEffects: (id: string): boolean => !id.startsWith(library) };

export default defineConfig({
  root: here("."),
  base: "./",
  plugins: [browserModules(), react(), dataPack(), contentPolicy()],
  worker: { format: "es", plugins: () => [browserModules()], rolldownOptions: { treeshake } },
  build: {
    outDir: here("../dist/studio"),
    emptyOutDir: true,
    manifest: true,
    target: "es2023",
    rolldownOptions: { treeshake },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
  },
});
