import { isTogether } from "../../network/draw-groups.ts";
import type { Geometry, Point } from "../../network/geometry.ts";
import { hullPath } from "../../network/hull.ts";
import { editorWords } from "../../words/editor.ts";
import type { EditableGroup } from "./editable.ts";

export interface GroupsProps {
  readonly groups: readonly EditableGroup[];
  readonly place: Geometry;
}

/** Groups that stand together, as dotted outlines around their members, below everything else. */
export function Hulls({ groups, place }: GroupsProps) {
  return (
    <g>
      {groups
        .filter((group) => standsTogether(group, place))
        .map(({ name, members }) => (
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

/** The name at each outline; of groups that are spread over the picture a house beside each member. Above everything else. */
export function GroupSigns({ groups, place }: GroupsProps) {
  return (
    <g>
      {groups.map((group) =>
        standsTogether(group, place) ? (
          <HullName key={group.name} group={group} place={place} />
        ) : (
          <Houses key={group.name} group={group} place={place} />
        ),
      )}
    </g>
  );
}

/** The same in every picture of the lab: an outline around people from everywhere would be around everybody. */
function standsTogether({ name, members, safeSpace }: EditableGroup, place: Geometry): boolean {
  return members.length > 0 && isTogether({ name, members, safe: safeSpace }, place);
}

/** An outline keeps this far from the middles of its members. */
function awayFrom({ radius }: Geometry): number {
  return Math.round(radius) + 16;
}

function HullName({ group: { name, members, safeSpace }, place }: { group: EditableGroup; place: Geometry }) {
  const { x, y, width } = place;
  const away = awayFrom(place);
  const top = members.reduce((best, person) => (y[person] < y[best] ? person : best));
  const low = members.reduce((best, person) => (y[person] > y[best] ? person : best));
  // Outside of the outline: above its topmost member, or below where there is no room.
  const above = y[top] - away - 10 > 16;
  const [px, py] = above ? [x[top], y[top] - away - 8] : [x[low], y[low] + away + 19];
  const right = px < width * 0.6;
  return (
    <g>
      <path class="edit-house" transform={`translate(${px} ${py - 5})`} d={house} />
      <text class="p-name edit-hull-name" x={px + (right ? 15 : -15)} y={py} text-anchor={right ? "start" : "end"}>
        {safeSpace ? editorWords.safeSpaceNamed(name) : name}
      </text>
    </g>
  );
}

const house = "M-8 1L0-7L8 1M-5.5-1V7H5.5V-1";

function Houses({ group: { members }, place }: { group: EditableGroup; place: Geometry }) {
  const { x, y, radius } = place;
  const size = Math.max(0.55, Math.min(1, radius / 13));
  return (
    <g>
      {members.map((person) => (
        <path
          key={person}
          class="edit-house-filled"
          transform={`translate(${x[person] + 0.95 * radius + 4 * size} ${y[person] - 0.95 * radius}) scale(${size})`}
          d="M-7 1L0-6L7 1H5V6H-5V1Z"
        />
      ))}
    </g>
  );
}
