import { type EditorView, WidgetType } from "@codemirror/view";
import { scenarioWords } from "../../words/scenario-room.ts";
import type { EditorProblem } from "./editor-problem.ts";

/** Under a line: what is wrong with it, and a button that puts it right. */
export class ProblemBox extends WidgetType {
  readonly #problems: readonly EditorProblem[];

  constructor(problems: readonly EditorProblem[]) {
    super();
    this.#problems = problems;
  }

  override eq(other: ProblemBox): boolean {
    return JSON.stringify(this.#problems) === JSON.stringify(other.#problems);
  }

  override toDOM(view: EditorView): HTMLElement {
    const box = element("div", "ed-box");
    // The text around it is written from left to right in every language; this is a sentence of the page.
    box.dir = document.documentElement.dir || "ltr";
    for (const problem of this.#problems) box.append(this.#row(problem, view));
    return box;
  }

  override ignoreEvent(): boolean {
    return true;
  }

  override get estimatedHeight(): number {
    return 48 * this.#problems.length;
  }

  #row({ line, message, severity, fix }: EditorProblem, view: EditorView): HTMLElement {
    const row = element("div", `ed-row ed-row-${severity}`);
    const words = element("p");
    const where = element("b");
    where.textContent = scenarioWords.lineStop(line);
    const sentence = element("span");
    sentence.translate = false;
    sentence.textContent = ` ${message}`;
    words.append(where, sentence);
    row.append(words);
    if (fix !== null) {
      const button = element("button", "ed-fix");
      button.type = "button";
      button.textContent = fix.words;
      button.addEventListener("click", () => applyFix(view, fix));
      row.append(button);
    }
    return row;
  }
}

/** Puts a fix in its place, as if it had been typed, and goes there. */
export function applyFix(view: EditorView, { from, to, text }: NonNullable<EditorProblem["fix"]>): void {
  if (to > view.state.doc.length) return;
  view.dispatch({
    changes: { from, to, insert: text },
    selection: { anchor: from + text.length },
    userEvent: "input.fix",
    scrollIntoView: true,
  });
  view.focus();
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className = ""): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
