import { computed, effect, type ReadonlySignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { distressAt, weekOf } from "../network/at-moment.ts";
import { fitCanvas } from "../network/canvas.ts";
import { drawHouses, drawOutlines, type ShownGroup } from "../network/draw-groups.ts";
import { drawDiscs, fillRadius, PeoplePainter } from "../network/draw-people.ts";
import { drawTies } from "../network/draw-ties.ts";
import { type Geometry, geometry } from "../network/geometry.ts";
import { groupsThroughTime } from "../network/group-tags.tsx";
import { paletteOf } from "../network/palette.ts";
import { type PanelTies, panelTies, sameWeek } from "../network/ties.ts";
import { useBox } from "../network/use-box.ts";
import { store } from "../state/store.ts";
import type { Positions, RunSet } from "../worker/protocol.ts";

export interface NetworkViewProps {
  readonly runs: RunSet;
  /** Place of the variant that is drawn. */
  readonly variant: number;
  readonly positions: Positions;
  /** The point between two weeks that is drawn; a signal, so that a year can play without anything being built anew. */
  readonly moment: ReadonlySignal<number>;
  /** The picture in one sentence. */
  readonly label: string;
}

/** Width of people's outlines that is seen from the last row. */
const outlineFromAfar = 3.6;

/** A network to look at, not to work in: all ties in full strength, people filled by distress, and who is in a group or invited to one. */
export function NetworkView({ runs, variant, positions, moment, label }: NetworkViewProps) {
  const [frame, { width, height }] = useBox();
  const tiesCanvas = useRef<HTMLCanvasElement>(null);
  const peopleCanvas = useRef<HTMLCanvasElement>(null);
  const far = store.textSize.value === "A++";
  const place = useMemo((): Geometry => {
    const near = geometry(positions, width, height);
    return far && near.radius > fillRadius ? { ...near, outline: outlineFromAfar } : near;
  }, [positions, width, height, far]);
  const ties = useMemo(() => tiesAt(runs, variant, moment), [runs, variant, moment]);

  useEffect(() => {
    const groups = groupsThroughTime(runs.variants[variant], runs.people.size, true, moment);
    return effect(() => drawStill(tiesCanvas.current, runs, ties.value, groups.value, place));
  }, [runs, variant, moment, ties, place]);
  useEffect(() => {
    const painter = new PeoplePainter(runs.people.size);
    const distress = new Float32Array(runs.people.size);
    return effect(() => drawPeople(peopleCanvas.current, painter, distress, runs, variant, moment.value, place));
  }, [runs, variant, moment, place]);

  return (
    <div ref={frame} class="network-view" role="img" aria-label={label}>
      <canvas ref={tiesCanvas} />
      <canvas ref={peopleCanvas} />
    </div>
  );
}

/** The ties of the week; the same thing as long as nothing changes, so that nothing is drawn again. */
function tiesAt(runs: RunSet, variant: number, moment: ReadonlySignal<number>): ReadonlySignal<PanelTies> {
  const run = runs.variants[variant];
  let last: { readonly week: number; readonly ties: PanelTies } | null = null;
  return computed(() => {
    const week = Math.max(0, Math.min(Math.floor(moment.value), run.weeks.length - 1));
    if (last === null || !sameWeek([run], last.week, week))
      last = { week, ties: panelTies(run, [run], runs.people, runs.pairs, week) };
    return last.ties;
  });
}

function drawStill(
  canvas: HTMLCanvasElement | null,
  { people }: RunSet,
  ties: PanelTies,
  groups: readonly ShownGroup[],
  place: Geometry,
): void {
  void store.theme.value;
  const context = canvas === null ? null : fitCanvas(canvas, place.width, place.height);
  if (canvas === null || context === null) return;
  const palette = paletteOf(canvas);
  drawOutlines(context, groups, place, palette);
  drawTies(context, ties, place, palette, false);
  drawDiscs(context, place, people.identities, palette);
  drawHouses(context, groups, place, palette);
}

function drawPeople(
  canvas: HTMLCanvasElement | null,
  painter: PeoplePainter,
  distress: Float32Array,
  { people, variants }: RunSet,
  variant: number,
  moment: number,
  place: Geometry,
): void {
  void store.theme.value;
  const context = canvas === null ? null : fitCanvas(canvas, place.width, place.height);
  if (canvas === null || context === null) return;
  const run = variants[variant];
  context.clearRect(0, 0, place.width, place.height);
  const now = {
    distress: distressAt(run, moment, distress),
    identities: people.identities,
    meant: null,
    absent: weekOf(run.people.absent, people.size, Math.max(0, Math.min(run.weeks.length - 1, Math.floor(moment)))),
  };
  painter.draw(context, place, now, paletteOf(canvas));
}
