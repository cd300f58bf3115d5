import type { ReactNode } from "react";
import type { TableResult } from "../../../../src/scenario/index.js";
import { useParams } from "../../route.js";
import { useFormats, useSettings, useWords } from "../../settings.js";
import { Headline } from "../../ui/announce.js";
import { Terminal } from "../../ui/terminal.js";
import { AgreementNow } from "./agreement.js";
import "./page.css";
import { Coalitions, inOrder, Moves, Threats, Variants } from "./sections.js";
import { Arrangements, Leverage, Linkage } from "./side.js";
import { threatIn } from "./table-number.js";
import { type Round, useTable } from "./use-table.js";
import { PoliticalWeights } from "./weights.js";
import { tableWords } from "./words.js";

const ready = [
  "stand-together",
  "restraint-or-retaliation",
  "us-canada-deal-without-mexico",
  "us-mexico-deal-without-canada",
  "lapse-2036",
  "extension-2042",
] as const;

/** What each party gets without a deal, with one, alone and together; worked out part after part while one reads. */
export default function TablePage(): ReactNode {
  const words = useWords(tableWords);
  const { language } = useSettings();
  const [params, change] = useParams();
  const name = ready.find((one) => one === params.get("table")) ?? ready[0];
  const { found, at, fault, stop } = useTable(name);
  const first = found.ladder;
  const parts: Readonly<Record<Round, string>> = {
    ladder: words.partLadder,
    arrangements: words.partArrangements,
    "menu,frontier": words.partMenu,
    "linkage,leverage": words.partLinkage,
    coalitions: words.partCoalitions,
    variants: words.partVariants,
  };
  return (
    <>
      {first === undefined ? <Headline>{words.opening}</Headline> : <Answer result={first} />}
      <div className="controls section">
        <label>
          {words.table}
          <select value={name} onChange={({ target }) => change({ table: target.value }, { push: true })}>
            {ready.map((one) => (
              <option key={one} value={one}>
                {one === name && first ? first.title[language] : one}
              </option>
            ))}
          </select>
        </label>
        {at !== null && (
          <p className="muted small">
            {words.working(parts[at])}{" "}
            <button type="button" onClick={stop}>
              {words.stop}
            </button>
          </p>
        )}
      </div>
      {first !== undefined && <p className="prose">{first.about[language]}</p>}
      {fault !== null && (
        <div className="notice" role="alert">
          <p>{words.fault}</p>
          <p>{fault}</p>
        </div>
      )}
      {first !== undefined && <Threats result={first} />}
      {found.arrangements && <Arrangements result={found.arrangements} />}
      {found["menu,frontier"] && <Moves result={found["menu,frontier"]} />}
      {found["linkage,leverage"] && <Linkage result={found["linkage,leverage"]} />}
      {found["linkage,leverage"] && <Leverage result={found["linkage,leverage"]} />}
      {found.coalitions && <Coalitions result={found.coalitions} />}
      {found.variants && <Variants result={found.variants} />}
      <PoliticalWeights />
      <AgreementNow />
      <Terminal line={`parley table ${name}`} />
    </>
  );
}

/** What the deal over the first threat brings each party. */
function Answer({ result }: { readonly result: TableResult }): ReactNode {
  const words = useWords(tableWords);
  const { language } = useSettings();
  const { signed, country } = useFormats();
  const deal = result.ladder?.[0];
  const threat = threatIn(result, deal?.threat ?? "", language);
  if (deal === undefined) return <Headline>{words.opening}</Headline>;
  if (!deal.signed) return <Headline>{words.noDeal(threat)}</Headline>;
  const parts = inOrder(result.inputs.parties).map((code) =>
    words.points(country(code), signed(deal.gainsPct[code] ?? 0, 2)),
  );
  return <Headline>{words.answer(threat, parts.join(", "))}</Headline>;
}
