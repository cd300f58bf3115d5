import { buildCommand, type Command } from "@stricli/core";
import { decimal, usageError } from "../../base/index.js";
import type { Context } from "../context.js";

const toPort = (text: string): number => {
  const port = decimal(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw usageError(`--port ${JSON.stringify(text)} is no port; write a whole number from 1 to 65535`);
};

export const studio: Command<Context> = buildCommand({
  loader: async () => (await import("./studio.js")).studio,
  parameters: {
    flags: {
      port: { kind: "parsed", parse: toPort, brief: "Port on this machine; if taken, the next", default: "4321" },
    },
  },
  docs: { brief: "Serve the studio, the page that answers while you drag, on this machine until stopped" },
});
