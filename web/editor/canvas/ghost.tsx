import type { Geometry } from "../../network/geometry.ts";
import type { EditableTie } from "./editable.ts";
import type { Gesture } from "./pointer.ts";
import { line } from "./ties.tsx";

/** What a drag under way is about to do: the tie that would be, or the line that cuts. */
export function Ghost({ gesture, ties, place }: { gesture: Gesture | null; ties: readonly EditableTie[]; place: Geometry }) {
  if (gesture === null) return null;
  const [x, y] = gesture.at;
  if (gesture.kind === "cut") {
    const [sx, sy] = gesture.start;
    return (
      <g>
        <path class="edit-current-band" d={gesture.ties.map((tie) => line(ties[tie], place)).join("")} />
        <path class="edit-blade" d={`M${sx} ${sy}L${x} ${y}`} />
      </g>
    );
  }
  const { from, over } = gesture;
  const to = over === null ? `${x} ${y}` : `${place.x[over]} ${place.y[over]}`;
  return <path class="edit-ghost" d={`M${place.x[from]} ${place.y[from]}L${to}`} />;
}
