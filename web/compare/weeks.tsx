import { useMemo } from "preact/hooks";
import { minus } from "../charts/bands.ts";
import { marksOf } from "../charts/marks-of.ts";
import { type OverTime, TimeChart } from "../charts/time-chart.tsx";
import { showChart, showMeasure, showWeek, stepWeeks, togglePlay } from "../state/actions.ts";
import { measuresAtHand } from "../state/measures-at-hand.ts";
import { store, type TextSize } from "../state/store.ts";
import { inPoints } from "../worker/in-points.ts";
import type { RunSet } from "../worker/protocol.ts";
import { lookOf } from "./look-of.ts";
import { usePageHeight } from "./page-height.ts";
import { seriesValues } from "./series.ts";

/** The chart over the weeks, with the scrubber for its axis. */
export function Weeks({ runs }: { runs: RunSet }) {
  const page = usePageHeight();
  const measure = store.measure.value;
  const brushed = store.brushed.value;
  const shown = store.narrow.value ? [...new Set(store.pair.value)] : store.panels.value;
  const pair = store.pairRuns.value;
  const comparison = store.currentComparison.value;
  const [first, second] = store.pair.value;

  const series = useMemo(
    () =>
      shown.map((variant) => {
        const run = runs.variants[variant];
        return {
          letter: run.letter,
          look: lookOf(variant, [first, second]),
          name: run.name,
          values: seriesValues(run, runs.people.size, measure, brushed),
        };
      }),
    [runs, shown.join(), first, second, measure, brushed],
  );
  const overTime = useMemo((): OverTime | null => {
    if (pair === null) return null;
    const letters = { of: pair[1].letter, from: pair[0].letter };
    if (comparison !== null && comparison.weekly.repeats > 0) return { ...letters, ...comparison.weekly };
    const one = minus(inPoints(measure, pair[1].model[measure]), inPoints(measure, pair[0].model[measure]));
    return { ...letters, median: one, low: one, high: one, repeats: 1 };
  }, [pair, comparison, measure]);

  return (
    <TimeChart
      weeks={runs.variants[0].weeks}
      series={series}
      overTime={overTime}
      measure={measure}
      offered={measuresAtHand(runs)}
      view={store.chartView.value}
      week={store.week.value}
      playing={store.playing.value}
      events={marksOf(
        store.summary.value?.marks ?? [],
        shown.map((variant) => runs.variants[variant].variant),
      )}
      height={chartHeight(shown.length, store.narrow.value, store.textSize.value, runs.tiesLive, page)}
      onWeek={showWeek}
      onStep={stepWeeks}
      onTogglePlay={togglePlay}
      onMeasure={showMeasure}
      onView={showChart}
    />
  );
}

/** Height of the chart's field: less where three networks, one wide one or large letters need the room. */
function chartHeight(panels: number, narrow: boolean, size: TextSize, tiesLive: boolean, page: number): number {
  // Three numbers of its axis stand apart on a page of 720.
  if (size === "A++" && !narrow) return 88 + Math.round(Math.max(0, Math.min(112, 0.3 * (page - 720))));
  // Beside the answer, which stands under four networks and shows who changed most where the page is high: see compare.css.
  if (panels === 4 && !narrow)
    return (tiesLive || size === "A+" ? 116 : 140) + Math.round(Math.max(0, Math.min(200, 0.55 * (page - 740))));
  if (panels !== 2 && !narrow) return 92;
  if (narrow) return 144;
  // A legend of two rows takes the room of one.
  return tiesLive ? 104 : 128;
}
