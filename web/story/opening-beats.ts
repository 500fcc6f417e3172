/** One still of the opening: a week, what is said in it, and for how many milliseconds it stands. */
export interface Beat {
  readonly week: number;
  /** "hurt" and "help" in the week of the story, "since" after it. */
  readonly says: "nothing" | "hurt" | "help" | "since";
  readonly lasts: number;
}

const quick = 850;
/** Time to read a caption. */
const hurt = 1600;
const help = 2000;
const since = 1400;

/** The weeks of the opening in about eight seconds: slow where something is told, quick else. `told` is the week of the story. */
export function openingBeats(weeks: number, told: number | null): readonly Beat[] {
  return Array.from({ length: weeks }, (_, k) => k + 1).flatMap((week): Beat[] => {
    if (told === null || week < told) return [{ week, says: "nothing", lasts: quick }];
    if (week > told) return [{ week, says: "since", lasts: week === told + 1 ? since : quick }];
    return [
      { week, says: "hurt", lasts: hurt },
      { week, says: "help", lasts: help },
    ];
  });
}
