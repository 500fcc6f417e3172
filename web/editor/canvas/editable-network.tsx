import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import { emOf, useMeasured } from "../../controls/use-measured.ts";
import { geometry, type Point, personAt } from "../../network/geometry.ts";
import { boxOf } from "../../network/use-box.ts";
import { editorWords } from "../../words/editor.ts";
import { ConnectChooser, TieChooser } from "./choosers.tsx";
import { type EditableNetworkProps, tieBetween } from "./editable.ts";
import { Ghost } from "./ghost.tsx";
import { GroupSigns, Hulls } from "./groups.tsx";
import { type Asked, pressed } from "./keys.ts";
import { CurrentOption } from "./option.tsx";
import { People, PeopleMarks } from "./people.tsx";
import { usePointer } from "./pointer.ts";
import { TieBar } from "./tie-bar.tsx";
import { CurrentTie, Ties } from "./ties.tsx";

export type { Act, EditableGroup, EditableNetworkProps, EditablePerson, EditableTie, Tool } from "./editable.ts";

/**
 * The picture of a network that can be changed by hand: by mouse, finger and keyboard alike. It keeps nothing but what is
 * pointed at; whoever shows it changes people and ties. Everything it offers the tables beside it offer too.
 */
export function EditableNetwork(props: EditableNetworkProps) {
  const { people, ties, groups = [], xy, may, selected, hovered = null, label } = props;
  const [frame, { width, height, em }] = useMeasured({ width: 404, height: 246, em: 15 }, pictureOf);
  const place = useMemo(() => geometry({ xy: Float32Array.from(xy) }, width, height), [xy, width, height]);
  const middle = useMemo(() => personAt({ ...place, radius: Infinity }, width / 2, height / 2) ?? 0, [place]);
  /** The tie that keys and the bar are about, by the people it joins: places of ties move while one edits. */
  const [own, setOwn] = useState<readonly [string, string] | null>(null);
  const joined = props.onJoined === undefined ? own : (props.joined ?? null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState("");
  const [focused, setFocused] = useState(false);
  const picture = useRef<HTMLDivElement>(null);
  const barHadFocus = useRef(false);
  const id = useId();

  const byId = useMemo(() => new Map(people.map((person, i) => [person.id, i])), [people]);
  const currentTie = joined === null ? -1 : tieBetween(ties, byId.get(joined[0]) ?? -1, byId.get(joined[1]) ?? -1);
  const active = selected !== null && selected < people.length ? selected : middle;
  const setTie = (tie: number | null) => {
    setSaid("");
    (props.onJoined ?? setOwn)(tie === null ? null : [people[ties[tie].from].id, people[ties[tie].to].id]);
  };
  // What was said belongs to the network as it was.
  useEffect(() => setSaid(""), [ties, people]);

  // The bar of a tie that is cut goes, and with it a button that had the focus.
  useEffect(() => {
    if (currentTie < 0 && barHadFocus.current && document.activeElement === document.body) picture.current?.focus();
    barHadFocus.current = false;
  }, [currentTie]);
  const changesTies = may.some((act) => act === "cut" || act === "trust" || act === "harmful");
  const doing = { ...props, say: setSaid, setTie };
  const pointer = usePointer(doing, place, frame);

  return (
    <div class="edit-net">
      <div
        ref={(element) => {
          frame.current = element;
          picture.current = element;
        }}
        class={`edit-picture edit-tool-${props.tool ?? "any"}`}
        role="listbox"
        translate={false}
        tabIndex={0}
        aria-label={label}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={people.length === 0 ? undefined : `${id}-current`}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onKeyDown={(event) => {
          if (pressed(event, { ...doing, active, currentTie, place, ask: setAsked })) event.preventDefault();
        }}
        {...pointer.handlers}
      >
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {useMemo(
            () => (
              <Hulls groups={groups} place={place} />
            ),
            [groups, place],
          )}
          {useMemo(
            () => (
              <Ties ties={ties} place={place} />
            ),
            [ties, place],
          )}
          {currentTie >= 0 && <CurrentTie tie={ties[currentTie]} place={place} />}
          <Ghost gesture={pointer.gesture} ties={ties} place={place} />
          {useMemo(
            () => (
              <People people={people} place={place} />
            ),
            [people, place],
          )}
          {useMemo(
            () => (
              <GroupSigns groups={groups} place={place} em={em} />
            ),
            [groups, place, em],
          )}
          <PeopleMarks
            people={people}
            place={place}
            selected={pointer.gesture?.kind === "connect" ? pointer.gesture.from : selected}
            hovered={pointer.gesture?.kind === "connect" ? pointer.gesture.over : hovered}
            focused={focused ? active : null}
          />
        </svg>
        {pointer.bubble !== null && <Bubble {...pointer.bubble} width={width} height={height} />}
        {people.length > 0 && (
          <CurrentOption id={`${id}-current`} people={people} ties={ties} person={active} tie={currentTie} selected={selected} />
        )}
      </div>
      {said !== "" && (
        <p class="edit-said" role="status">
          {said}
        </p>
      )}
      {(changesTies || props.below !== undefined) && (
        <div
          class="edit-below"
          onFocusCapture={() => {
            barHadFocus.current = true;
          }}
        >
          {currentTie >= 0 ? (
            <TieBar
              {...doing}
              tie={currentTie}
              onClose={() => {
                setTie(null);
                picture.current?.focus();
              }}
            />
          ) : (
            props.below
          )}
        </div>
      )}
      <p id={`${id}-keys`} class="visually-hidden">
        {editorWords.keys(may.includes("connect"), may.includes("cut"), may.includes("trust"), may.includes("harmful"))}
      </p>
      {asked?.kind === "connect" && (
        <ConnectChooser
          people={people}
          ties={ties}
          person={asked.person}
          onChoose={(other) => {
            setAsked(null);
            props.onConnect?.(asked.person, other);
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.kind === "tie" && (
        <TieChooser
          people={people}
          ties={ties}
          person={asked.person}
          title={asked.title}
          onChoose={(tie) => {
            setAsked(null);
            asked.then(tie);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}

/** The picture's inner size, and that of its letters. */
function pictureOf(element: HTMLElement) {
  const box = boxOf(element);
  return box === null ? null : { ...box, em: emOf(element.querySelector<HTMLElement>(":scope > svg") ?? element) };
}

/** What a gesture would do, beside the pointer. */
function Bubble({ at: [x, y], width, height, text }: { at: Point; width: number; height: number; text: string }) {
  const right = x < width * 0.6;
  const below = y < height - 70;
  return (
    <span
      class="edit-bubble"
      translate={true}
      style={{ top: `${below ? y + 14 : y - 52}px`, ...(right ? { left: `${x + 18}px` } : { right: `${width - x + 18}px` }) }}
    >
      {text}
    </span>
  );
}
