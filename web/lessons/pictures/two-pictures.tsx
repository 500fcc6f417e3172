import { computed, type ReadonlySignal } from "@preact/signals";
import { useId, useMemo } from "preact/hooks";
import { Badge } from "../../controls/badge.tsx";
import { Legend } from "../../controls/legend.tsx";
import { Segments } from "../../controls/segments.tsx";
import { Alike } from "../../network/alike.ts";
import { LeftSign } from "../../network/left-sign.tsx";
import { NetworkKeys, NetworkPicture } from "../../network/network-picture.tsx";
import { type PanelTies, panelTies, sameWeek } from "../../network/ties.ts";
import { showOnPhone } from "../../state/actions.ts";
import { store } from "../../state/store.ts";
import { coreWords } from "../../words/core.ts";
import { lessonWords } from "../../words/lessons.ts";
import type { Letter, Positions, RunSet } from "../../worker/protocol.ts";
import type { Lesson } from "../lesson.ts";
import { GroupSigns } from "./group-signs.tsx";

const letterOf = (variant: number): Letter => (variant === 0 ? "A" : "B");

/** Both networks to look into: a person chosen in one is chosen in both. On a narrow page one at a time; nobody moves. */
export function TwoPictures({ lesson, runs, positions }: { lesson: Lesson; runs: RunSet; positions: Positions }) {
  const keys = useId();
  const alike = useMemo(() => new Alike(), []);
  const narrow = store.narrow.value;
  const shown = narrow ? [Math.min(1, store.phoneVariant.value)] : [0, 1];
  const ties = useMemo(() => [0, 1].map((variant) => tiesThroughTime(runs, variant)), [runs]);
  return (
    <>
      {narrow && (
        <Segments
          label={lessonWords.networks()}
          choices={[0, 1].map((variant) => ({ value: String(variant), text: letterOf(variant) }))}
          value={String(shown[0])}
          onChange={(value) => showOnPhone(Number(value))}
        />
      )}
      <div class={narrow ? "lesson-pair lesson-pair-one" : "lesson-pair"}>
        {shown.map((variant) => (
          <section key={variant} class="lesson-panel" aria-label={lesson.where[variant]}>
            <h2 class="lesson-panel-title">
              <Badge letter={letterOf(variant)} /> {lessonWords.panelTitle(lesson.where[variant] ?? "")} <WeekNow />
            </h2>
            <NetworkPicture
              run={runs.variants[variant]}
              people={runs.people}
              positions={positions}
              ties={ties[variant]}
              label={coreWords.networkLabel(letterOf(variant), lesson.where[variant] ?? "")}
              keysId={keys}
              invited
              alike={alike}
            />
          </section>
        ))}
      </div>
      <NetworkKeys id={keys} />
      <Legend people={runs.people} tiesLive={runs.tiesLive}>
        <LeftSign runs={runs} />
        <GroupSigns />
      </Legend>
    </>
  );
}

function WeekNow() {
  return <span class="variant-week">{coreWords.week(store.week.value)}</span>;
}

/** A network's ties as the weeks go by: the same thing while nothing changes, so that nothing is drawn again. */
function tiesThroughTime(runs: RunSet, variant: number): ReadonlySignal<PanelTies> {
  const pair = runs.variants.slice(0, 2);
  let last: { readonly week: number; readonly ties: PanelTies } | null = null;
  return computed(() => {
    const week = Math.min(store.week.value, runs.variants[variant].weeks.length - 1);
    if (last === null || !sameWeek(pair, last.week, week))
      last = { week, ties: panelTies(runs.variants[variant], pair, runs.people, runs.pairs, week) };
    return last.ties;
  });
}
