/** Words that no visible text of Kith may use, with what to say instead. Checked over every words file and every summary. */
export const never: readonly { readonly pattern: RegExp; readonly instead: string }[] = [
  { pattern: /\bvictims?\b/i, instead: "people" },
  { pattern: /\binfect(s|ed|ion|ions|ious)?\b/i, instead: "what happened, in plain words" },
  { pattern: /\bcontagio(n|us)\b/i, instead: "distress that spreads, or the mechanism's own title" },
  { pattern: /\babnormal(ity|ities|ly)?\b/i, instead: "nothing: say the number" },
  { pattern: /\bnormal (group|people|person|population)\b/i, instead: "others" },
  { pattern: /\bstigmatized (person|people|group|individuals?|minorit(y|ies))\b/i, instead: "devalued in this setting" },
  { pattern: /\bseed (people|person)\b/i, instead: "people at the start" },
  { pattern: /\bnodes?\b/i, instead: "person, people" },
  { pattern: /\bsuffer(s|ed|ing|ers?)?\b/i, instead: "has distress, met" },
  { pattern: /\bcommit(s|ted|ting)?\b/i, instead: "nothing: such content has no place here" },
  { pattern: /\bsuicid|self-harm/i, instead: "nothing: such content has no place here" },
  { pattern: /\b(mentally ill|crazy|insane|deviant)\b/i, instead: "nothing: distress is a number of this model" },
  { pattern: /\bpatients?\b/i, instead: "people" },
  { pattern: /\bdiagnos(is|es|ed) with\b/i, instead: "nothing: distress is not a diagnosis" },
  { pattern: /!/, instead: "a full stop" },
];

/** What is wrong with a text, one line each; empty if nothing. */
export function unkind(text: string): readonly string[] {
  return never
    .filter(({ pattern }) => pattern.test(text))
    .map(({ pattern, instead }) => `${pattern} in "${text}"; say ${instead}`);
}
