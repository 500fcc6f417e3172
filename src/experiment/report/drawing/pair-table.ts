import type { FigureSize, Mark } from "../figure.ts";
import { variantText } from "../words/numbers.ts";
import { type Letters, letters } from "./frame.ts";
import { atPoint, group, segment, text } from "./marks.ts";
import { barAxis, barMarks, type PairRows, toldDifferences } from "./pair-bars.ts";
import { fitted, inLines, textWidth } from "./text-width.ts";

/** A column of words: its head, a cell a row, and where it stands. */
interface Column {
  readonly head: readonly string[];
  readonly cells: readonly string[];
  readonly width: number;
  readonly end: boolean;
  readonly strong: boolean;
}

const gap = 20;
/** More factors than these are written as one column. */
const mostFactors = 3;

/** Paired differences as a table whose one column is bars: levels, verdict, difference, bar, count. */
export function drawPairTable(pairs: PairRows, { width, text: letterSize }: FigureSize) {
  const { factors, rows } = pairs;
  const to = variantText(pairs.to);
  const letter = letters(letterSize);
  const { text: size, line } = letter;
  const told = toldDifferences(pairs);
  const several = factors.length <= mostFactors;
  const levelRoom = (0.36 * width) / Math.max(1, several ? factors.length : 1);
  const before = [
    ...(several
      ? factors.map((title, k) =>
          column(
            title,
            rows.map(({ levels }) => levels[k]),
            levelRoom,
            letter,
          ),
        )
      : [
          column(
            "Row of the design",
            rows.map(({ name }) => name),
            levelRoom,
            letter,
          ),
        ]),
    {
      ...column(
        `In ${to}`,
        rows.map(({ paired }) => paired.verdict),
        160,
        letter,
      ),
      strong: true,
    },
    {
      ...column(
        "Mean",
        rows.map(({ paired }) => told(paired.difference)),
        90,
        letter,
      ),
      end: true,
    },
  ];
  const after = {
    ...column(
      `${to} lower in`,
      rows.map(({ paired }) => `${paired.lower} of ${paired.replicates}`),
      110,
      letter,
    ),
    end: true,
  };
  const columns: (Column & { readonly x: number })[] = [];
  let x = 4;
  for (const one of before) {
    columns.push({ ...one, x: one.end ? x + one.width : x });
    x += one.width + gap;
  }
  columns.push({ ...after, x: width - 4 });
  const bars = [x + 10, width - 4 - after.width - gap - 10] as const;
  const barHead = inLines("95% interval of the mean", size, bars[1] - bars[0] + 20, 2);
  const heads = Math.max(barHead.length, ...columns.map(({ head }) => head.length));
  const top = heads * line + 8;
  const row = line + 12;
  const bottom = top + rows.length * row;
  const axis = barAxis(pairs, bars, [[top, bottom + 6]], bottom, letter);
  const marks: Mark[] = [
    ...columns.flatMap(({ head, x: at, end }) => headMarks(head, at, end, top, letter)),
    ...headMarks(barHead, bars[0] - 10, false, top, letter),
    segment("k-axis-line", 0, top, width, top, { "stroke-width": 1.5 }),
    ...axis.marks,
    ...rows.map(({ paired, point }, k) => {
      const y = top + (k + 0.5) * row;
      const cells = columns.map(({ cells: own, x: at, end, strong, width: room }) =>
        text(strong ? "k-strong" : "k-text", at, y + size * 0.34, fitted(own[k], size, room + 2), size, anchor(end)),
      );
      const rule = segment("k-hairline", 0, y + row / 2, width, y + row / 2);
      return atPoint(group([rule, ...cells, ...barMarks(paired, axis.x, y)]), point);
    }),
  ];
  return { width, height: Math.round(bottom + line + 10), marks };
}

/** Two lines a row for narrow pictures: words above, the bar below. */
export function drawPairList(pairs: PairRows, { width, text: letterSize }: FigureSize) {
  const { factors, rows } = pairs;
  const to = variantText(pairs.to);
  const letter = letters(letterSize);
  const { text: size, line } = letter;
  const told = toldDifferences(pairs);
  const head = inLines(
    `${factors.length === 0 ? "" : `${factors.join(", ")}: `}mean difference, and ${to} lower in`,
    size,
    width,
    4,
  );
  const top = head.length * line + 10;
  const row = 2 * line + 16;
  const bottom = top + rows.length * row;
  const spans = rows.map((_, k) => [top + k * row + line + 7, top + (k + 1) * row - 1] as const);
  const axis = barAxis(pairs, [8, width - 8], spans, bottom, letter);
  const marks: Mark[] = [
    ...headMarks(head, 0, false, top, letter),
    segment("k-axis-line", 0, top, width, top, { "stroke-width": 1.5 }),
    ...axis.marks,
    ...rows.map(({ levels, paired, point }, k) => {
      const y = top + k * row;
      const right = `${told(paired.difference)}, ${paired.lower} of ${paired.replicates}`;
      const room = width - textWidth(right, size) - 12;
      const verdict = fitted(paired.verdict, size, room);
      const left = levels.length === 0 ? "" : fitted(levels.join(", "), size, Math.max(24, room - textWidth(verdict, size) - 10));
      const start = left === "" ? 0 : textWidth(left, size) + 10;
      return atPoint(
        group([
          segment("k-hairline", 0, y + row, width, y + row),
          text("k-text", 0, y + line, left, size),
          text("k-strong", start, y + line, fitted(verdict, size, room - start), size),
          text("k-text", width, y + line, right, size, { "text-anchor": "end" }),
          ...barMarks(paired, axis.x, y + line + 8 + line / 2),
        ]),
        point,
      );
    }),
  ];
  return { width, height: Math.round(bottom + line + 10), marks };
}

function column(title: string, cells: readonly string[], room: number, { text: size }: Letters): Column {
  const widest = Math.max(0, ...cells.map((cell) => textWidth(cell, size)));
  let wide = Math.min(room, widest);
  while (wide < room && inLines(title, size, wide).some((part) => part.endsWith("\u2026"))) wide += 4;
  const head = inLines(title, size, wide);
  const width = Math.min(room, Math.max(widest, ...head.map((part) => textWidth(part, size))));
  return { head, cells, width, end: false, strong: false };
}

function headMarks(
  head: readonly string[],
  x: number,
  end: boolean,
  top: number,
  { text: size, line }: Letters,
): readonly Mark[] {
  return head.map((part, k) => text("k-axis-title", x, top - 9 - (head.length - 1 - k) * line, part, size, anchor(end)));
}

function anchor(end: boolean): Readonly<Record<string, string>> {
  return { "text-anchor": end ? "end" : "start" };
}
