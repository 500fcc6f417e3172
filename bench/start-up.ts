import { execFileSync } from "node:child_process";
import { builtCommand } from "./apart.ts";
import { inTurn, median, type Spread, spreadOf } from "./clock.ts";

/** Milliseconds from start to end of a process. */
export interface StartUp {
  /** `node -e 0` */
  readonly node: Spread;
  readonly version: Spread;
  readonly check: Spread;
  /** Median over rounds of what the command takes longer than `node -e 0` right before it. */
  readonly versionOver: number;
  readonly checkOver: number;
  /** The file that is checked. */
  readonly file: string;
}

/** A scenario of sixty lines, with variants and claims. */
const file = "scenarios/hypotheses/h12-everyone-at-once.yaml";

/** The built command beside a node that does nothing, many times in turn. */
export function startUp(rounds = 25): StartUp {
  const milliseconds = (...given: readonly string[]) => {
    const began = performance.now();
    execFileSync(process.execPath, given, { stdio: "ignore" });
    return performance.now() - began;
  };
  const { node, version, check } = inTurn(rounds, {
    node: () => milliseconds("-e", "0"),
    version: () => milliseconds(builtCommand(), "--version"),
    check: () => milliseconds(builtCommand(), "check", file),
  });
  const over = (command: readonly number[]) => median(command.map((took, round) => took - node[round]));
  return {
    node: spreadOf(node),
    version: spreadOf(version),
    check: spreadOf(check),
    versionOver: over(version),
    checkOver: over(check),
    file,
  };
}
