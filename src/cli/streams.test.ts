import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { guardStreams } from "./streams.js";

class Stream extends EventEmitter {
  text = "";

  write(text: string): void {
    this.text += text;
  }
}

/** What happens when a stream fails with a system code. */
function after(name: "stdout" | "stderr", code: string): { exits: number[]; message: string } {
  const [stdout, stderr, exits] = [new Stream(), new Stream(), [] as number[]];
  guardStreams(stdout, stderr, (exit) => exits.push(exit));
  (name === "stdout" ? stdout : stderr).emit("error", Object.assign(new Error(`${code}: write`), { code }));
  return { exits, message: stderr.text };
}

describe("an output that fails", () => {
  it("because its reader has left ends the program without a word", () => {
    expect(after("stdout", "EPIPE")).toEqual({ exits: [0], message: "" });
  });

  it("because the disk is full ends it with one line", () => {
    expect(after("stdout", "ENOSPC")).toEqual({
      exits: [3],
      message: "parley: the output cannot be written: the disk is full\n",
    });
  });

  it("does not change the exit code when it is that of messages", () => {
    expect(after("stderr", "EPIPE")).toEqual({ exits: [], message: "" });
  });
});
