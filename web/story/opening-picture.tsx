import type { ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { actsOnFrom, actsOnTo, eachTie } from "../../src/engine/tie-record.ts";
import { useRoom } from "../asking/use-room.ts";
import { distressAt } from "../network/at-moment.ts";
import { hurts } from "../network/ties.ts";
import { tieWidth } from "../person/ego.ts";
import { Shape } from "../person/mark.tsx";
import { zigzagPath } from "../person/zigzag.ts";
import { asItIs } from "../words/as-it-is.ts";
import { personName } from "../words/person-name.ts";
import { storyWords } from "../words/story.ts";
import type { RunSet } from "../worker/protocol.ts";
import { Captions } from "./captions.tsx";
import type { Beat } from "./opening-beats.ts";
import { type OpeningGeometry, openingGeometry } from "./opening-geometry.ts";
import { openingPlaces } from "./opening-places.ts";
import type { OpeningRun } from "./opening-run.ts";
import { Signs } from "./opening-signs.tsx";

/** The twelve with their ties and names; what happens is drawn and said where it happens. */
export function OpeningPicture({
  run,
  beat,
  moment,
  captioned,
}: {
  run: OpeningRun;
  beat: ReadonlySignal<Beat>;
  moment: ReadonlySignal<number>;
  /** Whether captions stand in the picture; else they stand below it. */
  captioned: boolean;
}) {
  const [ref, { width, height, em }] = useRoom();
  const { runs } = run;
  const places = useMemo(() => openingPlaces(runs.people), [runs]);
  const place = useMemo(() => openingGeometry(places, width, height, em), [places, width, height, em]);
  return (
    <div class="opening-picture" ref={ref}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={storyWords.picture(runs.people.size, beat.value.week)}
      >
        <Ties runs={runs} place={place} />
        <People runs={runs} place={place} moment={moment} />
        <Names runs={runs} place={place} told={run.story?.person ?? null} />
        <Signs story={run.story} beat={beat.value} place={place} ties={runs.variants[0].ties} />
      </svg>
      {captioned && <Captions run={run} beat={beat.value} place={place} />}
    </div>
  );
}

/** Ties stay through the six weeks: drawn once. */
function Ties({ runs, place }: { runs: RunSet; place: OpeningGeometry }) {
  const { ties } = runs.variants[0];
  const { identities } = runs.people;
  const { at, radius } = place;
  const scale = Math.max(0.62, radius / 27);
  return useMemo(() => {
    const drawn: preact.JSX.Element[] = [];
    eachTie(ties, 0, (entry, row) => {
      const [i, j] = [ties.from[entry], ties.to[entry]];
      const harmful = hurts(actsOnFrom(ties, 0, entry), identities[i]) || hurts(actsOnTo(ties, 0, entry), identities[j]);
      drawn.push(
        harmful ? (
          <path
            key={entry}
            class="p-harm"
            d={zigzagPath(at[i].x, at[i].y, at[j].x, at[j].y, radius * 1.4, radius, radius / 3.2)}
            stroke-width={2.8 * scale}
          />
        ) : (
          <path
            key={entry}
            class="p-support"
            d={`M${at[i].x} ${at[i].y}L${at[j].x} ${at[j].y}`}
            stroke-width={tieWidth((ties.trust[row] + ties.trustBack[row]) / 2) * 1.2 * scale}
          />
        ),
      );
    });
    return <g>{drawn}</g>;
  }, [runs, place]);
}

/** Everybody as they are at the moment: the only part that is drawn anew as the weeks glide by. */
function People({ runs, place, moment }: { runs: RunSet; place: OpeningGeometry; moment: ReadonlySignal<number> }) {
  const distress = useMemo(() => new Float32Array(runs.people.size), [runs]);
  const now = distressAt(runs.variants[0], moment.value, distress);
  return (
    <g>
      {place.at.map(({ x, y }, i) => (
        <Shape
          key={personName(runs.people, i)}
          x={x}
          y={y}
          radius={place.radius}
          drawn={{ diamond: runs.people.identities[i] !== 0, distress: now[i] }}
        />
      ))}
    </g>
  );
}

function Names({ runs, place, told }: { runs: RunSet; place: OpeningGeometry; told: number | null }) {
  const { radius, letters, at } = place;
  return (
    <g>
      {at.map(({ x, y }, i) => {
        const name = personName(runs.people, i);
        return (
          <text
            key={name}
            {...asItIs}
            class={i === told ? "opening-name opening-told" : "opening-name"}
            x={x}
            y={y + radius * (runs.people.identities[i] === 0 ? 1.08 : 1.3) + letters * 0.95}
            font-size={letters}
            text-anchor="middle"
          >
            {name}
          </text>
        );
      })}
    </g>
  );
}
