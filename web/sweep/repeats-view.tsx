import { useEffect, useState } from "preact/hooks";
import { useRoom } from "../asking/use-room.ts";
import { sweepWords } from "../words/sweep.ts";
import type { DrawnPlot, OpenedSweep, PlotChoices } from "../worker/sweep/asks.ts";
import { DrawingOf } from "./drawing-of.tsx";
import { FigureTable } from "./figure-table.tsx";
import { askHolder, pickedPoint } from "./state.ts";
import { WideTable } from "./wide-table.tsx";

/** The repeats behind the paired difference at the picked point: each a dot, so that they can be counted. */
export function RepeatsView({ sweep, now }: { sweep: OpenedSweep; now: PlotChoices }) {
  const [frame, { width, height, em }] = useRoom();
  const [figure, setFigure] = useState<DrawnPlot | null>(null);
  const row = pickedPoint.value?.row ?? -1;
  const { outcome, pair } = now;
  useEffect(() => {
    let here = true;
    if (row >= 0)
      askHolder({ kind: "draw repeats", row, choices: now, frame: { width, height, em } }).then(
        (answer) => {
          if (here && answer.kind === "repeats drawn") setFigure(answer.figure);
        },
        () => setFigure(null),
      );
    return () => {
      here = false;
    };
  }, [sweep, outcome, pair, row, width, height, em]);
  if (row < 0) return null;
  return (
    <section class="sweep-repeats" aria-label={sweepWords.everyRepeat()}>
      {figure !== null && (
        <>
          <h3>
            <span translate={false}>{figure.title}</span>
          </h3>
          <p translate={false}>{figure.description}</p>
        </>
      )}
      <div class="sweep-repeats-figure" ref={frame}>
        {figure !== null && <DrawingOf plot={figure} look="" hidden={false} />}
      </div>
      {figure !== null && (
        <div class="sweep-below">
          <p class="k-note" translate={false}>
            {figure.reading}
          </p>
          <WideTable title={figure.title}>
            <FigureTable figure={figure} />
          </WideTable>
        </div>
      )}
    </section>
  );
}
