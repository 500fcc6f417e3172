import type { Geometry } from "../../network/geometry.ts";
import { zigzagPath } from "../../person/zigzag.ts";
import { type EditableTie, meanTrust } from "./editable.ts";

/** Widths of supportive ties: so many paths draw them all. */
const widths = 5;

/** All ties: supportive by trust, harmful as zigzags, those of the reader above them. */
export function Ties({ ties, place }: { ties: readonly EditableTie[]; place: Geometry }) {
  const { thin, thick } = ties.length > 400 ? { thin: 0.7, thick: 2 } : { thin: 0.9, thick: ties.length < 40 ? 5.5 : 3.2 };
  const plain = ties.filter(({ mark, harmful }) => mark === undefined && !harmful);
  const classes = Array.from({ length: widths }, (_, width) => plain.filter((tie) => widthClass(tie) === width));
  const yours = ties.filter(({ mark }) => mark === "yours");
  const cut = ties.filter(({ mark }) => mark === "cut");
  return (
    <g class={ties.length > 400 ? "edit-ties edit-crowd" : "edit-ties"}>
      {classes.map((some, width) => (
        <path
          key={width}
          class="p-support"
          stroke-width={thin + ((thick - thin) * width) / (widths - 1)}
          d={some.map((tie) => line(tie, place)).join("")}
        />
      ))}
      <path
        class="p-harm"
        stroke-width={1.9}
        d={ties
          .filter(({ mark, harmful }) => mark === undefined && harmful)
          .map((tie) => wave(tie, place))
          .join("")}
      />
      <path class="edit-cut-tie" d={cut.map((tie) => line(tie, place)).join("")} />
      <path class="edit-yours" d={yours.map((tie) => (tie.harmful ? wave(tie, place) : line(tie, place))).join("")} />
      {yours.map((tie) => (
        <Pencil key={`${tie.from} ${tie.to}`} tie={tie} place={place} />
      ))}
    </g>
  );
}

/** The tie that is chosen: a band of accent along it. */
export function CurrentTie({ tie, place }: { tie: EditableTie; place: Geometry }) {
  return (
    <g>
      <path class="edit-current-band" d={line(tie, place)} />
      {tie.harmful ? (
        <path class="p-harm" stroke-width={2.4} d={wave(tie, place)} />
      ) : (
        <path class="p-support" stroke-width={3.2} d={line(tie, place)} />
      )}
    </g>
  );
}

/** A pencil at the middle of a tie says whose it is, where color does not. */
function Pencil({ tie: { from, to }, place: { x, y } }: { tie: EditableTie; place: Geometry }) {
  return (
    <path
      class="edit-pencil"
      transform={`translate(${round((x[from] + x[to]) / 2)} ${round((y[from] + y[to]) / 2)})`}
      d="M-7 7L-5.5 2.5L3.5-6.5L6.5-3.5L-2.5 5.5Z"
    />
  );
}

function widthClass(tie: EditableTie): number {
  return Math.max(0, Math.min(widths - 1, Math.floor(meanTrust(tie) * widths)));
}

export function line({ from, to }: { readonly from: number; readonly to: number }, { x, y }: Geometry): string {
  return `M${round(x[from])} ${round(y[from])}L${round(x[to])} ${round(y[to])}`;
}

function wave({ from, to }: EditableTie, { x, y, radius }: Geometry): string {
  const length = Math.sqrt((x[to] - x[from]) ** 2 + (y[to] - y[from]) ** 2);
  const inset = Math.min(radius * 1.3, length / 3);
  return zigzagPath(x[from], y[from], x[to], y[to], inset, Math.max(radius, 7), Math.max(radius / 3, 2));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
