import type { Command } from "../command.ts";
import { archive } from "./archive.ts";
import { buffering } from "./buffering.ts";
import { calibrate } from "./calibrate.ts";
import { check } from "./check.ts";
import { compare } from "./compare.ts";
import { describe } from "./describe.ts";
import { diff } from "./diff.ts";
import { explain } from "./explain.ts";
import { exportResults } from "./export.ts";
import { lab } from "./lab.ts";
import { network } from "./network.ts";
import { newScenario } from "./new.ts";
import { panel } from "./panel.ts";
import { power } from "./power.ts";
import { report } from "./report.ts";
import { rerun } from "./rerun.ts";
import { run } from "./run.ts";
import { schema } from "./schema.ts";
import { sensitivity } from "./sensitivity.ts";
import { start } from "./start.ts";
import { sweep } from "./sweep.ts";
import { test } from "./test.ts";
import { validate } from "./validate.ts";

/** Every command, in the order of help. A new one is a file beside these and a line here. */
export const commands: readonly Command[] = [
  newScenario,
  check,
  run,
  compare,
  sweep,
  rerun,
  report,
  diff,
  buffering,
  test,
  describe,
  network,
  panel,
  exportResults,
  archive,
  sensitivity,
  power,
  explain,
  validate,
  calibrate,
  lab,
  start,
  schema,
];
