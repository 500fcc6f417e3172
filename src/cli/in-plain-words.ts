import { Complaint, Exit } from "./exit.ts";

/** Does something whose faults of range are the reader's, and told to them in plain words. */
export function inPlainWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asComplaint(error);
  }
}

/** A fault of range, or of a file that cannot be read, as a complaint; anything else as it is. */
export function asComplaint(error: unknown): unknown {
  if (error instanceof RangeError) return new Complaint(error.message);
  if (!(error instanceof Error && "syscall" in error && "code" in error)) return error;
  const path = "path" in error ? String(error.path) : "a file";
  return new Complaint(`cannot read ${path}: ${reasons[String(error.code)] ?? error.message}`, Exit.fault);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "there is no permission to read it",
  EPERM: "there is no permission to read it",
  ENOENT: "it is not there any more",
  EMFILE: "too many files are open",
};
