import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  startCompletion,
} from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { Completions, KeyFacts } from "../../worker/text/asks.ts";
import { keyCard } from "./key-card.ts";

/** Asks what can stand at a place of a text. */
export type AskCompletions = (text: string, offset: number) => Promise<Completions | null>;

/** Completion of keys and words, each with what the tables know of it. */
export function completing(ask: AskCompletions): Extension {
  return autocompletion({ override: [(context) => complete(context, ask)], icons: false, maxRenderedOptions: 60 });
}

async function complete(context: CompletionContext, ask: AskCompletions): Promise<CompletionResult | null> {
  const { state, pos, explicit } = context;
  const typing = context.matchBefore(/[\p{L}\p{N}_.%-]+$/u) !== null || context.matchBefore(/:\s$/) !== null;
  if (!explicit && !typing) return null;
  const found = await ask(state.doc.toString(), pos);
  if (found === null || context.aborted || found.options.length === 0) return null;
  const { from, to, options, inFlow } = found;
  const words = options.filter(({ is }) => is === "word");
  // A single example is no choice: it is shown only to who asks.
  if (!explicit && from === pos && words.length < 2) return null;
  const isKey = /^\s*:/.test(state.sliceDoc(to, state.doc.lineAt(pos).to));
  return {
    from,
    ...(to > pos ? { to } : {}),
    options: options.map(
      ({ is, facts }, k): Completion => ({
        label: facts.name,
        detail: facts.title === "" ? shortly(facts) : facts.title,
        info: () => keyCard(facts),
        // As the tables have them, not by the alphabet.
        boost: -k / 10,
        apply: is === "key" && !isKey ? (view, _, start, end) => putKey(view, facts, inFlow, start, end) : facts.name,
      }),
    ),
    validFor: /^[\p{L}\p{N}_.%-]*$/u,
  };
}

function shortly({ unit, standard }: KeyFacts): string {
  return standard === "" ? (unit === "none" ? "" : unit) : standard;
}

/** Writes a key with what follows it: its default, chosen so that the next letter takes its place, or room for its own keys. */
function putKey(view: EditorView, { name, standard, holds }: KeyFacts, inFlow: boolean, from: number, to: number): void {
  const { state } = view;
  const indent = " ".repeat(from - state.doc.lineAt(from).from);
  const [before, after] =
    holds === "value"
      ? [`${name}: `, ""]
      : inFlow
        ? [`${name}: ${holds === "keys" ? "{ " : "["}`, holds === "keys" ? " }" : "]"]
        : [`${name}:\n${indent}  ${holds === "keys" ? "" : "- "}`, ""];
  const inserted = holds === "value" ? standard : "";
  const anchor = from + before.length;
  view.dispatch({
    changes: { from, to, insert: `${before}${inserted}${after}` },
    selection: { anchor, head: anchor + inserted.length },
    userEvent: "input.complete",
    scrollIntoView: true,
  });
  if (inserted === "") startCompletion(view);
}
