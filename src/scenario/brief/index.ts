export type { BriefEvent, BriefInputs, PublishedFigure } from "./bench.js";
export { type BriefFrame, judged, workOutBrief } from "./build.js";
export {
  type AnsweredClaim,
  type BriefClaims,
  type BriefResult,
  type BriefSource,
  briefClaimsSchema,
  briefSchema,
  type Measure as BriefMeasure,
} from "./schema.js";
