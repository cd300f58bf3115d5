import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runParley } from "../src/cli/app.js";
import { serveStudio, studioApp } from "../src/cli/studio-server.js";

const outer = mkdtempSync(join(tmpdir(), "parley-studio-"));
const folder = join(outer, "studio");

beforeAll(() => {
  for (const name of ["assets", "data"]) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(outer, "secret.txt"), "secret");
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Parley</title>");
  writeFileSync(join(folder, "assets", "page-abc.js"), "export const x = 1;\n".repeat(100));
  writeFileSync(join(folder, "data", "0123.gz"), new Uint8Array([0x1f, 0x8b]));
});
afterAll(() => rmSync(outer, { recursive: true }));

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  Promise.resolve(studioApp(folder).request(`http://127.0.0.1${path}`, init));

/** A path as it stands on the wire: clients tidy `..` away before they ask. */
const rawStatus = (port: number, path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });

describe("the server of the studio", () => {
  it("hands out the page, to be asked for anew, isolated and bound to its origin", async () => {
    const page = await get("/");
    expect(await page.text()).toContain("<title>Parley</title>");
    expect(Object.fromEntries(page.headers)).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-cache",
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-opener-policy": "same-origin",
      "x-content-type-options": "nosniff",
    });
    expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
  });

  it("packs scripts for who takes gzip and lets caches keep what is named by its content", async () => {
    const script = await get("/assets/page-abc.js", { headers: { "Accept-Encoding": "gzip" } });
    expect(script.headers.get("content-encoding")).toBe("gzip");
    expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(script.headers.get("cache-control")).toContain("immutable");
    expect((await script.arrayBuffer()).byteLength).toBeLessThan(200);
    const plain = await get("/assets/page-abc.js");
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(await plain.text()).toHaveLength(2000);
  });

  it("hands data out as they are, so that the page unpacks them", async () => {
    const data = await get("/data/0123.gz", { headers: { "Accept-Encoding": "gzip" } });
    expect(data.headers.get("content-encoding")).toBeNull();
    expect((await data.arrayBuffer()).byteLength).toBe(2);
  });

  it("answers no path that leads out of the folder, and only reading", async () => {
    const serving = await serveStudio(folder, 45_321);
    try {
      const outside = [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/assets/..%2f..%2fsecret.txt",
        "//secret.txt",
        "/assets",
      ];
      const statuses = await Promise.all(outside.map((path) => rawStatus(serving.port, path)));
      expect(statuses).toEqual(outside.map(() => 404));
    } finally {
      await serving.close();
    }
    expect((await get("/", { method: "POST" })).status).toBe(405);
  });

  it("takes the next port where one is taken, on the loopback address", async () => {
    const taken: Server = createServer();
    await new Promise<void>((resolve) => taken.listen(45_400, "127.0.0.1", resolve));
    try {
      const serving = await serveStudio(folder, 45_400);
      expect(serving.address).toBe("http://127.0.0.1:45401/");
      await serving.close();
    } finally {
      taken.close();
    }
  });

  it("says how to build what is not built", async () => {
    await expect(serveStudio(outer, 45_500)).rejects.toThrow(
      "dist/studio: the studio is not built; run npm run studio:build in the folder of the project",
    );
  });
});

describe("parley studio", () => {
  it("says in one line that a port is none", async () => {
    let stderr = "";
    const process = { stdout: { write: () => true }, stderr: { write: (text: string) => (stderr += text) }, env: {} };
    expect(await runParley(["studio", "--port", "80000"], { process, cwd: folder })).toBe(2);
    expect(stderr).toContain('--port "80000" is no port; write a whole number from 1 to 65535');
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});
