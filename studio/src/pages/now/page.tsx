import type { ReactNode } from "react";
import { useAnswer } from "../../worker/use-answer.js";
import { FailureNotice } from "../../ui/failure.js";
import { Headline } from "../../ui/announce.js";

export default function NowPage(): ReactNode {
  const { output, failure, again } = useAnswer("parley", { args: ["law", "--on", "2026-10-10", "--json"] });
  if (failure) return <FailureNotice failure={failure} again={again} />;
  return (
    <Headline>{output === undefined ? "…" : `${output.code} ${output.stdout.slice(0, 300)} ${output.stderr}`}</Headline>
  );
}
