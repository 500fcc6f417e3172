import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ended, kith, startKith } from "../cli/kith.ts";
import { diceFor, diceSeed, timesOf } from "./dice.ts";
import { kill9 } from "./processes.ts";
import { discard, expectEnded, expectWhole, type Study, startStudy } from "./study.ts";

/** R7. Two runners on one folder. */
const pairs = timesOf("KITH_PAIRS", 5);

let study: Study;
beforeAll(() => {
  study = startStudy({ weeks: 60 });
});
afterAll(() => study?.remove());

/** What the two are asked for; with `killed` the first is killed while the second begins, so that its lock is nobody's. */
const kinds: readonly { readonly what: string; readonly shards: readonly (string | null)[]; readonly killed?: boolean }[] = [
  { what: "the whole, twice", shards: [null, null] },
  { what: "two shares", shards: ["0/2", "1/2"] },
  { what: "the same share, twice", shards: ["0/1", "0/1"] },
  { what: "the whole and a share", shards: [null, "1/2"] },
  { what: "the whole, after one that is killed", shards: [null, null], killed: true },
];

test(`of ${pairs} pairs of runners on one folder each ends with 0, or leaves with 75 and says who is there; then the bytes are those of one`, {
  timeout: 120_000 + pairs * 30_000,
}, async () => {
  const dice = diceFor("two-runners");
  const found = new Map<string, string[]>();
  const out = study.at("out");
  for (let k = 0; k < pairs; k++) {
    const { what, shards, killed = false } = kinds[k % kinds.length];
    const begin = (shard: string | null) =>
      startKith(study.run(out, "--workers", "1", ...(shard === null ? [] : ["--shard", shard])), study.folder);
    const first = begin(shards[0]);
    // At the same moment, or anywhere up to the end of the first.
    await wait(killed ? 500 + dice() * 1000 : dice() < 0.4 ? 0 : dice() * 2000);
    const second = begin(shards[1]);
    if (killed) kill9(first.child.pid ?? 0);
    const ended = [await first.ended, await second.ended];
    for (const one of killed ? ended.slice(1) : ended) expectAgreed(one);
    if (!killed) expect(ended.map(({ code }) => code)).toContain(0);
    if (what === "two shares") expect(ended.map(({ code }) => code)).toEqual([0, 0]);
    found.set(what, [...(found.get(what) ?? []), ended.map(({ code }) => code ?? "killed").join(" and ")]);
    expectEnded(kith(study.run(out)), 0);
    expectWhole(out, study);
    discard(out);
  }
  const lines = [...found].map(([what, codes]) => `${what}: ${codes.join(", ")}`);
  console.log(`How ${pairs} pairs of runners ended (dice: ${diceSeed}):\n${lines.join("\n")}`);
});

function expectAgreed(ended: Ended): void {
  expect([0, 75], ended.err).toContain(ended.code);
  if (ended.code === 75) expect(ended.err).toMatch(/is in use by process \d+/);
}
