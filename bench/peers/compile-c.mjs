import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** How each C peer is compiled. No product and sum may melt into one rounding: the bits are to be those of the engine. */
export const flagsOf = {
  c: ["-O3", "-ffp-contract=off"],
  "c-tuned": ["-O3", "-march=native", "-ffp-contract=off", "-DTUNED"],
};

/**
 * Compiles a C peer with gcc into a folder and returns the path of the program.
 * @param {"c" | "c-tuned"} name
 * @param {string} folder
 * @returns {string}
 * @throws where there is no gcc, or it refuses
 */
export function compileC(name, folder) {
  const flags = flagsOf[name];
  const program = join(folder, `kith-${name}`);
  mkdirSync(folder, { recursive: true });
  const told = [`-DPEER="${name}"`, `-DFLAGS="${flags.join(" ")}"`];
  execFileSync("gcc", ["-std=c11", "-Wall", "-Wextra", ...flags, ...told, resolve("bench/peers/c/main.c"), "-o", program], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return program;
}
