import { didYouMean } from "../closest.ts";
import type { Document } from "../document.ts";
import type { Facts } from "../facts.ts";
import { type Broken, doubtful, type Finding, wrong, wrongKey } from "../finding.ts";
import { limits } from "../limits.ts";
import { knownWords, listed, plainKey, quoted, rounded } from "../words.ts";
import { unknownAttribute } from "./attribute.ts";

/** Where people live: time, climate, units. */
export function checkSettings(
  { settings, population, interventions }: Document,
  { attributes }: Facts,
  broken: Broken,
): Finding[] {
  const findings: Finding[] = [];
  const names = Object.keys(settings);
  if (names.length === 0 && !broken(["settings"]))
    findings.push(wrongKey(["settings"], "needs at least one setting: work: { climate: 0.5, time: 1 }"));
  if (names.length > limits.settings)
    findings.push(wrongKey(["settings"], `has ${names.length} settings; there may be at most ${limits.settings}`));
  const time = names.reduce((sum, name) => sum + settings[name].time, 0);
  if (time > 1 + 1e-9) {
    const parts = names
      .filter((name) => settings[name].time > 0)
      .map((name) => `${plainKey(name)} ${rounded(settings[name].time)}`);
    findings.push(
      wrongKey(["settings"], `share out ${rounded(time)} of waking time (${listed(parts)}); together they must be at most 1`),
    );
  }
  const mayGain = interventions.some(({ number }) => typeof number === "string" && /^settings\..*\.time$/.test(number));
  if (names.length > 0 && time === 0 && !mayGain && names.every((name) => !broken(["settings", name, "time"])))
    findings.push(
      doubtful(
        ["settings"],
        `have no time (${names.length === 1 ? "time is 0" : "every time is 0"}), so no stigma event and no ordinary stress comes from ${names.length === 1 ? "it" : "any of them"}`,
      ),
    );
  const sound =
    !broken(["population", "identities"]) &&
    population.identities.every((_identity, d) => !broken(["population", "identities", d, "dimension"]));
  const dimensions = population.identities.map(({ dimension }) => dimension);
  for (const name of names) {
    const { climate, units } = settings[name];
    const here = ["settings", name];
    if (typeof climate === "object" && sound) {
      for (const dimension of Object.keys(climate)) {
        if (dimensions.includes(dimension)) continue;
        const meant = didYouMean(dimension, dimensions);
        const there =
          dimensions.length === 0
            ? "; there are none, so add it under population.identities"
            : meant === undefined
              ? knownWords(dimensions)
              : "";
        findings.push(wrongKey([...here, "climate", dimension], `is not among the identities${there}`, meant));
      }
    }
    if (typeof units !== "string" || broken([...here, "units"])) continue;
    const unknown = unknownAttribute(units, attributes);
    if (unknown !== null)
      findings.push(wrong([...here, "units"], `is ${quoted(units)}, which ${unknown.body}`, unknown.suggestion));
  }
  return findings;
}
