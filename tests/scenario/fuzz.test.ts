import { test } from "vitest";
import { fuzzScenarios } from "./fuzz-scenarios.ts";

test(
  "hundreds of scenarios with faults: each is answered within a second of computing, with problems that have a place and without a crash",
  {
    timeout: 600_000,
  },
  () => fuzzScenarios(400),
);
