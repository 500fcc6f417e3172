import { isTogether } from "../../network/draw-groups.ts";
import type { Geometry, Point } from "../../network/geometry.ts";
import { hullPath } from "../../network/hull.ts";
import { editorWords } from "../../words/editor.ts";
import type { EditableGroup } from "./editable.ts";
import { hullNameSpots, type NameSpot } from "./hull-names.ts";

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

/**
 * The name at each outline; of groups that are spread over the picture a house beside each member. Above everything else.
 * @param em size of the letters
 */
export function GroupSigns({ groups, place, em }: GroupsProps & { readonly em: number }) {
  const together = groups.filter((group) => standsTogether(group, place));
  const names = together.map(({ name, safeSpace }) => (safeSpace ? editorWords.safeSpaceNamed(name) : name));
  const hulls = together.map(({ members }, k) => ({ members, width: widthOf(names[k], em) }));
  const spots = hullNameSpots(hulls, place, awayFrom(place), em);
  return (
    <g>
      {groups.map((group) => {
        const at = together.indexOf(group);
        if (at < 0) return <Houses key={group.name} group={group} place={place} />;
        const spot = spots[at];
        return spot === null ? null : <HullName key={group.name} name={names[at]} spot={spot} />;
      })}
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

function HullName({ name, spot: { text, anchor, house: sign } }: { name: string; spot: NameSpot }) {
  return (
    <g>
      <path class="edit-house" transform={`translate(${sign.join(" ")})`} d={house} />
      <text class="p-name edit-hull-name" x={text[0]} y={text[1]} text-anchor={anchor}>
        {name}
      </text>
    </g>
  );
}

let pen: CanvasRenderingContext2D | null = null;

/** The width of a name at an outline, in letters of a size. */
function widthOf(name: string, em: number): number {
  pen ??= document.createElement("canvas").getContext("2d");
  if (pen === null) return 0.6 * em * name.length;
  pen.font = `500 ${em}px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(name).width;
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
