import { flowsOf } from "../person/flows.ts";
import { layersOn } from "../state/layers.ts";
import { store } from "../state/store.ts";
import { pastTiesOf } from "../ties/person-ties.ts";
import type { People, VariantRun } from "../worker/protocol.ts";
import { distressAt, weekOf } from "./at-moment.ts";
import { fitCanvas } from "./canvas.ts";
import { drawFlows } from "./draw-flows.ts";
import { drawHouses, drawOutlines, type ShownGroup } from "./draw-groups.ts";
import { layersIn } from "./draw-layers.ts";
import { drawDiscs, drawRings, type PeoplePainter } from "./draw-people.ts";
import { drawAllTies, drawPastTiesOf, drawTiesOf } from "./draw-ties.ts";
import type { Geometry } from "./geometry.ts";
import { inTurn, notAnymore } from "./in-turn.ts";
import type { KeptRims } from "./kept-rims.ts";
import { paletteOf } from "./palette.ts";
import type { PanelTies } from "./ties.ts";

/** The still layer: at once, or while weeks play when this panel has its turn. Everything it follows is read before. */
export function drawStill(
  canvas: HTMLCanvasElement,
  run: VariantRun,
  people: People,
  ties: PanelTies,
  groups: readonly ShownGroup[],
  place: Geometry,
): void {
  void store.theme.value;
  const followed = [store.selected.value, store.hovered.value].filter(
    (person): person is number => person !== null && person < people.size,
  );
  const draw = () => drawStillNow(canvas, run, people, ties, groups, place, followed);
  if (store.playing.peek()) inTurn(canvas, draw);
  else {
    notAnymore(canvas);
    draw();
  }
}

/** Ties, those of the people followed above all others, groups, and everybody's disc. */
function drawStillNow(
  canvas: HTMLCanvasElement,
  run: VariantRun,
  people: People,
  ties: PanelTies,
  groups: readonly ShownGroup[],
  place: Geometry,
  followed: readonly number[],
): void {
  const context = fitCanvas(canvas, place.width, place.height);
  if (context === null) return;
  const palette = paletteOf(canvas);
  context.clearRect(0, 0, place.width, place.height);
  drawOutlines(context, groups, place, palette);
  drawAllTies(context, ties, place, palette, followed.length > 0);
  for (const person of followed) {
    const past = pastTiesOf(run.ties, person, Math.min(store.week.peek(), run.weeks.length - 1));
    drawPastTiesOf(context, person, past, place, palette);
    drawTiesOf(context, person, ties, place, palette);
  }
  drawDiscs(context, place, people.identities, palette);
  drawHouses(context, groups, place, palette);
}

/** The moving layer: everybody's mark at this moment, and around the person chosen what came over their ties. */
export function drawMoving(
  canvas: HTMLCanvasElement | null,
  painter: PeoplePainter,
  rims: KeptRims,
  distress: Float32Array,
  run: VariantRun,
  people: People,
  place: Geometry,
): void {
  void store.theme.value;
  const playing = store.playing.value;
  const moment = store.moment.value;
  const selected = store.selected.value;
  const hovered = store.hovered.value;
  const meant = store.brushed.value;
  const context = canvas === null ? null : fitCanvas(canvas, place.width, place.height);
  if (canvas === null || context === null) return;
  const palette = paletteOf(canvas);
  context.clearRect(0, 0, place.width, place.height);
  const row = Math.floor(moment);
  const absent = weekOf(run.people.absent, people.size, row);
  const layers = layersIn(run, people.size, row, layersOn.value);
  const now = { distress: distressAt(run, moment, distress), identities: people.identities, meant, absent, layers };
  if (playing) {
    painter.drawMarks(context, place, now, palette);
    rims.put(context, place, now, palette);
  } else painter.draw(context, place, now, palette);
  if (hovered !== null && hovered !== selected && hovered < people.size) drawRings(context, place, hovered, false, palette);
  if (selected === null || selected >= people.size) return;
  // What flows is drawn while time stands: a sign that comes and goes eight times a second would flicker.
  const diary = playing ? undefined : store.diaries.value.get(run.variant);
  if (diary?.person === selected) {
    const entry = diary.weeks.find(({ week }) => week === Math.floor(moment));
    drawFlows(context, selected, flowsOf(entry), place, palette);
  }
  drawRings(context, place, selected, true, palette);
}
