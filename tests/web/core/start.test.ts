import { expect, test } from "vitest";
import { labStart } from "../../../src/cli/lab-start.ts";
import type { StartResult } from "../../../web/worker/start-result.ts";
import { flagship, flagshipText, startResult } from "../../browser/flagship.ts";

test("the page opens with what the terminal serves", () => {
  const served: StartResult = labStart(
    { scenario: flagship(), file: "kith:flagship", name: "flagship", text: flagshipText, files: new Map() },
    [],
    0,
  );
  expect(served.results).toBeNull();
  expect(Object.keys(served)).toEqual(Object.keys(startResult(0)));
});
