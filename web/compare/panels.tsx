import { computed, type ReadonlySignal } from "@preact/signals";
import { useId, useMemo } from "preact/hooks";
import { Segments } from "../controls/segments.tsx";
import { Alike } from "../network/alike.ts";
import { NetworkKeys } from "../network/network-picture.tsx";
import { type PanelTies, panelTies, sameWeek } from "../network/ties.ts";
import { showOnPhone } from "../state/actions.ts";
import { store } from "../state/store.ts";
import { coreWords } from "../words/core.ts";
import type { Positions, RunSet, VariantRun } from "../worker/protocol.ts";
import { Panel } from "./panel.tsx";
import { TiesSinceStart } from "./ties-since-start.tsx";

/** The networks: two to four side by side, or on a narrow page one with a switch. People keep their places in all. */
export function Panels({ runs, positions }: { runs: RunSet; positions: Positions }) {
  const keysId = useId();
  const alike = useMemo(() => new Alike(), []);
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
      {narrow && (
        <div class="panel-switch">
          {runs.variants.length > 1 && (
            <Segments
              label={coreWords.networks()}
              choices={runs.variants.map(({ letter, name }, place) => ({
                value: String(place),
                text: runs.variants.length > 2 ? letter : `${letter} ${name}`,
              }))}
              value={String(phone)}
              onChange={(value) => showOnPhone(Number(value))}
            />
          )}
          <PhoneLine runs={runs} phone={phone} ties={ties.get(phone)} />
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
              alike={alike}
            />
          );
        })}
      </div>
      <NetworkKeys id={keysId} />
    </>
  );
}

/** What is drawn, where one network is at a time: which it is, and how far its ties are others than at the start. */
function PhoneLine({ runs, phone, ties }: { runs: RunSet; phone: number; ties: ReadonlySignal<PanelTies> | undefined }) {
  if (runs.variants.length < 2 && !runs.tiesLive) return null;
  return (
    <p>
      {runs.variants.length > 1 && <b>{runs.variants[phone].name}</b>}{" "}
      {runs.tiesLive && ties !== undefined ? <TiesSinceStart ties={ties} /> : coreWords.placesKept()}
    </p>
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
