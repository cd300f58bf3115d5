/** A page's tab works out its draws on the thread that asks. */
export const availableParallelism = (): number => 1;
