import type { TieRecord } from "../../src/engine/tie-record.ts";
import { bolt, chevrons } from "../person/flow-signs.tsx";
import { tiesOf } from "../ties/person-ties.ts";
import type { Point } from "./caption-place.ts";
import type { ClearStory } from "./clearest-story.ts";
import type { Beat } from "./opening-beats.ts";
import { along, freeDirection, type OpeningGeometry } from "./opening-geometry.ts";

/** Where the signs of the told week stand. */
export interface SignPlaces {
  /** The bolt, at the rim of who is hurt. */
  readonly hurt: Point;
  /** Chevrons on the tie to each who listens. */
  readonly help: readonly Point[];
}

export function signPlaces(
  { person, pressedBy, listeners }: ClearStory,
  { at, radius }: OpeningGeometry,
  ties: TieRecord,
): SignPlaces {
  const here = at[person];
  const friends = tiesOf(ties, person, 0).map(({ other }) => at[other]);
  const away = pressedBy.length > 0 ? directionTo(here, at[pressedBy[0]]) : freeDirection(here, friends);
  return {
    hurt: { x: here.x + away.x * radius * 1.45, y: here.y + away.y * radius * 1.45 },
    help: listeners.map((other) => along(here, at[other], 0.52)),
  };
}

interface SignsProps {
  readonly story: ClearStory | null;
  readonly beat: Beat;
  readonly place: OpeningGeometry;
  readonly ties: TieRecord;
}

/** A bolt for what hurts, chevrons toward the person for who listens. */
export function Signs({ story, beat, place, ties }: SignsProps) {
  if (story === null || (beat.says !== "hurt" && beat.says !== "help")) return null;
  const { hurt, help } = signPlaces(story, place, ties);
  const scale = place.radius / 18;
  const here = place.at[story.person];
  return (
    <g>
      {beat.says === "help" &&
        help.map((point, k) => {
          const other = place.at[story.listeners[k]];
          const turn = (Math.atan2(here.y - other.y, here.x - other.x) * 180) / Math.PI;
          return (
            <g
              key={story.listeners[k]}
              class="opening-sign"
              transform={`translate(${point.x} ${point.y}) rotate(${turn}) scale(${scale})`}
            >
              <path class="opening-chevron-halo" d={chevrons} />
              <path class="p-chevron" d={chevrons} />
            </g>
          );
        })}
      <g class="opening-sign" transform={`translate(${hurt.x} ${hurt.y}) scale(${scale})`}>
        <path class="p-bolt" d={bolt} />
      </g>
    </g>
  );
}

function directionTo(from: Point, to: Point): Point {
  const length = Math.max(1e-6, Math.hypot(to.x - from.x, to.y - from.y));
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}
