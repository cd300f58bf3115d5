// A scenario in a link: `s1.` and the text of its file with the law it was made with, deflated with a checksum, in base64url. It
// stays in the fragment, which no server is sent.

export interface LinkedScenario {
  /** Text of a scenario file, YAML. */
  readonly text: string;
  /** The book's horizon when the link was made. */
  readonly law: string;
}

/** Why a link gives no scenario. */
export type LinkFault = "corrupt" | "newer" | "too-long";

export class LinkError extends Error {
  constructor(readonly fault: LinkFault) {
    super(`the scenario of the link is ${fault}`);
  }
}

/** Longer links are cut by mail programs and chat; such a scenario goes as a file. */
const longest = 8000;

/** A scenario file is some kilobytes; what unpacks to more is none. */
const largest = 200_000;

/** @throws LinkError (too-long): hand it on as a file instead. */
export async function encodeScenario(scenario: LinkedScenario): Promise<string> {
  const stream = new Blob([JSON.stringify(scenario)]).stream().pipeThrough(new CompressionStream("deflate"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const code = `s1.${btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")}`;
  if (code.length > longest) throw new LinkError("too-long");
  return code;
}

/** @throws LinkError: not a scenario of ours, of a later version of the studio, or larger than any is. */
export async function decodeScenario(code: string): Promise<LinkedScenario> {
  const version = /^s(\d+)\./.exec(code)?.[1];
  if (version === undefined) throw new LinkError("corrupt");
  if (Number(version) > 1) throw new LinkError("newer");
  if (code.length > 2 * longest) throw new LinkError("too-long");
  const value = parsed(await inflated(code.slice(code.indexOf(".") + 1)));
  if (!isScenario(value)) throw new LinkError("corrupt");
  return { text: value.text, law: value.law };
}

async function inflated(code: string): Promise<string> {
  try {
    const bytes = Uint8Array.from(atob(code.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
    const decoder = new TextDecoder("utf-8", { fatal: true });
    let text = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      text += decoder.decode(value, { stream: true });
      if (text.length > largest) break;
    }
    await reader.cancel();
  } catch {
    throw new LinkError("corrupt");
  }
  throw new LinkError("too-long");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new LinkError("corrupt");
  }
}

const isScenario = (value: unknown): value is LinkedScenario =>
  typeof value === "object" &&
  value !== null &&
  "text" in value &&
  typeof value.text === "string" &&
  "law" in value &&
  typeof value.law === "string" &&
  /^\d{4}-\d{2}-\d{2}$/.test(value.law);
