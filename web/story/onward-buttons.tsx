import { Button } from "../controls/button.tsx";
import { showWeek } from "../state/actions.ts";
import { isShown, roomsShown } from "../state/shown.ts";
import { store } from "../state/store.ts";
import { pause } from "../state/time.ts";
import { storyWords } from "../words/story.ts";
import { askWhy, changeClimate, changeFriendship } from "./onward.ts";
import { guessAgain, stage } from "./stage.ts";

/** What can be done: while the year plays, see how it ends; then go on from there. */
export function Onward({ playing }: { playing: boolean }) {
  if (playing)
    return (
      <div class="story-acts">
        <Button size="large" onPress={showResult}>
          {storyWords.showResult()}
        </Button>
      </div>
    );
  const rooms = roomsShown.value;
  const projector = store.textSize.value === "A++";
  return (
    <div class="story-acts">
      {rooms.has("person") && (
        <Button kind="primary" size="large" onPress={() => void askWhy()}>
          {storyWords.why()}
        </Button>
      )}
      {rooms.has("network") && (
        <Button size="large" onPress={() => void changeFriendship()}>
          {storyWords.changeFriendship()}
        </Button>
      )}
      {rooms.has("compare") && (
        <Button kind="quiet" size="large" onPress={() => void changeClimate()}>
          {projector ? storyWords.changeClimateShort() : storyWords.changeClimate()}
        </Button>
      )}
      {isShown("lessons") && (
        <a class="story-lessons" href="#/lessons">
          {storyWords.lessons()}
        </a>
      )}
      {store.narrow.value && (
        <Button kind="quiet" onPress={guessAgain}>
          {storyWords.guessAgain()}
        </Button>
      )}
    </div>
  );
}

function showResult(): void {
  pause();
  showWeek(store.lastWeek.value);
  stage.value = "result";
}
