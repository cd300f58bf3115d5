#!/usr/bin/env node
import { runParley } from "./app.js";
import { guardStreams } from "./streams.js";

guardStreams(process.stdout, process.stderr, (code) => process.exit(code));
const streams = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: process.env };
const onInterrupt = (stop: () => void): (() => void) => {
  process.once("SIGINT", stop);
  return () => process.removeListener("SIGINT", stop);
};
process.exitCode = await runParley(process.argv.slice(2), { process: streams, onInterrupt, cwd: process.cwd() });
