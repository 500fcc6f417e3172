#!/usr/bin/env node
import { engineVersion } from "../experiment/engine-version.ts";
import { runProgram } from "./program.ts";
import { leaveWithReader } from "./terminal.ts";

leaveWithReader();
process.exitCode = await runProgram(process.argv.slice(2), engineVersion.split("+")[0]);
