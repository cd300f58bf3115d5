#!/usr/bin/env node
// The one way into the project on a fresh machine: checks Node, installs from the lock, builds what is stale, hands over.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [task = "start", ...rest] = process.argv.slice(2);

function fail(message, code) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Parley needs Node 20.19 or newer; this is ${process.versions.node}. Install it from https://nodejs.org.`, 2);
  }
}

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (result.error) fail(`cannot start ${command}: ${result.error.message}`, 1);
  return result.status ?? 1;
}

const node = (args, options) => run(process.execPath, args, options);
const bin = (path) => join(root, "node_modules", path);

function npm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith(".js")) return node([cli, ...args], options);
  return run("npm", args, { ...options, shell: process.platform === "win32" });
}

function install() {
  const hash = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const stamp = join(root, "node_modules", ".parley-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  process.stderr.write("Installing the pinned dependencies (once) ...\n");
  const log = npm(["ci", "--ignore-scripts", "--loglevel=error"], { stdio: ["ignore", 2, 2] });
  if (log !== 0) fail("npm ci failed; see the lines above. The registry must be reachable for the first run.", 1);
  writeFileSync(stamp, hash);
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function build() {
  const stamp = join(root, "dist", ".build", "stamp");
  const sources = ["src", "book", "tsconfig.base.json", "tsconfig.json", "package-lock.json"].map((name) =>
    join(root, name),
  );
  if (existsSync(stamp) && statSync(stamp).mtimeMs > Math.max(...sources.map(newest))) return;
  const status = node([bin("typescript/bin/tsc"), "-b"], { stdio: ["ignore", 2, 2] });
  if (status !== 0) fail("the build failed; see the lines above", 1);
  // A fault in the book does not stop the build: what reads the book says it, and `parley check book` helps to mend it.
  const compile = `import("./dist/files/index.js").then(({ writeCompiledBook }) => writeCompiledBook())
    .catch(({ message }) => process.stderr.write(message + "\\n"))`;
  if (node(["-e", compile]) !== 0) fail("the statute book could not be compiled; see the lines above", 1);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, "");
}

/** Tariffs of the ready scenarios, worked out ahead; without them, or when they are stale, the same are worked out when asked for. */
function store() {
  build();
  const stamp = join(root, "dist", ".build", "tariffs");
  const sources = ["dist/.build/stamp", "benchmarks", "scenarios"].map((name) => join(root, name));
  if (existsSync(stamp) && statSync(stamp).mtimeMs > Math.max(...sources.map(newest))) return;
  const write = `import("./dist/files/index.js").then(({ writeStoredTariffs }) => writeStoredTariffs())
    .catch(({ message }) => process.stderr.write(message + "\\n"))`;
  if (node(["-e", write]) !== 0) fail("the tariffs of the ready scenarios could not be stored; see the lines above", 1);
  writeFileSync(stamp, "");
}

function buildStudio() {
  store();
  const stamp = join(root, "dist", ".build", "studio");
  const sources = ["dist/.build/stamp", "studio", "benchmarks", "scenarios", "docs"].map((name) => join(root, name));
  const built = existsSync(join(root, "dist", "studio", "index.html"));
  if (built && existsSync(stamp) && statSync(stamp).mtimeMs > Math.max(...sources.map(newest))) return;
  process.stderr.write("Building the studio ...\n");
  const config = join("studio", "vite.config.ts");
  const status = node([bin("vite/bin/vite.js"), "build", "--config", config, "--logLevel", "warn"], {
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) fail("the studio could not be built; see the lines above", 1);
  writeFileSync(stamp, "");
}

/** On a terminal `start` goes on to serve the studio. */
function start() {
  if (process.stdin.isTTY && process.stdout.isTTY && !rest.includes("--once")) buildStudio();
  else build();
  return node(["dist/cli/main.js", "start", ...rest]);
}

function check() {
  const steps = [
    ["types", [bin("typescript/bin/tsc"), "-b"]],
    ["types of tests and tools", [bin("typescript/bin/tsc"), "-p", "tsconfig.tools.json"]],
    ["types of the studio", [bin("typescript/bin/tsc"), "-p", "studio"]],
    ["lint and boundaries", [bin("oxlint/bin/oxlint"), "--type-aware", "--deny-warnings"]],
    ["format", [bin("@biomejs/biome/bin/biome"), "format", "."]],
    ["dead code", [bin("knip/bin/knip.js")]],
    ["package", [bin("publint/src/cli.js"), "--strict"]],
  ];
  let failed = 0;
  for (const [name, args] of steps) {
    const status = node(args);
    process.stdout.write(`${status === 0 ? "ok    " : "FAILED"} ${name}\n`);
    if (status !== 0) failed += 1;
  }
  return failed === 0 ? 0 : 1;
}

function script(folder, fallback) {
  const [name = fallback, ...args] = rest;
  const names = readdirSync(join(root, folder))
    .filter((f) => f.endsWith(".ts") && !f.endsWith(".test.ts"))
    .map((f) => f.slice(0, -3));
  if (!names.includes(name)) fail(`no ${folder} script "${name ?? ""}"; there are: ${names.join(", ")}`, 2);
  return node(["--import", "tsx", join(folder, `${name}.ts`), ...args]);
}

const tasks = {
  start,
  studio: () => (buildStudio(), node(["dist/cli/main.js", "studio", ...rest])),
  "studio:build": () => (buildStudio(), 0),
  parley: () => (build(), node([join(root, "dist/cli/main.js"), ...rest], { cwd: process.env.INIT_CWD ?? root })),
  build: () => (store(), 0),
  check,
  // Journeys in Chromium need the studio; built here once, its test files do not build it at the same time.
  test: () => (
    existsSync("/usr/bin/chromium") ? buildStudio() : build(), node([bin("vitest/vitest.mjs"), "run", ...rest])
  ),
  bench: () => (store(), script("bench", "equilibrium")),
  import: () => script("tools"),
};

checkNode();
if (!Object.hasOwn(tasks, task)) fail(`unknown task "${task}"; there are: ${Object.keys(tasks).join(", ")}`, 2);
install();
process.exit(tasks[task]());
