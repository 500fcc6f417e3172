import { effect } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { redo, run, undo } from "../../state/actions.ts";
import { ask } from "../../state/session.ts";
import { store } from "../../state/store.ts";
import { scenarioWords } from "../../words/scenario-room.ts";
import type { KeyAbout } from "../../worker/text/asks.ts";
import { settleTyping, textNow, typed } from "../text-now.ts";
import type { TextEditor } from "./editor.ts";
import { ProblemList } from "./problem-list.tsx";
import { type ShownProblem, shownProblems } from "./shown-problems.ts";

/** Milliseconds without a key after which typing counts as done. */
const pause = 350;

/** Where somebody asked to be taken in the text, from elsewhere in the room. */
export interface Jump {
  readonly line: number;
  readonly column: number;
}

/** The scenario as text, its problems at their places and in a list below. */
export function TextSide({ jump }: { jump: Jump | null }) {
  const host = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLElement>(null);
  const editor = useRef<TextEditor | null>(null);
  const [ready, setReady] = useState(false);
  const [about, setAbout] = useState<KeyAbout | null>(null);
  const text = textNow.value;
  const problems = problemsNow();

  useEffect(() => {
    const stop = startEditor({
      host,
      onLeave: () => foot.current?.focus(),
      onAbout: setAbout,
      onReady: (made) => {
        editor.current = made;
        setReady(true);
      },
    });
    return () => {
      settleTyping();
      stop();
      editor.current = null;
    };
  }, []);

  // At once, not when the page is next drawn: a letter that is typed until then would be taken for older than the text.
  useEffect(() => (ready ? effect(() => editor.current?.show(textNow.value)) : undefined), [ready]);

  useEffect(() => {
    // Problems of an older text would stand in wrong places.
    if (ready && problems.isOf === editor.current?.text()) editor.current.mark(problems.own);
  }, [ready, problems.key, problems.isOf]);

  useEffect(() => {
    if (ready && jump !== null) editor.current?.goTo(jump.line, jump.column);
  }, [ready, jump]);

  return (
    <section class="scenario-text" aria-label={scenarioWords.text()}>
      <div class="scenario-editor" dir="ltr">
        <div class="scenario-host" ref={host} onFocusOut={settleTyping} />
        {!ready && (
          <pre class="scenario-plain" translate={false}>
            {text}
          </pre>
        )}
      </div>
      <ProblemList
        footRef={foot}
        problems={problems.all}
        about={about}
        onGo={({ line, column }) => editor.current?.goTo(line, column)}
        onFix={(fix) => editor.current?.fix(fix)}
      />
    </section>
  );
}

/** The problems there are, those of the scenario's own file, and the text that they are about. */
function problemsNow(): { all: readonly ShownProblem[]; own: readonly ShownProblem[]; isOf: string; key: string } {
  const written = store.written.value;
  const all = shownProblems(store.problems.value, written, store.scenarioFile.value);
  const own = all.filter(({ file }) => file === "");
  return { all, own, isOf: written.replace(/\r\n?/g, "\n"), key: JSON.stringify(own) };
}

interface Start {
  readonly host: { readonly current: HTMLDivElement | null };
  readonly onLeave: () => void;
  readonly onAbout: (about: KeyAbout | null) => void;
  readonly onReady: (editor: TextEditor) => void;
}

/** Fetches the editor and starts it; gives back how it is stopped. */
function startEditor({ host, onLeave, onAbout, onReady }: Start): () => void {
  let made: TextEditor | null = null;
  let stopped = false;
  let timer = 0;
  let asking = 0;
  const aboutAt = async (text: string, offset: number): Promise<KeyAbout | null> => {
    const answer = await ask({ kind: "about", text, offset });
    return answer.kind === "about" ? answer.about : null;
  };
  void import("./editor.ts").then(({ createEditor }) => {
    if (stopped || host.current === null) return;
    made = createEditor({
      host: host.current,
      text: textNow.peek(),
      onLeave,
      onType(atOnce) {
        clearTimeout(timer);
        typed({
          text: () => made?.text() ?? textNow.peek(),
          settled() {
            clearTimeout(timer);
            made?.taken();
          },
        });
        if (atOnce) settleTyping();
        else timer = window.setTimeout(settleTyping, pause);
      },
      onUndo() {
        settleTyping();
        undo();
      },
      onRedo() {
        settleTyping();
        redo();
      },
      onRun() {
        settleTyping();
        // With problems in the text it runs nothing, and says so where Run is.
        if (!store.problems.peek().some(({ severity }) => severity === "error")) void run();
      },
      onMove(offset) {
        clearTimeout(asking);
        asking = window.setTimeout(() => {
          if (made !== null) void aboutAt(made.text(), offset).then((found) => !stopped && onAbout(found));
        }, pause);
      },
      complete: async (text, offset) => {
        const answer = await ask({ kind: "complete", text, offset });
        return answer.kind === "completions" ? answer.completions : null;
      },
      about: aboutAt,
    });
    onReady(made);
  });
  return () => {
    stopped = true;
    clearTimeout(timer);
    clearTimeout(asking);
    made?.close();
  };
}
