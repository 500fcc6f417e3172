import { weekOf } from "../../network/at-moment.ts";
import { groupsIn, groupsToCome, type ShownGroup } from "../../network/draw-groups.ts";
import { layerWords } from "../../words/layers.ts";
import type { RunSet } from "../../worker/protocol.ts";

/** The groups that a still shows: those that meet in its week, and those that people are invited to. */
export function stillGroups({ variants, people: { size } }: RunSet, variant: number, week: number): readonly ShownGroup[] {
  const run = variants[variant];
  return [...groupsIn(run, size, week), ...groupsToCome(run, size, week)];
}

/** What further signs mean in both stills of a week, in sentences to follow the legend; "" where there are none. */
export function stillSigns(runs: RunSet, week: number): string {
  const groups = [0, 1].flatMap((variant) => stillGroups(runs, variant, week));
  const anybodyLeft = runs.variants.some(({ people: { absent } }) => weekOf(absent, runs.people.size, week).includes(1));
  const signs = [
    runs.tiesLive && week > 0 ? layerWords.livingSigns() : "",
    anybodyLeft ? layerWords.leftSign() : "",
    groups.some(({ yet }) => yet !== true) ? layerWords.groupSign() : "",
    groups.some(({ yet }) => yet === true) ? layerWords.invitedSign() : "",
  ];
  return signs.map((words) => words && ` ${words}`).join("");
}
