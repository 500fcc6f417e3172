import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { command, kith, root } from "../cli/kith.ts";
import { lineOf } from "./documented.ts";
import { isAlive, kill9, processesWith, until } from "./processes.ts";
import { expectEnded, expectWhole, partsIn, type Study, startStudy } from "./study.ts";

/** The line of docs/clusters.md for GNU parallel, as it stands there. */
const why = /^GNU parallel/.test(spawnSync("parallel", ["--version"], { encoding: "utf8" }).stdout ?? "")
  ? null
  : "GNU parallel is not installed here (Debian: apt-get install parallel)";
if (why !== null) console.warn(`Skipped: ${why}.`);

let study: Study;
let env: NodeJS.ProcessEnv;
beforeAll(() => {
  if (why !== null) return;
  study = startStudy({ weeks: 30 });
  // The line says kith, and results/climate below the working folder.
  const bin = study.at("bin");
  mkdirSync(bin);
  writeFileSync(join(bin, "kith"), `#!/bin/sh\nexec "${process.execPath}" "${command}" "$@"\n`);
  chmodSync(join(bin, "kith"), 0o755);
  env = { ...process.env, PATH: `${bin}${delimiter}${process.env["PATH"]}`, KITH_TEST_STUDY: study.folder };
});
afterAll(() => study?.remove());

test.skipIf(why !== null)(
  "the documented line of GNU parallel makes a sweep; killed and typed again it fills the gaps to the same bytes",
  async () => {
    const line = lineOf(join(root, "docs", "clusters.md"), "parallel --jobs");
    const out = join(study.folder, "results", "climate");
    expectEnded(kith(["sweep", "plan", study.file, "--out", out, "--chunk", "6"]), 0);
    const shell = spawn("sh", ["-c", line], { cwd: study.folder, env, detached: true, stdio: "ignore" });
    await until(() => partsIn(out) >= 3, 60, "no part was made");
    const ended = new Promise((resolve) => shell.on("close", resolve));
    kill9(-(shell.pid ?? 0));
    await ended;
    // GNU parallel gives its jobs groups of their own: as where the machine is lost, they go too.
    const left = () => processesWith("KITH_TEST_STUDY", study.folder).filter(isAlive);
    await until(() => left().map(kill9).length === 0, 60, "a share would not end");
    expect(partsIn(out)).toBeLessThan(study.parts);
    const again = spawnSync("sh", ["-c", line], { cwd: study.folder, env, encoding: "utf8" });
    expectEnded({ code: again.status, out: again.stdout, err: again.stderr }, 0);
    expectWhole(out, study);
  },
  180_000,
);
