import { basename } from "node:path";
import type { Plugin } from "vite";
import { LineCounter, parseDocument } from "yaml";
import type { Lesson } from "../lessons/lesson.ts";
import { lessonShape } from "./lesson-shape.ts";

const ending = ".lesson.yaml";

/**
 * Turns `import lesson from "./one-friend.lesson.yaml"` into data when the lab is built, so that the page need not read
 * YAML. A file that is not a lesson ends the build, with the line and what would be right.
 */
export function lessonData(): Plugin {
  return {
    name: "kith:lesson-data",
    enforce: "pre",
    transform: {
      filter: { id: /\.lesson\.yaml$/ },
      handler: (text, id) => ({
        code: `export default ${JSON.stringify(readLesson(text, basename(id)))};`,
        map: null,
        moduleType: "js",
      }),
    },
  };
}

/** Reads a lesson's data. @throws Error with one line for each fault: file, line, and what is wrong with what */
export function readLesson(text: string, file: string): Lesson {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const refuse = (faults: readonly Fault[]): never => {
    throw new Error(faults.map(({ line, words }) => `${file}:${line}: ${words}`).join("\n"));
  };
  if (document.errors.length > 0)
    refuse(
      document.errors.map(({ pos, message }) => ({ line: lines.linePos(pos[0]).line, words: message.split("\n")[0] ?? "" })),
    );

  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const found = document.getIn(path.slice(0, depth), true) as { range?: readonly number[] } | undefined;
      if (found?.range !== undefined) return lines.linePos(found.range[0]).line;
    }
    return 1;
  };
  const read = lessonShape.safeParse(document.toJS());
  if (!read.success)
    return refuse(
      read.error.issues.map((issue) => ({
        line: lineOf(issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path),
        words: `${written(issue.path) || "the file"} ${issue.message}`,
      })),
    );
  if (file !== `${read.data.id}${ending}`)
    refuse([{ line: lineOf(["id"]), words: `id is ${read.data.id}, and the file is called otherwise; both must agree` }]);
  return read.data;
}

interface Fault {
  readonly line: number;
  readonly words: string;
}

/** ["predict", "options", 0, "text"] as "predict.options[0].text". */
function written(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${step}]` : `${text}${text === "" ? "" : "."}${String(step)}`),
    "",
  );
}
