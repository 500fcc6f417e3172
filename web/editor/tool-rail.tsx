import type { JSX } from "preact";
import { editorWords } from "../words/editor.ts";
import type { Tool } from "./canvas/editable.ts";
import { tool } from "./room-state.ts";

const signs: Readonly<Record<Exclude<Tool, "any">, JSX.Element>> = {
  select: <path d="M4 2L16 12H9L6 18Z" />,
  person: <path d="M8 4a6 6 0 110 12 6 6 0 010-12M17 6v7M13.5 9.5h7" />,
  connect: <path d="M4 16L16 4M2 16a2 2 0 104 0 2 2 0 10-4 0M14 4a2 2 0 104 0 2 2 0 10-4 0" />,
  cut: <path d="M4 4L16 16M16 4L4 16" />,
  trust: <path d="M3 6H17M3 13H17" />,
  harmful: <path d="M2 10L5 6L8 14L11 6L14 14L18 8" />,
  group: <path d="M10 3a7 7 0 100 14 7 7 0 000-14" />,
};
/** Keys of the picture, the same in every language. */
const keyOf: Readonly<Record<keyof typeof signs, string>> = {
  select: "s",
  person: "p",
  connect: "c",
  cut: "x",
  trust: "t",
  harmful: "h",
  group: "g",
};
const tools = Object.keys(signs) as (keyof typeof signs)[];

/** What the pointer does in the picture: one tool at a time, each with its key. */
export function ToolRail() {
  return (
    <div class="edit-rail" role="toolbar" aria-label={editorWords.tools()} aria-orientation="vertical">
      {tools.map((own) => (
        <button
          key={own}
          type="button"
          class="edit-rail-tool"
          aria-pressed={tool.value === own}
          title={editorWords.toolHow[own]()}
          onClick={() => {
            tool.value = own;
          }}
        >
          <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
            {signs[own]}
          </svg>
          <span>{editorWords.toolOf[own]()}</span>
          <span class="edit-rail-key" aria-hidden="true" translate={false}>
            {keyOf[own].toUpperCase()}
          </span>
        </button>
      ))}
    </div>
  );
}
