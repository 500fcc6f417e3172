import { expect, test } from "vitest";
import { describeTopic } from "../../src/cli/describe-topic.ts";
import { scenarioOf, sound } from "../scenario/reading.ts";

test("kith describe outcomes shows an example that can be read as it stands", () => {
  const { text } = describeTopic("outcomes");
  const lines = text.split("\n").filter((line) => /^ {2}(outcomes:| {2}- |outcome:)/.test(line));
  const long = `${sound.replace("weeks: 20", "weeks: 52")}${lines.map((line) => line.slice(2)).join("\n")}\n`;
  const { outcomes, outcome } = scenarioOf(long);
  expect(outcomes.map(({ name }) => name)).toEqual(["lateDistress", "worstOff_religion", "worstOff_others"]);
  expect(outcome).toBe("lateDistress");
});

test("and every way to say whom an outcome is told apart by", () => {
  expect(describeTopic("overview").text).toContain("  outcomes ");
  for (const by of ["by: religion", "by: identity", "by: group"]) expect(describeTopic("outcomes").text).toContain(by);
});
