import type { Figure, Mark } from "../../../src/experiment/report/figure.ts";

export const size = { width: 800 };
export const as = { kind: "value", variant: "as it is" } as const;
export const outcome = "distress";

/** Every mark of a picture, inner ones too. */
export function all(marks: readonly (Mark | string)[]): Mark[] {
  return marks.flatMap((one) => (typeof one === "string" ? [] : [one, ...all(one.inner)]));
}

export function ofLook({ marks }: Figure, look: string): Mark[] {
  return all(marks).filter(({ attributes }) => attributes["class"] === look);
}
