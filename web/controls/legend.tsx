import type { ComponentChildren } from "preact";
import { Mark } from "../person/mark.tsx";
import { TieSign } from "../person/person-legend.tsx";
import { zigzagPath } from "../person/zigzag.ts";
import { commonWords } from "../words/common.ts";

/** One row, always on: what shapes, fills and lines stand for. */
export function Legend({
  compared = true,
  tiesLive = false,
  children,
}: {
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
      <li>
        <Mark drawn={{ diamond: true, distress: 0 }} radius={7.5} />
        {legendOf.identity()}
      </li>
      <li>
        <svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
          <path class="p-support" d="M1 6H33" stroke-width="2.6" />
        </svg>
        {legendOf.support()}
      </li>
      <li>
        <svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
          <path class="p-harm" d={zigzagPath(0, 6, 34, 6, 0, 10, 3.4)} stroke-width="1.9" />
        </svg>
        {legendOf.harm()}
      </li>
      {tiesLive && (
        <>
          <li>
            <TieSign look="p-began" />
            {legendOf.began()}
          </li>
          <li>
            <TieSign look="p-ended" />
            {legendOf.ended()}
          </li>
        </>
      )}
      {compared && <li>{legendOf.both()}</li>}
      {children}
    </ul>
  );
}
