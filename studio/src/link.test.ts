import { describe, expect, it } from "vitest";
import { decodeScenario, encodeScenario, type LinkError } from "./link.js";

const scenario = { text: "schema: parley/scenario/1\ntitle: Áé — ünïcode\nlaw: 2026-10-10\n", law: "2026-10-10" };
const faultOf = (code: string): Promise<string> =>
  decodeScenario(code).then(
    () => "none",
    (error: LinkError) => error.fault,
  );

/** A link as the page makes them, of anything. */
async function linkOf(content: string): Promise<string> {
  const stream = new Blob([content]).stream().pipeThrough(new CompressionStream("deflate"));
  const bytes = Buffer.from(await new Response(stream).arrayBuffer());
  return `s1.${bytes.toString("base64url")}`;
}

describe("a scenario in a link", () => {
  it("comes back as it went, in letters that a link may hold", async () => {
    const code = await encodeScenario(scenario);
    expect(code).toMatch(/^s1\.[\w-]+$/);
    expect(await decodeScenario(code)).toEqual(scenario);
  });

  it("says that a link is damaged, wherever it was cut or changed", async () => {
    const code = await encodeScenario(scenario);
    for (const broken of ["", "s1.", "s1.%%%", "hello", code.slice(0, -8), `${code.slice(0, 20)}A${code.slice(21)}`]) {
      expect([broken, await faultOf(broken)]).toEqual([broken, "corrupt"]);
    }
    expect(await faultOf(await linkOf('{"text": 1, "law": "2026-10-10"}'))).toBe("corrupt");
    expect(await faultOf(await linkOf('{"text": "x", "law": "yesterday"}'))).toBe("corrupt");
  });

  it("says that a link is of a later studio", async () => {
    expect(await faultOf("s2.AAAA")).toBe("newer");
  });

  it("makes no link too long to be sent on, and unpacks none that grows beyond any scenario", async () => {
    const noise = Array.from({ length: 20_000 }, (_, index) => ((index * 7919) % 65_521).toString(36)).join("");
    await expect(encodeScenario({ text: noise, law: "2026-10-10" })).rejects.toMatchObject({ fault: "too-long" });
    expect(await faultOf(await linkOf(JSON.stringify({ text: "a".repeat(1_000_000), law: "2026-10-10" })))).toBe(
      "too-long",
    );
    expect(await faultOf(`s1.${"A".repeat(20_000)}`)).toBe("too-long");
  });
});
