import { readSource } from "../read-source.ts";
import type { TextAnswer, TextAsk } from "./asks.ts";
import { aboutAt, completionsAt } from "./completions.ts";
import { differences, takeBack } from "./differences.ts";
import { formParts } from "./form-parts.ts";
import { rewrite } from "./rewrite.ts";
import { allEvidence, allParameters } from "./tables.ts";

/** Answers what is asked about a scenario's text. */
export function answerAboutText(ask: TextAsk): TextAnswer {
  switch (ask.kind) {
    case "complete":
      return { kind: "completions", completions: completionsAt(ask.text, ask.offset) };
    case "about":
      return { kind: "about", about: aboutAt(ask.text, ask.offset) };
    case "form":
      return { kind: "form", form: formParts(ask.source) };
    case "rewrite":
      return { kind: "rewritten", text: rewrite(ask.source, ask.rewrite) };
    case "differences": {
      const found = differences(ask.before, ask.after);
      return {
        kind: "differences",
        keys: found?.keys ?? null,
        sameRuns: found?.sameRuns ?? false,
        text: readSource(ask.after).text,
      };
    }
    case "take back":
      return { kind: "rewritten", text: takeBack(ask.before, ask.after, ask.path)?.text ?? null };
    case "tables":
      return { kind: "tables", rows: allParameters(), evidence: allEvidence() };
  }
}
