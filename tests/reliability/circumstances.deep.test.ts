import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { command } from "../cli/kith.ts";
import { diceFor, diceSeed, timesOf } from "./dice.ts";
import { discard, expectEnded, type Study, startStudy } from "./study.ts";

/** R9. What must not matter: clock, time zone, locale, working folder, number of workers, length of parts. */
const combinations = timesOf("KITH_CIRCUMSTANCES", 12);

const zones = ["UTC", "Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu", "Europe/Berlin"];
const locales = ["C", "tr_TR.UTF-8", "de_DE.UTF-8", "ar_EG.UTF-8", "ja_JP.UTF-8", "lt_LT.UTF-8"];
const folders = [".", "another folder", "größer, mit Ümlaut"];
/** Of the table of all runs and what belongs to it. The manifest says how parts are cut. */
const merged = ["runs.parquet", "summary.csv", "dictionary.md", "scenario.yaml"];

let study: Study;
let preload: string;
beforeAll(() => {
  study = startStudy({ weeks: 8 });
  for (const name of folders) mkdirSync(study.at(name), { recursive: true });
  preload = study.at("clock.cjs");
  writeFileSync(preload, shiftedDate);
});
afterAll(() => study?.remove());

test(`in ${combinations} combinations of a clock a year off, zones, locales, working folders, 1 to 8 workers and parts of 1 to 1,000 runs the merged file has the same bytes`, {
  timeout: 120_000 + combinations * 30_000,
}, () => {
  const dice = diceFor("circumstances");
  const one = <Item>(list: readonly Item[]): Item => list[Math.floor(dice() * list.length)];
  const faketime = spawnSync("faketime", ["--version"]).error === undefined;
  const out = study.at("out");
  const said: string[] = [];
  for (let k = 0; k < combinations; k++) {
    // The ends of both ranges first, then anything between.
    const workers = k < 2 ? [1, 8][k] : 1 + Math.floor(dice() * 8);
    const chunk = k < 2 ? [1000, 1][k] : Math.floor(10 ** (3 * dice()));
    const years = one([-1, 0, 1]);
    const zone = one(zones);
    const locale = one(locales);
    const cwd = study.at(one(folders));
    // Both ways to set a clock: of the whole process where that is installed, or of the language alone.
    const whole = faketime && k % 2 === 0;
    const env = {
      ...process.env,
      TZ: zone,
      LANG: locale,
      LC_ALL: locale,
      ...(whole
        ? { FAKETIME_DONT_FAKE_MONOTONIC: "1" }
        : { NODE_OPTIONS: `--require=${preload}`, KITH_TEST_YEARS: String(years) }),
    };
    const given = ["sweep", "run", relative(cwd, study.file), "--out", relative(cwd, out)];
    const asked = ["--workers", String(workers), "--chunk", String(chunk)];
    const before = whole ? ["faketime", "-f", `${years < 0 ? "-" : "+"}${Math.abs(years)}y`] : [];
    const [program, ...words] = [...before, process.execPath, command, ...given, ...asked];
    const { status, stdout, stderr } = spawnSync(program, words, { cwd, env, encoding: "utf8" });
    expectEnded({ code: status, out: stdout, err: stderr }, 0);
    const circumstances = `${workers} workers, parts of ${chunk}, ${years} years${whole ? " (whole process)" : ""}, ${zone}, ${locale}`;
    said.push(circumstances);
    for (const name of merged)
      expect(readFileSync(join(out, name)).equals(readFileSync(join(study.whole, name))), `${name} with ${circumstances}`).toBe(
        true,
      );
    if (years !== 0) expect(yearsOff(out)).toBe(years);
    discard(out);
  }
  console.log(`${combinations} combinations (dice: ${diceSeed}), each to the same bytes:\n${said.join("\n")}`);
});

/** How many years the clock of a run was off, by its own log: that the clock was set at all. */
function yearsOff(out: string): number {
  const logs = spawnSync("sh", ["-c", 'cat "$0"/logs/*.jsonl', out], { encoding: "utf8" }).stdout;
  const { time } = JSON.parse(logs.split("\n")[0]) as { time: string };
  return Math.round((Date.parse(time) - Date.now()) / (365.25 * 24 * 3_600_000));
}

/** Shifts what a program can learn of the date. */
const shiftedDate = `
const years = Number(process.env.KITH_TEST_YEARS);
const Real = Date;
const shift = years * 365.25 * 24 * 3600 * 1000;
globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + shift);
    else super(...given);
  }
  static now() {
    return Real.now() + shift;
  }
};
`;
