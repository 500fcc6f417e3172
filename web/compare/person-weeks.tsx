import { useMemo } from "preact/hooks";
import { weekFrame } from "../charts/frame.ts";
import { Scrubber } from "../charts/scrubber.tsx";
import { LinesField } from "../charts/time-fields.tsx";
import { Transport } from "../charts/transport.tsx";
import { useSize } from "../charts/use-size.ts";
import { showWeek, stepWeeks, togglePlay } from "../state/actions.ts";
import { store } from "../state/store.ts";
import { personWords } from "../words/person.ts";
import type { VariantRun } from "../worker/protocol.ts";
import { lookOf } from "./look-of.ts";

export interface PersonWeeksProps {
  readonly run: VariantRun;
  readonly person: number;
  readonly size: number;
  readonly name: string;
}

/** As high as four values beside it need. */
const heightFor = (em: number) => Math.round(4.3 * em);

/** One person's distress over the weeks, with the same play, step and scrubber as in Compare. */
export function PersonWeeks({ run, person, size, name }: PersonWeeksProps) {
  const [ref, box] = useSize();
  const { weeks, letter, variant, people } = run;
  const pair = store.pair.value;
  const series = useMemo(
    () => [
      {
        letter,
        look: lookOf(variant, pair),
        name: run.name,
        values: Float32Array.from(weeks, (_, w) => people.shown[w * size + person]),
      },
    ],
    [run, person, size, pair],
  );
  const last = weeks[weeks.length - 1] ?? 1;
  const week = store.week.value;
  const title = personWords.overWeeks(name);
  return (
    <section class="person-weeks" aria-label={title}>
      <div class="k-time-head">
        <Transport playing={store.playing.value} onToggle={togglePlay} onStep={stepWeeks} />
        <h3>{title}</h3>
      </div>
      <div class="k-time-field" ref={ref}>
        <LinesField {...{ weeks, series, week, size: box, height: heightFor(box.em), top: 2, title, events: [] }} />
        <Scrubber
          frame={weekFrame(box, weeks[0] ?? 0, last)}
          em={box.em}
          week={week}
          firstWeek={weeks[0] ?? 0}
          lastWeek={last}
          events={[]}
          onWeek={showWeek}
        />
      </div>
    </section>
  );
}
