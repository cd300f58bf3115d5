// Binary arithmetic coding (Witten, Neal and Cleary 1987) with odds that learn, in the carryless form of lpaq (Mahoney 2007): a
// bit costs what the bits before it in the same context make it worth. Written here because no kept library codes amounts in
// contexts of ours, and a month of claims takes 88 kB by columns and gzip, 53 kB so. A reader and a writer have one face: what goes
// through a coder is described once for both ways.

/** Writes the bits it is given, or, reading, gives those that were written and takes no notice of what it is given. */
export interface Coder {
  /** A bit under the odds at a place of `odds`, which learn from it. */
  bit(odds: Odds, at: number, bit: number): number;
  /** So many bits of which nothing is known, at most 24; they stand apart, as they are. */
  plain(count: number, bits: number): number;
}

/** Odds of a one by context, in 65536ths: beside each other a quick and a slow learner, whose mean is taken. */
export type Odds = Uint16Array;

export const oddsFor = (contexts: number): Odds => new Uint16Array(2 * contexts).fill(half);

const half = 32768;
const [quick, slow] = [4, 7];
/** Never certain: a bit that was not foreseen must stay possible. */
const least = 48;

const oddsOf = (odds: Odds, at: number): number =>
  Math.min(Math.max((odds[2 * at]! + odds[2 * at + 1]!) >> 1, least), 65536 - least);

function learn(odds: Odds, at: number, bit: number): void {
  const aim = bit === 0 ? 0 : 65535;
  odds[2 * at] = odds[2 * at]! + ((aim - odds[2 * at]!) >> quick);
  odds[2 * at + 1] = odds[2 * at + 1]! + ((aim - odds[2 * at + 1]!) >> slow);
}

/** The last number of the lower part of a range that is split by the odds of a one. */
const split = (low: number, high: number, odds: number): number => {
  const range = (high - low) >>> 0;
  return (low + (range >>> 16) * odds + (((range & 65535) * odds) >>> 16)) >>> 0;
};

export interface Writer extends Coder {
  /** All that was written: how many bytes are coded (four bytes), those, then the plain bits. */
  end(): Uint8Array;
}

export function writer(): Writer {
  let [low, high] = [0, 0xffffffff];
  const coded: number[] = [];
  const plain: number[] = [];
  let [held, room] = [0, 8];
  return {
    bit(odds, at, bit) {
      const middle = split(low, high, oddsOf(odds, at));
      if (bit === 0) low = middle + 1;
      else high = middle;
      while ((low ^ high) >>> 24 === 0) {
        coded.push(high >>> 24);
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
      }
      learn(odds, at, bit);
      return bit;
    },
    plain(count, bits) {
      for (let place = count - 1; place >= 0; place -= 1) {
        room -= 1;
        held |= ((bits >> place) & 1) << room;
        if (room > 0) continue;
        plain.push(held);
        [held, room] = [0, 8];
      }
      return bits;
    },
    end() {
      const length = coded.length + 4;
      return Uint8Array.from([...fourBytes(length), ...coded, ...fourBytes(low), ...plain, held]);
    },
  };
}

const fourBytes = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);

export function reader(bytes: Uint8Array): Coder {
  let [low, high, code, next] = [0, 0xffffffff, 0, 0];
  const shift = (): void => {
    code = ((code << 8) | (bytes[next] ?? 0)) >>> 0;
    next += 1;
  };
  const four = (): number => {
    for (let first = 0; first < 4; first += 1) shift();
    return code;
  };
  let plainAt = four() + 4;
  four();
  let [held, left] = [0, 0];
  return {
    bit(odds, at) {
      const middle = split(low, high, oddsOf(odds, at));
      const bit = code <= middle ? 1 : 0;
      if (bit === 0) low = middle + 1;
      else high = middle;
      while ((low ^ high) >>> 24 === 0) {
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
        shift();
      }
      learn(odds, at, bit);
      return bit;
    },
    plain(count) {
      while (left < count) {
        held = ((held & 0xffffff) << 8) | (bytes[plainAt] ?? 0);
        plainAt += 1;
        left += 8;
      }
      left -= count;
      return (held >>> left) & ((1 << count) - 1);
    },
  };
}
