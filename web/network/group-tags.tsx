import { computed, type ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { store } from "../state/store.ts";
import type { People, VariantRun } from "../worker/protocol.ts";
import { groupsIn, groupsToCome, isTogether, nameSpot, type ShownGroup } from "./draw-groups.ts";
import type { Geometry } from "./geometry.ts";

/** The groups of a run as the weeks go by, with those to come if those who are `invited` are to be seen. They stay the same thing while nothing changes: nothing is drawn again then. */
export function groupsThroughTime(
  run: VariantRun,
  size: number,
  invited = false,
  moment: ReadonlySignal<number> = store.week,
): ReadonlySignal<readonly ShownGroup[]> {
  let last: { readonly block: number; readonly groups: readonly ShownGroup[] } | null = null;
  return computed(() => {
    const week = Math.max(0, Math.min(Math.floor(moment.value), run.weeks.length - 1));
    const block = run.groups.block[Math.max(0, week - 1)];
    if (last === null || last.block !== block)
      last = { block, groups: [...groupsIn(run, size, week), ...(invited ? groupsToCome(run, size, week) : [])] };
    return last.groups;
  });
}

/** Names of the groups that are outlined. */
export function GroupTags({ place, run, people }: { place: Geometry; run: VariantRun; people: People }) {
  const groups = useMemo(() => groupsThroughTime(run, people.size), [run, people]);
  return (
    <>
      {groups.value
        .filter((group) => isTogether(group, place))
        .map((group) => {
          const { x, y, right } = nameSpot(group, place);
          const side = right ? { left: `${x}px` } : { right: `${place.width - x}px` };
          return (
            <span
              key={group.name}
              class="network-name network-group"
              aria-hidden="true"
              translate={false}
              style={{ top: `${y}px`, ...side }}
            >
              {group.name}
            </span>
          );
        })}
    </>
  );
}
