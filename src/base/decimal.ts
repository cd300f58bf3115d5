const pattern = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The decimal number a text holds, blanks at its ends apart; NaN for anything else, also for `0x10` and the empty text. */
export function decimal(text: string): number {
  const bare = text.trim();
  return pattern.test(bare) ? Number(bare) : Number.NaN;
}
