import type { Problem } from "../problem.ts";
import { dotted } from "../words.ts";
import type { Reading } from "../yaml/read-yaml.ts";
import type { SweepFinding } from "./finding.ts";

/** Findings of a sweep as problems, with line and column; what was meant is offered as an edit where it can stand as it is. */
export function placeSweepFindings(findings: readonly SweepFinding[], reading: Reading, file: string, text: string): Problem[] {
  return findings.map(({ spot, subject, body, suggestion, severity }): Problem => {
    const meant = suggestion === undefined ? {} : { suggestion };
    const message = `${subject} ${body}`;
    if (!("path" in spot))
      return { file: spot.file, line: spot.line, column: spot.column, path: "", message, severity, ...meant };
    const { from, to, depth } = reading.place(spot.path, spot.at);
    const written = text.slice(from.offset, to.offset);
    const fixable = suggestion !== undefined && depth === spot.path.length && /^[^\n[{]+$/.test(written);
    return {
      file,
      line: from.line,
      column: from.column,
      path: dotted(spot.path),
      message,
      severity,
      ...meant,
      ...(fixable ? { fix: { from: from.offset, to: to.offset, text: suggestion } } : {}),
    };
  });
}
