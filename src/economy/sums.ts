import { fileError } from "../base/index.js";
import type { Economy } from "./types.js";

/**
 * Shares may miss one by this much: files written with six or seven significant digits pass, a missing row of any weight
 * does not. What is left of the gap shows up in the residual of the base.
 */
const shareTolerance = 1e-6;

/** Input-output columns may miss one by this much (the data of Caliendo and Parro miss it by 1.6e-6). */
const ioTolerance = 1e-5;

/** @throws ParleyError (invalid file) when a region's final-demand shares do not sum to one. */
export function checkFinalShares(economy: Economy, file: string): void {
  const { regions, sectors, finalShare } = economy;
  for (let n = 0; n < regions.length; n += 1) {
    let sum = 0;
    for (let j = 0; j < sectors.length; j += 1) sum += finalShare[n * sectors.length + j]!;
    if (!(Math.abs(sum - 1) <= shareTolerance)) {
      throw fileError(
        file,
        `final_share of country "${regions[n]}" sums to ${shown(sum)} over sectors, not 1 (tolerance ${shareTolerance}); rescale it`,
      );
    }
  }
}

/** Position of the first region that no trade connects with the first, directly or through others; -1 where all are. */
export function apart({ regions, sectors, share, expenditure }: Economy): number {
  const [n, j] = [regions.length, sectors.length];
  const buys = (a: number, b: number): boolean => {
    const row = (a * n + b) * j;
    for (let s = 0; s < j; s += 1) if (share[row + s]! > 0 && expenditure[a * j + s]! > 0) return true;
    return false;
  };
  const reached = new Set([0]);
  for (const from of reached) {
    for (let to = 0; to < n; to += 1) {
      if (!reached.has(to) && (buys(from, to) || buys(to, from))) reached.add(to);
    }
  }
  return regions.findIndex((_, r) => !reached.has(r));
}

/** @throws ParleyError (invalid file) where no trade connects two regions: their relative wage is not determined. */
export function checkConnected(economy: Economy, file: string): void {
  const r = apart(economy);
  if (r < 0) return;
  throw fileError(
    file,
    `no trade connects "${economy.regions[r]}" with "${economy.regions[0]}", directly or through others, so their relative wage is not determined; add its trade, or leave it out`,
  );
}

/** @throws ParleyError (invalid file) when a region spends nothing on anything: it would be a region without an economy. */
export function checkSpending({ regions, sectors, expenditure }: Economy, file: string): void {
  const j = sectors.length;
  const idle = regions.find((_, n) => expenditure.subarray(n * j, (n + 1) * j).every((value) => value === 0));
  if (idle === undefined) return;
  throw fileError(file, `every expenditure of country "${idle}" is 0; write what it spends, or leave the country out`);
}

/**
 * Where a region spends on a sector, its shares over exporters sum to one. Where it spends nothing they may all be zero,
 * but then nothing may demand the good either.
 * @param firstLine [importer][sector] first line of the trade file about it, 0 for none.
 */
export function checkTradeShares(economy: Economy, file: string, firstLine: Int32Array): void {
  const { regions, sectors, share, expenditure, finalShare } = economy;
  const [n, j] = [regions.length, sectors.length];
  for (let importer = 0; importer < n; importer += 1) {
    for (let sector = 0; sector < j; sector += 1) {
      let sum = 0;
      for (let exporter = 0; exporter < n; exporter += 1) sum += share[(importer * n + exporter) * j + sector]!;
      const cell = importer * j + sector;
      if (Math.abs(sum - 1) <= shareTolerance) continue;
      const line = firstLine[cell] ?? 0;
      const who = `importer "${regions[importer]}" in sector "${sectors[sector]}"`;
      if (sum === 0 && expenditure[cell] === 0) {
        const user = finalShare[cell] === 0 ? userOf(economy, importer, sector) : "final demand";
        if (user === undefined) continue;
        throw fileError(file, `nobody supplies ${who}, yet ${user} uses it; add rows or set its share to 0`);
      }
      throw fileError(
        line > 0 ? `${file}:${line}` : file,
        `shares of ${who} sum to ${shown(sum)} over exporters, not 1 (tolerance ${shareTolerance}); add the missing rows or rescale`,
      );
    }
  }
}

/** A sector of the region that produces something and uses the given good. */
function userOf({ regions, sectors, io, vaShare, share, expenditure }: Economy, region: number, good: number) {
  const j = sectors.length;
  return sectors.find((_, using) => {
    if (io[(region * j + good) * j + using] === 0 || vaShare[region * j + using] === 1) return false;
    return regions.some(
      (_, buyer) => share[(buyer * regions.length + region) * j + using]! > 0 && expenditure[buyer * j + using]! > 0,
    );
  });
}

/**
 * Input-output columns sum to one within 1e-5, or are all zero where value added is the whole of output. Within that they
 * are used as given; `normalise` rescales them (in place), also where they miss one by more.
 * @param firstLine [region][using sector] first line of the io file about it, 0 for none.
 * @returns a warning with the largest deviation where there is one.
 */
export function checkIoColumns(economy: Economy, file: string, firstLine: Int32Array, normalise: boolean): string[] {
  const { regions, sectors, io, vaShare } = economy;
  const j = sectors.length;
  let largest = 0;
  let where = "";
  for (let n = 0; n < regions.length; n += 1) {
    for (let using = 0; using < j; using += 1) {
      let sum = 0;
      for (let source = 0; source < j; source += 1) sum += io[(n * j + source) * j + using]!;
      if (sum === 0 && vaShare[n * j + using] === 1) continue;
      const gap = Math.abs(sum - 1);
      if (!(gap <= ioTolerance) && !(normalise && sum > 0)) {
        const line = firstLine[n * j + using] ?? 0;
        throw fileError(
          line > 0 ? `${file}:${line}` : file,
          `gamma of country "${regions[n]}", using sector "${sectors[using]}" sums to ${shown(sum)} over source sectors, not 1 (tolerance ${ioTolerance}); rescale the column${sum > 0 ? ", or let --normalise-io do it" : ""}`,
        );
      }
      if (gap > largest) {
        largest = gap;
        where = `${regions[n]}, ${sectors[using]}`;
      }
      if (normalise) for (let source = 0; source < j; source += 1) io[(n * j + source) * j + using]! /= sum;
    }
  }
  // Sums of a few dozen shares written in full carry rounding of this size.
  if (largest <= 1e-12) return [];
  const done = normalise ? "rescaled to one" : "used as given";
  return [`input-output columns miss one by up to ${largest.toExponential(1)} (${where}); ${done}`];
}

/**
 * Trade surpluses sum to zero over the world. A remainder up to 1e-6 of world value added (rounding of printed tables) is
 * taken out in proportion to their size, in place and with a warning (A-surplus-remainder); more is refused.
 */
export function balanceSurplus(economy: Economy, file: string): string[] {
  const { tradeSurplus, valueAdded } = economy;
  let sum = 0;
  let size = 0;
  let world = 0;
  for (let n = 0; n < tradeSurplus.length; n += 1) {
    sum += tradeSurplus[n]!;
    size += Math.abs(tradeSurplus[n]!);
    world += valueAdded[n]!;
  }
  if (!(Math.abs(sum) <= 1e-6 * world)) {
    throw fileError(
      file,
      `trade_surplus sums to ${shown(sum)} over countries, not 0; surpluses and deficits of the world must cancel`,
    );
  }
  // Below this the remainder is rounding of the sum itself and cannot hold up a solve at 1e-13.
  if (Math.abs(sum) <= 1e-14 * world) return [];
  for (let n = 0; n < tradeSurplus.length; n += 1) tradeSurplus[n]! -= (sum * Math.abs(tradeSurplus[n]!)) / size;
  return [`trade surpluses summed to ${shown(sum)}; the remainder was taken out in proportion to their size`];
}

const shown = (value: number): string => String(Number(value.toPrecision(8)));
