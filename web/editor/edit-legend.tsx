import { Mark } from "../person/mark.tsx";
import { zigzagPath } from "../person/zigzag.ts";
import { store } from "../state/store.ts";
import { commonWords } from "../words/common.ts";
import { editorWords } from "../words/editor.ts";
import type { View } from "./view.ts";

/** What shapes and lines of the picture stand for; one row, and only what is there. */
export function EditLegend({ view: { people, ties, groups }, lived }: { view: View; lived: boolean }) {
  const { legendOf } = commonWords;
  return (
    <ul class="legend edit-legend" aria-label={commonWords.legend()}>
      {lived && (
        <li>
          {[5, 45, 94].map((distress) => (
            <Mark key={distress} drawn={{ diamond: false, distress }} radius={8} />
          ))}
          {editorWords.distressIn(store.playing.value ? store.week.peek() : store.week.value)}
        </li>
      )}
      {people.some(({ diamond }) => diamond) && (
        <li>
          <Mark drawn={{ diamond: true, distress: 0 }} radius={7.5} />
          {legendOf.identity()}
        </li>
      )}
      <li>
        <Line look="p-support" width={2.6} />
        {legendOf.support()}
      </li>
      <li>
        <svg width="27" height="12" viewBox="0 0 27 12" aria-hidden="true">
          <path class="p-harm" d={zigzagPath(0, 6, 27, 6, 0, 9, 3.4)} stroke-width="1.9" />
        </svg>
        {legendOf.harm()}
      </li>
      {groups.length > 0 && (
        <li>
          <svg width="26" height="18" viewBox="0 0 26 18" aria-hidden="true">
            <rect class="edit-hull" x="1" y="1.5" width="24" height="15" rx="7" />
            <path class="edit-house-filled" transform="translate(13 9)" d="M-6 1L0-5L6 1H4.5V5H-4.5V1Z" />
          </svg>
          {editorWords.legendGroup()}
        </li>
      )}
      {ties.some(({ mark }) => mark === "yours") && (
        <li>
          <Line look="edit-yours" width={4} />
          {editorWords.legendYours()}
        </li>
      )}
      {ties.some(({ mark }) => mark === "cut") && (
        <li>
          <Line look="edit-cut-tie" width={3} />
          {editorWords.legendCut()}
        </li>
      )}
    </ul>
  );
}

function Line({ look, width }: { look: string; width: number }) {
  return (
    <svg width="27" height="12" viewBox="0 0 27 12" aria-hidden="true">
      <path class={look} d="M2 6H25" stroke-width={width} />
    </svg>
  );
}
