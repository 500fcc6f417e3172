import { HarmSign, LineSign } from "../person/line-signs.tsx";
import { Mark } from "../person/mark.tsx";
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
        <LineSign look="p-support" width={2.6} wide={27} />
        {legendOf.support()}
      </li>
      <li>
        <HarmSign wide={27} />
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
          <LineSign look="edit-yours" width={4} wide={27} />
          {editorWords.legendYours()}
        </li>
      )}
      {ties.some(({ mark }) => mark === "cut") && (
        <li>
          <LineSign look="edit-cut-tie" width={3} wide={27} />
          {editorWords.legendCut()}
        </li>
      )}
    </ul>
  );
}
