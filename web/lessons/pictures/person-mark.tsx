import { useMemo } from "preact/hooks";
import { geometry } from "../../network/geometry.ts";
import { NameTags } from "../../network/name-tags.tsx";
import { useBox } from "../../network/use-box.ts";
import type { People, Positions } from "../../worker/protocol.ts";

/** Somebody in a picture that is only looked at: two rings and their name. Lies exactly over the picture. */
export function PersonMark({ people, positions, person }: { people: People; positions: Positions; person: number }) {
  const [frame, { width, height }] = useBox();
  const place = useMemo(() => geometry(positions, width, height), [positions, width, height]);
  const [x, y, radius] = [place.x[person], place.y[person], place.radius];
  return (
    <div ref={frame} class="person-mark" aria-hidden="true">
      <svg aria-hidden="true" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <circle class="p-ring" cx={x} cy={y} r={radius * 1.25 + 3} />
        <circle class="p-ring p-ring-outer" cx={x} cy={y} r={radius * 1.27 + 8} />
      </svg>
      <NameTags place={place} people={people} focused={person} />
    </div>
  );
}
