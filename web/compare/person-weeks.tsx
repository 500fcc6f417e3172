import { useMemo } from "preact/hooks";
import { weekFrame } from "../charts/frame.ts";
import { MeasureChoice } from "../charts/measure-choice.tsx";
import { Scrubber } from "../charts/scrubber.tsx";
import { LinesField } from "../charts/time-fields.tsx";
import { Transport } from "../charts/transport.tsx";
import { useSize } from "../charts/use-size.ts";
import { showMeasure, showWeek, stepWeeks, togglePlay } from "../state/actions.ts";
import { store } from "../state/store.ts";
import { personWords } from "../words/person.ts";
import type { RunSet, VariantRun } from "../worker/protocol.ts";
import { lookOf } from "./look-of.ts";
import { drawnOf, personLine, personMeasuresAtHand } from "./person-line.ts";

export interface PersonWeeksProps {
  readonly runs: RunSet;
  readonly run: VariantRun;
  readonly person: number;
  readonly name: string;
}

/** As high as four values beside it need. */
const heightFor = (em: number) => Math.round(4.3 * em);

/** One person's distress over the weeks, or what else of them Compare can draw, with the same play, step and scrubber as in Compare. */
export function PersonWeeks({ runs, run, person, name }: PersonWeeksProps) {
  const [ref, box] = useSize();
  const { weeks, letter, variant } = run;
  const { size } = runs.people;
  const pair = store.pair.value;
  const offered = useMemo(() => personMeasuresAtHand(runs, person), [runs, person]);
  const drawn = drawnOf(store.measure.value, offered);
  const series = useMemo(
    () => [
      {
        letter,
        look: lookOf(variant, pair),
        name: run.name,
        values: personLine(run, size, person, drawn),
      },
    ],
    [run, person, size, pair, drawn],
  );
  const last = weeks[weeks.length - 1] ?? 1;
  const week = store.week.value;
  const title = personWords.overWeeks(name, personWords.whatOf[drawn]());
  return (
    <section class="person-weeks" aria-label={title}>
      <div class="k-time-head">
        <Transport playing={store.playing.value} onToggle={togglePlay} onStep={stepWeeks} />
        <h3>{title}</h3>
        <MeasureChoice measure={drawn} offered={["distress", ...offered]} onChoose={showMeasure} />
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
