import type { Extension } from "@codemirror/state";
import { Decoration, type DecorationSet, type EditorView, MatchDecorator, ViewPlugin, type ViewUpdate } from "@codemirror/view";

const number = Decoration.mark({ class: "tok-number" });

/** A number as a whole value: behind a colon, a dash or a bracket, up to the end of the line or a comma. Not in comments. */
const matcher = new MatchDecorator({
  regexp: /(?<=^[^#"']*[:,[-]\s*)-?\d+(?:\.\d+)?(?:%|-\d*)?(?=\s*(?:[,}\]]|\s#|$))/gm,
  decoration: number,
});

/** Numbers in a color of their own; the grammar of YAML does not tell them from words. */
export const numbersMarked: Extension = ViewPlugin.fromClass(
  class {
    marks: DecorationSet;

    constructor(view: EditorView) {
      this.marks = matcher.createDeco(view);
    }

    update(update: ViewUpdate): void {
      this.marks = matcher.updateDeco(update, this.marks);
    }
  },
  { decorations: ({ marks }) => marks },
);
