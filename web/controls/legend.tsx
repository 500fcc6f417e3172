import type { ComponentChildren } from "preact";
import { HarmSign, LineSign, LivingTies } from "../person/line-signs.tsx";
import { Mark } from "../person/mark.tsx";
import { commonWords } from "../words/common.ts";
import type { People } from "../worker/protocol.ts";

/** One row, always on: what shapes, fills and lines stand for. */
export function Legend({
  people = null,
  compared = true,
  tiesLive = false,
  children,
}: {
  /** Who is drawn, as soon as that is known: where nobody carries an identity there is no diamond to explain. */
  people?: People | null;
  compared?: boolean;
  tiesLive?: boolean;
  /** Further items. */
  children?: ComponentChildren;
}) {
  const { legendOf } = commonWords;
  return (
    <ul class="legend" aria-label={commonWords.legend()}>
      <li>
        {[5, 32, 66, 94].map((distress) => (
          <Mark key={distress} drawn={{ diamond: false, distress }} radius={8} />
        ))}
        {legendOf.distress()}
      </li>
      {(people === null || anybodyCarries(people)) && (
        <li>
          <Mark drawn={{ diamond: true, distress: 0 }} radius={7.5} />
          {legendOf.identity()}
        </li>
      )}
      <li>
        <LineSign look="p-support" />
        {legendOf.support()}
      </li>
      <li>
        <HarmSign />
        {legendOf.harm()}
      </li>
      {tiesLive && <LivingTies />}
      {compared && <li class="legend-both">{legendOf.both()}</li>}
      {children}
    </ul>
  );
}

function anybodyCarries({ identities }: People): boolean {
  return identities.some((carried) => carried !== 0);
}
