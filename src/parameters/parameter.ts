/**
 * What a number in a scenario is. Defaults live here and nowhere else: schema, command line help, the lab's sliders,
 * tooltips, data dictionary, errors and the model's description are all read off these tables.
 */
export interface Parameter {
  readonly default: number;
  /** Smallest and largest value that a scenario may give; both allowed. */
  readonly min: number;
  readonly max: number;
  /** What is reasonable, for sliders: within min and max. */
  readonly plausible: readonly [from: number, to: number];
  /** "share", "per week", "weeks", "people", "trust", "distress", "none" ... */
  readonly unit: string;
  /** Whole numbers only. */
  readonly whole: boolean;
  /** Where the value is one of a few words: the word in scenarios and what it means. The number is the word's place. */
  readonly choices?: readonly Choice[];
  /** One clause in plain words, for everybody: "how fast belonging follows acceptance". */
  readonly meaning: string;
  /**
   * Where the number comes from: a key of model/sources.ts ("row 9"), "toward row 9" where it was set so that the model
   * comes near a finding that gives no such number, or "assumed" where no study fixes it.
   */
  readonly source: string;
}

/** A value that is a word. */
export interface Choice {
  readonly name: string;
  /** One clause in plain words. */
  readonly meaning: string;
}

/** A table of parameters by name. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** The values of a table: a number for each name. */
export type Values<Table extends Parameters> = { readonly [Name in keyof Table]: number };

/** The defaults of a table. */
export function defaults<Table extends Parameters>(table: Table): Values<Table> {
  const values: Record<string, number> = {};
  for (const name of Object.keys(table)) values[name] = table[name as keyof Table]?.default ?? 0;
  return values as Values<Table>;
}

/** Departures from what a kind of parameter usually is. */
export interface Details {
  min?: number;
  max?: number;
  plausible?: readonly [number, number];
  unit?: string;
}

function kind(unit: string, min: number, max: number, whole = false) {
  return (value: number, meaning: string, source: string, details: Details = {}): Parameter => {
    const low = details.min ?? min;
    const high = details.max ?? max;
    return {
      default: value,
      min: low,
      max: high,
      plausible: details.plausible ?? [low, high],
      unit: details.unit ?? unit,
      whole,
      meaning,
      source,
    };
  };
}

/** A share of something, 0 to 1. */
export const share = kind("share", 0, 1);
/** A chance, 0 to 1, of something happening when its turn comes. */
export const chance = kind("chance", 0, 1);
/** A weekly rate of approach or change, 0 to 1 of the way. */
export const rate = kind("per week", 0, 1);
/** Events a week. */
export const frequency = kind("events per week", 0, 5);
/** A multiplier without unit. */
export const weight = kind("none", 0, 10);
/** An amount of trust summed over ties, each 0 to 1. */
export const trust = kind("trust", 0, 20);
/** An amount on the scale of latent distress, where the population's mean is about 0.8. */
export const distress = kind("distress", 0, 10);
/** An amount of weekly stress: the burden of an ordinary stressor has mean 0.6. */
export const stress = kind("stress", 0, 10);
/** A whole number of people. */
export const people = kind("people", 0, 1000, true);
/** A whole number of anything else. */
export const whole = kind("count", 0, 1e9, true);
/** One of a few words; the first is the default. In the model it is the word's place. */
export function choice(choices: readonly Choice[], meaning: string, source: string): Parameter {
  const last = choices.length - 1;
  return { default: 0, min: 0, max: last, plausible: [0, last], unit: "choice", whole: true, choices, meaning, source };
}

/** A value as a scenario writes it: the word of a choice, else the number. */
export function written({ choices }: Parameter, value: number): number | string {
  return choices?.[value]?.name ?? value;
}

/** What a scenario may write, in words: "0 to 1", "0 to 20, whole", "distress or mood". */
export function rangeWords({ choices, min, max, whole: whole_ }: Parameter): string {
  if (choices !== undefined) return choices.map(({ name }) => name).join(" or ");
  return `${min} to ${max}${whole_ ? ", whole" : ""}`;
}
