import { sourceOf } from "../../web/lessons/lesson-files.ts";

/** Forty people with names in circles, a safe place, a policy, and four variants. */
const text = `kith: 1
title: A circle, and a safe place in it
question: Does it matter who sits in the safe place?
seed: 4
weeks: 20
warmUp: 4
population: { identities: [{ dimension: sexual orientation, where: { identity: "yes" } }] }
settings:
  school: { climate: 0.5, time: 0.6, units: circle }
  neighborhood: { climate: 0.5, time: 0.4, units: 6 }
network: { file: safe-place.csv, people: safe-place-people.csv }
ties: { preset: fixed }
mechanisms: { preset: both }
groups:
  - { name: safe place, who: { people: [Sol, Noor, Eli, Wen] }, safeSpace: true, open: false, norm: 0.8 }
interventions:
  - { what: policy, weeks: 5-9, climateFactor: 0.7 }
compare:
  as they met: {}
  shuffled: { network: { change: shuffle } }
  kinder: { settings: { school: { climate: 0.2 } } }
  no policy: { interventions: [] }
replicates: 8
outcome: distress
`;

/** What the page opens with on which all screens are looked at. */
export const screensStart = {
  file: "circle.yaml",
  text,
  files: sourceOf("safe-place").files ?? {},
  results: null,
};
