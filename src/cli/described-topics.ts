/** What `kith describe` has a page of, in the order of its overview, and what stands there: the help of the command lists the same. */
export const describedTopics = {
  mechanisms: "rules of the model that can be switched off",
  parameters: "every number of ties and of every mechanism, with unit, range and source",
  population: "how people differ",
  identities: "what some people carry and some settings devalue: share, visibility",
  settings: "where life takes place: climate, time, policy, units",
  ties: "what becomes of ties: presets, and every number of ties that live",
  groups: "what a group that meets has: norm, meetings, hours, what members carry out",
  interventions: "what can be done on purpose, and to whom",
  networks: "generators, and networks that come with Kith",
  changes: "other networks for the same people",
  presets: "which mechanisms are on to begin with",
  measures: "what a run is asked for",
  columns: "what can be recorded of people",
  outcomes: "statistics of a scenario's own as columns of results",
  hypothesis: "claims for kith test: statistics, measures of people, expectations",
  sweep: "designs over many points: what can be varied, and how",
  calibrate: "parameters that are fitted to targets",
} as const;

export type DescribedTopic = keyof typeof describedTopics;
