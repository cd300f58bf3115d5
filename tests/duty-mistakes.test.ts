import { describe, expect, it } from "vitest";
import { parley } from "./cli.js";

const duty = (line: string) => parley(["duty", ...line.split(" ")]);

/** A command that is refused: its exit code and its one line. */
async function refusal(args: readonly string[]): Promise<[number, string]> {
  const { code, stdout, stderr } = await parley(["duty", ...args]);
  expect(stdout).toBe("");
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  return [code, stderr];
}

const shirt = ["6109.10.00", "--from", "CAN", "--on", "2025-12-18"];

describe("the currency of a duty", () => {
  it.each(["", "dollars", "usd", "XXX", "US", "CAD\n"])("is refused when it is %j", async (currency) => {
    const [code, line] = await refusal([...shirt, "--currency", currency]);
    expect(code).toBe(2);
    expect(line).toMatch(/write three capital letters, for example (USD|CAD)$/m);
  });

  it("may be any for a rate on the value alone", async () => {
    const { stdout } = await duty("6109.10.00 --from CAN --on 2025-12-18 --currency CAD --value 100 --json");
    // 16.5 % and 35 %.
    expect(JSON.parse(stdout)).toMatchObject({ currency: "CAD", total: 51.5 });
  });

  // 3.3 US cents a kilogram (HTS 0402.10.05).
  it.each([[], ["--fact", "quantity.kg=10"]])(
    "is US dollars where the rate is in US cents a kilogram, also with %j",
    async (...facts) => {
      const milk = ["0402.10.05", "--from", "CAN", "--on", "2025-08-20", ...facts];
      const [code, line] = await refusal([...milk, "--currency", "CAD"]);
      expect(code).toBe(4);
      expect(line).toContain("3.3¢/kg, is in US dollars");
      expect(line).toContain("give the value in USD, not in CAD");
      expect((await parley(["duty", ...milk, "--currency", "USD"])).code).toBe(0);
    },
  );
});
