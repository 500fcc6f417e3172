import { type EditorState, type Extension, RangeSet, StateEffect, StateField, type Text } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutterLineClass } from "@codemirror/view";
import type { EditorProblem } from "./editor-problem.ts";
import { ProblemBox } from "./problem-box.ts";

/** Problems to show. In the line that somebody is writing nothing opens below their hands yet. */
interface ToShow {
  readonly problems: readonly EditorProblem[];
  readonly quietLine: number | null;
}

/** Puts other problems in the place of those shown. */
export const showProblems = StateEffect.define<ToShow>();

interface Shown {
  readonly problems: readonly EditorProblem[];
  readonly marks: DecorationSet;
  readonly gutter: RangeSet<GutterMarker>;
}

const none: Shown = { problems: [], marks: Decoration.none, gutter: RangeSet.empty };

/** Problems on the page: a wavy line under the place, a tint over the line, its number in red, a box with the sentence below. */
const shown = StateField.define<Shown>({
  create: () => none,
  update(before, { docChanged, changes, effects, state }) {
    const given = effects.find((effect) => effect.is(showProblems));
    if (given !== undefined) return marksFor(given.value as ToShow, state.doc);
    if (!docChanged || before === none) return before;
    return { ...before, marks: before.marks.map(changes), gutter: before.gutter.map(changes) };
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({ marks }) => marks),
    gutterLineClass.from(field, ({ gutter }) => gutter),
  ],
});

export const problemMarks: Extension = shown;

export function problemsShown(state: EditorState): readonly EditorProblem[] {
  return state.field(shown).problems;
}

/** From where to where a problem's place goes: what the fix replaces, else the word that stands there, else the line. */
export function placeOf({ line, column, fix }: EditorProblem, doc: Text): readonly [from: number, to: number] {
  const at = doc.line(Math.min(Math.max(1, line), doc.lines));
  if (fix !== null && fix.from >= at.from && fix.to <= at.to && fix.to > fix.from) return [fix.from, fix.to];
  const from = Math.min(at.from + Math.max(0, column - 1), at.to);
  const word = /^(?:"[^"]*"|'[^']*'|[^\s,{}[\]#:][^,{}[\]#:]*)/.exec(doc.sliceString(from, at.to))?.[0].trimEnd() ?? "";
  if (word !== "") return [from, from + word.length];
  return [at.from + (at.text.length - at.text.trimStart().length), at.to];
}

function marksFor({ problems, quietLine }: ToShow, doc: Text): Shown {
  if (problems.length === 0) return none;
  const marks = problems.flatMap((problem) => {
    const [from, to] = placeOf(problem, doc);
    return from < to ? [Decoration.mark({ class: `ed-place ed-${problem.severity}` }).range(from, to)] : [];
  });
  const byLine = new Map<number, EditorProblem[]>();
  for (const problem of problems) {
    const line = Math.min(Math.max(1, problem.line), doc.lines);
    byLine.set(line, [...(byLine.get(line) ?? []), problem]);
  }
  const lines = [...byLine].flatMap(([number, own]) => {
    const { from, to } = doc.line(number);
    const worst = own.some(({ severity }) => severity === "error") ? "error" : "warning";
    return [
      Decoration.line({ class: `ed-line ed-line-${worst}` }).range(from),
      ...(number === quietLine ? [] : [Decoration.widget({ widget: new ProblemBox(own), block: true, side: 1 }).range(to)]),
    ];
  });
  const gutter = [...byLine].map(([number, own]) => {
    const isError = own.some(({ severity }) => severity === "error");
    return (isError ? errorNumber : warningNumber).range(doc.line(number).from);
  });
  return { problems, marks: Decoration.set([...marks, ...lines], true), gutter: RangeSet.of(gutter, true) };
}

/** The number of a line with a problem. */
class NumberMark extends GutterMarker {
  override elementClass: string;

  constructor(name: string) {
    super();
    this.elementClass = name;
  }
}

const errorNumber = new NumberMark("ed-number ed-number-error");
const warningNumber = new NumberMark("ed-number ed-number-warning");
