import type { SweepTable } from "../../sweep/table.ts";
import { type PhaseChoice, sideOf } from "../choice.ts";
import { contourPath } from "../drawing/contour.ts";
import { fillHeight } from "../drawing/fill-height.ts";
import { type Frame, type Letters, letters } from "../drawing/frame.ts";
import { besideRows } from "../drawing/grid-axis.ts";
import { levelAxis, levelLines, levelPlaces } from "../drawing/level-axis.ts";
import { atPoint, circle, group, path, segment, short, text } from "../drawing/marks.ts";
import { fitted, inLines, textWidth } from "../drawing/text-width.ts";
import type { Figure, FigureSize, Mark } from "../figure.ts";
import { type Cell, type CellMap, cellMap } from "../numbers/cells.ts";
import { sortedKnown } from "../numbers/pool.ts";
import { besidesWords } from "../words/besides-words.ts";
import { axisTitle, levelText } from "../words/numbers.ts";
import { outcomeWords } from "../words/outcome-words.ts";
import { countWords, phaseWords, type SharePlace } from "../words/phase-words.ts";
import { leftOutWarnings, missingWarnings } from "../words/warnings.ts";

/**
 * Where replicates end above a threshold, or below it: a disc for each pair of levels, filled by the share of replicates that do and as
 * large as there are replicates; a dashed line where it is half of them.
 */
export function phasePicture(table: SweepTable, choice: PhaseChoice, size: FigureSize): Figure {
  const words = outcomeWords(table.manifest, choice.outcome, choice.of);
  const map = cellMap(table, choice);
  const cells = map.cells.map((cell) => shareOf(cell, choice));
  const told = phaseWords(words, outcomeWords(table.manifest, choice.outcome), map, cells, choice);
  const contour = map.x.numeric && map.y.numeric && map.xs.length > 1 && map.ys.length > 1;
  const drawn = drawPhase(map, cells, told.axis, contour, size);
  return {
    kind: "phase",
    title: told.title,
    description: told.description,
    reading: [
      `Each disc is filled as far as its replicates ${told.ended}; the larger, the more replicates.`,
      ...(drawn.line ? ["Dashed line: half of them do, read between the discs."] : []),
      ...besidesWords(map.besides),
    ].join(" "),
    width: drawn.width,
    height: drawn.height,
    marks: drawn.marks,
    table: {
      columns: [axisTitle(map.y), axisTitle(map.x), `Replicates that ${told.ended}`, "Replicates", "Share"],
      rows: cells.map(({ cell, counted, count, share }) => [cell.y, cell.x, counted, count, share]),
    },
    warnings: [...missingWarnings(table), ...leftOutWarnings(map.leftOut), ...countWords(map, cells)],
  };
}

function shareOf(cell: Cell, choice: PhaseChoice): SharePlace {
  const { threshold } = choice;
  const counts = sideOf(choice) === "above" ? (value: number) => value > threshold : (value: number) => value < threshold;
  const known = sortedKnown(cell.pooled.values);
  const counted = known.filter(counts).length;
  return { cell, counted, count: known.length, share: known.length === 0 ? null : counted / known.length };
}

function drawPhase(map: CellMap, places: readonly SharePlace[], axis: string, contour: boolean, size: FigureSize) {
  const { x, y, xs, ys } = map;
  const letter = letters(size.text);
  const { width } = size;
  const key = legend(axis, width, letter);
  const left = besideRows(ys, width, letter);
  const below = (levelLines(x, xs, width - left, letter) + 1) * letter.line + 14;
  const top = key.height + letter.line + 16;
  const room = Math.max(2 * letter.line, Math.min(64, 400 / ys.length));
  const height = size.height ?? Math.round(top + Math.max(2, ys.length) * room + below);
  const frame: Frame = { left, right: width - 8, top, bottom: height - below };
  const pad = Math.min(46, (frame.right - left) / (2 * Math.max(2, xs.length)));
  const across = levelPlaces(x, xs, frame, pad);
  // The same, turned: levels run up from the bottom, names down from the top.
  const span = { ...frame, left: 0, right: frame.bottom - frame.top };
  const up = levelPlaces(y, ys, span, Math.min(40, (span.right - span.left) / (2 * Math.max(2, ys.length))));
  const down = (level: (typeof ys)[number]) => (y.numeric ? frame.bottom - up.x(level) : frame.top + up.x(level));
  const most = Math.max(1, ...places.map(({ count }) => count));
  const largest = Math.max(4, Math.min(22, across.room * 0.38, up.room * 0.38));
  const half = contour
    ? contourPath(
        {
          xs: xs.map(across.x),
          ys: [...ys].reverse().map(down),
          values: [...ys].reverse().map((level) => xs.map((other) => at(places, other, level) ?? Number.NaN)),
        },
        0.5,
      )
    : "";
  const marks: Mark[] = [
    ...key.marks,
    text("k-axis-title", 0, frame.top - 10, fitted(axisTitle(y), letter.text, width), letter.text),
    ...ys.flatMap((level) => [
      segment("k-hairline", left, down(level), frame.right, down(level)),
      text("k-tick", left - 8, down(level) + letter.text * 0.34, fitted(levelText(level), letter.text, left - 10), letter.text, {
        "text-anchor": "end",
      }),
    ]),
    ...levelAxis(x, xs, frame, across, letter),
    ...places.flatMap(({ cell, count, share }) =>
      share === null
        ? []
        : [atPoint(disc(across.x(cell.x), down(cell.y), largest * Math.sqrt(count / most), share), cell.pooled.point)],
    ),
    ...(half === "" ? [] : [path("k-interval-halo", half, { fill: "none" }), path("k-contour", half)]),
  ];
  return { width, height, marks, line: half !== "" };
}

function at(places: readonly SharePlace[], x: Cell["x"], y: Cell["y"]): number | null {
  return places.find(({ cell }) => cell.x === x && cell.y === y)?.share ?? null;
}

/** A disc that is filled from the bottom so that the full part of its area is the share. */
function disc(x: number, y: number, radius: number, share: number): Mark {
  const rim = circle("k-share-rim", x, y, radius);
  const outline = circle("k-share-rim", x, y, radius, { fill: "none" });
  if (share <= 0) return group([rim]);
  if (share >= 1) return group([rim, circle("k-share", x, y, radius), outline]);
  const height = fillHeight(share);
  const half = radius * Math.sqrt(Math.max(0, 2 * height - height * height));
  const level = y + radius - height * radius;
  const large = height > 1 ? 1 : 0;
  const d = `M${short(x - half)} ${short(level)}A${short(radius)} ${short(radius)} 0 ${large} 0 ${short(x + half)} ${short(level)}Z`;
  return group([rim, path("k-share", d), outline]);
}

/** What empty, half full and full discs stand for. */
function legend(axis: string, width: number, { text: size, line }: Letters) {
  const titles = inLines(axis, size, width, 3);
  const y = titles.length * line + 6 + line / 2;
  let x = 10;
  const marks: Mark[] = titles.map((part, k) => text("k-axis-title", 0, (k + 1) * line - 4, part, size));
  for (const [share, words] of [
    [0, "none"],
    [0.5, "half"],
    [1, "all"],
  ] as const) {
    marks.push(disc(x, y, 9, share), text("k-note", x + 16, y + size * 0.34, words, size));
    x += 16 + textWidth(words, size) + 26;
  }
  return { marks, height: y + line / 2 + 4 };
}
