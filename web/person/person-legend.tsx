import { commonWords } from "../words/common.ts";
import { personWords } from "../words/person.ts";
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
        <svg width="24" height="14" viewBox="-12 -7 24 14" aria-hidden="true">
          <path class="p-chevron" d="M-10 -5L-5 0L-10 5M-2.5 -5L2.5 0L-2.5 5M5 -5L10 0L5 5" />
        </svg>
        {personWords.helped()}
      </li>
      <li>
        <svg width="14" height="24" viewBox="-7 -12 14 24" aria-hidden="true">
          <path class="p-bolt" d="M2 -11L-6 2H-1L-3 11L6 -3H1Z" />
        </svg>
        {personWords.hurtNow()}
      </li>
    </ul>
  );
}
