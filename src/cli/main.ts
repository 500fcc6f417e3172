#!/usr/bin/env node
import { engineVersion } from "../experiment/engine-version.ts";
import { complain, runProgram } from "./program.ts";
import { leaveWithReader } from "./terminal.ts";

leaveWithReader();
// What is thrown where nobody waits for it, by one of several files that are loaded at once for example, is told in words as well.
process.on("uncaughtException", (error) => process.exit(complain(error, process.argv.includes("--debug"))));
process.exitCode = await runProgram(process.argv.slice(2), engineVersion.split("+")[0]);
