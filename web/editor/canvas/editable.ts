import type { ComponentChildren } from "preact";

/** A person as a network that can be edited draws them. Everywhere here people and ties are known by their place in these lists. */
export interface EditablePerson {
  /** Stays the same while people come and go. */
  readonly id: string;
  readonly name: string;
  /** Carries an identity: drawn as a diamond. */
  readonly diamond: boolean;
  /** Shown distress, 0 to 100; 0 draws an empty mark. */
  readonly distress: number;
}

/** A tie between two people, by place. */
export interface EditableTie {
  readonly from: number;
  readonly to: number;
  /** Of the first in the second, and back, 0 to 1. */
  readonly trust: number;
  readonly trustBack: number;
  readonly harmful: boolean;
  /** Made or changed by the reader: accent and a pencil. Cut by the reader, still shown: dots. */
  readonly mark?: "yours" | "cut";
  /** Why it may not be changed, in words: what the reader is told who tries. */
  readonly locked?: string;
}

/** People drawn within one outline. */
export interface EditableGroup {
  readonly name: string;
  readonly members: readonly number[];
  readonly safeSpace: boolean;
}

/** What may be done to a network. What is left out is neither drawn nor listened to. "mend" is "harmful" the one way only. */
export type Act = "connect" | "cut" | "trust" | "harmful" | "mend" | "person" | "remove" | "group";

/**
 * What the pointer does: "any" connects by a drag from person to person and cuts by a drag across ties; the others do one
 * thing, and by a click too.
 */
export type Tool = "any" | "select" | "person" | "connect" | "cut" | "trust" | "harmful" | "group";

export interface EditableNetworkProps {
  readonly people: readonly EditablePerson[];
  readonly ties: readonly EditableTie[];
  readonly groups?: readonly EditableGroup[];
  /** Where people are, x and y in turn, 0 to 1 each way. */
  readonly xy: ArrayLike<number>;
  readonly may: readonly Act[];
  readonly tool?: Tool;
  readonly selected: number | null;
  readonly hovered?: number | null;
  /** What the picture is called, for screen readers: "Network B, circles". */
  readonly label: string;
  /** What stands below the picture while no tie is chosen, such as a legend: the bar of a tie takes its place, so that nothing moves. */
  readonly below?: ComponentChildren;
  /** Ids of the two people of the tie that keys and the bar are about, for whoever shows ties elsewhere too; else it is the picture's own. */
  readonly joined?: readonly [string, string] | null;
  readonly onJoined?: (joined: readonly [string, string] | null) => void;
  readonly onSelect: (person: number | null) => void;
  readonly onHover?: (person: number | null) => void;
  /** Two people who are not tied yet. */
  readonly onConnect?: (from: number, to: number) => void;
  /** Ties that are not locked. */
  readonly onCut?: (ties: readonly number[]) => void;
  /** Trust both ways by so much more or less: 0.1 or -0.1. */
  readonly onTrust?: (tie: number, by: number) => void;
  /** A harmful tie is to be mended, another to become harmful. */
  readonly onHarmful?: (tie: number) => void;
  /** Somebody new, at a point of 0 to 1 each way. */
  readonly onAdd?: (x: number, y: number) => void;
  readonly onRemove?: (person: number) => void;
  /** Into the group that is open, or out of it. */
  readonly onGroup?: (person: number) => void;
  /** A key of the tool rail was pressed in the picture: "c" with nobody chosen, and so on. */
  readonly onTool?: (tool: Tool) => void;
  /** Whoever locked a tie wants to hear that somebody tried. */
  readonly onLocked?: (tie: number) => void;
}

/** One step of trust by key or button. */
export const trustStep = 0.1;

/** Mean trust of both ends. */
export function meanTrust({ trust, trustBack }: EditableTie): number {
  return (trust + trustBack) / 2;
}

/** The place of the tie of two people, or -1. */
export function tieBetween(ties: readonly EditableTie[], one: number, other: number): number {
  return ties.findIndex(
    ({ from, to, mark }) => mark !== "cut" && ((from === one && to === other) || (from === other && to === one)),
  );
}

/** The places of a person's ties, those cut left out. */
export function tiesOfPerson(ties: readonly EditableTie[], person: number): readonly number[] {
  return ties.flatMap(({ from, to, mark }, at) => (mark !== "cut" && (from === person || to === person) ? [at] : []));
}
