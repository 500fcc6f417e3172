import { defineGenerator } from "../generator.ts";
import { TieList } from "../tie-list.ts";

const mostComplete = 10_000;

/** Everybody tied to everybody: the network in which structure plays no part. Time O(people²). */
export const complete = defineGenerator({
  name: "complete",
  title: "Everybody with everybody",
  summary: "Everybody is tied to everybody: the mixed crowd in which structure plays no part.",
  source: "a limiting case",
  parameters: {},

  check({ size }) {
    return size > mostComplete ? `a complete network may have at most ${mostComplete} people, not ${size}` : null;
  },

  generate({ size }) {
    const ties = new TieList(size, (size * (size - 1)) / 2);
    for (let i = 1; i < size; i++) for (let j = 0; j < i; j++) ties.add(j, i);
    return ties.toNetwork();
  },
});
