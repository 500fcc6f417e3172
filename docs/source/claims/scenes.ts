/** What both sides of a switch have that scenarios/default.yaml has not: in words, and as keys of a scenario in one line. */
export interface Scene {
  readonly words: string;
  readonly yaml: string;
}

export const policies: Scene = {
  words: "a policy of strength 0.5 in both settings",
  yaml: "settings: { work: { policy: 0.5 }, neighborhood: { policy: 0.5 } }",
};

/** The outcome `halfLife` looks at what follows it. */
export const blow: Scene = {
  words: "one blow of the same size for everybody in week 100, which has nothing to do with stigma",
  yaml: "interventions: [{ what: shock, week: 100, burden: 6 }]",
};

/** A group of everybody with the identity that meets each week. @param more further keys, with a comma before them */
export function circle(norm: 1 | -1, more = ""): string {
  return `groups: [{ name: circle, who: { identity: religion, share: 1 }, norm: ${norm}${more} }]`;
}
