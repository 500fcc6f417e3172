import { editorWords } from "../../words/editor.ts";
import { type EditableNetworkProps, tieBetween, trustStep } from "./editable.ts";

/** What keys, pointer and buttons do with a network: the same, with the same answers where something cannot be done. */
export interface Doing extends EditableNetworkProps {
  /** Shows and speaks one sentence. */
  readonly say: (text: string) => void;
  /** The tie that keys and the bar are about from now on. */
  readonly setTie: (tie: number | null) => void;
}

/** Ties two people, or says why not. */
export function connect({ people, ties, may, say, onConnect }: Doing, from: number, to: number): void {
  if (!may.includes("connect") || from === to) return;
  if (tieBetween(ties, from, to) >= 0) say(editorWords.tiedAlready(people[from].name, people[to].name));
  else onConnect?.(from, to);
}

/** Cuts ties; those that are locked stay, and the first of them answers in words. */
export function cut(doing: Doing, which: readonly number[]): void {
  const { ties, may, onCut } = doing;
  if (!may.includes("cut") || which.length === 0) return;
  const free = which.filter((tie) => ties[tie].locked === undefined);
  if (free.length > 0) onCut?.(free);
  const locked = which.find((tie) => ties[tie].locked !== undefined);
  if (locked !== undefined) sayLocked(doing, locked);
}

/** One step more or less trust both ways. */
export function trust(doing: Doing, tie: number, sign: 1 | -1): void {
  if (!doing.may.includes("trust")) return;
  if (doing.ties[tie].locked !== undefined) sayLocked(doing, tie);
  else doing.onTrust?.(tie, sign * trustStep);
}

/** Makes a tie harmful, or mends it. */
export function harmful(doing: Doing, tie: number): void {
  if (!doing.may.includes("harmful") && !(doing.may.includes("mend") && doing.ties[tie].harmful)) return;
  if (doing.ties[tie].locked !== undefined) sayLocked(doing, tie);
  else doing.onHarmful?.(tie);
}

function sayLocked({ ties, say, onLocked }: Doing, tie: number): void {
  say(ties[tie].locked ?? "");
  onLocked?.(tie);
}
