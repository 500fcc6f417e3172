/**
 * What a scenario may ask for. They keep a page alive and a mistake from filling a disk; a message that names one says
 * what to do instead.
 */
export const limits = {
  /** Characters of a scenario file. */
  characters: 65_536,
  /** Levels of nesting. */
  depth: 40,
  people: 1_000_000,
  weeks: 5_200,
  replicates: 10_000,
  identities: 10,
  settings: 16,
  units: 10_000,
  variants: 32,
  interventions: 50,
  /** Rows of a sweep's design: each is read and checked, and stands in the manifest. */
  sweepPoints: 20_000,
  /** Runs of a sweep, all rows, variants and replicates together. */
  sweepRuns: 10_000_000,
  /** Ties of a generated network: about 450 MB. */
  ties: 12_500_000,
  /** Person-weeks of all runs together: weeks of computing. */
  personWeeks: 1e13,
  /** Person-weeks above which a warning says that it takes long: more than a quarter of an hour. */
  patience: 1e10,
  /** Values that one run may keep: 1 GB. */
  recorded: 250_000_000,
} as const;
