import { existsSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { describe, expect, it } from "vitest";
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import { packageRoot } from "../src/files/index.js";

const executablePath = "/usr/bin/chromium";
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];

/** A million arguments each of exp and log and a hundred thousand of pow; the bits of the results as hex by 32-bit mixing. */
const program = `
  const value = new Float64Array(1);
  const bits = new Uint32Array(value.buffer);
  let state = 20251218;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
  const hashes = { exp: [1, 1], log: [1, 1], pow: [1, 1] };
  const mix = (name, x) => {
    value[0] = x;
    const hash = hashes[name];
    hash[0] = Math.imul(hash[0] ^ bits[0], 16777619) >>> 0;
    hash[1] = Math.imul(hash[1] ^ bits[1], 16777619) >>> 0;
  };
  for (let i = 0; i < 1000000; i += 1) {
    mix("exp", exp((next() - 0.5) * 1400));
    mix("log", log(next() * exp((next() - 0.5) * 1000)));
    if (i % 10 === 0) mix("pow", pow(next() * 100, (next() - 0.5) * 40));
  }
  return hashes;
`;

const source = readFileSync(join(packageRoot, "dist", "base", "numeric.js"), "utf8").replaceAll(
  "export function",
  "function",
);
const offByOneUlp = `(() => { ${source.replace("return y * powersOfTwo[1074 + k]", "return (1 + 2.3e-16) * y * powersOfTwo[1074 + k]")}\n${program} })()`;
const wrapped = `(() => { ${source}\n${program} })()`;

describe("exp, log and pow", () => {
  it.runIf(existsSync(executablePath))(
    "give the same bits in Node and in Chromium, over a million values",
    async () => {
      const here: unknown = runInThisContext(wrapped);
      const browser = await chromium.launch({ executablePath, args: flags });
      try {
        const page = await browser.newPage();
        const there: unknown = await page.evaluate(wrapped);
        expect(there).toEqual(here);
        expect(await page.evaluate(offByOneUlp)).not.toEqual(here);
      } finally {
        await browser.close();
      }
    },
  );
});
