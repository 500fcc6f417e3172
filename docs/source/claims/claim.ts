import type { OutcomeName } from "./outcomes.ts";

/** A claim of the source article, with what the model makes of it and how that is measured. Written before anything was run. */
export interface Claim {
  /** Kebab-case; also its mark on the page. */
  readonly id: string;
  readonly title: string;
  /** The article's words that it stands for, as the project's description lists them. */
  readonly words: readonly string[];
  /** The claim as a sentence, in the article's words as far as they are known. */
  readonly said: string;
  /** What the model makes of it. */
  readonly model: string;
  /** Mechanisms by name, in the order of importance; none for what holds by construction. */
  readonly mechanisms: readonly string[];
  /** Parts of the model that are no mechanism: "living ties". */
  readonly parts?: readonly string[];
  readonly switches: readonly Switch[];
  /** What is switched, in words, where line by line it would say the same again and again. */
  readonly switched?: string;
  readonly tests: readonly HeldBy[];
  readonly lab: readonly LabPlace[];
  /** What of it the lab does not show. */
  readonly labNote?: string;
  /** Words of the claim that have no observable in the model, and why. */
  readonly notModeled?: readonly { readonly word: string; readonly why: string }[];
}

/** One path that is switched off and on. The effect is that of the path: with it minus without it. */
export interface Switch {
  /** What is switched, in words. */
  readonly what: string;
  /** Keys of a scenario in one line of YAML, laid over scenarios/default.yaml; empty where it stays as it is. */
  readonly without: string;
  readonly with: string;
  /** What both sides have that default.yaml has not, in words. */
  readonly scene?: string;
  /** What the path is about. */
  readonly near: readonly Expected[];
  /** What theory says of distress; null where it says nothing. */
  readonly distress: Direction | null;
}

/** "higher": with the path it is higher than without. "same": nobody's number differs in any bit. */
export type Direction = "lower" | "higher" | "same";

export interface Expected {
  readonly outcome: OutcomeName;
  readonly direction: Direction;
}

/** A test by its file and the beginning of its title. */
export interface HeldBy {
  readonly file: string;
  readonly title: string;
}

/** Where the lab shows it: a room, what to look at there, and a text of the lab's own files that proves that it is there. */
export interface LabPlace {
  readonly room: "Compare" | "Person" | "Network" | "Sweep";
  readonly element: string;
  readonly proof: { readonly file: string; readonly text: string };
}

/** What every switch shows last. */
export const alwaysShown = "distress" satisfies OutcomeName;

/** All outcomes of a switch, distress last. */
export function outcomesOf({
  near,
  distress,
}: Switch): { readonly outcome: OutcomeName; readonly direction: Direction | null }[] {
  return [...near.filter(({ outcome }) => outcome !== alwaysShown), { outcome: alwaysShown, direction: distress }];
}

export function lower(...outcomes: readonly OutcomeName[]): Expected[] {
  return outcomes.map((outcome) => ({ outcome, direction: "lower" }));
}

export function higher(...outcomes: readonly OutcomeName[]): Expected[] {
  return outcomes.map((outcome) => ({ outcome, direction: "higher" }));
}
