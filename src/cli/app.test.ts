import { expect, it } from "vitest";
import { runParley } from "./app.js";

async function stderrOf(...args: string[]): Promise<{ code: number; stderr: string }> {
  let stderr = "";
  const process = {
    stdout: { write: () => undefined },
    stderr: { write: (text: string) => (stderr += text) },
    env: {},
  };
  return { code: await runParley(args, { process, cwd: "/" }), stderr };
}

it("tells all faults of a command line in one line", async () => {
  const { code, stderr } = await stderrOf("rates");
  expect(code).toBe(2);
  expect(stderr).toMatch(/^parley: .*--from; .*--to\n$/);
});

it.each([["a\nb"], ["run", "a\nb"], ["rates", "--x\ny"], ["solve", "--economy", "a\nb"]])(
  "writes out the line ends of what it echoes: %j",
  async (...args) => {
    const { stderr } = await stderrOf(...args);
    expect(stderr).toMatch(/^parley: .*\\n.*\n$/);
  },
);

it("does not echo an argument of any length", async () => {
  const { stderr } = await stderrOf("solve", "--economy", "x".repeat(50_000));
  expect(stderr.length).toBeLessThan(1100);
});
