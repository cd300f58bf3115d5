#!/usr/bin/env node
import { runParley } from "./app.js";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
const streams = { stdout: process.stdout, stderr: process.stderr, env: process.env };
process.exitCode = await runParley(process.argv.slice(2), { process: streams, cwd: process.cwd() });
