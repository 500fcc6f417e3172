import { defaults, type Parameters } from "../../parameters/parameter.ts";
import { type TieValues, tieParameters } from "./parameters.ts";

/** What becomes of ties, by name. */
export interface TiePreset {
  readonly name: string;
  readonly summary: string;
  /** Where it departs from the defaults; null where ties stay as they begin. */
  readonly values: Partial<TieValues> | null;
}

export const tiePresets: readonly TiePreset[] = [
  { name: "fixed", summary: "Ties and trust stay as they begin.", values: null },
  {
    name: "adult",
    summary: "Friendships of adults: about one tie in ten is lost in a year.",
    values: {},
  },
  {
    name: "school",
    summary: "Friendships at school: more contact, more looking, about one tie in three is lost in a year.",
    // Homophily is the specification's: the one fitted to adults would keep more ties and close more triangles than schools have.
    values: { contact: 0.7, ending: 0.085, loneEnding: 3, look: 0.5, throughFriends: 0.985, homophily: 1.1, startTrust: 0.34 },
  },
  {
    name: "online",
    summary: "Ties made online: less contact, easily begun and ended, people find each other by likeness and not by place.",
    values: {
      contact: 0.35,
      ending: 0.05,
      look: 0.4,
      apart: 1,
      throughFriends: 0.8,
      ownUnit: 0.1,
      homophily: 2,
      startTrust: 0.2,
    },
  },
];

/**
 * All values of a preset, with a scenario's own over them; null where ties stay fixed.
 * @throws RangeError for a preset that is not there
 */
export function chooseTies(
  name: string,
  own: Partial<TieValues> = {},
  presets = tiePresets,
  table: Parameters = tieParameters,
): TieValues | null {
  const preset = presets.find((one) => one.name === name);
  if (preset === undefined)
    throw new RangeError(`no preset of ties "${name}"; known: ${presets.map((one) => one.name).join(", ")}`);
  return preset.values === null ? null : { ...(defaults(table) as TieValues), ...preset.values, ...own };
}
