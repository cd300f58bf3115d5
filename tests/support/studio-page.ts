import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { serveStudio } from "../../src/cli/studio-server.js";
import { packageRoot } from "../../src/files/index.js";

const executablePath = "/usr/bin/chromium";

/** Journeys through the studio are made where Debian's Chromium is. */
export const hasChromium: boolean = existsSync(executablePath);

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--force-color-profile=srgb",
  "--font-render-hinting=none",
];

/** A page of the built studio in Chromium, and what went wrong in it. */
interface StudioPage {
  readonly page: Page;
  /** Console errors, failures of the page, and requests that left the origin. */
  readonly faults: readonly string[];
  /** Paths at the origin of what was fetched so far, each once. */
  readonly fetched: ReadonlySet<string>;
}

/** The studio as built, served, in one browser. */
export interface Studio {
  readonly address: string;
  /** Opens a route, `#/now`, in a window of its own. */
  readonly open: (route: string, options?: BrowserContextOptions) => Promise<StudioPage>;
  readonly close: () => Promise<void>;
}

/** Builds the studio where it is stale, serves it and starts a browser. */
export async function startStudio(): Promise<Studio> {
  const built = spawnSync(process.execPath, [join(packageRoot, "scripts", "run.mjs"), "studio:build"], {
    encoding: "utf8",
  });
  if (built.status !== 0) throw new Error(built.stderr);
  const serving = await serveStudio(join(packageRoot, "dist", "studio"), 45_600);
  const browser: Browser = await chromium.launch({ executablePath, args: flags });
  const open = async (route: string, options: BrowserContextOptions = {}): Promise<StudioPage> => {
    const context = await browser.newContext({ locale: "en-US", reducedMotion: "reduce", ...options });
    const page = await context.newPage();
    const faults: string[] = [];
    const fetched = new Set<string>();
    page.on("requestfinished", (request) => fetched.add(new URL(request.url()).pathname));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => faults.push(`page: ${error.message}`));
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(serving.address)) {
        faults.push(`request: ${request.url()}`);
      }
    });
    await page.goto(`${serving.address}${route}`);
    return { page, faults, fetched };
  };
  return {
    address: serving.address,
    open,
    close: async () => {
      await browser.close();
      await serving.close();
    },
  };
}

const axe = readFileSync(join(packageRoot, "node_modules", "axe-core", "axe.min.js"), "utf8");

/** What axe finds wrong with a page as it stands, one line a rule. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate<string[]>(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 200)))`,
  );
}

/** What a command line of the terminal comes to in a worker of the page. */
export interface InPage {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Command lines of the terminal, one after the other in a worker of the page of their own; nothing kept from the build is used. */
export function commandsInPage(page: Page, lines: readonly (readonly string[])[]): Promise<readonly InPage[]> {
  const worker = page.workers()[0]?.url();
  if (worker === undefined) throw new Error("the page has no worker yet");
  return page.evaluate(
    ([url, all]) =>
      new Promise((resolve, reject) => {
        const own = new Worker(url as string, { type: "module" });
        const outputs: InPage[] = [];
        const next = (): void => {
          const args = all[outputs.length];
          if (args !== undefined) {
            own.postMessage({ kind: "run", id: outputs.length, task: "parley", input: { args, fresh: true } });
            return;
          }
          own.terminate();
          resolve(outputs);
        };
        own.addEventListener("message", ({ data }) => {
          if (data.kind === "failed") reject(new Error(data.failure.message));
          if (data.kind !== "done") return;
          outputs.push(data.output);
          next();
        });
        own.postMessage({ kind: "start", data: new URL("data/", document.baseURI).href });
        next();
      }),
    [worker, lines.map((args) => [...args])] as const,
  );
}
