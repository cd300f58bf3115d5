import { notKnown } from "../base/index.js";
import { lawHorizon, lawStart } from "../law/index.js";
import { type Answer, Answers, nothing, unknownAnswer } from "./answers.js";
import type { AssessOptions } from "./ask.js";
import type { AssessedLine, Derive, ImportLine, KnownPart } from "./types.js";

/** Chapters 98 and 99: returned, repaired and low-value goods, outside the surtaxes (A-rates-chapter98). */
export const isApart = (code: string): boolean => code >= "98";

/** Programme name of the duty collected on chapters 98 and 99. */
export const apartProgramme = "chapters 98 and 99";

/**
 * The duty of every line on a day, with and without the USMCA claim, per unit of value.
 * Bases: `statutory` no line claims; `claims` the claimed part of each line does; `collected` the year of the weights.
 * @throws ParleyError (not known) for a day outside the book.
 */
export function assessLines(
  lines: readonly ImportLine[],
  derive: Derive,
  options: AssessOptions,
): readonly AssessedLine[] {
  if (options.on < lawStart || options.on > lawHorizon) {
    throw notKnown(`the statute book answers from ${lawStart} to ${lawHorizon}; ${options.on} is not known`);
  }
  const answers = new Answers(derive, options);
  const last = answers.lastOf(lines);
  const { items, kinds, without, claimed } = last;
  return lines.map((line, index) => {
    if (isApart(line.code)) return (items[index] ??= assessApart(line));
    const kind = answers.kindOf(line, index, last);
    if (kind === null || kind !== kinds[index]) {
      kinds[index] = kind;
      const plain = answers.answer(line, null, kind);
      const under = line.claimShare > 0 ? answers.answer(line, "USMCA", kind) : plain;
      if (without[index] !== plain || claimed[index] !== under) {
        without[index] = plain;
        claimed[index] = under;
        items[index] = assessLine(line, plain, under);
      }
    }
    return items[index] as AssessedLine;
  });
}

/** Chapters 98 and 99 keep the rate collected in the year of the weights on every basis. */
function assessApart(line: ImportLine): AssessedLine {
  const collected = collectedRate(line);
  const known = collected === null ? nothing : [{ share: 1, rates: new Map([[apartProgramme, collected]]) }];
  return {
    line,
    statutory: known,
    claims: known,
    collected,
    unknown: collected === null ? "chapters 98 and 99" : null,
    usedEquivalent: false,
  };
}

function assessLine(line: ImportLine, plain: Answer, under: Answer): AssessedLine {
  const without = forLine(plain, line);
  const claimed = under === plain ? without : forLine(under, line);
  return {
    line,
    statutory: without.whole,
    claims: inParts(line.claimShare, without, claimed),
    collected: collectedRate(line),
    unknown: line.claimShare < 1 ? (without.unknown ?? claimed.unknown) : claimed.unknown,
    usedEquivalent: without.rates !== null && without.specific !== null,
  };
}

/** The part that does not claim and the part that does, as far as the law gives an answer. */
function inParts(share: number, without: Answer, claimed: Answer): readonly KnownPart[] {
  if (share <= 0) return without.whole;
  if (share >= 1) return claimed.whole;
  if (without.rates === null) return claimed.rates === null ? nothing : [{ share, rates: claimed.rates }];
  const rest = { share: 1 - share, rates: without.rates };
  return claimed.rates === null ? [rest] : [rest, { share, rates: claimed.rates }];
}

/** The answer for one line of the kind: a specific rate stands at the ad valorem equivalent of the line. */
function forLine(answer: Answer, { baseEquivalent }: ImportLine): Answer {
  const { rates, specific } = answer;
  if (specific === null || rates === null) return answer;
  if (baseEquivalent === null) return unknownAnswer(`${specific}: specific rate`);
  const own = new Map([[specific, baseEquivalent], ...rates]);
  return { rates: own, whole: [{ share: 1, rates: own }], unknown: null, specific };
}

const collectedRate = (line: ImportLine): number | null =>
  line.collected === null || line.value <= 0 ? null : line.collected / line.value;
