import { defaults } from "../parameters/parameter.ts";
import type { Mechanism } from "./mechanism.ts";
import { mechanisms } from "./mechanisms/index.ts";
import type { MechanismsPlan } from "./plan.ts";

/** Which mechanisms are on, and where a preset departs from a default. */
export interface Preset {
  readonly name: string;
  readonly summary: string;
  readonly on: readonly string[];
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const always = [
  "stigmaExposure",
  "ordinaryStress",
  "policy",
  "vigilance",
  "concealment",
  "seeking",
  "conformityPressure",
  "acuteStress",
  "recovery",
  "mood",
  "selfEsteem",
];
const helpInEvents = ["emotionalSupport", "sharedExperience", "coRumination"];
// A meeting comforts in events, affirms, and makes safe hours: more than the main effect that `null` isolates, so `null`, `none`
// and `minimal` leave groups out.
const everythingElse = [
  ...helpInEvents,
  "harmfulReactions",
  "internalizedStigma",
  "pride",
  "practicalSupport",
  "encouragement",
  "resilience",
  "bridgingAccess",
  "groupMeetings",
  "safeSpaces",
];

export const presets: readonly Preset[] = [
  {
    name: "both",
    summary: "Everything: alliances help in events and in calm weeks alike (the default).",
    on: [...always, ...everythingElse, "belonging"],
    values: {},
  },
  {
    name: "buffer-only",
    summary: "Alliances help when something happens, and in calm weeks by encouragement and affirmation: no belonging.",
    on: [...always, ...everythingElse],
    values: {},
  },
  {
    name: "null",
    summary: "Alliances help only by belonging and access: the main effect without any help in events.",
    on: [...always, "belonging", "bridgingAccess"],
    values: { bridgingAccess: { severity: 0 } },
  },
  {
    name: "none",
    summary: "Alliances do not help, not even by belonging: the check for artefacts.",
    on: [...always, "bridgingAccess"],
    values: { bridgingAccess: { severity: 0 } },
  },
  {
    name: "minimal",
    summary: "Events, vigilance, emotional support and recovery: for teaching and benchmarks.",
    on: [
      "stigmaExposure",
      "ordinaryStress",
      "vigilance",
      "seeking",
      "emotionalSupport",
      "acuteStress",
      "recovery",
      "mood",
      "resilience",
    ],
    values: {},
  },
];

/** What a scenario says of one mechanism: off, on with the preset's or default values, or on with some of its own. */
export type MechanismChoice = "off" | "on" | Readonly<Record<string, number>>;

/**
 * The mechanisms of a run: a preset, then the scenario's own choices. Naming a mechanism turns it on.
 * @throws RangeError for a preset or mechanism that is not there (a scenario is checked before it comes here).
 */
export function chooseMechanisms(
  presetName: string,
  choices: Readonly<Record<string, MechanismChoice>> = {},
  registry: readonly Mechanism[] = mechanisms,
  known: readonly Preset[] = presets,
): MechanismsPlan {
  const preset = known.find(({ name }) => name === presetName);
  if (preset === undefined) throw new RangeError(`no preset "${presetName}"; known: ${known.map(({ name }) => name).join(", ")}`);
  for (const name of Object.keys(choices)) {
    if (!registry.some((mechanism) => mechanism.name === name)) throw new RangeError(`no mechanism "${name}"`);
  }
  const plan = new Map<string, Readonly<Record<string, number>>>();
  for (const mechanism of registry) {
    const choice = Object.hasOwn(choices, mechanism.name) ? choices[mechanism.name] : undefined;
    if (choice === "off" || (choice === undefined && !preset.on.includes(mechanism.name))) continue;
    const own = typeof choice === "object" ? choice : {};
    plan.set(mechanism.name, { ...defaults(mechanism.parameters), ...preset.values[mechanism.name], ...own });
  }
  return plan;
}
