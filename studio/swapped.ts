/** Modules of the library that stand for the machine, below `src/`, and what stands for them in a page, below `studio/src/worker/`. */
export const swapped = {
  "cli/studio-server.ts": "studio-server.ts",
  "cli/svg.ts": "svg.ts",
  "files/disk.ts": "disk.ts",
  "files/write.ts": "write.ts",
  "sweep/pool.ts": "pool.ts",
} as const;
