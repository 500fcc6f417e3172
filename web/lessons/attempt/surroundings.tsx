import { useEffect, useState } from "preact/hooks";
import { Button } from "../../controls/button.tsx";
import { Dialog } from "../../controls/dialog.tsx";
import { samePath } from "../../controls/edits.ts";
import { ParameterSlider } from "../../controls/parameter-slider.tsx";
import { ask } from "../../state/session.ts";
import { lessonWords } from "../../words/lessons.ts";
import type { Edit, ParameterEntry } from "../../worker/protocol.ts";
import type { Lesson } from "../lesson.ts";
import { lessonDocument } from "../lesson-run.ts";
import { note, notesOf } from "../notebook.ts";

/** Friends are not the only way: climate and policy of the reader's version, always beside its ties. */
export function OtherWays({ lesson, variant }: { lesson: Lesson; variant: string }) {
  const [open, setOpen] = useState(false);
  const parameters = useParameters(variant);
  const surroundings = parameters.filter(({ path }) => path[0] === "settings" && (path[2] === "climate" || path[2] === "policy"));
  return (
    <p class="lesson-other-ways">
      {lessonWords.otherWays()}{" "}
      <button type="button" class="link" onClick={() => setOpen(true)}>
        {lessonWords.otherWaysLink()}
      </button>{" "}
      {lessonWords.otherWaysAnd()}
      {open && (
        <Dialog
          title={lessonWords.otherWaysTitle()}
          onClose={() => setOpen(false)}
          actions={
            <Button kind="primary" onPress={() => setOpen(false)}>
              {lessonWords.ready()}
            </Button>
          }
        >
          <p>{lessonWords.otherWaysHow()}</p>
          <NumberSliders lesson={lesson} parameters={surroundings} />
        </Dialog>
      )}
    </p>
  );
}

/** Sliders of some numbers; what is set is noted as part of the reader's version. */
export function NumberSliders({ lesson, parameters }: { lesson: Lesson; parameters: readonly ParameterEntry[] }) {
  const { attempt } = notesOf(lesson.id);
  const set = (numbers: readonly Edit[]) => note(lesson.id, { attempt: { ...notesOf(lesson.id).attempt, numbers } });
  const without = (path: readonly string[]) => notesOf(lesson.id).attempt.numbers.filter((edit) => !samePath(edit.path, path));
  return (
    <div class="lesson-sliders">
      {parameters.map((parameter) => (
        <ParameterSlider
          key={parameter.path.join(".")}
          parameter={parameter}
          edits={attempt.numbers}
          withGroup
          onSet={(path, value) => set(value === parameter.loaded ? without(path) : [...without(path), { path, value }])}
          onReset={(path) => set(without(path))}
        />
      ))}
    </div>
  );
}

/** Every number of one of the lesson's variants, off the model's tables; empty until they are there. */
export function useParameters(variant: string): readonly ParameterEntry[] {
  const [parameters, setParameters] = useState<readonly ParameterEntry[]>([]);
  const document = lessonDocument.value;
  useEffect(() => {
    let here = true;
    const fetchParameters = async () => {
      if (document === null) return;
      const { file, text, files } = document;
      const loaded = await ask({ kind: "parameters", source: { file, text, files, edits: [] }, variant });
      if (here && loaded.kind === "parameters") setParameters(loaded.parameters);
    };
    void fetchParameters();
    return () => {
      here = false;
    };
  }, [document, variant]);
  return parameters;
}
