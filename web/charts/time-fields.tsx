import { useMemo, useRef } from "preact/hooks";
import { chartWords } from "../words/charts.ts";
import type { Letter, ShownMeasure } from "../worker/protocol.ts";
import { valueAtWeek } from "./at-week.ts";
import { enoughRepeats } from "./bands.ts";
import type { ChartEvent } from "./chart-event.ts";
import { Curves, type Series } from "./curves.tsx";
import { DifferenceOverTime } from "./difference-over-time.tsx";
import { valueDomain } from "./frame.ts";

/** The paired difference over time: over repeats, or of one run where `repeats` is 1. */
export interface OverTime {
  readonly of: Letter;
  readonly from: Letter;
  readonly median: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  readonly repeats: number;
}

interface FieldProps {
  readonly weeks: ArrayLike<number>;
  readonly week: number;
  readonly events: readonly ChartEvent[];
  readonly size: { readonly width: number; readonly em: number };
  readonly height: number;
  readonly top: number;
  readonly title: string;
}

/** Each variant's line. The frame is that of the whole run. */
export function LinesField({ series, title, ...field }: FieldProps & { series: readonly Series[] }) {
  const domain = useMemo(() => valueDomain(series.map(({ values }) => values)), [series]);
  const { weeks, week } = field;
  const label = chartWords.curvesSentence(
    title,
    Math.round(week),
    series.map(({ letter, values }) => ({ letter, now: valueAtWeek(weeks, values, week), first: values[0] ?? Number.NaN })),
  );
  return <Curves {...field} series={series} domain={domain} label={label} />;
}

/** One variant minus another. While repeats arrive the frame only grows; other repeats get a frame of their own. */
export function DifferenceField({
  overTime,
  measure,
  title,
  ...field
}: FieldProps & { overTime: OverTime; measure: ShownMeasure }) {
  const { weeks, week } = field;
  const { of, from, median, low, high, repeats } = overTime;
  const banded = repeats >= enoughRepeats;
  const key = `${measure} ${of} ${from} ${banded}`;
  const kept = useRef<{ key: string; repeats: number; domain: readonly [number, number] }>({
    key: "",
    repeats: 0,
    domain: [0, 0],
  });
  const before = kept.current.key === key && repeats >= kept.current.repeats && banded ? kept.current.domain : [];
  const domain = valueDomain([median, ...(banded ? [low, high] : []), before], 4, 0);
  kept.current = { key, repeats, domain };
  const at = (values: ArrayLike<number>) => valueAtWeek(weeks, values, week);
  const label = chartWords.differenceSentence(
    title,
    of,
    from,
    Math.round(week),
    at(median),
    at(low),
    at(high),
    banded ? repeats : 1,
  );
  return (
    <DifferenceOverTime {...field} median={median} band={banded ? { low, high } : null} domain={domain} of={of} label={label} />
  );
}
