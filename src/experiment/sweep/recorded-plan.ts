import type { RecordPlan } from "../../engine/recorder.ts";
import { canonical } from "../plan-hash.ts";

/** What is recorded, as the text that manifest and footers hold; "none" for nothing. */
export function recordText(record: RecordPlan | null): string {
  return record === null ? "none" : canonical(record);
}

/** What that text says. */
export function recordOfText(text: string): RecordPlan | null {
  return text === "none" ? null : (JSON.parse(text) as RecordPlan);
}
