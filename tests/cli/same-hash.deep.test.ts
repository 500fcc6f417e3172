import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hashOfComparison, type KithOptions } from "./hash-of-comparison.ts";
import { flagship } from "./kith.ts";
import { smallFolder } from "./small-folder.ts";

const { folder, small } = smallFolder();

const hashOf = (given: readonly string[], options: KithOptions = {}) => hashOfComparison(folder, given, options);

describe("the hash of a comparison", () => {
  test("is the same in another folder, time zone and language", () => {
    const other = join(folder, "elsewhere");
    mkdirSync(other);
    const hashes = [
      hashOf([small]),
      hashOf([join("..", "small.yaml")], {
        cwd: other,
        env: { TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8", LC_ALL: "de_DE.UTF-8" },
      }),
    ];
    expect(hashes[0]).toBe(hashes[1]);
  });

  test("changes with the seed and with the number of replicates", () => {
    expect(new Set([hashOf([small]), hashOf([small, "--seed", "8"]), hashOf([small, "--replicates", "11"])]).size).toBe(3);
  });

  test.each([flagship, "kith:school-year"])("of %s is the same however many are at work", (scenario) => {
    expect(hashOf([scenario, "--replicates", "2", "--workers", "1", "--record", "all"])).toBe(
      hashOf([scenario, "--replicates", "2", "--workers", "2", "--record", "none"]),
    );
  });
});
