// Paths with forward slashes, as node:path has them on such a system; a page has no other.

/** The parts of a path without `.` and with `..` taken back; those that lead above the start stay in a relative one. */
function partsOf(path: string): string[] {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (!isAbsolute(path)) parts.push(part);
  }
  return parts;
}

export const isAbsolute = (path: string): boolean => path.startsWith("/");

export function join(...parts: readonly string[]): string {
  const path = parts.filter((part) => part !== "").join("/");
  const joined = partsOf(path).join("/");
  return isAbsolute(path) ? `/${joined}` : joined || ".";
}

export function resolve(...parts: readonly string[]): string {
  const from = parts.findLastIndex(isAbsolute);
  return from === -1 ? join(home, ...parts) : join(...parts.slice(from));
}

/** Where the reader's own files are. */
export const home = "/home";

export function dirname(path: string): string {
  const at = path.replace(/\/+$/, "").lastIndexOf("/");
  return at === -1 ? "." : at === 0 ? "/" : path.slice(0, at);
}

export function basename(path: string, ending = ""): string {
  const name = path.replace(/\/+$/, "").split("/").at(-1) ?? "";
  return ending !== "" && name !== ending && name.endsWith(ending) ? name.slice(0, -ending.length) : name;
}

export function relative(from: string, to: string): string {
  const [start, end] = [partsOf(resolve(from)), partsOf(resolve(to))];
  const apart = start.findIndex((part, index) => part !== end[index]);
  const common = apart === -1 ? start.length : apart;
  return [...start.slice(common).map(() => ".."), ...end.slice(common)].join("/");
}
