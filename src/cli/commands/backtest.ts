import { loadBacktest } from "../../files/index.js";
import { backtestText } from "../../report/index.js";
import { backtest } from "../../scenario/index.js";
import type { Context } from "../context.js";
import { version } from "../version.js";

interface Flags {
  readonly elasticities: string;
  readonly json: boolean;
}

/** `parley backtest`: predicted against observed 2025. */
export function printBacktest(this: Context, { elasticities, json }: Flags): void {
  const result = backtest(loadBacktest(elasticities, { parley: version }));
  this.process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : backtestText(result));
}
