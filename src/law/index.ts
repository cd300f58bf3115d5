export type {
  Basis,
  Claim,
  Derivation,
  DutyLine,
  DutyQuery,
  Facts,
  LineStatus,
  ProgrammeId,
  Question,
} from "./types.js";
