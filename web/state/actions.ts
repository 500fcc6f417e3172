import { batch } from "@preact/signals";
import type { Edit, ShownMeasure } from "../worker/protocol.ts";
import { desk } from "./history.ts";
import { go } from "./place.ts";
import { keepPreferences } from "./preferences.ts";
import { type Motion, type Side, store, type TextSize, type Theme } from "./store.ts";
import { pause } from "./time.ts";

/** What a reader can do to the page. Components call these and never write signals themselves. */

/** Marks a person in every panel, list and curve; null marks nobody. */
export function select(person: number | null): void {
  store.selected.value = person;
}

export function hover(person: number | null): void {
  store.hovered.value = person;
}

/** Marks some people; null or nobody clears the mark. */
export function brush(people: ReadonlySet<number> | null): void {
  store.brushed.value = people === null || people.size === 0 ? null : people;
}

/** Opens a person's page in a variant: states, ties and diary. The diary is worked out in the worker. */
export function openPerson(person: number, variant = store.pair.value[1]): void {
  batch(() => {
    pause();
    store.selected.value = person;
    store.open.value = { person, variant };
    if (store.holds.value === desk) go({ at: "playground", room: "person" });
  });
}

/** Goes back to the networks. */
export function closePerson(): void {
  batch(() => {
    store.open.value = null;
    go({ at: "playground", room: "compare" });
  });
}

/**
 * Puts another text in the place of the scenario's: numbers set beside it are part of the text from now on.
 * @param edits those that are not, and hold beside it still
 */
export function setText(text: string, files = store.files.value, edits: readonly Edit[] = []): void {
  batch(() => {
    store.scenarioText.value = text;
    store.files.value = files;
    store.edits.value = edits;
  });
}

/** Takes back all that the reader did since the scenario was opened. */
export function startOver(): void {
  const original = store.original.value;
  if (original !== null) setText(original.text, original.files);
}

export function showMeasure(measure: ShownMeasure): void {
  store.measure.value = measure;
}

export function showChart(view: "lines" | "difference"): void {
  store.chartView.value = view;
}

/** Compares two other variants, by place; the difference is second minus first. */
export function comparePair(first: number, second: number): void {
  if (first === second) return;
  store.pair.value = [first, second];
  store.phoneVariant.value = second;
}

export function showPanels(count: 2 | 3 | 4): void {
  store.panelCount.value = count;
}

export function showOnPhone(variant: number): void {
  store.phoneVariant.value = variant;
}

/** Changes what the column beside the networks holds. */
export function showSide(side: Side): void {
  store.side.value = side;
}

/** Sets one number of the scenario; the runs stay as they are until Run. Setting it back to as loaded takes the edit away. */
export function setValue(path: readonly string[], value: number | string): void {
  const rest = store.edits.value.filter((edit) => !samePath(edit, path));
  const entry = store.summary.value?.parameters.find((parameter) => samePath(parameter, path));
  store.edits.value = entry !== undefined && entry.loaded === value ? rest : [...rest, { path, value }];
}

/** Takes the reader's changes back, one or all. */
export function resetValue(path: readonly string[]): void {
  store.edits.value = store.edits.value.filter((edit) => !samePath(edit, path));
}

export function resetAll(): void {
  store.edits.value = [];
}

export function setTheme(theme: Theme): void {
  store.theme.value = theme;
  keepPreferences();
}

export function setTextSize(size: TextSize): void {
  store.textSize.value = size;
  keepPreferences();
}

export function setMotion(motion: Motion): void {
  store.motion.value = motion;
  keepPreferences();
}

function samePath(one: Pick<Edit, "path">, path: readonly string[]): boolean {
  return one.path.join("\0") === path.join("\0");
}

export { redo, undo } from "./history.ts";
export { moreRepeats, run, stopRepeats } from "./session.ts";
export { pause, play, showWeek, stepWeeks, togglePlay } from "./time.ts";
