import { type IsoDate, nextDay, ParleyError, previousDay } from "../base/index.js";
import { derive } from "./derive.js";
import { lawHorizon, lawStart, type StatuteBook } from "./statute-book.js";
import type { Derivation, DutyLine, DutyQuery } from "./types.js";

/** One programme whose line is not the same on two days. */
export interface LineChange {
  readonly programme: string;
  /** Null where the programme has no line that charges, needs a fact or prohibits. */
  readonly before: DutyLine | null;
  readonly after: DutyLine | null;
  /** Why it stands as it does after the change. */
  readonly reason: string;
  readonly citation: string;
}

/** The days on which one answer stands. */
export interface Era {
  readonly from: IsoDate;
  /** Last day. */
  readonly to: IsoDate;
  /** Null where the book has no answer; then `why` says so. */
  readonly derivation: Derivation | null;
  readonly why: string | null;
  /** What changed from the era before; empty for the first. */
  readonly changes: readonly LineChange[];
}

/**
 * Every answer to a question from the first day of the book to its horizon, with what changed and by which text. `query.on`
 * does not matter.
 * @throws ParleyError as {@link derive} where no day has an answer.
 */
export function history(book: StatuteBook, query: DutyQuery): Era[] {
  const eras: Era[] = [];
  let failed: ParleyError | null = null;
  let answered: Derivation | null = null;
  for (const from of daysOfChange(book, query)) {
    const answer = answerOn(book, { ...query, on: from });
    const derivation = answer instanceof ParleyError ? null : answer;
    const why = answer instanceof ParleyError ? answer.message : null;
    if (answer instanceof ParleyError) failed ??= answer;
    const last = eras.at(-1);
    const changes = answered && derivation ? changesBetween(answered, derivation) : [];
    answered = derivation ?? answered;
    if (last !== undefined && !last.derivation === !derivation && changes.length === 0) continue;
    if (last !== undefined) eras[eras.length - 1] = { ...last, to: previousDay(from) };
    eras.push({ from, to: lawHorizon, derivation, why, changes });
  }
  if (failed !== null && eras.every(({ derivation }) => derivation === null)) throw failed;
  return eras;
}

/** The answer of a day, or the error that says why there is none. */
function answerOn(book: StatuteBook, query: DutyQuery): Derivation | ParleyError {
  try {
    return derive(book, query, { counterfactuals: false });
  } catch (error) {
    if (error instanceof ParleyError && error.kind === "notKnown") return error;
    throw error;
  }
}

/** The lines of two answers that differ, programme by programme, in the order of the second. */
export function changesBetween(before: Derivation, after: Derivation): LineChange[] {
  const [old, now] = [chargedLines(before), chargedLines(after)];
  const programmes = [...new Set([...now.keys(), ...old.keys()])];
  return programmes.flatMap((programme): LineChange[] => {
    const [one, two] = [old.get(programme) ?? null, now.get(programme) ?? null];
    if (one !== null && two !== null && alike(one, two)) return [];
    const rejected = after.lines.find((line) => line.programme === programme);
    const said = two ?? rejected ?? one;
    const gone = two === null && rejected === undefined ? "no longer in force" : null;
    return [{ programme, before: one, after: two, reason: gone ?? said?.reason ?? "", citation: said?.citation ?? "" }];
  });
}

/** Lines that charge something, need a fact or prohibit, by programme; the base duty always. */
export function chargedLines({ lines }: Derivation): Map<string, DutyLine> {
  const counts = ({ programme, status, amount }: DutyLine): boolean =>
    programme === "mfn" || status === "needsFact" || status === "prohibited" || (status === "applies" && amount !== 0);
  return new Map(lines.filter(counts).map((line) => [line.programme, line]));
}

const alike = (one: DutyLine, two: DutyLine): boolean =>
  one.status === two.status &&
  one.rate === two.rate &&
  one.specific === two.specific &&
  one.basis === two.basis &&
  (one.amount === two.amount || Math.abs((one.amount ?? 0) - (two.amount ?? 0)) < 0.005) &&
  (one.amount === null) === (two.amount === null);

/**
 * The days of the book on which the answer to a question may change, ascending: those on which a rule, an interaction, an entry
 * of a list with the code, or its line of the schedule begins, ends, is announced, published or first charged.
 */
function daysOfChange(book: StatuteBook, { code, destination }: DutyQuery): IsoDate[] {
  const days = new Set<IsoDate>([lawStart]);
  const add = (...some: readonly (string | null | undefined)[]): void => {
    for (const day of some) if (day && lawStart <= day && day <= lawHorizon) days.add(day as IsoDate);
  };
  for (const { measure, rules } of book.measures) {
    if (measure.destination !== destination) continue;
    add(measure.heldFrom);
    for (const { from, end, known, enforced, published } of rules.flatMap(({ versions }) => versions)) {
      add(from, end, known, enforced, published);
    }
  }
  for (const { effective, to, known, enforced } of book.interactions.get(destination) ?? []) {
    add(effective, to && nextDay(to as IsoDate), known, enforced);
  }
  const { whole, part } = book.index.hits(code);
  for (const { from, end } of [...whole, ...part]) add(from, end);
  const base = book.schedules.get(destination);
  if (base?.kind === "hs6") for (const { from, end } of [...base.known, ...base.raised]) add(from, end);
  if (base?.kind === "lines") {
    const near = code.slice(0, 6);
    for (const [other, states] of base.schedule.lines) {
      if (!other.startsWith(near)) continue;
      for (const { from, to, season } of states) {
        add(from, to && nextDay(to));
        for (const [, begins = "", ends = ""] of season.matchAll(/(\d\d-\d\d)\/(\d\d-\d\d)/g)) {
          for (const year of years) add(`${year}-${begins}`, nextDay(`${year}-${ends}` as IsoDate));
        }
      }
    }
  }
  return [...days].toSorted();
}

const years: readonly string[] = Array.from({ length: 2 }, (_, index) => String(Number(lawStart.slice(0, 4)) + index));
