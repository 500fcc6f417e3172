import type { Plan } from "../../../engine/plan.ts";
import { liveRun } from "../../sweep/live-run.ts";

/** People up to which it takes less time than it saves. */
const most = 1_000;

/**
 * Lives a week of a plan twice, and forgets it. What V8 compiles while the first world of a process is lived rests on the shapes of
 * that world's objects; making the second world widens them, and all that was compiled is thrown away and compiled again: one to
 * three tenths of a second of every worker process. After two small worlds the shapes stay. Changes nothing of what runs come to,
 * and fails silently: what is wrong with a plan its runs will tell.
 */
export function rehearse(planned: () => Plan): void {
  try {
    const plan = planned();
    if (plan.size > most) return;
    for (const replicate of [0, 1])
      liveRun({ ...plan, weeks: 1, warmUp: 0 }, { seed: "rehearsal", replicate }, { statistics: [], record: null });
  } catch {
    // The first run will say it, with its name.
  }
}
