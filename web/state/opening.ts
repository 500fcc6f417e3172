import flagship from "../../scenarios/flagship.yaml?raw";
import { isOneFile } from "../share/one-file.ts";
import type { StartResult } from "../worker/protocol.ts";

/** What the page opens with. */
export interface Opening {
  readonly file: string;
  readonly text: string;
  /** What `npm start` computed, or null where the page is served by something else. */
  readonly start: StartResult | null;
}

/** Asks the server for what was just computed, once; anything but a proper answer means the flagship without a hash. */
export async function openingScenario(): Promise<Opening> {
  const start = await fetchStart();
  return start === null ? { file: "flagship.yaml", text: flagship, start: null } : { file: start.file, text: start.text, start };
}

async function fetchStart(): Promise<StartResult | null> {
  if (isOneFile()) return null; // There is nobody to ask.
  try {
    const response = await fetch("start.json", { headers: { accept: "application/json" } });
    if (!response.ok || !(response.headers.get("content-type") ?? "").includes("json")) return null;
    const start = (await response.json()) as Partial<StartResult> | null;
    if (typeof start?.file !== "string" || typeof start.text !== "string") return null;
    return { file: start.file, text: start.text, files: start.files ?? {}, results: start.results ?? null };
  } catch {
    return null;
  }
}
