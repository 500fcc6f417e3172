import { Button } from "../controls/button.tsx";
import type { Work } from "../network-files/work.ts";
import { addressOf } from "../state/place.ts";
import { store } from "../state/store.ts";
import { editorWords } from "../words/editor.ts";
import { tidy } from "./acts.ts";
import { chosen, takeGrownTies } from "./room-state.ts";

/** What a reader has to know of what is edited here, and what not. */
export function Notes({ work: { facts } }: { work: Work }) {
  const { variants, tiesLive, grow, fixes } = facts;
  const now = variants[Math.min(chosen.value, variants.length - 1)];
  const alike = variants.filter(({ ties }) => ties === now.ties).map(({ letter }) => letter);
  const others = variants.length - alike.length;
  const original = store.original.value;
  const edited = original !== null && store.scenarioText.value !== original.text;
  return (
    <div class="edit-notes">
      <p>
        {variants.length > 1 &&
          (others === 0 ? editorWords.oneNetwork(alike) : editorWords.editsOne(alike, now.name, variants.length))}{" "}
        {tiesLive && !grow && editorWords.liveTies()} {grow && editorWords.growing()}{" "}
        {!store.changedSinceRun.value && edited && <Lived />} {editorWords.fixes({ ...now.fixes, ...fixes })}
      </p>
      {grow && (
        <Button kind="quiet" size="small" onPress={() => void takeGrownTies()}>
          {editorWords.takeGrown()}
        </Button>
      )}
      <Button kind="quiet" size="small" onPress={() => void tidy()}>
        {editorWords.tidy()}
      </Button>
    </div>
  );
}

/** What the run with the changes came to, and where it can be compared. */
function Lived() {
  const runs = store.runs.value;
  if (runs === null) return null;
  const week = store.lastWeek.value;
  return (
    <>
      {editorWords.lived(
        week,
        runs.variants.map(({ letter, model }) => ({ letter, distress: model.distress[week] ?? 0 })),
      )}{" "}
      <a href={addressOf({ at: "playground", room: "compare" })}>{editorWords.seeCompare()}</a>{" "}
    </>
  );
}
