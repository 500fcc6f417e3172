import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { alwaysShown, type Claim, outcomesOf } from "../../docs/source/claims/claim.ts";
import { titleOf } from "../../docs/source/claims/held-by.ts";
import { claimNamed, claims } from "../../docs/source/claims/index.ts";
import { outcomes } from "../../docs/source/claims/outcomes.ts";
import { claimsSeed, type MeasuredClaims, measureClaims, sidesOf } from "../../docs/source/claims/runs.ts";
import { dimensions } from "../../docs/source/claims/settings.ts";
import { claimVerdict, distressVerdict, rowsOf, verdictOf } from "../../docs/source/claims/verdict.ts";
import { claimsFile, claimsPage } from "../../docs/source/claims-page.ts";
import { mapRuns } from "../../src/experiment/executors/map-runs.ts";
import { canonical } from "../../src/experiment/plan-hash.ts";
import { runOnce } from "../../src/experiment/run-once.ts";
import { pairedDifference } from "../../src/experiment/statistics/paired-difference.ts";
import { mechanisms } from "../../src/model/mechanisms/index.ts";

const measured: MeasuredClaims = JSON.parse(readFileSync(claimsFile, "utf8"));
const page = readFileSync("docs/claims.md", "utf8");

/** The article's words, as the project's description lists them. */
const words = [
  "emotional support",
  "shared experience",
  "belonging",
  "self-acceptance",
  "normalizing",
  "pride",
  "advice for work and school",
  "asserting oneself",
  "resources and opportunities",
  "encouragement",
  "similar others",
  "solidarity",
  "empowerment",
  "safe spaces",
  "resilience",
  "ten identity dimensions",
  "harmful groups",
  "blame",
  "shame",
  "stereotypes",
  "pressure to conform",
  "stigma isolates",
  "support",
  "acceptance",
  "value",
  "trust",
  "anxiety",
  "depression",
  "self-esteem",
  "identity",
];

describe("the page of claims", () => {
  test("is what its figures say: npm run claims", () => {
    expect(page).toBe(claimsPage(measured));
  });

  test("has 40 paired replicates of the default population, with the seed of reports", () => {
    expect(measured).toMatchObject({ scenario: "scenarios/default.yaml", replicates: 40, seed: "kith report" });
  });

  test("has every word of the article in one claim", () => {
    expect(claims.flatMap((claim) => claim.words).sort()).toEqual([...words].sort());
    for (const { title } of claims) expect(page).toContain(`\n## ${title}\n`);
  });

  test("tells every outcome that did not go as theory expects", () => {
    const rows = claims.flatMap((claim) => rowsOf(claim, measured.claims[claim.id]));
    const missed = rows.filter(({ verdict }) => verdict?.shown === false);
    const told = page.slice(page.indexOf("## What is not shown"), page.indexOf(`## ${claims[0].title}`));
    expect(told.match(/^- /gm)?.length ?? 0).toBe(missed.length);
  });

  test("has figures of this engine: the first replicate of three claims comes out as it is stored", async () => {
    const some = ["emotional-support", "encouragement", "safe-spaces"].map(claimNamed);
    const again = await measureClaims(some, 1, (runs) => mapRuns(runs, { workers: 1, worker: null }));
    for (const { id } of some) {
      const first = (one: MeasuredClaims) =>
        one.claims[id].map((own) => own.map(({ outcome, first: both }) => ({ outcome, both })));
      expect(first(again), `${id}: npm run claims`).toEqual(first(measured));
    }
    expect(again.seed).toBe(claimsSeed);
  });

  test("refuses figures of other switches", () => {
    const [claim] = claims;
    expect(() => rowsOf(claim, undefined)).toThrow("npm run claims");
    expect(() => rowsOf(claim, [[...measured.claims[claim.id][0]].reverse()])).toThrow(
      `has no acuteStress of "${claim.switches[0].what}"`,
    );
  });
});

describe("where the lab shows a claim", () => {
  const roomsOf = (claim: Claim) => claim.lab.map(({ room }) => room);

  test("a claim about groups leads to the room Network, where groups are made", () => {
    const about = claims.filter((claim) => claim.mechanisms.includes("groupMeetings"));
    expect(about.map(({ id }) => id).sort()).toEqual(["harmful-groups", "safe-spaces"]);
    for (const claim of about) expect(roomsOf(claim), claim.id).toContain("Network");
  });

  test("a claim about measures that pictures of single runs leave out leads to the room Sweep, which draws every measure", () => {
    const about = claims.filter(({ labNote }) => /\bdraw/.test(labNote ?? ""));
    expect(about.map(({ id }) => id).sort()).toEqual(["encouragement", "reported"]);
    for (const claim of about) expect(roomsOf(claim), claim.id).toContain("Sweep");
  });
});

describe.each(claims.map((claim) => ({ id: claim.id, claim })))("the claim $id", ({ claim }) => {
  test("names mechanisms that are there, and only those", () => {
    const known = mechanisms.map(({ name }) => name);
    expect(claim.mechanisms.filter((name) => !known.includes(name))).toEqual([]);
    expect(claim.mechanisms.length + (claim.parts ?? []).length).toBeGreaterThan(0);
  });

  test("is held by tests that are there", () => {
    expect(claim.tests.length).toBeGreaterThan(0);
    for (const held of claim.tests) expect(titleOf(held), held.file).toContain(held.title);
  });

  test("leads to something that the lab shows", () => {
    expect(claim.lab.length).toBeGreaterThan(0);
    for (const { element, proof } of claim.lab) expect(readFileSync(proof.file, "utf8"), element).toContain(proof.text);
  });

  test("switches what a scenario can switch, with distress among its outcomes", () => {
    for (const one of claim.switches) {
      const { without, with: on, statistics } = sidesOf(one);
      expect(canonical(without), one.what).not.toBe(canonical(on));
      expect(statistics.length).toBe(outcomesOf(one).length);
      expect(outcomesOf(one).filter(({ outcome }) => outcome === alwaysShown)).toHaveLength(1);
      expect(one.near.length > 0 || one.distress === "same").toBe(true);
    }
  });
});

describe("a verdict", () => {
  const up = pairedDifference([0, 0, 0], [1, 1.1, 0.9]);
  const unclear = pairedDifference([0, 0, 0], [1, -1.1, 0.2]);
  const equal = pairedDifference([1, 2], [1, 2]);

  test("is shown only where the interval leaves zero out on the side of theory", () => {
    expect(verdictOf("higher", up)).toEqual({ shown: true, words: "shown" });
    expect(verdictOf("lower", up)).toEqual({ shown: false, words: "not shown: it is higher, the other way" });
    expect(verdictOf("higher", unclear)).toEqual({ shown: false, words: "not shown: the interval holds zero" });
    expect(verdictOf(null, up)).toBeNull();
  });

  test("of the same is shown only where no replicate differs in any bit", () => {
    expect(verdictOf("same", equal)?.shown).toBe(true);
    expect(verdictOf("same", pairedDifference([1, 2], [1, 2 + 2e-16 * 2]))?.shown).toBe(false);
  });

  test("of a claim counts the outcomes near it and distress apart", () => {
    const claim: Claim = {
      ...claims[0],
      switches: [
        {
          what: "a path",
          without: "",
          with: "",
          near: [
            { outcome: "pride", direction: "higher" },
            { outcome: "hurt", direction: "higher" },
          ],
          distress: "lower",
        },
      ],
    };
    const own = { without: 0, with: 1, first: [0, 1] as const };
    const rows = rowsOf(claim, [
      [
        { outcome: "pride", ...own, paired: up },
        { outcome: "hurt", ...own, paired: unclear },
        { outcome: "distress", ...own, paired: up },
      ],
    ]);
    expect([claimVerdict(rows), distressVerdict(rows)]).toEqual(["shown in part (1 of 2)", "not shown"]);
  });
});

test("a run under any of the ten names has the same bits, where everybody carries the identity, equally visible", () => {
  const { switches } = claimNamed("dimensions");
  const plans = [sidesOf(switches[0]).without, ...switches.map((one) => sidesOf(one).with)];
  const hashes = plans.map(
    (plan) => runOnce({ ...plan, warmUp: 4, weeks: 26 }, { seed: "names", replicate: 0 }, { hash: true })?.hash,
  );
  expect(plans.map(({ people }) => people.identities[0].dimension)).toEqual([...dimensions]);
  expect(new Set(hashes).size).toBe(1);
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
});

test("a test that is not there is missed", () => {
  expect(() => titleOf({ file: "tests/docs/claims.test.ts", title: "something else" })).toThrow("no test whose title begins");
  expect(() => titleOf({ file: "tests/docs/gone.test.ts", title: "a" })).toThrow("tests/docs/gone.test.ts");
});

test("there are ten dimensions, and every outcome is asked of some claim", () => {
  expect(new Set(dimensions).size).toBe(10);
  const asked = new Set(
    claims.flatMap(({ switches }) => switches.flatMap((one) => outcomesOf(one).map(({ outcome }) => outcome))),
  );
  expect(Object.keys(outcomes).filter((name) => !asked.has(name as keyof typeof outcomes))).toEqual([]);
});
