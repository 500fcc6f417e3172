import { effect, type ReadonlySignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { brush, hover, openPerson, select } from "../state/actions.ts";
import { store } from "../state/store.ts";
import { coreWords } from "../words/core.ts";
import type { People, Positions, VariantRun } from "../worker/protocol.ts";
import { Alike } from "./alike.ts";
import { Brush } from "./brush.ts";
import { PeoplePainter } from "./draw-people.ts";
import { type Direction, type Geometry, geometry, personAt, personToward } from "./geometry.ts";
import { GroupTags, groupsThroughTime } from "./group-tags.tsx";
import { notAnymore } from "./in-turn.ts";
import { KeptRims } from "./kept-rims.ts";
import { NameTags } from "./name-tags.tsx";
import { PersonOption } from "./person-option.tsx";
import { drawMoving, drawStill } from "./picture-layers.ts";
import type { PanelTies } from "./ties.ts";
import { boxOf, useBox } from "./use-box.ts";

export interface NetworkPictureProps {
  readonly run: VariantRun;
  readonly people: People;
  readonly positions: Positions;
  /** The ties of the week that is shown. */
  readonly ties: ReadonlySignal<PanelTies>;
  readonly label: string;
  /** Id of the element that says how to move about. */
  readonly keysId: string;
  /** Who is invited to a group that does not meet yet is marked. */
  readonly invited?: boolean;
  /** What it shares with the pictures beside it, where there are any. */
  readonly alike?: Alike;
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
export function NetworkPicture({
  run,
  people,
  positions,
  ties,
  label,
  keysId,
  invited = false,
  alike: shared,
}: NetworkPictureProps) {
  const [frame, { width, height }] = useBox();
  const tiesCanvas = useRef<HTMLCanvasElement>(null);
  const peopleCanvas = useRef<HTMLCanvasElement>(null);
  const [focused, setFocused] = useState(false);
  const own = useMemo(() => new Alike(), []);
  const alike = shared ?? own;
  const fills = alike.fills.value;
  const place = useMemo(
    () => ({ ...geometry(positions, width, height), fillFrom: fills ? 0 : Infinity }),
    [positions, width, height, fills],
  );
  const middle = useMemo(() => personAt({ ...place, radius: Infinity }, width / 2, height / 2) ?? 0, [place]);
  const brushing = useMemo(() => new Brush(), []);
  useLayoutEffect(() => {
    const box = frame.current === null ? null : boxOf(frame.current);
    // A picture that is not measured yet says nothing of its marks.
    if (box?.width === width && box.height === height) alike.note(frame, place.radius);
  }, [alike, place.radius, width, height]);
  useLayoutEffect(() => () => alike.forget(frame), [alike]);

  useEffect(() => {
    const canvas = tiesCanvas.current;
    if (canvas === null) return;
    const groups = groupsThroughTime(run, people.size, invited);
    const stop = effect(() => drawStill(canvas, run, people, ties.value, groups.value, place));
    return () => {
      stop();
      notAnymore(canvas);
    };
  }, [run, people, ties, place, invited]);
  useEffect(() => {
    const painter = new PeoplePainter(people.size);
    const rims = new KeptRims();
    const distress = new Float32Array(people.size);
    return effect(() => drawMoving(peopleCanvas.current, painter, rims, distress, run, people, place));
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
      <GroupTags place={place} run={run} people={people} />
      <PersonOption id={optionId} run={run} people={people} person={active} />
    </div>
  );
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
