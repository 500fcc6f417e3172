import { circlePath } from "../person/mark.tsx";
import { commonWords } from "../words/common.ts";
import type { RunSet } from "../worker/protocol.ts";
import { weekOf } from "./at-moment.ts";
import { absentRim } from "./draw-people.ts";

/** What a pale empty mark means, in a legend: there from the start where anybody leaves in one of the networks, so that no line jumps. */
export function LeftSign({ runs }: { runs: RunSet | null }) {
  if (runs === null || !anybodyLeaves(runs)) return null;
  return (
    <li>
      <svg class="p-mark" width="22" height="22" viewBox="-11 -11 22 22" aria-hidden="true">
        <path class="p-rim p-left" d={circlePath(8)} stroke-width="1.6" opacity={absentRim} />
      </svg>
      {commonWords.legendOf.left()}
    </li>
  );
}

/** Nobody comes back, so the last week tells. */
function anybodyLeaves({ variants, people: { size } }: RunSet): boolean {
  return variants.some(({ weeks, people: { absent } }) => weekOf(absent, size, weeks.length - 1).includes(1));
}
