import { effect, type ReadonlySignal } from "@preact/signals";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { flowsOf } from "../person/flows.ts";
import { brush, hover, openPerson, select } from "../state/actions.ts";
import { store } from "../state/store.ts";
import { pastTiesOf } from "../ties/person-ties.ts";
import { coreWords } from "../words/core.ts";
import type { People, Positions, VariantRun } from "../worker/protocol.ts";
import { distressAt, weekOf } from "./at-moment.ts";
import { Brush } from "./brush.ts";
import { careful, fitCanvas } from "./canvas.ts";
import { drawFlows } from "./draw-flows.ts";
import { drawDiscs, drawRings, PeoplePainter } from "./draw-people.ts";
import { drawPastTiesOf, drawTies, drawTiesOf } from "./draw-ties.ts";
import { type Direction, type Geometry, geometry, personAt, personToward } from "./geometry.ts";
import { inTurn, notAnymore } from "./in-turn.ts";
import { NameTags } from "./name-tags.tsx";
import { paletteOf } from "./palette.ts";
import { PersonOption } from "./person-option.tsx";
import type { PanelTies } from "./ties.ts";
import { useBox } from "./use-box.ts";

export interface NetworkPictureProps {
  readonly run: VariantRun;
  readonly people: People;
  readonly positions: Positions;
  /** The ties of the week that is shown. */
  readonly ties: ReadonlySignal<PanelTies>;
  readonly label: string;
  /** Id of the element that says how to move about. */
  readonly keysId: string;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/**
 * The picture of a network: ties on a still canvas, people on a moving one above it. One stop for the keyboard, with
 * arrows inside; to a screen reader it is a list with the person chosen as its current option.
 */
export function NetworkPicture({ run, people, positions, ties, label, keysId }: NetworkPictureProps) {
  const [frame, { width, height }] = useBox();
  const tiesCanvas = useRef<HTMLCanvasElement>(null);
  const peopleCanvas = useRef<HTMLCanvasElement>(null);
  const [focused, setFocused] = useState(false);
  const place = useMemo(() => geometry(positions, width, height), [positions, width, height]);
  const middle = useMemo(() => personAt({ ...place, radius: Infinity }, width / 2, height / 2) ?? 0, [place]);
  const brushing = useMemo(() => new Brush(), []);

  useEffect(() => {
    const canvas = tiesCanvas.current;
    if (canvas === null) return;
    const stop = effect(() => drawStill(canvas, run, people, ties.value, place));
    return () => {
      stop();
      notAnymore(canvas);
    };
  }, [run, people, ties, place]);
  useEffect(() => {
    const painter = new PeoplePainter(people.size);
    const distress = new Float32Array(people.size);
    return effect(() => drawMoving(peopleCanvas.current, painter, distress, run, people, place));
  }, [run, people, place]);

  const at = (event: PointerEvent | MouseEvent): readonly [number, number] => {
    const box = frame.current?.getBoundingClientRect();
    return [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)];
  };
  const active = store.selected.value ?? middle;
  const optionId = `person-${run.letter}-${active}`;

  return (
    <div
      ref={frame}
      class="network"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-describedby={keysId}
      aria-activedescendant={optionId}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onKeyDown={(event) => {
        if (pressed(event, active, place, run.variant)) event.preventDefault();
      }}
      onPointerDown={(event) => brushing.begin(event, at(event))}
      onPointerMove={(event) => {
        if (!brushing.move(event, at(event)) && event.pointerType !== "touch") hover(personAt(place, ...at(event)));
      }}
      onPointerUp={(event) => {
        const marked = brushing.end(event, place);
        if (marked !== null) brush(marked);
        else select(personAt(place, ...at(event)));
      }}
      onPointerLeave={() => hover(null)}
      onDblClick={(event) => {
        const person = personAt(place, ...at(event));
        if (person !== null) openPerson(person, run.variant);
      }}
    >
      <canvas ref={tiesCanvas} class="network-ties" />
      <canvas ref={peopleCanvas} class="network-people" />
      <div ref={brushing.frame} class="network-brush" hidden />
      <NameTags place={place} people={people} focused={focused ? active : null} />
      <PersonOption id={optionId} run={run} people={people} person={active} />
    </div>
  );
}

/** The still layer: at once, or while weeks play when this panel has its turn. Everything it follows is read before. */
function drawStill(canvas: HTMLCanvasElement, run: VariantRun, people: People, ties: PanelTies, place: Geometry): void {
  void [store.theme.value, careful.value];
  const followed = [store.selected.value, store.hovered.value].filter(
    (person): person is number => person !== null && person < people.size,
  );
  const draw = () => drawStillNow(canvas, run, people, ties, place, followed);
  if (store.playing.peek()) inTurn(canvas, draw);
  else {
    notAnymore(canvas);
    draw();
  }
}

/** Ties, those of the people followed above all others, and everybody's disc. */
function drawStillNow(
  canvas: HTMLCanvasElement,
  run: VariantRun,
  people: People,
  ties: PanelTies,
  place: Geometry,
  followed: readonly number[],
): void {
  const context = fitCanvas(canvas, place.width, place.height);
  if (context === null) return;
  const palette = paletteOf(canvas);
  drawTies(context, ties, place, palette, followed.length > 0);
  for (const person of followed) {
    const past = pastTiesOf(run.ties, person, Math.min(store.week.peek(), run.weeks.length - 1));
    drawPastTiesOf(context, person, past, place, palette);
    drawTiesOf(context, person, ties, place, palette);
  }
  drawDiscs(context, place, people.identities, palette);
}

function drawMoving(
  canvas: HTMLCanvasElement | null,
  painter: PeoplePainter,
  distress: Float32Array,
  run: VariantRun,
  people: People,
  place: Geometry,
): void {
  void [store.theme.value, careful.value];
  const moment = store.moment.value;
  const selected = store.selected.value;
  const hovered = store.hovered.value;
  const meant = store.brushed.value;
  const context = canvas === null ? null : fitCanvas(canvas, place.width, place.height);
  if (canvas === null || context === null) return;
  const palette = paletteOf(canvas);
  context.clearRect(0, 0, place.width, place.height);
  const absent = weekOf(run.people.absent, people.size, Math.floor(moment));
  const now = { distress: distressAt(run, moment, distress), identities: people.identities, meant, absent };
  painter.draw(context, place, now, palette);
  if (hovered !== null && hovered !== selected && hovered < people.size) drawRings(context, place, hovered, false, palette);
  if (selected === null || selected >= people.size) return;
  // What flows is drawn while time stands: a sign that comes and goes eight times a second would flicker.
  const diary = store.playing.value ? undefined : store.diaries.value.get(run.variant);
  if (diary?.person === selected) {
    const entry = diary.weeks.find(({ week }) => week === Math.floor(moment));
    drawFlows(context, selected, flowsOf(entry), place, palette);
  }
  drawRings(context, place, selected, true, palette);
}

/** Returns whether the key was for the picture. */
function pressed({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, active: number, place: Geometry, variant: number): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  const direction = directions[key];
  if (direction !== undefined) {
    select(store.selected.value === null ? active : (personToward(place, active, direction) ?? active));
    return true;
  }
  if (key === "Enter") openPerson(active, variant);
  else if (key === " ") toggleMark(active);
  else if (key === "Escape" && store.brushed.value !== null) brush(null);
  else if (key === "Escape" && store.selected.value !== null) select(null);
  else return false;
  return true;
}

function toggleMark(person: number): void {
  const marked = new Set(store.brushed.value ?? []);
  if (!marked.delete(person)) marked.add(person);
  brush(marked);
}

/** The hint that every picture points to. */
export function NetworkKeys({ id }: { id: string }) {
  return (
    <p id={id} class="visually-hidden">
      {coreWords.networkKeys()}
    </p>
  );
}
