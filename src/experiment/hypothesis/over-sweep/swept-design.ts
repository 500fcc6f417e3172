import type { SweptDesign } from "../../../scenario/hypothesis/design-columns.ts";
import type { SweepManifest } from "../../sweep/manifest.ts";

/** The design of a sweep as its manifest has it. */
export function designOf({ factors, design, points }: SweepManifest): SweptDesign {
  const levels = new Map(points.map((point) => [point.point, point.levels]));
  return { factors, rows: design.map(([first]) => levels.get(first) ?? []) };
}
