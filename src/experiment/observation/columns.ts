/** What is known of each person at the end of a run, beyond the run's own recording: one number a person. */
export interface ObservedColumn {
  readonly unit: string;
  readonly meaning: string;
}

/** Weeks over which a state is averaged, flows are added up, and before the end of which stability is asked for. */
export const observedWeeks = { state: 13, flow: 52, before: 26 } as const;

const { state, flow, before } = observedWeeks;

/** Every observed column. Shorter runs use the weeks there are; what lies before a run's first week is NaN. */
export const observedColumns = {
  devalued: column("0 or 1", "1 for people who carry one of the scenario's identities"),
  visibility: column("share", "mean visibility over the identities that a person carries, 0 without any"),
  distress: column("distress", `latent distress, mean of the last ${state} weeks`),
  distressBefore: column("distress", `latent distress, mean of the ${state} weeks that end ${before} weeks before the end`),
  acuteStress: column("stress", `mean of the last ${state} weeks`),
  vigilance: column("expected events", `mean of the last ${state} weeks`),
  internalizedStigma: column("share", `mean of the last ${state} weeks`),
  pride: column("share", `mean of the last ${state} weeks`),
  selfEsteem: column("share", `mean of the last ${state} weeks`),
  belonging: column("share", `mean of the last ${state} weeks`),
  resilience: column("share", `mean of the last ${state} weeks`),
  exposure: column("events", `stigma events of the last ${flow} weeks`),
  exposureAll: column("events", "stigma events of all recorded weeks"),
  hurt: column("stress", `hurt by reactions, pressure and shaming groups, sum of the last ${flow} weeks`),
  helpReceived: column("units", `help received, sum of the last ${flow} weeks`),
  support: column("share", "available support at the end: s(sum of trust x skill over contacts who do not stigmatize)"),
  supportBefore: column("share", `available support ${flow} weeks before the end, or at the start of a shorter run`),
  ingroupShare: column("share", "trust in people who share an identity, of all trust, at the end; 0 without trust"),
  degree: column("people", "ties at the end"),
  isolated: column("0 or 1", "1 for people with nobody trusted at 0.5 or more at the end"),
} as const satisfies Readonly<Record<string, ObservedColumn>>;

export type ObservedName = keyof typeof observedColumns;
export const observedNames = Object.keys(observedColumns) as readonly ObservedName[];

function column(unit: string, meaning: string): ObservedColumn {
  return { unit, meaning };
}
