import { inLanguage, inLanguageToo } from "./language.ts";
import { list, sentence, spaced } from "./numbers.ts";

/** What a row of the diary is spoken from. Names are ready to read. What happened is of the week before: that is when it begins to be felt. */
export interface RowContext {
  /** Whose diary it is. */
  readonly self: string;
  /** Settings of the stigma events that struck, and whether one of them was major. */
  readonly settings: readonly string[];
  readonly major: boolean;
  /** Burden of ordinary stressors, in stress. */
  readonly ordinary: number;
  readonly listened: readonly string[];
  /** Those of `listened` who carry an identity in common. */
  readonly beenThere: readonly string[];
  readonly blamed: readonly string[];
  readonly pressed: readonly string[];
}

/** How a mechanism's rows are spoken of: where it adds to distress and where it takes from it. */
export interface MechanismWords {
  readonly adds: (context: RowContext) => string;
  readonly takes: (context: RowContext) => string;
  /** Neither hurt nor help: bouncing back, ups and downs, limits. Drawn hollow. */
  readonly hollow?: boolean;
  /** "policy": what kept an event away, for mechanisms that can. */
  readonly prevents?: string;
}

/** Rows of the diary by mechanism. One that is not here is spoken of by its own title. */
export const mechanismWords: Readonly<Record<string, MechanismWords>> = inLanguage("mechanisms", {
  stigmaExposure: { adds: remarks, takes: () => "Fewer remarks" },
  sharedShocks: { adds: () => "An incident", takes: () => "A week without incident", prevents: "a week without incident" },
  ordinaryStress: { adds: ordinaryDays, takes: () => "A lighter week" },
  policy: { adds: () => "Policy", takes: () => "Policy", prevents: "policy" },
  practicalSupport: { adds: () => "Know-how", takes: () => "Know-how made it lighter", prevents: "know-how" },
  bridgingAccess: { adds: () => "Access", takes: () => "Access made it lighter", prevents: "access" },
  vigilance: { adds: () => "Being on guard", takes: () => "Less on guard" },
  pride: { adds: () => "Pride", takes: () => "Pride made it lighter" },
  groupMeetings: { adds: () => "A group that shamed", takes: () => "Comfort of a group" },
  concealment: { adds: () => "Telling nobody", takes: () => "Hiding it", prevents: "hiding" },
  safeSpaces: { adds: () => "A safe space", takes: () => "A safe space", prevents: "a safe space" },
  harmfulReactions: {
    adds: ({ blamed }) => (blamed.length === 0 ? "Earlier blame, still felt" : `${list(blamed)} answered with blame`),
    takes: () => "Less blame",
  },
  conformityPressure: {
    adds: ({ pressed, self }) =>
      pressed.length === 0 ? "Earlier pressure, still felt" : `${list(pressed)} pressed ${self} to fit in`,
    takes: () => "Less pressure",
  },
  emotionalSupport: {
    adds: () => "Help that did not come",
    takes: ({ listened }) => (listened.length === 0 ? "Earlier help, still felt" : `${list(listened)} listened`),
  },
  sharedExperience: {
    adds: () => "Nobody who had been there",
    takes: ({ beenThere }) =>
      beenThere.length === 0 ? "Earlier help from who had been there" : `${list(beenThere)} had been there too`,
  },
  norms: { adds: () => "Spreading norms", takes: () => "Spreading norms" },
  coRumination: { adds: () => "Dwelling on it together", takes: () => "Less dwelling on it" },
  encouragement: { adds: () => "Having left a setting", takes: () => "Encouragement", prevents: "having left" },
  belonging: { adds: () => "Little belonging", takes: () => "Belonging" },
  internalizedStigma: { adds: () => "Believing the hurtful messages", takes: () => "Doubting the hurtful messages" },
  acuteStress: { adds: () => "Stress of earlier weeks", takes: () => "Relief of earlier weeks" },
  recovery: { adds: () => "Drifted back up", takes: () => "Bounced back", hollow: true },
  distressContagion: { adds: () => "Friends in distress", takes: () => "Friends who are well" },
  mood: { adds: () => "Ups and downs", takes: () => "Ups and downs", hollow: true },
  clamp: { adds: () => "Limits reached", takes: () => "Limits reached", hollow: true },
});

/** The words of one row. `titleOf` gives the title of a mechanism that has no words here. */
export const rowWords = inLanguageToo(function rowWords(
  mechanism: string,
  points: number,
  context: RowContext,
  titleOf: (mechanism: string) => string | null,
): string {
  const words = mechanismWords[mechanism];
  if (words === undefined) return titleOf(mechanism) ?? spaced(mechanism);
  return points > 0 ? words.adds(context) : words.takes(context);
});

/** What kept an event away, in a word or two. */
export const preventerWords = inLanguageToo(function preventerWords(
  mechanism: string,
  titleOf: (mechanism: string) => string | null,
): string {
  return mechanismWords[mechanism]?.prevents ?? (titleOf(mechanism) ?? spaced(mechanism)).toLowerCase();
});

/** Where something happened: "at work". */
export const placeWords = inLanguageToo(function placeWords(setting: string): string {
  return places[setting] ?? `in ${setting}`;
});

const places: Readonly<Record<string, string>> = {
  work: "at work",
  school: "at school",
  home: "at home",
  family: "in the family",
  neighborhood: "in the neighborhood",
  online: "online",
  clinic: "at the clinic",
  university: "at the university",
};

function remarks({ settings, major }: RowContext): string {
  if (settings.length === 0) return "Earlier remarks, still felt";
  const where = list([...new Set(settings)].map(placeWords));
  if (major) return `${settings.length === 1 ? "A major event" : "Remarks, one of them major,"} ${where}`;
  return settings.length === 1 ? `A remark ${where}` : `${sentence(countWord(settings.length))} remarks ${where}`;
}

function ordinaryDays({ ordinary }: RowContext): string {
  if (ordinary === 0) return "Earlier hard days, still felt";
  return ordinary > 1 ? "A hard week" : "A hard day";
}

function countWord(number: number): string {
  return ["no", "one", "two", "three", "four", "five", "six"][number] ?? String(number);
}
