import { groupsIn, groupsToCome } from "../../network/draw-groups.ts";
import { HouseSign } from "../../network/house-sign.tsx";
import { store } from "../../state/store.ts";
import { layerWords } from "../../words/layers.ts";
import { lessonRuns } from "../lesson-run.ts";

/** What houses beside people mean, where a lesson has a group: before it meets they say who is invited, then who comes. */
export function GroupSigns() {
  const ready = lessonRuns.value;
  if (ready === null) return null;
  const { people, variants } = ready.runs;
  const week = Math.min(store.week.value, variants[0].weeks.length - 1);
  const meets = variants.some((run) => groupsIn(run, people.size, week).length > 0);
  const invited = variants.some((run) => groupsToCome(run, people.size, week).length > 0);
  return (
    <>
      {invited && (
        <li>
          <HouseSign hollow />
          {layerWords.invited()}
        </li>
      )}
      {meets && (
        <li>
          <HouseSign />
          {layerWords.group()}
        </li>
      )}
    </>
  );
}
