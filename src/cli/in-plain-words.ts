import { Complaint } from "./exit.ts";

/** Does something whose faults of range are the reader's, and told to them in plain words. */
export function inPlainWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asComplaint(error);
  }
}

/** A fault of range as a complaint; anything else as it is. */
export function asComplaint(error: unknown): unknown {
  return error instanceof RangeError ? new Complaint(error.message) : error;
}
