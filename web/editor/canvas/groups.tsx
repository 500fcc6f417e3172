import type { Geometry } from "../../network/geometry.ts";
import { editorWords } from "../../words/editor.ts";
import type { EditableGroup } from "./editable.ts";
import { hullPath } from "./hull.ts";
import type { Point } from "./near.ts";

export interface GroupsProps {
  readonly groups: readonly EditableGroup[];
  readonly place: Geometry;
}

/** Groups as dotted outlines around their members, below everything else. */
export function Hulls({ groups, place }: GroupsProps) {
  return (
    <g>
      {groups.map(({ name, members }) => (
        <path
          key={name}
          class="edit-hull"
          d={hullPath(
            members.map((person): Point => [place.x[person], place.y[person]]),
            awayFrom(place),
          )}
        />
      ))}
    </g>
  );
}

/** A house and a name at each outline, above everything else. */
export function HullNames({ groups, place }: GroupsProps) {
  return (
    <g>
      {groups.map((group) => (
        <HullName key={group.name} group={group} place={place} />
      ))}
    </g>
  );
}

/** An outline keeps this far from the middles of its members. */
function awayFrom({ radius }: Geometry): number {
  return Math.round(radius) + 16;
}

function HullName({ group: { name, members, safeSpace }, place }: { group: EditableGroup; place: Geometry }) {
  const { x, y, width } = place;
  if (members.length === 0) return null;
  const points = members.map((person): Point => [x[person], y[person]]);
  const away = awayFrom(place);
  const top = points.reduce((best, point) => (point[1] < best[1] ? point : best));
  const low = points.reduce((best, point) => (point[1] > best[1] ? point : best));
  // Outside of the outline: above its topmost member, or below where there is no room.
  const above = top[1] - away - 10 > 16;
  const [px, py] = above ? [top[0], top[1] - away - 8] : [low[0], low[1] + away + 19];
  const right = px < width * 0.6;
  return (
    <g>
      <path class="edit-house" transform={`translate(${px} ${py - 5})`} d="M-8 1L0-7L8 1M-5.5-1V7H5.5V-1" />
      <text class="p-name edit-hull-name" x={px + (right ? 15 : -15)} y={py} text-anchor={right ? "start" : "end"}>
        {safeSpace ? editorWords.safeSpaceNamed(name) : name}
      </text>
    </g>
  );
}
