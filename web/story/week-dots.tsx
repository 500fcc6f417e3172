import { storyWords } from "../words/story.ts";

/** The weeks as dots: those gone by, the one that is shown, those to come. */
export function WeekDots({ week, weeks }: { week: number; weeks: number }) {
  return (
    <p class="week-dots">
      <b>{storyWords.week(week)}</b>
      <span class="week-dots-row" role="img" aria-label={storyWords.weekOf(week, weeks)}>
        {Array.from({ length: weeks }, (_, k) => k + 1).map((one) => (
          <i key={one} class={one < week ? "past" : one === week ? "now" : ""} />
        ))}
      </span>
    </p>
  );
}
