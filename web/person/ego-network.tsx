import { Chart } from "../charts/chart.tsx";
import { useSize } from "../charts/use-size.ts";
import { asItIs } from "../words/as-it-is.ts";
import { personWords } from "../words/person.ts";
import { aroundNow, type EgoPlace, type EgoTie, placeEgo, tieWidth, twoRings } from "./ego.ts";
import { bolt, chevrons } from "./flow-signs.tsx";
import { type Drawn, Shape } from "./mark.tsx";
import { zigzagPath } from "./zigzag.ts";

export interface EgoNetworkProps {
  readonly name: string;
  readonly middle: Drawn;
  readonly ties: readonly EgoTie[];
  /** Ties that there were: those whose seat is still empty are drawn dotted. */
  readonly past: readonly EgoTie[];
  readonly seats: number;
  readonly height?: number;
  readonly onOpen: (person: number) => void;
}

/** A person and everybody one step away: straight for support, zigzag for harm, thicker for more trust. */
export function EgoNetwork({ name, middle, ties, past, seats, height = heightFor(seats), onOpen }: EgoNetworkProps) {
  const [ref, { width, em }] = useSize();
  const many = twoRings(seats);
  const radius = many ? 11 : 16;
  const center = { x: width / 2, y: height / 2 };
  const places = placeEgo(aroundNow(ties, past), seats, width, height, radius + 1.6 * em);
  const inner = 1.25 * (many ? 19 : 24) + 8;

  return (
    <div class="ego" ref={ref}>
      <Chart width={width} height={height} label={labelOf(name, ties, past)}>
        {places.map((place) => (
          <Tie key={place.tie.person} place={place} center={center} inner={inner} radius={radius} />
        ))}
        {places.map((place) => (
          <Flow key={place.tie.person} place={place} center={center} inner={inner} />
        ))}
        {places.map(({ tie, x, y }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: a convenience for the mouse; the table of ties below has the buttons
          <g
            key={tie.person}
            class={tie.ended === null ? "ego-person" : "ego-person ego-past"}
            onClick={() => onOpen(tie.person)}
          >
            <Shape x={x} y={y} radius={radius} drawn={tie} />
          </g>
        ))}
        {places.map(({ tie, x, y }) => (
          // Names stand over all marks: their borders keep both legible.
          <text
            key={tie.person}
            {...asItIs}
            class={tie.ended === null ? "p-name ego-name" : "p-name ego-name ego-name-past"}
            x={x}
            y={y < center.y - 1 ? y - radius * 1.26 - 0.45 * em : y + radius * 1.26 + 0.95 * em}
            text-anchor="middle"
          >
            {many ? tie.short : tie.name}
          </text>
        ))}
        <Shape x={center.x} y={center.y} radius={many ? 19 : 24} drawn={middle} selected />
      </Chart>
      {ties.length === 0 && <p class="ego-alone">{personWords.egoAlone(name)}</p>}
    </div>
  );
}

/** Room for as many people as there are seats, in pixels. */
function heightFor(seats: number): number {
  if (seats === 0) return 120;
  return seats > 14 ? 352 : 300;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A tie: straight or zigzag, dashed where it began after the start, dotted where it has ended. */
function Tie({ place: { tie, x, y }, center, inner, radius }: { place: EgoPlace; center: Point; inner: number; radius: number }) {
  const began = tie.since === null ? "" : " p-began";
  if (tie.kind === "harmful" && tie.ended === null)
    return (
      <path class={`p-harm${began}`} d={zigzagPath(center.x, center.y, x, y, inner, radius, radius / 3)} stroke-width="2.4" />
    );
  const look = tie.ended !== null ? " p-ended" : tie.kind === "neutral" ? ` p-neutral${began}` : began;
  return (
    <line
      class={`p-support${look}`}
      x1={center.x}
      y1={center.y}
      x2={x}
      y2={y}
      stroke-width={tie.ended === null ? tieWidth(tie.trust) : 2}
    />
  );
}

/** Chevrons toward the middle for help this week, a bolt at the middle's rim for hurt. */
function Flow({ place: { tie, x, y }, center, inner }: { place: EgoPlace; center: Point; inner: number }) {
  if (tie.flow === null) return null;
  const dx = center.x - x;
  const dy = center.y - y;
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length === 0) return null;
  const turn = (Math.atan2(dy, dx) * 180) / Math.PI;
  const along = tie.flow === "help" ? 0.5 : 1 - inner / length;
  const move = `translate(${x + along * dx} ${y + along * dy})`;
  if (tie.flow === "hurt") return <path class="p-bolt" transform={move} d={bolt} />;
  return (
    <g transform={`${move} rotate(${turn})`}>
      <path class="p-chevron-halo" d={chevrons} />
      <path class="p-chevron" d={chevrons} />
    </g>
  );
}

function labelOf(name: string, ties: readonly EgoTie[], past: readonly EgoTie[]): string {
  if (ties.length === 0) return personWords.egoAlone(name);
  const of = (kind: EgoTie["kind"]) => ties.filter((tie) => tie.kind === kind).length;
  const began = ties.filter(({ since }) => since !== null).length;
  const kinds = { supportive: of("supportive"), neutral: of("neutral"), harmful: of("harmful") };
  return personWords.ego(name, kinds, began, past.length);
}
