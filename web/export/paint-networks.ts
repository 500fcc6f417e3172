import { weekOf } from "../network/at-moment.ts";
import { drawHouses, drawOutlines, groupsIn, isTogether, nameSpot } from "../network/draw-groups.ts";
import { layersIn } from "../network/draw-layers.ts";
import { drawDiscs, drawRings, PeoplePainter } from "../network/draw-people.ts";
import { drawAllTies, drawPastTiesOf, drawTiesOf } from "../network/draw-ties.ts";
import { type Geometry, geometry } from "../network/geometry.ts";
import type { Palette } from "../network/palette.ts";
import { layersOn } from "../state/layers.ts";
import { pastTiesOf } from "../ties/person-ties.ts";
import { exportWords } from "../words/export.ts";
import { personName } from "../words/person-name.ts";
import type { VariantRun } from "../worker/protocol.ts";
import { type Scene, tiesIn } from "./scene.ts";
import type { Surface } from "./surface.ts";

/** Sizes in units of the picture: pixels at a ratio of one. */
const gap = 24;
const margin = 24;
const head = 34;
const foot = 52;
/** Fewer people than this all carry their names, as on the page. */
const fewPeople = 15;

/** Where everything stands in a picture of some networks. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly { readonly left: number; readonly top: number; readonly place: Geometry }[];
}

/** Lays out a sheet: one network wide, two beside each other, three in a row, four in two rows. */
export function sheetFor({ shown, positions }: Scene): Sheet {
  const count = Math.max(1, shown.length);
  const columns = count === 4 ? 2 : count;
  const rows = count === 4 ? 2 : 1;
  const width = count === 1 ? 920 : count === 3 ? 400 : 520;
  const height = count === 1 ? 420 : count === 3 ? 280 : 330;
  return {
    width: 2 * margin + columns * width + (columns - 1) * gap,
    height: 2 * margin + rows * (head + height) + (rows - 1) * gap + foot,
    panels: Array.from({ length: count }, (_, k) => ({
      left: margin + (k % columns) * (width + gap),
      top: margin + head + Math.floor(k / columns) * (head + height + gap),
      place: geometry(positions, width, height),
    })),
  };
}

/** Draws the networks of a week, each under its name, with what the marks mean below. */
export function paintNetworks(surface: Surface, scene: Scene, sheet: Sheet, week: number, palette: Palette): void {
  surface.origin(0, 0);
  surface.box(0, 0, sheet.width, sheet.height, palette.paper);
  scene.shown.forEach((run, k) => {
    const { left, top, place } = sheet.panels[k];
    surface.origin(left, top);
    paintOne(surface, scene, run, place, week, palette);
  });
  surface.origin(0, 0);
  const low = sheet.height - margin;
  surface.text(exportWords.legend(), margin, low - 22, { size: 14, color: palette.ink });
  surface.text(exportWords.source(scene.title, scene.seed), margin, low, { size: 14, color: palette.ink });
}

function paintOne(surface: Surface, scene: Scene, run: VariantRun, place: Geometry, week: number, palette: Palette): void {
  const { people, selected } = scene;
  const { pen } = surface;
  surface.text(exportWords.panel(run.letter, run.name), 0, -14, { size: 18, weight: 600, color: palette.ink });
  const now = exportWords.panelWeek(week, run.model.distress[week]);
  surface.text(now, place.width, -14, { size: 15, color: palette.ink, anchor: "end" });
  const ties = tiesIn(scene, run, week);
  const groups = groupsIn(run, people.size, week);
  drawOutlines(pen, groups, place, palette);
  drawAllTies(pen, ties, place, palette, selected !== null);
  if (selected !== null) {
    drawPastTiesOf(pen, selected, pastTiesOf(run.ties, selected, week), place, palette);
    drawTiesOf(pen, selected, ties, place, palette);
  }
  drawDiscs(pen, place, people.identities, palette);
  drawHouses(pen, groups, place, palette);
  const moment = {
    distress: weekOf(run.people.shown, people.size, week),
    identities: people.identities,
    meant: null,
    absent: weekOf(run.people.absent, people.size, week),
    layers: layersIn(run, people.size, week, layersOn.peek()),
  };
  new PeoplePainter(people.size).draw(pen, place, moment, palette);
  if (selected !== null) drawRings(pen, place, selected, true, palette);
  for (const group of groups) {
    if (!isTogether(group, place)) continue;
    const { x, y, right } = nameSpot(group, place);
    const anchor = right ? "start" : "end";
    surface.text(group.name, x, y, { size: 15, weight: 500, color: palette.ink, anchor, halo: palette.paper });
  }
  for (let i = 0; i < people.size; i++) {
    if (people.size >= fewPeople && i !== selected) continue;
    const away = place.radius * 1.3 + 9;
    const right = place.x[i] < 0.72 * place.width;
    surface.text(personName(people, i), place.x[i] + (right ? away : -away), place.y[i] + 5, {
      size: 15,
      weight: 500,
      color: palette.ink,
      anchor: right ? "start" : "end",
      halo: palette.paper,
    });
  }
}
