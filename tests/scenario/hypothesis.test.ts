import { describe, expect, test } from "vitest";
import { claimTitle } from "../../src/experiment/hypothesis/words.ts";
import { scenarioOf, sound } from "./reading.ts";
import { claims, hypothesisOf, trio, trioFiles } from "./sound-claims.ts";

describe("a claim", () => {
  test("leaves nothing open once it is read", () => {
    const hypothesis = hypothesisOf(
      "{ statistic: mean, of: distress, among: devalued, weeks: last 10, expect: scattered < clustered }",
    );
    expect(hypothesis).toMatchObject({ prediction: null, source: null });
    expect(hypothesis?.claims[0]).toMatchObject({
      expected: "scattered < clustered",
      statistic: {
        statistic: "mean",
        of: "distress",
        among: "devalued",
        weeks: { from: 11, to: 20 },
        before: { from: 1, to: 10 },
      },
    });
  });

  test("about a weekly measure needs no people, and weeks are the last quarter of a year unless it says so", () => {
    const [claim] = hypothesisOf("{ statistic: isolates, expect: equal, within: 0.02 }")?.claims ?? [];
    expect(claim.statistic).toMatchObject({ statistic: "isolates", of: null, weeks: { from: 8, to: 20 } });
    expect(claim.expect).toMatchObject({ is: "alike", margin: 0.02 });
    expect(claim.expected).toBe("equal, within 0.02");
  });

  test("gap is the weekly measure without a measure of people, and a statistic of theirs with one", () => {
    const [weekly, people] =
      hypothesisOf("{ statistic: gap, expect: clustered above 0 }", "{ statistic: gap, of: pride, expect: clustered above 0 }")
        ?.claims ?? [];
    expect(weekly.statistic.of).toBeNull();
    expect(people.statistic.of).toBe("pride");
  });

  test("takes from another statistic what it does not say itself", () => {
    const [claim] =
      hypothesisOf(
        "{ statistic: gap, of: distress, between: thirds of degree, weeks: last 5, minus: { between: clustering }, expect: clustered < 0 }",
      )?.claims ?? [];
    expect(claim.statistic).toMatchObject({
      between: "degree",
      minus: { statistic: "gap", of: "distress", between: "clustering", weeks: { from: 16, to: 20 } },
    });
  });

  test("may name an identity as a group or as a measure", () => {
    const [claim] =
      hypothesisOf("{ statistic: slope, of: events, among: religion, on: religion, expect: clustered above 0 }")?.claims ?? [];
    expect(claim.statistic).toMatchObject({ among: "religion", on: ["religion"], scale: "raw" });
  });

  test("may be about one person: by number in a generated network, by name in one from a file", () => {
    const [claim] = hypothesisOf("{ statistic: mean, among: person  17, of: events, expect: clustered above 0 }")?.claims ?? [];
    expect(claim.statistic.among).toBe("person 17");
    expect(claimTitle(claim)).toBe("Mean stigma events of person 17, weeks 8 to 20");
    const [named] =
      scenarioOf(trio("{ statistic: mean, of: distress, among: person Noor, expect: above 20 }"), trioFiles).hypothesis?.claims ??
      [];
    expect(named.statistic.among).toBe("person Noor");
    expect(claimTitle(named)).toBe("Mean distress of Noor, weeks 8 to 20");
  });

  test("comes with a prediction and a source in the long form", () => {
    const text = `${sound}hypothesis:\n  prediction: Worse.\n  source: row 9\n  claims:\n    - { statistic: distress, expect: scattered > clustered }\n`;
    expect(scenarioOf(text).hypothesis).toMatchObject({
      prediction: "Worse.",
      source: "row 9",
      claims: [{ expected: "scattered > clustered" }],
    });
  });

  test("is no part of what the runs depend on", () => {
    expect(scenarioOf(claims("{ statistic: distress, expect: scattered > clustered }")).hash).toBe(scenarioOf(sound).hash);
  });
});
