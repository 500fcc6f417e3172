import { computed, type ReadonlySignal } from "@preact/signals";
import { useId, useMemo } from "preact/hooks";
import { Segments } from "../controls/segments.tsx";
import { NetworkKeys } from "../network/network-picture.tsx";
import { type PanelTies, panelTies, sameWeek } from "../network/ties.ts";
import { showOnPhone } from "../state/actions.ts";
import { store } from "../state/store.ts";
import { coreWords } from "../words/core.ts";
import type { Positions, RunSet, VariantRun } from "../worker/protocol.ts";
import { Panel } from "./panel.tsx";

/** The networks: two to four side by side, or on a narrow page one with a switch. People keep their places in all. */
export function Panels({ runs, positions }: { runs: RunSet; positions: Positions }) {
  const keysId = useId();
  const narrow = store.narrow.value;
  const phone = Math.min(store.phoneVariant.value, runs.variants.length - 1);
  const shown = narrow ? [phone] : store.panels.value;
  const beside = narrow ? runs.variants : shown.map((variant) => runs.variants[variant]);
  const ties = useMemo(
    () => new Map(shown.map((variant) => [variant, tiesThroughTime(runs, variant, beside)])),
    [runs, shown.join(), narrow],
  );
  return (
    <>
      {narrow && runs.variants.length > 1 && (
        <div class="panel-switch">
          <Segments
            label={coreWords.networks()}
            choices={runs.variants.map(({ letter, name }, place) => ({
              value: String(place),
              text: runs.variants.length > 2 ? letter : `${letter} ${name}`,
            }))}
            value={String(phone)}
            onChange={(value) => showOnPhone(Number(value))}
          />
          <p>
            <b>{runs.variants[phone].name}</b> {coreWords.placesKept()}
          </p>
        </div>
      )}
      <div class={`panels panels-${shown.length}`}>
        {shown.map((variant) => {
          const own = ties.get(variant);
          return own === undefined ? null : (
            <Panel
              key={variant}
              run={runs.variants[variant]}
              people={runs.people}
              positions={positions}
              ties={own}
              keysId={keysId}
            />
          );
        })}
      </div>
      <NetworkKeys id={keysId} />
    </>
  );
}

/** A panel's ties as the weeks go by. They stay the same thing while nothing changes: nothing is drawn again then. */
function tiesThroughTime(runs: RunSet, variant: number, beside: readonly VariantRun[]): ReadonlySignal<PanelTies> {
  let last: { readonly week: number; readonly ties: PanelTies } | null = null;
  return computed(() => {
    const week = Math.min(store.week.value, runs.variants[variant].weeks.length - 1);
    if (last === null || !sameWeek(beside, last.week, week))
      last = { week, ties: panelTies(runs.variants[variant], beside, runs.people, runs.pairs, week) };
    return last.ties;
  });
}
