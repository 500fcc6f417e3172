import { Unreadable } from "../experiment/executors/read-stored.ts";
import { Damaged } from "../experiment/store/damaged.ts";
import { Complaint, Exit } from "./exit.ts";

/** Does something whose faults of range are the reader's, and told to them in plain words. */
export function inPlainWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asComplaint(error);
  }
}

/** How a command ends that found this: damage is told apart from what cannot be asked. */
export function exitOf(error: RangeError): number {
  return error instanceof Damaged ? Exit.unmet : Exit.invalid;
}

/** A fault of range, or of a file that cannot be read, as a complaint; anything else as it is. */
export function asComplaint(error: unknown): unknown {
  if (error instanceof RangeError) return new Complaint(error.message, exitOf(error));
  if (error instanceof Unreadable) return new Complaint(error.message, Exit.fault);
  if (!(error instanceof Error && "syscall" in error && "code" in error)) return error;
  return new Complaint(new Unreadable("path" in error ? String(error.path) : "a file", error).message, Exit.fault);
}
