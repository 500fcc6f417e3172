import { Button } from "../controls/button.tsx";
import { editorWords } from "../words/editor.ts";
import { tidy } from "./acts.ts";
import type { Work } from "./files/work.ts";
import { chosen, takeGrownTies } from "./room-state.ts";

/** What a reader has to know of what is edited here, and what not. */
export function Notes({ work: { facts } }: { work: Work }) {
  const { variants, tiesLive, grow, fixes } = facts;
  const now = variants[Math.min(chosen.value, variants.length - 1)];
  const alike = variants.filter(({ ties }) => ties === now.ties).map(({ letter }) => letter);
  const others = variants.length - alike.length;
  return (
    <div class="edit-notes">
      <p>
        {variants.length > 1 &&
          (others === 0 ? editorWords.oneNetwork(alike) : editorWords.editsOne(alike, now.name, variants.length))}{" "}
        {tiesLive && !grow && editorWords.liveTies()} {grow && editorWords.growing()}{" "}
        {(fixes.ties || fixes.identities) && editorWords.fixes(fixes.ties, fixes.identities)}
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
