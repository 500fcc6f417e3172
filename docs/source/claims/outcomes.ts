import { personMeasure } from "../../../src/model/measures/person-measures.ts";
import { type MeasureName, measures } from "../../../src/model/measures/weekly.ts";

/** Something that a run is asked for: one number, of the last 13 weeks. */
export interface Outcome {
  readonly title: string;
  readonly unit: string;
  /** The statistic as a scenario's hypothesis writes it. */
  readonly asked: string;
  /** What it is, for readers. */
  readonly meaning: string;
}

/** Every outcome that a claim may name. All are about people with the identity unless said. */
export const outcomes = {
  distress: weekly("distressDevalued", "Distress"),
  acuteStress: ofPeople("acuteStress"),
  anxiety: weekly("anxiety"),
  depression: weekly("depression"),
  selfEsteem: weekly("selfEsteem"),
  internalizedStigma: weekly("internalizedStigma"),
  pride: weekly("pride"),
  belonging: ofPeople("belonging"),
  resilience: ofPeople("resilience"),
  concealment: ofPeople("concealment"),
  events: weekly("events"),
  hurt: weekly("hurt"),
  help: ofPeople("help"),
  ties: ofPeople("degree"),
  isolated: ofPeople("isolated"),
  tiesGap: gap("degree", "Ties fewer or more than others have"),
  isolatedGap: gap("isolated", "Isolated more or less often than others"),
  halfLife: {
    title: "Weeks until half of a blow is gone",
    unit: "weeks",
    asked: "statistic: halfLife, of: latentDistress, among: devalued, after: 99",
    meaning:
      "weeks from the peak of what a blow in week 100 adds to mean `latentDistress`, over the same run without it, until half of that is left",
  },
  goalPersistence: weekly("goalPersistence", "Goal persistence of everyone"),
  attending: weekly("attending", "Still taking part, everyone"),
  stigmatizing: weekly("stigmatizingShare"),
  belongingAndDistress: correlation("latentDistress", "belonging", "Distress with belonging"),
  belongingAndSelfEsteem: correlation("selfEsteem", "belonging", "Self-esteem with belonging"),
} as const satisfies Readonly<Record<string, Outcome>>;

export type OutcomeName = keyof typeof outcomes;

/** A weekly measure, by the name that it has everywhere. */
function weekly(name: MeasureName, title?: string): Outcome {
  const known = measures.find((measure) => measure.name === name);
  return {
    title: title ?? known?.title ?? name,
    unit: known?.unit ?? "",
    asked: `statistic: ${name}`,
    meaning: `the weekly measure \`${name}\`: ${known?.meaning ?? ""}`,
  };
}

/** Mean of a measure of people over those with the identity. */
function ofPeople(name: string): Outcome {
  const { title, unit, meaning } = known(name);
  return {
    title,
    unit,
    asked: `statistic: mean, of: ${name}, among: devalued`,
    meaning: `mean of the measure of people \`${name}\`: ${meaning}`,
  };
}

/** Mean of people with the identity minus that of the others. */
function gap(name: string, title: string): Outcome {
  const { unit, meaning } = known(name);
  return {
    title,
    unit,
    asked: `statistic: gap, of: ${name}`,
    meaning: `mean of people with the identity minus that of the others, of \`${name}\`: ${meaning}`,
  };
}

/** Correlation over people with the identity with what was measured of them in the year before. */
function correlation(of: string, on: string, title: string): Outcome {
  return {
    title: `${title}, correlation`,
    unit: "correlation",
    asked: `statistic: correlation, of: ${of}, among: devalued, on: ${on}`,
    meaning: `correlation of \`${of}\` over people with the identity with their \`${on}\` of the year before`,
  };
}

function known(name: string): { readonly title: string; readonly unit: string; readonly meaning: string } {
  const measure = personMeasure(name);
  if (measure === undefined) throw new RangeError(`no measure of people is called "${name}"`);
  return measure;
}
