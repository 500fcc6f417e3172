import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Command } from "../../src/cli/command.ts";
import { commands } from "../../src/cli/commands/index.ts";
import { kithHere } from "./here.ts";
import { kith, root } from "./kith.ts";
import { smallFolder } from "./small-folder.ts";

const { small } = smallFolder();

describe("the command line", () => {
  test("--help lists the commands and no more than there are", () => {
    const { code, out } = kith(["--help"]);
    expect(code).toBe(0);
    const listed = [...out.matchAll(/^ {2}([a-z]+)(?= )/gm)].map(([, name]) => name);
    expect(listed).toEqual([
      "new",
      "check",
      "run",
      "compare",
      "sweep",
      "rerun",
      "report",
      "diff",
      "buffering",
      "test",
      "describe",
      "network",
      "panel",
      "export",
      "archive",
      "sensitivity",
      "power",
      "explain",
      "validate",
      "calibrate",
      "lab",
      "help",
    ]);
  });

  test("--help of every command shows examples", async () => {
    const all = (list: readonly Command[], before: string[]): string[][] =>
      list.flatMap((command) =>
        command.commands === undefined ? [[...before, command.name]] : all(command.commands, [...before, command.name]),
      );
    for (const words of all(commands, [])) {
      const { code, out } = await kithHere([...words, "--help"]);
      expect(code).toBe(0);
      expect(out).toMatch(/Examples:\n {2}(kith|npm start) /);
    }
  });

  test("a wrong call ends with 2, names what was probably meant, and shows no stack", () => {
    expect(kith(["compar"])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("Did you mean compare?") });
    expect(kith(["compare", "--replicate", "3"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("Did you mean --replicates?"),
    });
    expect(kith(["compare", "--replicates", "0"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("whole number from 1 to 10000"),
    });
    expect(kith(["compare", "--record", "some"]).code).toBe(2);
    expect(kith(["compare", "--out", ""])).toMatchObject({ code: 2, err: expect.stringContaining("It is empty.") });
    expect(kith(["run"]).code).toBe(2);
    expect(kith([]).code).toBe(2);
  });

  test("help of any command, or of one inside another, is what its --help says; of a word that is none it says so", async () => {
    for (const words of [[], ["run"], ["sweep"], ["sweep", "run"], ["network", "convert"]])
      expect(await kithHere(["help", ...words])).toEqual(await kithHere([...words, "--help"]));
    expect(await kithHere(["sweep", "help", "run"])).toEqual(await kithHere(["sweep", "run", "--help"]));
    for (const words of [
      ["help", "compar"],
      ["help", "sweep", "rum"],
      ["sweep", "help", "rum"],
      ["compar", "--help"],
      ["--json", "compar", "-h"],
      ["sweep", "rum", "--help"],
    ])
      expect(await kithHere(words)).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringMatching(/unknown command '(compar|rum)'\n\(Did you mean (compare|run)\?\)/),
      });
  });

  test("replicates beyond what a scenario may have are refused, not counted until memory is gone", async () => {
    for (const words of [
      ["compare", small, "--replicates", "99999999999"],
      ["run", small, "--replicate", "10000"],
      ["lab", small, "--port", "65536"],
    ])
      expect(await kithHere(words)).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringMatching(/whole number from \d to \d+/),
      });
  });

  test("--version says the version without reading yaml, zod or the engine", () => {
    const { code, out } = kith(["--version"]);
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(`${code} ${out.trim()}`).toBe(`0 ${version}`);
    const entry = readFileSync(join(root, "dist", "cli.js"), "utf8");
    const loaded = [...entry.matchAll(/^import .* from "\.\/(chunks\/[^"]+)"/gm)].map(([, path]) =>
      readFileSync(join(root, "dist", path), "utf8"),
    );
    for (const text of [entry, ...loaded]) expect(text).not.toMatch(/class Composer|ZodObject|threefry/);
  });
});
