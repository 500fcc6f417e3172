/** How claims about the factors of a sweep may be written, for messages and help. */
export const sweepForms = [
  [
    "slope of settings.school.climate > 0",
    "its least-squares slope over the rows of the design, all other factors held constant",
  ],
  [
    "interaction of network.rewiring and settings.school.climate < 0",
    "by how much the rise over the whole range of the first changes from the lowest to the highest value of the second",
  ],
  ["increasing along settings.school.climate", "a shape over the levels of a factor, averaged over all other factors; any shape"],
  ["random < ring along network", "levels of a factor, averaged over all other factors"],
  ["... in scattered", "with compare: in which variant; along KEY in scattered - clustered: of their difference"],
] as const;

/** The first two of them, for messages. */
export function forms(): string {
  return `write ${sweepForms[0][0]}, or ${sweepForms[1][0]}`;
}
