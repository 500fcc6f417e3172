/** The steps of a lesson. Their places are their addresses, in the three-minute version too. */
export const steps = ["question", "predict", "run", "reveal", "try", "takeaway"] as const;
export type Step = (typeof steps)[number];

/** What the three-minute version shows. */
const shortSteps: readonly Step[] = ["question", "predict", "reveal", "takeaway"];

/** The steps that there are, by place. */
export function stepsShown(short: boolean): readonly number[] {
  return steps.map((_, place) => place).filter((place) => !short || shortSteps.includes(steps[place]));
}

/** The step at a place; places beyond the last are the last. */
export function stepAt(place: number): Step {
  return steps[Math.max(0, Math.min(steps.length - 1, place))];
}

/** The place that follows, or null after the last. */
export function placeAfter(place: number, short: boolean): number | null {
  return stepsShown(short).find((next) => next > place) ?? null;
}

/** The place before, or null before the first. */
export function placeBefore(place: number, short: boolean): number | null {
  return stepsShown(short).findLast((earlier) => earlier < place) ?? null;
}
