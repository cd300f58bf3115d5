import { type Application, buildApplication, buildRouteMap, run, text_en } from "@stricli/core";
import { brief, exitCodes, onOneLine, ParleyError } from "../base/index.js";
import { agreement } from "./commands/agreement.command.js";
import { backtest } from "./commands/backtest.command.js";
import { bargain } from "./commands/bargain.command.js";
import { brief as briefCommand } from "./commands/brief.command.js";
import { check } from "./commands/check.command.js";
import { cite } from "./commands/cite.command.js";
import { coalitions } from "./commands/coalitions.command.js";
import { compare } from "./commands/compare.command.js";
import { coverage } from "./commands/coverage.command.js";
import { dependence } from "./commands/dependence.command.js";
import { detail } from "./commands/detail.command.js";
import { duty } from "./commands/duty.command.js";
import { economy } from "./commands/economy.command.js";
import { events } from "./commands/events.command.js";
import { figure } from "./commands/figure.command.js";
import { find } from "./commands/find.command.js";
import { law } from "./commands/law.command.js";
import { nash } from "./commands/nash.command.js";
import { rates } from "./commands/rates.command.js";
import { respond } from "./commands/respond.command.js";
import { run as runCommand } from "./commands/run.command.js";
import { solve } from "./commands/solve.command.js";
import { sources } from "./commands/sources.command.js";
import { start } from "./commands/start.command.js";
import { studio } from "./commands/studio.command.js";
import { table } from "./commands/table.command.js";
import type { Context } from "./context.js";
import { version } from "./version.js";

/** The message of a user's mistake in one line; anything else is a bug of ours and says so. */
function oneLine(error: unknown): string {
  if (error instanceof ParleyError) return `parley: ${error.message}`;
  const text = error instanceof Error ? error.message : String(error);
  return `parley: internal error, please report it with the command line: ${onOneLine(text)}`;
}

const app: Application<Context> = buildApplication(
  buildRouteMap({
    routes: {
      agreement,
      backtest,
      bargain,
      brief: briefCommand,
      check,
      cite,
      coalitions,
      compare,
      coverage,
      dependence,
      detail,
      duty,
      economy,
      events,
      figure,
      find,
      law,
      nash,
      rates,
      respond,
      run: runCommand,
      solve,
      sources,
      start,
      studio,
      table,
    },
    docs: { brief: "Tariff law, average rates, equilibrium and negotiation for Canada, Mexico and the United States" },
  }),
  {
    name: "parley",
    versionInfo: { currentVersion: version },
    scanner: { caseStyle: "allow-kebab-for-camel" },
    documentation: { disableAnsiColor: true },
    determineExitCode: (error) => (error instanceof ParleyError ? error.exitCode : exitCodes.bug),
    localization: {
      loadText: () => ({
        ...text_en,
        exceptionWhileRunningCommand: oneLine,
        exceptionWhileParsingArguments: (error) =>
          `parley: ${onOneLine(error instanceof Error ? error.message : String(error))}`,
        noCommandRegisteredForInput: ({ input, corrections }) =>
          `parley: no command "${onOneLine(brief(input))}"${corrections.length > 0 ? `; did you mean ${corrections.join(" or ")}?` : ""}; parley --help lists them`,
        commandErrorResult: oneLine,
      }),
    },
  },
);

const prefix = "parley: ";

/** Runs one command line and returns its exit code. */
export async function runParley(args: readonly string[], context: Context): Promise<number> {
  const mistakes: string[] = [];
  const stderr = {
    // A wrong command line may have several faults, told one by one; they become one line.
    write: (text: string) => (text.startsWith(prefix) ? mistakes.push(text) : context.process.stderr.write(text)),
  };
  const process = { ...context.process, stderr };
  // The habit of other programs: `help duty` is `duty --help`.
  const asked = args[0] === "help" ? [...args.slice(1), "--help"] : args;
  await run(app, asked, { ...context, process });
  if (mistakes.length > 0) {
    const lines = mistakes.map((line) => line.slice(prefix.length).trimEnd());
    context.process.stderr.write(`${prefix}${lines.join("; ")}\n`);
  }
  const code = Number(process.exitCode ?? 0);
  return code < 0 ? (code === -1 || code === -2 || code === -3 ? exitCodes.bug : exitCodes.usage) : code;
}
