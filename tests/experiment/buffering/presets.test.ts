import { describe, expect, test } from "vitest";
import { underPreset } from "../../../src/experiment/buffering/preset-plans.ts";
import { chooseMechanisms } from "../../../src/model/presets.ts";
import { planOf } from "../../support/plans.ts";

const namesOf = (plan: ReturnType<typeof planOf>) => [...plan.mechanisms.keys()];

describe("a scenario under another preset", () => {
  test("has just the preset's mechanisms where it chose nothing itself", () => {
    for (const wanted of ["both", "buffer-only", "null", "none"] as const) {
      for (const own of ["both", "null"]) {
        const plan = { ...planOf(), mechanisms: chooseMechanisms(own) };
        expect(underPreset(plan, own, wanted).mechanisms).toEqual(chooseMechanisms(wanted));
      }
    }
  });

  test("keeps its own values, and what it turned off stays off", () => {
    const plan = planOf({ choices: { stigmaExposure: { frequency: 1.7 }, policy: "off" } });
    for (const wanted of ["both", "null"] as const) {
      const { mechanisms } = underPreset(plan, "both", wanted);
      expect(mechanisms.get("stigmaExposure")?.["frequency"]).toBe(1.7);
      expect(mechanisms.has("policy")).toBe(false);
    }
  });

  test("naming a mechanism does not bring it into a preset that is there to leave it out", () => {
    const plan = planOf({ choices: { belonging: { relief: 0.9 }, bridgingAccess: { severity: 0.7 } } });
    expect(namesOf(underPreset(plan, "both", "buffer-only"))).not.toContain("belonging");
    expect(underPreset(plan, "both", "null").mechanisms.get("belonging")?.["relief"]).toBe(0.9);
    expect(underPreset(plan, "both", "null").mechanisms.get("bridgingAccess")?.["severity"]).toBe(0);
  });

  test("everything but the mechanisms stays as it is", () => {
    const plan = planOf();
    const { mechanisms: _, ...rest } = plan;
    const { mechanisms: __, ...other } = underPreset(plan, "both", "none");
    expect(other).toEqual(rest);
  });
});
