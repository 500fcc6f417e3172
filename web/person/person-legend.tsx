import { commonWords } from "../words/common.ts";
import { personWords } from "../words/person.ts";
import { HelpSign, HurtSign } from "./flow-signs.tsx";
import { zigzagPath } from "./zigzag.ts";

/** A supportive tie as it is drawn where it began late or has ended. */
export function TieSign({ look }: { look: "p-began" | "p-ended" }) {
  return (
    <svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
      <path class={`p-support ${look}`} d="M2 6H32" stroke-width="2.2" />
    </svg>
  );
}

/** What the lines and marks of the picture one step out stand for. */
export function PersonLegend({ tiesLive }: { tiesLive: boolean }) {
  return (
    <ul class="legend" aria-label={commonWords.legend()}>
      <li>
        <svg width="30" height="12" viewBox="0 0 30 12" aria-hidden="true">
          <path class="p-support" d="M1 6H29" stroke-width="5" />
        </svg>
        {personWords.thicker()}
      </li>
      <li>
        <svg width="30" height="12" viewBox="0 0 30 12" aria-hidden="true">
          <path class="p-harm" d={zigzagPath(0, 6, 30, 6, 0, 10, 3.4)} stroke-width="2" />
        </svg>
        {personWords.harmful()}
      </li>
      {tiesLive && (
        <>
          <li>
            <TieSign look="p-began" />
            {personWords.began()}
          </li>
          <li>
            <TieSign look="p-ended" />
            {personWords.ended()}
          </li>
        </>
      )}
      <li>
        <HelpSign />
        {personWords.helped()}
      </li>
      <li>
        <HurtSign />
        {personWords.hurtNow()}
      </li>
    </ul>
  );
}
