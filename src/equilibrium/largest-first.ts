/** A queue that gives back what it holds by size, the largest first; of equal sizes the one added first. */
export interface LargestFirst<T> {
  add(size: number, item: T): void;
  /** Undefined when it is empty. */
  take(): T | undefined;
}

interface Entry<T> {
  readonly size: number;
  readonly order: number;
  readonly item: T;
}

/** A binary heap. */
export function largestFirst<T>(): LargestFirst<T> {
  const heap: Entry<T>[] = [];
  let added = 0;
  const before = (a: number, b: number): boolean => {
    const [x, y] = [heap[a]!, heap[b]!];
    return x.size > y.size || (x.size === y.size && x.order < y.order);
  };
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [heap[b]!, heap[a]!];
  };
  return {
    add(size, item) {
      heap.push({ size, order: added, item });
      added += 1;
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!before(at, parent)) return;
        swap(at, parent);
        at = parent;
      }
    },
    take() {
      const top = heap[0];
      const last = heap.pop();
      if (top === undefined || last === undefined || heap.length === 0) return top?.item;
      heap[0] = last;
      for (let at = 0; ; ) {
        let largest = at;
        for (const child of [2 * at + 1, 2 * at + 2])
          if (child < heap.length && before(child, largest)) largest = child;
        if (largest === at) return top.item;
        swap(at, largest);
        at = largest;
      }
    },
  };
}
