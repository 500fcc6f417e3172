import { test } from "vitest";
import { fuzzScenarios } from "./fuzz-scenarios.ts";

/** How many files; `KITH_FUZZ=20000` for the long run. */
const files = Number(process.env["KITH_FUZZ"] ?? 2000);

test(
  "thousands of scenarios with faults: each is answered within a second of computing, with problems that have a place and without a crash",
  {
    timeout: 600_000,
  },
  () => fuzzScenarios(files),
);
