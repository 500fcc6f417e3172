/**
 * The columns of the model: what a person carries from week to week, and what a week gathers on the way. Declared once,
 * with range, start and meaning; commit, checkpoint, hash, recorder, dictionary and the lab read this table.
 */
export interface StateColumn {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly meaning: string;
  /** One value a person, or one for each setting and person (setting-major). */
  readonly per: "person" | "setting";
}

export const stateColumns = {
  acuteStress: column(0, Number.POSITIVE_INFINITY, "stress", "fast stress, half gone in a week"),
  distress: column(0, Number.POSITIVE_INFINITY, "distress", "slow distress, the main outcome; about 0.8 at baseline"),
  vigilance: column(0, Number.POSITIVE_INFINITY, "expected events", "expecting the next insult: anticipated stigma"),
  internalizedStigma: column(0, 1, "share", "believing the devaluing message about oneself"),
  pride: column(0, 1, "share", "positive identification with the devalued identity"),
  selfEsteem: column(0, 1, "share", "thinking well of oneself"),
  belonging: column(0, 1, "share", "being valued and accepted"),
  resilience: column(0, 1, "share", "sets the weekly recovery rate: bouncing back"),
  goalPersistence: column(0, 1, "share", "staying with school, work or a group despite setbacks"),
  practicalResource: column(0, 1, "share", "know-how and backing won through ties with standing in a setting", "setting"),
} as const satisfies Record<string, StateColumn>;

export type StateName = keyof typeof stateColumns;
export const stateNames = Object.keys(stateColumns) as StateName[];

/**
 * What a week gathers before it moves any state. Each starts every week at zero. Mechanisms add; later steps read what
 * stands there so far, which is what lets the ledger split products fairly.
 */
export const gatheredColumns = {
  stigma: "severity of this week's stigma events that struck, in stress",
  ordinary: "burden of this week's ordinary stressors, in stress",
  stigmaBurden: "what the stigma events weigh after appraisal, in stress",
  burden: "what all of this week's events weigh and nobody has eased yet, in stress",
  ease: "help received this week: the burden is divided by 1 + ease",
  hurt: "hurt by other people's reactions, pressure and shaming groups this week, in stress",
  concealment: "chance of hiding from a contact what happened, 0 to 1",
  affirmation: "how far groups that met affirm the identity, on top of what ties do, 0 to 1",
  acceptance: "being taken in by groups that met, as trust; below 0 where they push out",
  encouragement: "encouragement by groups that met, 0.4 for one that affirms wholly",
  settlingPoint: "this week's shift of the level to which distress settles, in distress",
  esteemGain: "what adds to self-esteem this week besides what it follows, a share",
  resilienceGain: "what builds resilience this week besides help in hard weeks: a share of what is missing to full",
} as const;

export type GatheredName = keyof typeof gatheredColumns;
export const gatheredNames = Object.keys(gatheredColumns) as GatheredName[];

/**
 * What about a person is one of a few kinds and can turn. A mechanism writes the kind that is to come into `world.turns`,
 * and the commit turns everybody at once; the world keeps the kinds that hold now under the same names.
 */
export const turningColumns = {
  stance: { per: "person", meaning: "how a person answers what others tell them: 1 affirming, 2 neutral, 3 stigmatizing" },
  attends: { per: "setting", meaning: "whether a person takes part in a setting: 1, or 0 for who has left it" },
} as const satisfies Record<string, { readonly per: "person" | "setting"; readonly meaning: string }>;

export type TurningName = keyof typeof turningColumns;
export const turningNames = Object.keys(turningColumns) as TurningName[];

/** What stands in `world.turns` for whoever does not turn. */
export const stays = 255;

/** Any column that a mechanism may say it adds to. */
export type ColumnName = StateName | GatheredName | TurningName;

export type State = { readonly [Name in StateName]: Float64Array };
export type Gathered = { readonly [Name in GatheredName]: Float64Array };
export type Turns = { readonly [Name in TurningName]: Uint8Array };

function column(min: number, max: number, unit: string, meaning: string, per: "person" | "setting" = "person") {
  return { min, max, unit, meaning, per };
}
