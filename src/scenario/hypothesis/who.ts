import { quoted } from "../words.ts";
import type { Who } from "./claim.ts";
import { Fault } from "./fault.ts";

const form = "write upper third of support, or distressedPairs above 0";

/**
 * Some of a group's people, as a file writes them: "upper third of support", "degree below 3".
 * @throws Fault
 */
export function readWho(written: string | Who): Who {
  if (typeof written !== "string") return written;
  const third = /^\s*(lower|middle|upper)\s+third\s+of\s+(.+?)\s*$/.exec(written);
  if (third !== null) return { of: third[2], third: third[1] as "lower" | "middle" | "upper" };
  const cut = /^\s*(.+?)\s+(above|below|>|<)\s*(-?\d+(?:\.\d+)?)\s*$/.exec(written);
  if (cut === null) throw new Fault(`is the text ${quoted(written)}; ${form}`);
  const number = Number(cut[3]);
  return cut[2] === "above" || cut[2] === ">" ? { of: cut[1], above: number } : { of: cut[1], below: number };
}
