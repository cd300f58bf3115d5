import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { isHere, packageRoot, put, readUtf8 } from "./disk.js";
import { restsOn, unpackTable } from "./tables.js";

/** Path of a packed file below the package, and its name in the data folder: the first 64 bits of its SHA-256. */
type Manifest = Readonly<Record<string, string>>;

let folder = "";
let manifest: Manifest | undefined;

/** Where the data are. */
export function packAt(url: string): void {
  folder = url;
}

/** The data folder cannot be reached or holds something else than the page was built with. */
export class PackError extends Error {}

async function fetched(name: string, cache: RequestCache): Promise<Uint8Array<ArrayBuffer>> {
  let reason: string;
  try {
    const response = await fetch(`${folder}${name}`, { cache });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    reason = `the server answers ${response.status}`;
  } catch {
    reason = "the server does not answer";
  }
  throw new PackError(`The data file ${name} could not be fetched: ${reason}.`);
}

/** The bytes unpacked; a server that says Content-Encoding: gzip has had the browser do it. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Puts the names of all packed files on the disk, once. */
export async function openPack(): Promise<void> {
  if (manifest) return;
  const text = new TextDecoder().decode(await fetched("manifest.json", "no-cache"));
  const read = JSON.parse(text) as Manifest;
  for (const path of Object.keys(read)) put(`${packageRoot}/${path}`, null);
  manifest = read;
}

/** Folders whose files are read one after the other; once two were missed, the others of their kind come with them. */
const together = ["book/us/schedule"];
let before = "";

/** The files that a task missed, and those that it will surely miss next. */
export async function loadMissed(paths: readonly string[]): Promise<void> {
  const names = paths.map((path) => path.slice(packageRoot.length + 1));
  const kind = names.map(kindOf).find((one) => one !== "") ?? "";
  const again = kind !== "" && kind === before;
  before = kind;
  await load([...names, ...(again ? Object.keys(manifest ?? {}).filter((path) => kindOf(path) === kind) : [])]);
}

/** Rows of a chapter or its headings, below one of the folders; "" for any other file. */
function kindOf(path: string): string {
  const folder = together.find((name) => path.startsWith(`${name}/`));
  return folder === undefined ? "" : `${folder} ${path.endsWith(".headings.csv") ? "headings" : "rows"}`;
}

/**
 * Puts packed files on the disk, those that are there already left out.
 * @param paths as on the disk; a plain name also stands for its `.gz`, one that ends in `/` for all in a folder. Names that are
 * not packed are left out.
 * @throws PackError: not reachable, or not what the page was built with.
 */
export async function load(paths: readonly string[]): Promise<void> {
  await openPack();
  const wanted = paths
    .map((path) => (path.startsWith(`${packageRoot}/`) ? path.slice(packageRoot.length + 1) : path))
    .flatMap((path) =>
      path.endsWith("/") ? Object.keys(manifest ?? {}).filter((name) => name.startsWith(path)) : [path],
    )
    .map((path) => (manifest?.[path] === undefined ? `${path}.gz` : path))
    .filter((path) => manifest?.[path] !== undefined && !isHere(`${packageRoot}/${path}`));
  await Promise.all(wanted.map(loadOne));
}

/** Files on their way: one that others rest on is fetched once. */
const coming = new Map<string, Promise<void>>();

async function loadOne(path: string): Promise<void> {
  if (isHere(diskPath(path))) return;
  const known = coming.get(path) ?? bring(path).finally(() => coming.delete(path));
  coming.set(path, known);
  await known;
}

async function bring(path: string): Promise<void> {
  const name = manifest?.[path] ?? "";
  const [bytes] = await Promise.all([fetched(name, "default").then(unpacked), ...restsOn(path).map(loadOne)]);
  if (!name.startsWith(bytesToHex(sha256(bytes)).slice(0, 16))) {
    throw new PackError(`The data file of ${path} is not what this page was built with. Load the page again.`);
  }
  const table = /\.csv(\.gz)?$/.test(path);
  put(diskPath(path), table ? utf8ToBytes(unpackTable(path, bytes, (other) => readUtf8(diskPath(other)))) : bytes);
}

const diskPath = (path: string): string => `${packageRoot}/${path}`;
