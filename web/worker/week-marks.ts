import type { Plan } from "../../src/engine/plan.ts";
import { interventions } from "../../src/model/interventions/index.ts";
import type { WeekMark } from "./protocol.ts";

/**
 * Weeks in which something is done on purpose or happens to everybody, off the interventions of all variants, each once, with
 * the variants that it befalls. What begins only under a condition has no weeks that could be marked beforehand.
 */
export function weekMarks(plans: readonly Plan[]): WeekMark[] {
  const marks = new Map<string, WeekMark>();
  for (const [variant, plan] of plans.entries()) {
    for (const { name, what, from, to, lasts, when } of plan.interventions ?? []) {
      if (when !== null) continue;
      const first = Math.max(1, from);
      const last = Math.min(plan.weeks, lasts === null ? to : Math.min(to, first + lasts - 1));
      if (first > last) continue;
      const title = isOwn(name, what) ? name : (interventions.find((kind) => kind.name === what)?.title ?? what);
      // What goes on to the end is marked where it begins.
      const key = `${title} ${first} ${last}`;
      const variants = [...new Set([...(marks.get(key)?.variants ?? []), variant])];
      marks.set(key, { from: first, to: last === plan.weeks ? first : last, title, variants });
    }
  }
  return [...marks.values()].sort((one, other) => one.from - other.from);
}

/** Whether a line has a name of its own: one without of its own is called by its kind, with a number where there are several. */
function isOwn(name: string, what: string): boolean {
  return name !== what && !/^ \d+$/.test(name.slice(what.length));
}
