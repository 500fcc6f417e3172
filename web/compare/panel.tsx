import type { ReadonlySignal } from "@preact/signals";
import { useId, useMemo } from "preact/hooks";
import { Badge } from "../controls/badge.tsx";
import type { Alike } from "../network/alike.ts";
import { NetworkPicture } from "../network/network-picture.tsx";
import type { PanelTies } from "../network/ties.ts";
import { store } from "../state/store.ts";
import { coreWords } from "../words/core.ts";
import { personName } from "../words/person-name.ts";
import { networkSummary } from "../words/summary.ts";
import type { People, Positions, VariantRun } from "../worker/protocol.ts";
import { lookOf } from "./look-of.ts";
import { TiesSinceStart } from "./ties-since-start.tsx";

export interface PanelProps {
  readonly run: VariantRun;
  readonly people: People;
  readonly positions: Positions;
  readonly ties: ReadonlySignal<PanelTies>;
  readonly keysId: string;
  /** What all panels share. */
  readonly alike: Alike;
}

/** One variant: its letter and name, the week, the picture, and the picture in a sentence. */
export function Panel({ run, people, positions, ties, keysId, alike }: PanelProps) {
  const id = useId();
  // The sentence is about weeks that stand still; those that play by are left to the picture.
  const week = store.playing.value ? store.week.peek() : store.week.value;
  const now = store.playing.value ? ties.peek() : ties.value;
  const counted = useMemo(() => ({ harmful: sum(now.harmful), shared: sum(now.shared), began: sum(now.began) }), [now]);
  return (
    <section class="variant" aria-labelledby={id}>
      <h2 class="variant-title" id={id}>
        <Badge letter={run.letter} look={lookOf(run.variant, store.pair.value)} />
        <span class="variant-name" translate={false}>
          {run.name}
        </span>{" "}
        <WeekNow />
        {store.runs.value?.tiesLive === true && <TiesSinceStart ties={ties} />}
      </h2>
      <NetworkPicture
        run={run}
        people={people}
        positions={positions}
        ties={ties}
        label={coreWords.networkLabel(run.letter, run.name)}
        keysId={keysId}
        alike={alike}
      />
      <p class="visually-hidden">
        {networkSummary({
          people: people.size,
          ties: now.from.length,
          harmfulTies: counted.harmful,
          onlyHere: store.panels.value.length < 2 ? null : now.from.length - counted.shared,
          began: counted.began,
          ended: now.ended.length / 2,
          meanDistress: run.model.distress[week] ?? 0,
          highest: mostDistressed(run, people, week, 3),
        })}
      </p>
    </section>
  );
}

function sum(flags: Uint8Array): number {
  return flags.reduce((total, one) => total + one, 0);
}

function mostDistressed(
  { people: { shown, absent } }: VariantRun,
  people: People,
  week: number,
  number: number,
): { name: string; distress: number }[] {
  return Array.from({ length: people.size }, (_, person) => ({ person, distress: shown[week * people.size + person] }))
    .filter(({ person }) => absent[week * people.size + person] !== 1)
    .sort((one, other) => other.distress - one.distress)
    .slice(0, number)
    .map(({ person, distress }) => ({ name: personName(people, person), distress }));
}

function WeekNow() {
  return <span class="variant-week">{coreWords.week(store.week.value)}</span>;
}
