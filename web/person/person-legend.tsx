import { commonWords } from "../words/common.ts";
import { personWords } from "../words/person.ts";
import { HelpSign, HurtSign } from "./flow-signs.tsx";
import { zigzagPath } from "./zigzag.ts";

/** What the lines and marks of the picture one step out stand for. */
export function PersonLegend() {
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
