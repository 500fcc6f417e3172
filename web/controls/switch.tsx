import { controlWords } from "../words/controls.ts";

/** On or off, with the word beside the picture of it. */
export function Switch({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <button type="button" role="switch" class="switch" aria-checked={on} aria-label={label} onClick={() => onChange(!on)}>
      <span class="switch-track" aria-hidden="true">
        <span class="switch-knob" />
      </span>
      <span aria-hidden="true">{on ? controlWords.on() : controlWords.off()}</span>
    </button>
  );
}
