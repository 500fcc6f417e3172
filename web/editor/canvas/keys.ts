import { type Direction, type Geometry, personToward } from "../../network/geometry.ts";
import { editorWords } from "../../words/editor.ts";
import { freePlace } from "../free-place.ts";
import { cut, type Doing, harmful, trust } from "./acts.ts";
import { tiesOfPerson } from "./editable.ts";

/** Something to choose from a list. */
export type Asked =
  | { readonly kind: "connect"; readonly person: number }
  | { readonly kind: "tie"; readonly person: number; readonly title: string; readonly then: (tie: number) => void };

export interface Keys extends Doing {
  /** The person whom keys are about. */
  readonly active: number;
  /** The tie whom keys are about, or -1. */
  readonly currentTie: number;
  readonly place: Geometry;
  readonly ask: (asked: Asked) => void;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** Returns whether the key was for the picture. */
export function pressed(event: KeyboardEvent, keys: Keys): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || keys.people.length === 0) return false;
  const { active, currentTie, place, selected, may, people, ties, onSelect, onTool, setTie } = keys;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const direction = directions[key];
  if (direction !== undefined) {
    setTie(null);
    onSelect(selected === null ? active : (personToward(place, active, direction) ?? active));
    return true;
  }
  switch (key) {
    case "[":
    case "]":
      if (selected === null) onSelect(active);
      turn(keys, key === "]" ? 1 : -1);
      return true;
    case "Enter":
      onSelect(active);
      return true;
    case "Escape":
      if (currentTie >= 0) setTie(null);
      else if (selected !== null) onSelect(null);
      else return false;
      return true;
    case "s":
      setTie(null);
      onTool?.("select");
      return onTool !== undefined;
    case "c":
      if (!may.includes("connect")) return false;
      onSelect(active);
      onTool?.("connect");
      keys.ask({ kind: "connect", person: active });
      return true;
    case "x":
      if (!may.includes("cut")) return false;
      onTool?.("cut");
      withTie(keys, editorWords.cutWhich(people[active].name), (tie) => cut(keys, [tie]));
      return true;
    case "h":
      if (!may.includes("harmful")) return false;
      onTool?.("harmful");
      withTie(keys, editorWords.harmWhich(people[active].name), (tie) => harmful(keys, tie));
      return true;
    case "t":
      if (!may.includes("trust")) return false;
      onTool?.("trust");
      if (currentTie < 0) withTie(keys, editorWords.trustWhich(people[active].name), setTie);
      return true;
    case "+":
    case "=":
    case "-":
    case "_":
      if (!may.includes("trust")) return false;
      if (currentTie < 0) keys.say(editorWords.noTieChosen());
      else trust(keys, currentTie, key === "-" || key === "_" ? -1 : 1);
      return true;
    case "p":
      if (!may.includes("person")) return false;
      onTool?.("person");
      keys.onAdd?.(...near(keys.xy, active));
      return true;
    case "Delete":
    case "Backspace":
      if (currentTie >= 0) {
        cut(keys, [currentTie]);
        return true;
      }
      if (!may.includes("remove") || selected === null) return false;
      keys.onRemove?.(selected);
      return true;
    case "g":
      if (!may.includes("group")) return false;
      onTool?.("group");
      keys.onGroup?.(active);
      return true;
  }
  return false;

  /** The tie that is chosen, else one from the list of this person's ties. */
  function withTie(from: Keys, title: string, then: (tie: number) => void): void {
    if (currentTie >= 0) {
      then(currentTie);
      return;
    }
    onSelect(active);
    if (tiesOfPerson(ties, active).length === 0) from.say(editorWords.noTies(people[active].name));
    else from.ask({ kind: "tie", person: active, title, then });
  }
}

/** The next of the active person's ties, or the one before. */
function turn({ ties, people, active, currentTie, setTie, say }: Keys, step: 1 | -1): void {
  const own = tiesOfPerson(ties, active);
  if (own.length === 0) {
    say(editorWords.noTies(people[active].name));
    return;
  }
  const now = own.indexOf(currentTie);
  setTie(own[now < 0 ? (step === 1 ? 0 : own.length - 1) : (now + step + own.length) % own.length]);
}

/** A free place beside a person, 0 to 1 each way. */
function near(xy: ArrayLike<number>, person: number): readonly [number, number] {
  return freePlace(xy, xy[2 * person], xy[2 * person + 1]);
}
