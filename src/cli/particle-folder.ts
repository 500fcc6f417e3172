import { fileProblem } from "../experiment/executors/files.ts";
import { openParticleFiles, type ParticleFiles } from "../experiment/executors/particle-files.ts";
import { Unreadable } from "../experiment/executors/read-stored.ts";
import { Complaint, Exit } from "./exit.ts";
import { asComplaint } from "./in-plain-words.ts";

/** What a calibration has evaluated, in the reader's folder: what is wrong with it is told in words, hours after it was opened as well. */
export function openParticles(folder: string, key: string, fresh: boolean): ParticleFiles {
  const inWords = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (error instanceof RangeError || error instanceof Unreadable) throw asComplaint(error);
      throw new Complaint(fileProblem(error, folder), Exit.fault);
    }
  };
  const files = inWords(() => openParticleFiles(folder, key, fresh));
  return {
    find: (generation, place) => files.find(generation, place),
    keep: (generation, place, replicates) => inWords(() => files.keep(generation, place, replicates)),
  };
}
