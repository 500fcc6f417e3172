import { eachTie } from "../../src/engine/tie-record.ts";
import type { RunSet } from "../worker/protocol.ts";
import type { Point } from "./caption-place.ts";
import type { OpeningGeometry } from "./opening-geometry.ts";

/** The ties of the start as straight lines of the picture. */
export function tieLines(runs: RunSet, { at }: OpeningGeometry): readonly (readonly [from: Point, to: Point])[] {
  const { ties } = runs.variants[0];
  const lines: (readonly [Point, Point])[] = [];
  eachTie(ties, 0, (entry) => {
    lines.push([at[ties.from[entry]], at[ties.to[entry]]]);
  });
  return lines;
}
