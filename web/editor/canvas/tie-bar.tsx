import { Button } from "../../controls/button.tsx";
import { commonWords } from "../../words/common.ts";
import { editorWords } from "../../words/editor.ts";
import { cut, type Doing, harmful, trust } from "./acts.ts";

/** What can be done with the tie that is chosen, as buttons: for fingers, and for whoever does not know the keys. */
export function TieBar(props: Doing & { readonly tie: number; readonly onClose: () => void }) {
  const { tie, ties, people, may, selected, onClose } = props;
  const { from, to, trust: there, trustBack: back, harmful: hurts } = ties[tie];
  // Whoever is chosen is named first, and so is their trust.
  const turned = selected === to;
  const names = turned ? ([people[to].name, people[from].name] as const) : ([people[from].name, people[to].name] as const);
  return (
    <fieldset class="edit-tie-bar" aria-label={editorWords.tieOf(...names)}>
      <p>
        <b>{editorWords.tieOf(...names)}</b>{" "}
        {turned ? editorWords.trustBothWays(back, there) : editorWords.trustBothWays(there, back)}
      </p>
      {may.includes("trust") && (
        <>
          <Button size="small" label={editorWords.lessTrust(...names)} onPress={() => trust(props, tie, -1)}>
            {editorWords.less()}
          </Button>
          <Button size="small" label={editorWords.moreTrust(...names)} onPress={() => trust(props, tie, 1)}>
            {editorWords.more()}
          </Button>
        </>
      )}
      {(may.includes("harmful") || (may.includes("mend") && hurts)) && (
        <Button size="small" onPress={() => harmful(props, tie)}>
          {hurts ? editorWords.mend() : editorWords.makeHarmful()}
        </Button>
      )}
      {may.includes("cut") && (
        <Button size="small" onPress={() => cut(props, [tie])}>
          {editorWords.cut()}
        </Button>
      )}
      <Button kind="quiet" size="small" onPress={onClose}>
        {commonWords.close()}
      </Button>
    </fieldset>
  );
}
