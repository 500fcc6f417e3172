import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Figure } from "../../src/experiment/report/figure.ts";
import { sweepWords } from "../words/sweep.ts";
import type { OpenedSweep, PlotChoices, Spot } from "../worker/sweep/asks.ts";
import { DrawingOf } from "./drawing-of.tsx";
import { optionText } from "./option-text.ts";
import { drawn, notDrawn, pick, picked } from "./state.ts";
import { type Direction, spotAt, spotToward } from "./toward.ts";
import { useDrawing } from "./use-drawing.ts";

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/**
 * The plot, drawn to the room that it has. One stop for the keyboard, with arrows inside; to a screen reader it is a list with
 * the picked point as its current option, or a picture where its marks stand for no points.
 */
export function FigureView({ sweep, now }: { sweep: OpenedSweep; now: PlotChoices }) {
  // A figure with a row for each point or factor is as high as it needs to be.
  const isList = now.plot === "paired" || now.plot === "main-effects";
  const look = `sweep-figure${isList ? " sweep-figure-list" : now.plot === "heat-map" ? " sweep-figure-rows" : ""}`;
  const frame = useDrawing(sweep, now, isList);
  const shown = drawn.value;
  const figure = shown?.figure ?? null;
  const spots = useMemo(() => (figure === null ? [] : inOrder(figure.spots, figure.kind)), [figure]);
  if (notDrawn.value !== "")
    return (
      <div class={look} ref={frame}>
        <p role="alert">{sweepWords.notDrawn()}</p>
        <p translate={false}>{notDrawn.value}</p>
      </div>
    );
  const picture = figure !== null && <DrawingOf plot={figure} look="sweep-svg" hidden={spots.length > 0} />;
  return (
    <div class={look} ref={frame}>
      {figure === null && <p class="visually-hidden">{sweepWords.drawing()}</p>}
      {spots.length > 0 && shown !== null ? (
        <Points sweep={sweep} drawn={shown.choices} spots={spots} size={[figure?.width ?? 0, figure?.height ?? 0]}>
          {picture}
        </Points>
      ) : (
        picture
      )}
    </div>
  );
}

/** As they are read: from left to right, rows of a table from top to bottom. */
function inOrder(spots: readonly Spot[], kind: Figure["kind"]): readonly Spot[] {
  return kind === "paired-differences" ? [...spots].sort((a, b) => a.y - b.y) : spots;
}

interface PointsProps {
  readonly sweep: OpenedSweep;
  readonly drawn: PlotChoices;
  readonly spots: readonly Spot[];
  readonly size: readonly [width: number, height: number];
  readonly children: ComponentChildren;
}

/** The points of the picture as a list: the picked one has a ring, in every plot. */
function Points({ sweep, drawn: { plot, across: factor }, spots, size: [width, height], children }: PointsProps) {
  const [focused, setFocused] = useState(false);
  const facts = drawn.value?.facts;
  // What is picked may be there in another variant: the same row of the design is the same point.
  const row = picked.value === null ? null : sweep.points[picked.value]?.row;
  const current = spots.find(({ at }) => at === picked.value) ?? spots.find(({ at }) => sweep.points[at]?.row === row) ?? null;
  const active = current ?? spots[0];
  const across = sweep.factors.findIndex(({ key }) => key === factor);
  const go = (spot: Spot) => pick(spot.at);
  useEffect(() => {
    // A long list of points scrolls along with the keys.
    if (focused) document.querySelector(".sweep-ring")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active.at, focused]);
  const pressed = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => {
    if (ctrlKey || metaKey || altKey) return false;
    const direction = directions[key];
    if (direction !== undefined)
      go(current === null ? active : spotToward(spots, active, direction, (at) => sweep.points[at], across));
    else if (key === "Home") go(spots[0]);
    else if (key === "End") go(spots[spots.length - 1]);
    else if (key === "Enter" || key === " ") go(active);
    else return false;
    return true;
  };
  return (
    <div
      class="sweep-points"
      role="listbox"
      tabIndex={0}
      aria-label={sweepWords.listLabel(sweepWords.plotOf[plot]())}
      aria-describedby="sweep-found sweep-keys"
      aria-activedescendant="sweep-option"
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onKeyDown={(event) => {
        if (pressed(event)) event.preventDefault();
      }}
      onClick={({ clientX, clientY, currentTarget }) => {
        const box = currentTarget.getBoundingClientRect();
        const spot = spotAt(spots, clientX - box.left, clientY - box.top);
        if (spot !== null) go(spot);
      }}
    >
      {children}
      <svg class="sweep-rings" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {(current !== null || focused) && <Ring spot={active} />}
      </svg>
      <span
        id="sweep-option"
        role="option"
        tabIndex={-1}
        class="visually-hidden"
        translate={false}
        aria-selected={current !== null}
        aria-posinset={spots.indexOf(active) + 1}
        aria-setsize={spots.length}
      >
        {facts === undefined ? "" : optionText(sweep, facts, active.at)}
      </span>
      <span id="sweep-keys" class="visually-hidden">
        {sweepWords.keys()}
      </span>
    </div>
  );
}

function Ring({ spot: { x, y, halfWidth, halfHeight, round } }: { spot: Spot }) {
  // On a dark box the ring is seen by the paper around it.
  return ["sweep-ring sweep-ring-halo", "sweep-ring"].map((look) =>
    round ? (
      <circle key={look} class={look} cx={x} cy={y} r={halfWidth + 6} />
    ) : (
      <rect key={look} class={look} x={x - halfWidth} y={y - halfHeight} width={2 * halfWidth} height={2 * halfHeight} rx="3" />
    ),
  );
}
