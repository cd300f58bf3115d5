import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { constants, gunzipSync, gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { answerPath, storedAnswers } from "./src/worker/stored.js";
import { packTable } from "./src/worker/tables.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What a page may read, from the root of the package; a folder stands for all in it. */
const wanted = [
  "benchmarks/canada-mexico",
  "benchmarks/claim-choice",
  "benchmarks/claims",
  "benchmarks/content",
  "benchmarks/duty-cases",
  "benchmarks/elasticities.csv",
  "benchmarks/elasticity-sets.csv",
  "benchmarks/mapping/hs6-sector.csv",
  "benchmarks/mapping/hts10-sector.csv.gz",
  "benchmarks/na-2022",
  "benchmarks/observed-2025",
  "benchmarks/published",
  "benchmarks/rest-of-world",
  "benchmarks/sector-groups.csv",
  "benchmarks/sectors.csv",
  "benchmarks/trade",
  "book/ca/base",
  "book/ca/mfn-2014.csv",
  "book/countries.csv",
  "book/mx/base",
  "book/mx/mfn-2014.csv",
  "book/events",
  "book/us/everyday-words.csv",
  "book/us/schedule",
  "dist/book.json",
  "dist/tariffs.json",
  "docs",
  "scenarios",
];

/** Read by no page: what tests and registers rest on. */
const left = /\.expected\.json$/;

/** A packed file: where it stands, its bytes gzipped, and their name in the data folder. */
interface Packed {
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The data of the studio: each file gzipped under a name made of its content, so that a cache never holds an old one. */
function pack(): Packed[] {
  const files = wanted
    .map((path) => join(root, path))
    .filter((path) => existsSync(path))
    .flatMap(filesBelow)
    .filter((path) => !left.test(path))
    .map((path) => packed(relative(root, path).replaceAll("\\", "/"), readFileSync(path)));
  const answers = storedAnswers.map((args) => packed(answerPath(args), Buffer.from(answered(args))));
  return [...files, ...answers].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function packed(path: string, raw: Buffer): Packed {
  const plain = path.endsWith(".gz") ? gunzipSync(raw) : raw;
  const whole = /\.csv(\.gz)?$/.test(path) ? packTable(path, plain.toString(), textOf) : plain;
  const bytes = gzipSync(whole, { level: constants.Z_BEST_COMPRESSION });
  return { path, name: `${createHash("sha256").update(whole).digest("hex").slice(0, 16)}.gz`, bytes };
}

/** The text of a table below the root. */
function textOf(path: string): string {
  const raw = readFileSync(join(root, path));
  return (path.endsWith(".gz") ? gunzipSync(raw) : raw).toString();
}

/** What the terminal answers, as it was built. */
const answered = (args: readonly string[]): string =>
  execFileSync(process.execPath, [join(root, "dist/cli/main.js"), ...args], {
    encoding: "utf8",
    maxBuffer: 100_000_000,
    stdio: ["ignore", "pipe", "pipe"],
  });

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}

const manifestOf = (files: readonly Packed[]): string =>
  JSON.stringify(Object.fromEntries(files.map(({ path, name }) => [path, name])));

/** Puts the data beside the built page, and serves it while the page is being written. */
export function dataPack(): Plugin {
  return {
    name: "parley-data-pack",
    generateBundle() {
      if (this.environment.name !== "client") return;
      const files = pack();
      // Tables that are whole from others have one content.
      const once = new Map(files.map((file) => [file.name, file]));
      for (const { name, bytes } of once.values())
        this.emitFile({ type: "asset", fileName: `data/${name}`, source: bytes });
      this.emitFile({ type: "asset", fileName: "data/manifest.json", source: manifestOf(files) });
    },
    configureServer(server) {
      let files: readonly Packed[] | undefined;
      server.middlewares.use((request, response, next) => {
        const name = /\/data\/([\w.]+)(\?.*)?$/.exec(request.url ?? "")?.[1];
        if (name === undefined) return next();
        files ??= pack();
        const found = files.find((file) => file.name === name);
        if (found) response.end(found.bytes);
        else if (name === "manifest.json") response.end(manifestOf(files));
        else next();
      });
    },
  };
}
