import { groupsIn, groupsToCome, type ShownGroup } from "../../network/draw-groups.ts";
import { layerWords } from "../../words/layers.ts";
import type { RunSet } from "../../worker/protocol.ts";

/** The groups that a still shows: those that meet in its week, and those that people are invited to. */
export function stillGroups({ variants, people: { size } }: RunSet, variant: number, week: number): readonly ShownGroup[] {
  const run = variants[variant];
  return [...groupsIn(run, size, week), ...groupsToCome(run, size, week)];
}

/** What the signs of groups mean in both stills of a week, in sentences to follow the legend; "" where there are none. */
export function groupSigns(runs: RunSet, week: number): string {
  const groups = [0, 1].flatMap((variant) => stillGroups(runs, variant, week));
  const meets = groups.some(({ yet }) => yet !== true) ? ` ${layerWords.groupSign()}` : "";
  const invited = groups.some(({ yet }) => yet === true) ? ` ${layerWords.invitedSign()}` : "";
  return meets + invited;
}
