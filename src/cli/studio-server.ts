import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { AddressInfo, Server } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { fileError, usageError } from "../base/index.js";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".gz": "application/octet-stream",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** What gzip still makes smaller. */
const packs = new Set([".css", ".html", ".js", ".json", ".svg", ".wasm"]);

/** Everything of the origin alone, isolated from other pages so that workers may share memory, never framed by another. */
const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/**
 * The built studio as a web application. Only files that stand in the folder now are served, each under its own path, so no
 * path leads out of it.
 */
export function studioApp(folder: string): Hono {
  const files = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll("\\", "/")),
  );
  const packed = new Map<string, Uint8Array<ArrayBuffer>>();
  const app = new Hono();
  app.on(["GET", "HEAD"], "*", (context) => {
    const path = context.req.path === "/" ? "/index.html" : context.req.path;
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    if (!files.has(path) || !existsSync(join(folder, path))) return context.text("There is no such page.\n", 404);
    const ending = extname(path);
    context.header("Content-Type", types[ending] ?? "application/octet-stream");
    // Names under assets/ and data/ hold a hash of the content; the others may stand for something new tomorrow.
    const named = /^\/assets\/|\.gz$/.test(path);
    context.header("Cache-Control", named ? "public, max-age=31536000, immutable" : "no-cache");
    if (!packs.has(ending)) return context.body(readFileSync(join(folder, path)));
    context.header("Vary", "Accept-Encoding");
    if (!/\bgzip\b/.test(context.req.header("Accept-Encoding") ?? ""))
      return context.body(readFileSync(join(folder, path)));
    context.header("Content-Encoding", "gzip");
    const bytes = packed.get(path) ?? new Uint8Array(gzipSync(readFileSync(join(folder, path))));
    packed.set(path, bytes);
    return context.body(bytes);
  });
  app.all("*", (context) => context.text("The studio only hands out files.\n", 405, { Allow: "GET, HEAD" }));
  return app;
}

/** Ports tried one after the other. */
const tries = 20;

/** A server that listens. */
export interface Serving {
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Serves the studio on the loopback address only; where the port is taken, on the next that is free.
 * @param folder as `npm run studio:build` makes it.
 * @throws ParleyError (invalid file): it is not built; (usage): none of the ports is free, or it may not be used.
 */
export async function serveStudio(folder: string, port: number): Promise<Serving> {
  if (!existsSync(join(folder, "index.html"))) {
    throw fileError("dist/studio", "the studio is not built; run npm run studio:build in the folder of the project");
  }
  const app = studioApp(folder);
  for (let at = port; at < port + tries && at < 65_536; at += 1) {
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    if (await listens(server, at)) {
      const { port: bound } = server.address() as AddressInfo;
      return { address: `http://127.0.0.1:${bound}/`, port: bound, close: () => closed(server) };
    }
  }
  throw usageError(`no port from ${port} to ${Math.min(port + tries, 65_536) - 1} is free; name another: --port 8080`);
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else if (error.code === "EACCES") reject(usageError(`port ${port} may not be used; name one above 1023`));
      else reject(error);
    });
    server.listen(port, "127.0.0.1", () => resolve(true));
  });
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    if ("closeAllConnections" in server) (server.closeAllConnections as () => void)();
  });
