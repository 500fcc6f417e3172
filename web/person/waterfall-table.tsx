import { scaleLinear, ticks } from "d3";
import { Empty } from "../controls/empty.tsx";
import { fixed, signed } from "../words/numbers.ts";
import { personWords } from "../words/person.ts";
import { SumLine } from "./sum-line.tsx";
import type { Waterfall, WaterfallRow } from "./waterfall.ts";

export interface WaterfallTableProps {
  readonly caption: string;
  readonly waterfall: Waterfall;
  /** The week before the first row, for the words of the start. */
  readonly weekBefore: number;
  readonly show: "all" | "hurt" | "help";
  readonly onWeek?: (week: number) => void;
}

/** The diary: each bar starts where the last one ended, and the last line adds up. */
export function WaterfallTable({ caption, waterfall, weekBefore, show, onWeek }: WaterfallTableProps) {
  const { start, rows } = waterfall;
  const [low, high] = span(waterfall);
  const x = scaleLinear([low, high], [0, 100]);
  const shown = rows.filter(({ kind }) => show === "all" || kind === show);
  return (
    <div class="diary">
      <table class="diary-table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" class="diary-week">
              {personWords.weekColumn()}
            </th>
            <th scope="col">{personWords.happened()}</th>
            <th scope="col" class="diary-axis" dir="ltr">
              <span class="visually-hidden">{personWords.way()}</span>
              {axisTicks(low, high).map((value) => (
                <span key={value} aria-hidden="true" class="diary-tick" style={{ left: `${x(value)}%` }}>
                  {value}
                </span>
              ))}
            </th>
            <th scope="col" class="diary-points">
              {personWords.points()}
            </th>
          </tr>
        </thead>
        <tbody>
          {show === "all" && (
            <tr>
              <td />
              <td>{personWords.before(weekBefore)}</td>
              <td class="diary-way" dir="ltr">
                <Grid x={x} low={low} high={high} />
                <i class="diary-start" style={{ left: `${x(start)}%` }} />
                {rows.length > 0 && <i class="diary-drop" style={{ left: `${x(start)}%` }} />}
              </td>
              <td class="diary-points">{fixed(waterfall.startTenths / 10)}</td>
            </tr>
          )}
          {shown.map((row, k) => (
            <Row
              key={k}
              row={row}
              x={x}
              low={low}
              high={high}
              heads={row.week !== shown[k - 1]?.week}
              drops={show === "all" && k < shown.length - 1}
              {...(onWeek === undefined ? {} : { onWeek })}
            />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && show !== "all" && <Empty title={personWords.nothing()} text={personWords.nothingHow()} />}
      <SumLine waterfall={waterfall} />
    </div>
  );
}

type Place = (value: number) => number;

function Row({
  row,
  x,
  low,
  high,
  heads,
  drops,
  onWeek,
}: {
  row: WaterfallRow;
  x: Place;
  low: number;
  high: number;
  heads: boolean;
  drops: boolean;
  onWeek?: (week: number) => void;
}) {
  const { week, label, since, kind, from, to, tenths } = row;
  const left = x(Math.min(from, to));
  return (
    <tr class={heads ? `diary-${kind} diary-head` : `diary-${kind}`}>
      <td class="diary-week">
        {heads &&
          (onWeek === undefined ? (
            week
          ) : (
            <button type="button" class="diary-go" aria-label={personWords.thisWeek(week)} onClick={() => onWeek(week)}>
              {week}
            </button>
          ))}
      </td>
      <td>
        {label}
        {since !== null && (
          <>
            {" "}
            <span class="diary-since">{personWords.from(since)}</span>
          </>
        )}
      </td>
      <td class="diary-way" dir="ltr">
        <Grid x={x} low={low} high={high} />
        {kind === "prevented" ? (
          <i class="diary-none" style={{ left: `${x(from)}%` }} />
        ) : (
          <i
            class={`diary-bar ${to < from ? "diary-left" : "diary-right"}`}
            style={{ left: `${left}%`, width: `${x(Math.max(from, to)) - left}%` }}
          />
        )}
        {drops && <i class="diary-drop" style={{ left: `${x(to)}%` }} />}
      </td>
      <td class="diary-points">{signed(tenths / 10, 1)}</td>
    </tr>
  );
}

function Grid({ x, low, high }: { x: Place; low: number; high: number }) {
  return (
    <>
      {axisTicks(low, high).map((value) => (
        <i key={value} class="diary-grid" style={{ left: `${x(value)}%` }} />
      ))}
    </>
  );
}

/** Ticks where distress can be: 0 to 100. */
function axisTicks(low: number, high: number): readonly number[] {
  return ticks(Math.max(0, low), Math.min(100, high), 3);
}

function span({ start, rows }: Waterfall): readonly [number, number] {
  const all = [start, ...rows.map(({ to }) => to)];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const room = Math.max(1.2, 0.1 * (high - low));
  // Steps may go beyond the range before a limit brings them back: the bars stay within the picture.
  return [low < 0 ? low - room : Math.max(0, low - room), high > 100 ? high + room : Math.min(100, high + room)];
}
