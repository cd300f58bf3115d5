import { shipped } from "../../files/index.js";
import type { Language } from "../../report/index.js";
import type { Context } from "../context.js";
import { serveStudio } from "../studio-server.js";

/** The port where the studio is looked for first. */
export const studioPort = 4321;

interface Words {
  readonly taken: (asked: number) => string;
  readonly at: (address: string) => string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    taken: (asked) => `Port ${asked} is taken. `,
    at: (address) => `The studio is at ${address} until you press Ctrl-C.`,
  },
  fr: {
    taken: (asked) => `Le port ${asked} est pris. `,
    at: (address) => `Le studio est à l’adresse ${address} jusqu’à ce que vous appuyiez sur Ctrl-C.`,
  },
  es: {
    taken: (asked) => `El puerto ${asked} está ocupado. `,
    at: (address) => `El estudio está en ${address} hasta que pulse Ctrl-C.`,
  },
};

/** `parley studio`: serves the page on this machine until an interrupt. */
export async function studio(this: Context, { port }: { readonly port: number }): Promise<void> {
  await serveUntilStopped(this, port, "en");
}

/** Serves, says where, and waits for an interrupt. @throws ParleyError: not built, no port free. */
export async function serveUntilStopped(
  { process, onInterrupt }: Context,
  port: number,
  language: Language,
): Promise<void> {
  const serving = await serveStudio(shipped("dist", "studio"), port);
  const said = words[language];
  process.stdout.write(`${serving.port === port ? "" : said.taken(port)}${said.at(serving.address)}\n`);
  await new Promise<void>((stop) => void onInterrupt?.(stop));
  await serving.close();
}
