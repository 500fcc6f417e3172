import { useId } from "preact/hooks";
import { Button } from "../controls/button.tsx";
import { usePopover } from "../controls/use-popover.ts";
import { setMotion, setTextSize, setTheme } from "../state/actions.ts";
import { type Motion, store, type TextSize, type Theme } from "../state/store.ts";
import { coreWords } from "../words/core.ts";
import { presentingWords } from "../words/presenting.ts";
import { fullScreen, hasFullScreen, toggleFullScreen } from "./full-screen.ts";
import { presenterKeys, setPresenterKeys } from "./presenter-keys.ts";

const sizes: readonly TextSize[] = ["A", "A+", "A++"];
const themes: readonly Theme[] = ["light", "contrast", "dark"];
const motions: readonly Motion[] = ["system", "off"];

/** "Aa": text size, colors, motion and full screen, for eyes, projectors and dark rooms. */
export function LooksMenu() {
  const { open, setOpen, root, button } = usePopover();
  const id = useId();

  return (
    <div class="looks" ref={root}>
      <button
        ref={button}
        type="button"
        class="looks-button"
        aria-expanded={open}
        aria-controls={id}
        aria-label={`${coreWords.looks()}, ${coreWords.looksLabel()}`}
        onClick={() => setOpen(!open)}
      >
        {coreWords.looks()}
      </button>
      <fieldset id={id} class="looks-panel" aria-label={coreWords.looksLabel()} hidden={!open}>
        <Choice
          legend={coreWords.textSize()}
          name={`${id}-size`}
          values={sizes}
          value={store.textSize.value}
          text={(size) => coreWords.sizeOf[size]()}
          onChange={setTextSize}
        />
        <Choice
          legend={coreWords.theme()}
          name={`${id}-theme`}
          values={themes}
          value={store.theme.value}
          text={(theme) => coreWords.themeOf[theme]()}
          onChange={setTheme}
        />
        <Choice
          legend={presentingWords.motion()}
          name={`${id}-motion`}
          values={motions}
          value={store.motion.value}
          text={(motion) => presentingWords.motionOf[motion]()}
          onChange={setMotion}
        />
        <label class="looks-keys">
          <input type="checkbox" checked={presenterKeys.value} onChange={() => setPresenterKeys(!presenterKeys.value)} />
          <span>
            {presentingWords.keys()}
            <small>{presentingWords.keysHow()}</small>
          </span>
        </label>
        {hasFullScreen() && (
          <Button size="small" onPress={() => void toggleFullScreen()}>
            {fullScreen.value ? presentingWords.leaveFullScreen() : presentingWords.fullScreen()}
          </Button>
        )}
      </fieldset>
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly text: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ legend, name, values, value, text, onChange }: ChoiceProps<Value>) {
  return (
    <fieldset class="looks-choice">
      <legend>{legend}</legend>
      {values.map((own) => (
        <label key={own}>
          <input type="radio" name={name} checked={own === value} onChange={() => onChange(own)} />
          {text(own)}
        </label>
      ))}
    </fieldset>
  );
}
