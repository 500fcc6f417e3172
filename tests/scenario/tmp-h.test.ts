import { test } from "vitest";
import { complaints, scenarioOf, sound } from "./reading.ts";
test("x", () => {
  const block = (t: string) => `${sound}hypothesis:\n${t}\n`;
  console.log(sound);
  for (const t of [
    "  - { statistic: mean, of: distress, among: devalued, weeks: last 10, expect: scattered < clustered }",
    "  - { statistic: isolates, expect: equal, within: 0.02 }",
    "  - { statistic: isolats, expect: equal }",
    "  - { statistic: isolates, expct: equal }",
    "  - { statistic: mean, expect: scatered < clustered }",
    "  - { statistic: mean, of: distres, among: devaluated, weeks: last 100, expect: scattered < clustered }",
    "  - { statistic: mean, of: distress, expect: scattered clustered }",
    "  - { statistic: mean, of: distress, expect: scattered = clustered }",
    "  - { statistic: quantile, of: distress, expect: scattered < clustered, within: 3 }",
    "  - { statistic: mean, of: distress, who: upper third of support, expect: inverted U }",
    "  - { statistic: mean, of: distress, expect: increasing, at: { clustered: 0, scatered: 1 } }",
    "  - { statistic: mean, of: distress, expect: { is: below, value: scattered - clustered, bound: 0 } }",
    "  - { statistic: mean, of: distress, expect: { is: belw } }",
    "  - 5",
    "  5",
    "  prediction: x\n  claims:\n    - { statistic: mean, of: distress, expect: clustered / scattered at least 1 }",
    "  - { statistic: slope, of: distress, on: [events, support], expect: clustered below 0 }",
  ]) console.log(t, "\n   ", complaints(block(t)).join("\n    ") || JSON.stringify(scenarioOf(block(t)).hypothesis));
});
