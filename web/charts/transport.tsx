import { chartWords } from "../words/charts.ts";

/** Play and pause; beside it a week back and a week on, for those who cannot drag. */
export function Transport(props: { playing: boolean; onToggle: () => void; onStep: (by: number) => void }) {
  const { playing, onToggle, onStep } = props;
  return (
    <div class="k-transport">
      <StepButton by={-1} onStep={onStep} />
      <PlayButton playing={playing} onToggle={onToggle} />
      <StepButton by={1} onStep={onStep} />
    </div>
  );
}

/** Play and pause, 40 px round. */
function PlayButton({ playing, onToggle }: { playing: boolean; onToggle: () => void }) {
  return (
    <button type="button" class="k-play" aria-label={playing ? chartWords.pause() : chartWords.play()} onClick={onToggle}>
      <svg width="16" height="18" viewBox="0 0 16 18" aria-hidden="true">
        <path d={playing ? "M2 2H6V16H2ZM10 2H14V16H10Z" : "M2 1L15 9L2 17Z"} />
      </svg>
    </button>
  );
}

/** One week back or on. */
function StepButton({ by, onStep }: { by: -1 | 1; onStep: (by: number) => void }) {
  return (
    <button
      type="button"
      class="k-step"
      aria-label={by < 0 ? chartWords.stepBack() : chartWords.stepOn()}
      onClick={() => onStep(by)}
    >
      <svg width="10" height="14" viewBox="0 0 10 14" aria-hidden="true">
        <path d={by < 0 ? "M8 1L2 7L8 13" : "M2 1L8 7L2 13"} />
      </svg>
    </button>
  );
}
