import { defineGenerator } from "../generator.ts";
import { TieList } from "../tie-list.ts";

/** Star: the first person is tied to everybody, the others only to that person. */
export const star = defineGenerator({
  name: "star",
  title: "Star",
  summary: "One person is tied to everybody, the others only to that person: all support through one hub.",
  source: "Bavelas (1950), doi:10.1121/1.1906679",
  parameters: {},

  generate({ size }) {
    const ties = new TieList(size, size);
    for (let i = 1; i < size; i++) ties.add(0, i);
    return ties.toNetwork();
  },
});
