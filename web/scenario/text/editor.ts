import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab, redo, undo } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { Annotation, ChangeSet, EditorSelection, EditorState, Prec } from "@codemirror/state";
import {
  EditorView,
  highlightActiveLineGutter,
  highlightSpecialChars,
  hoverTooltip,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { scenarioWords } from "../../words/scenario-room.ts";
import type { KeyAbout } from "../../worker/text/asks.ts";
import { type AskCompletions, completing } from "./completing.ts";
import look from "./editor-look.css?inline";
import type { EditorProblem } from "./editor-problem.ts";
import { keyCard } from "./key-card.ts";
import { minimalChanges } from "./minimal-changes.ts";
import { numbersMarked } from "./numbers-marked.ts";
import { applyFix } from "./problem-box.ts";
import { placeOf, problemMarks, problemsShown, showProblems } from "./problem-marks.ts";

/** An editor of YAML in the page. */
export interface TextEditor {
  readonly text: () => string;
  /**
   * Shows another text, changing as little as possible: cursor, scroll and the editor's own undo stay. What was typed since the last
   * text was shown or taken over stays as well.
   */
  readonly show: (text: string) => void;
  /** What stands here has been taken over: later texts that are shown have it. */
  readonly taken: () => void;
  readonly mark: (problems: readonly EditorProblem[]) => void;
  /** Puts the cursor on a line and shows it. */
  readonly goTo: (line: number, column: number) => void;
  readonly fix: (fix: NonNullable<EditorProblem["fix"]>) => void;
  readonly close: () => void;
}

export interface EditorOptions {
  /** What it stands in. */
  readonly host: HTMLElement;
  readonly text: string;
  /** The reader changed the text; `atOnce` where it was pressed, not typed. */
  readonly onType: (atOnce: boolean) => void;
  /** The reader wants to be elsewhere: Escape. */
  readonly onLeave: () => void;
  /** The editor has nothing left of its own to take back, or to do again. */
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onRun: () => void;
  /** The cursor is somewhere else. */
  readonly onMove: (offset: number) => void;
  readonly complete: AskCompletions;
  readonly about: (text: string, offset: number) => Promise<KeyAbout | null>;
}

/** Milliseconds after the last key in which a line counts as being written. */
const stillWriting = 1200;

/** Marks what the page changed, not the reader. */
const fromOutside = Annotation.define<boolean>();

/**
 * Makes an editor. It stands in a shadow root: there its rules are adopted as a style sheet, where the page's policy would
 * refuse the style element that it makes anywhere else.
 */
export function createEditor(options: EditorOptions): TextEditor {
  const { host, onType, onMove, about } = options;
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  let typedAt = Number.NEGATIVE_INFINITY;
  let later = 0;
  // The text that the page knows of, and how what stands here became of it by typing.
  let known = "";
  let typing = ChangeSet.empty(0);
  const view = new EditorView({
    root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        lineNumbers(),
        highlightActiveLineGutter(),
        highlightSpecialChars(),
        history(),
        indentOnInput(),
        indentUnit.of("  "),
        bracketMatching(),
        closeBrackets(),
        yaml(),
        syntaxHighlighting(classHighlighter),
        numbersMarked,
        completing(options.complete),
        hoverTooltip(async ({ state }, at) => {
          const found = await about(state.doc.toString(), at);
          return found === null
            ? null
            : { pos: found.from, end: found.to, above: true, create: () => ({ dom: keyCard(found.facts) }) };
        }),
        problemMarks,
        EditorView.lineWrapping,
        EditorView.domEventHandlers({ blur: (_, left) => queueMicrotask(() => letGoOfLineEnd(left)) }),
        EditorView.contentAttributes.of({
          "aria-label": scenarioWords.editor(),
          translate: "no",
          autocapitalize: "off",
          // It has the focus anyway; this says so to those who check.
          tabindex: "0",
        }),
        EditorState.phrases.of({ Completions: scenarioWords.completions() }),
        Prec.high(keymap.of(ownKeys(options))),
        keymap.of([
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          indentWithTab,
          { key: "Escape", run: leave(options) },
        ]),
        EditorView.updateListener.of(({ docChanged, selectionSet, transactions, state }) => {
          const own = transactions.filter((one) => one.docChanged && one.annotation(fromOutside) !== true);
          if (own.length > 0) {
            for (const one of own) typing = typing.compose(one.changes);
            typedAt = performance.now();
            clearTimeout(later);
            onType(own.some((one) => one.isUserEvent("input.fix")));
          }
          if (docChanged || selectionSet) onMove(state.selection.main.head);
        }),
      ],
    }),
  });
  root.replaceChildren(view.dom);
  // Keys that are pressed in the text are for the text: from outside, this does not look like something one types in.
  view.dom.addEventListener("keydown", (event) => event.stopPropagation());
  // After the editor's own rules, which it puts first.
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];

  const editor: TextEditor = {
    text: () => view.state.doc.toString(),
    show(text) {
      const changes = ChangeSet.of([...minimalChanges(known, text)], known.length);
      known = text;
      if (changes.empty) return;
      const here = changes.map(typing);
      typing = typing.map(changes, true);
      view.dispatch({ changes: here, annotations: [fromOutside.of(true)] });
    },
    taken() {
      known = view.state.doc.toString();
      typing = ChangeSet.empty(known.length);
    },
    mark(problems) {
      const { head } = view.state.selection.main;
      const writing = view.hasFocus && performance.now() - typedAt < stillWriting;
      const quietLine = writing ? view.state.doc.lineAt(head).number : null;
      // What comes between the lines must not push the cursor out of sight.
      const seen = view.hasFocus ? [EditorView.scrollIntoView(head, { yMargin: 72 })] : [];
      view.dispatch({ effects: [showProblems.of({ problems, quietLine }), ...seen] });
      clearTimeout(later);
      if (problems.some(({ line }) => line === quietLine)) later = window.setTimeout(() => editor.mark(problems), stillWriting);
    },
    goTo(line, column) {
      const { doc } = view.state;
      const at = doc.line(Math.min(Math.max(1, line), doc.lines));
      const anchor = Math.min(at.to, at.from + Math.max(0, column - 1));
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
      view.focus();
    },
    fix: (fix) => applyFix(view, fix),
    close() {
      clearTimeout(later);
      view.destroy();
      root.replaceChildren();
      root.adoptedStyleSheets = [];
    },
  };
  editor.taken();
  return editor;
}

/**
 * A cursor at the end of a wrapped line remembers which of the two lines it belongs to. The editor would look for it in the
 * page's selection even when that has gone elsewhere, and fail: it forgets when it is left.
 */
function letGoOfLineEnd(view: EditorView): void {
  const { main } = view.state.selection;
  if (main.empty && main.assoc !== 0) view.dispatch({ selection: EditorSelection.cursor(main.head) });
}

function leave({ onLeave }: EditorOptions): () => boolean {
  return () => {
    onLeave();
    return true;
  };
}

/** Keys beside those that every editor has. */
function ownKeys({ onUndo, onRedo, onRun }: EditorOptions) {
  const or = (command: typeof undo, page: () => void) => (view: EditorView) => {
    if (!command(view)) page();
    return true;
  };
  return [
    { key: "Mod-z", run: or(undo, onUndo), preventDefault: true },
    { key: "Mod-y", mac: "Mod-Shift-z", run: or(redo, onRedo), preventDefault: true },
    { key: "Ctrl-Shift-z", run: or(redo, onRedo), preventDefault: true },
    {
      key: "Mod-Enter",
      run() {
        onRun();
        return true;
      },
    },
    { key: "F8", run: (view: EditorView) => nextProblem(view, 1), shift: (view: EditorView) => nextProblem(view, -1) },
    { key: "Mod-.", run: fixHere },
  ];
}

/** Goes to the next problem, or the one before, and says it. */
function nextProblem(view: EditorView, step: 1 | -1): boolean {
  const places = problemsShown(view.state).map((problem) => ({ problem, at: placeOf(problem, view.state.doc)[0] }));
  if (places.length === 0) return false;
  const { head } = view.state.selection.main;
  const next =
    step > 0
      ? (places.find(({ at }) => at > head) ?? places[0])
      : (places.findLast(({ at }) => at < head) ?? places[places.length - 1]);
  view.dispatch({
    selection: { anchor: next.at },
    effects: [
      EditorView.scrollIntoView(next.at, { y: "center" }),
      EditorView.announce.of(`${scenarioWords.lineStop(next.problem.line)} ${next.problem.message}`),
    ],
  });
  return true;
}

/** Puts right what is wrong in the line of the cursor. */
function fixHere(view: EditorView): boolean {
  const line = view.state.doc.lineAt(view.state.selection.main.head).number;
  const found = problemsShown(view.state).find((problem) => problem.line === line && problem.fix !== null);
  if (found?.fix == null) return false;
  applyFix(view, found.fix);
  return true;
}
