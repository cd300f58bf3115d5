import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../src/files/index.js";
import { parley } from "./cli.js";

interface Example {
  readonly place: string;
  readonly command: string;
  readonly output: readonly string[];
}

/** The `$ parley ...` lines of a page's console blocks, each with the lines shown below it; `...` stands for any lines. */
function examples(page: string): Example[] {
  const lines = readFileSync(join(packageRoot, page), "utf8").split("\n");
  const found: { place: string; command: string; output: string[] }[] = [];
  let inside = false;
  let open = false;
  lines.forEach((line, index) => {
    if (line.startsWith("```")) {
      inside = line === "```console";
      open = false;
    } else if (inside && line.startsWith("$ ")) {
      open = line.startsWith("$ parley ");
      if (open) found.push({ place: `${page}:${index + 1}`, command: line.slice(9), output: [] });
    } else if (inside && open) {
      found.at(-1)?.output.push(line);
    }
  });
  return found;
}

/** Splits as a shell does for the plain words and quoted words that the pages use. */
const words = (command: string): string[] =>
  (command.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^(["'])(.*)\1$/, "$2"));

/** Whether the shown lines fit the real ones, `...` standing for any run of lines. */
function fits(shown: readonly string[], real: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return real.length === 0;
  if (first === "...") return rest.length === 0 || real.some((_, start) => fits(rest, real.slice(start)));
  return real.length > 0 && first.trimEnd() === real[0]?.trimEnd() && fits(rest, real.slice(1));
}

const docs = ["", "tables/"].flatMap((under) =>
  readdirSync(join(packageRoot, "docs", under)).flatMap((name) => (name.endsWith(".md") ? [`${under}${name}`] : [])),
);
const pages = ["README.md", "CONTRIBUTING.md", ...docs.map((name) => `docs/${name}`)];
const all = pages.flatMap(examples);

describe("the examples in the documentation", () => {
  it("are there", () => {
    expect(all.length).toBeGreaterThan(5);
  });

  it.each(all)("$place: parley $command", async ({ command, output }) => {
    const { stdout, stderr } = await parley(words(command));
    const real = `${stdout}${stderr}`.trimEnd().split("\n");
    const shown = output.join("\n").trimEnd().split("\n");
    expect(fits(shown, real) ? shown : real).toEqual(shown);
  });
});

/** The `js` blocks of a page, each with the `text` block right below it: what the program prints. */
function programs(page: string): Example[] {
  const text = readFileSync(join(packageRoot, page), "utf8");
  return [...text.matchAll(/```js\n([\s\S]*?)```\n+```text\n([\s\S]*?)```/g)].map((match) => ({
    place: `${page}:${text.slice(0, match.index).split("\n").length}`,
    command: match[1] ?? "",
    output: (match[2] ?? "").split("\n"),
  }));
}

describe("the programs in the documentation", () => {
  const all = pages.flatMap(programs);

  it("are there", () => {
    expect(all.length).toBeGreaterThan(0);
  });

  it.each(all)("$place prints what the page shows", ({ command, output }) => {
    const ran = spawnSync(process.execPath, ["--input-type=module", "--eval", command], {
      cwd: packageRoot,
      encoding: "utf8",
    });
    expect(ran.stderr).toBe("");
    expect(ran.stdout.split("\n")).toEqual(output);
  });
});

describe("links between pages", () => {
  it.each(pages)("of %s lead somewhere", (page) => {
    const text = readFileSync(join(packageRoot, page), "utf8");
    const targets = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map((match) => match[1] ?? "")
      .filter((to) => !/^[a-z]+:/.test(to));
    const folder = page.includes("/") ? page.slice(0, page.lastIndexOf("/")) : ".";
    const missing = targets.filter((to) => {
      try {
        return (
          readdirSync(join(packageRoot, folder, to, "..")).every((name) => name !== to.split("/").at(-1)) &&
          !to.endsWith("/")
        );
      } catch {
        return true;
      }
    });
    expect(missing).toEqual([]);
  });
});
