import type { LabStart } from "./lab-start.ts";
import { serveLab, untilInterrupted } from "./serve-lab.ts";
import type { Terminal } from "./terminal.ts";

const usualPort = 4848;

/**
 * Serves the lab, says where, and stays until it is interrupted.
 * @param at the place in the lab that the address shows: "#/compare", or "" for the story
 */
export async function openLab(start: LabStart, port: number | undefined, terminal: Terminal, at = ""): Promise<void> {
  const served = await serveLab(start, port ?? usualPort).catch((error: unknown) => {
    if (port !== undefined) throw error;
    return serveLab(start, 0);
  });
  if (terminal.json) terminal.printJson({ address: `${served.address}${at}` });
  else terminal.print(`The lab is at ${served.address}${at} (Ctrl-C ends it)`);
  await untilInterrupted(served);
}
