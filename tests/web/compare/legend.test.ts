import { expect, test } from "vitest";
import { Legend } from "../../../web/controls/legend.tsx";
import type { People } from "../../../web/worker/protocol.ts";

/** Three people who carry the identities of these bits. */
function three(...identities: readonly number[]): People {
  return {
    size: 3,
    ids: Uint32Array.of(0, 1, 2),
    labels: null,
    identities: Uint32Array.from(identities),
    dimensions: ["religion"],
    setting: "work",
    unitNames: ["all"],
    unit: new Uint32Array(3),
  };
}

const explained = (people: People | null) => JSON.stringify(Legend({ people }));

test("the legend explains the diamond where somebody carries an identity, and where nobody does it has none", () => {
  expect(explained(three(0, 1, 0))).toContain("shares the identity");
  expect(explained(three(0, 0, 0))).not.toContain("shares the identity");
  expect(explained(three(0, 0, 0))).toContain("supportive tie");
});

test("until it is known who is drawn, the legend explains everything", () => {
  expect(explained(null)).toContain("shares the identity");
});
