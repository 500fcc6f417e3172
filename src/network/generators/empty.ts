import { defineGenerator } from "../generator.ts";
import { TieList } from "../tie-list.ts";

/** Nobody tied to anybody: what people are without alliances. */
export const empty = defineGenerator({
  name: "empty",
  title: "No ties",
  summary: "Nobody is tied to anybody: what happens to people without alliances.",
  source: "a limiting case",
  parameters: {},

  generate({ size }) {
    return new TieList(size, 0).toNetwork();
  },
});
