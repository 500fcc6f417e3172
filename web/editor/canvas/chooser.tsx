import { useId, useMemo, useRef, useState } from "preact/hooks";
import { Dialog } from "../../controls/dialog.tsx";
import { editorWords } from "../../words/editor.ts";

/** Something that can be chosen. */
export interface Choosable {
  readonly value: number;
  readonly text: string;
  readonly note: string;
}

/** A list to choose one of: type to narrow it, arrows and Enter, or a click. */
export function Chooser({
  title,
  field,
  choices,
  onChoose,
  onClose,
}: {
  title: string;
  field: string;
  choices: readonly Choosable[];
  onChoose: (value: number) => void;
  onClose: () => void;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState("");
  const [at, setAt] = useState(0);
  const found = useMemo(
    () => choices.filter(({ text }) => text.toLowerCase().includes(wanted.trim().toLowerCase())).slice(0, 200),
    [choices, wanted],
  );
  const current = Math.min(at, found.length - 1);
  const goTo = (next: number) => {
    const place = Math.max(0, Math.min(found.length - 1, next));
    setAt(place);
    list.current?.children[place]?.scrollIntoView({ block: "nearest" });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div class="search">
        <label for={`${id}-field`}>{field}</label>
        <input
          id={`${id}-field`}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={found.length === 0 ? undefined : `${id}-${current}`}
          value={wanted}
          onInput={(event) => {
            setWanted(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
            if (step !== undefined) goTo(current + step);
            else if (event.key === "Enter" && found[current] !== undefined) onChoose(found[current].value);
            else return;
            event.preventDefault();
          }}
        />
      </div>
      <div id={`${id}-list`} ref={list} class="edit-choices" role="listbox" tabIndex={-1} aria-label={title}>
        {found.map(({ value, text, note }, place) => (
          <div
            key={value}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === current}
            onPointerMove={() => setAt(place)}
            onPointerUp={() => onChoose(value)}
          >
            <span translate={false}>{text}</span>
            <span class="muted">{note}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p role="status">{editorWords.nobodyFound()}</p>}
    </Dialog>
  );
}
