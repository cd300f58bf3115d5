import { readBook } from "./book.js";
import { compiledFile, compileTexts, fingerprintOf } from "./compiled-book.js";
import { compiledScheduleFile, compileSchedule, scheduleFingerprint } from "./compiled-schedule.js";
import { readSchedule } from "./schedule.js";
import { shipped } from "./shipped.js";
import { writeWhole } from "./write.js";

/**
 * Checks the shipped book and writes it and the US schedule compiled; the step of the build after the compiler.
 * @throws ParleyError (invalid file) for the first fault of a file.
 */
export function writeCompiledBook(): void {
  writeWhole(compiledFile, compileTexts(readBook(), fingerprintOf(shipped("book"))));
  writeWhole(compiledScheduleFile, compileSchedule(readSchedule(), scheduleFingerprint()));
}
