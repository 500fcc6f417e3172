import type { Command } from "../command.ts";
import { Exit } from "../exit.ts";

/** `kith sweep verify DIR` looks at every byte of a sweep. */
export const sweepVerify: Command = {
  name: "verify",
  summary: "Check every byte of a sweep, and name what is damaged.",
  arguments: [["<folder>", "results folder of a sweep"]],
  examples: [["kith sweep verify results/my", "ends with 4 if anything is damaged; kith sweep run makes it again"]],

  async run(given, terminal) {
    const { verifySweep } = await import("../../experiment/executors/sweep/verify-sweep.ts");
    const { manifestToVerify, verifiedText } = await import("../sweep/verified-text.ts");
    const [folder = ""] = given.arguments;
    const manifest = manifestToVerify(folder);
    const verified =
      "faults" in manifest ? { parts: 0, runs: null, strangers: [], ...manifest } : await verifySweep(folder, manifest);
    if (terminal.json) terminal.printJson({ folder, ...verified });
    else terminal.print(verifiedText(verified, folder));
    return verified.faults.length > 0 ? Exit.unmet : Exit.done;
  },
};
