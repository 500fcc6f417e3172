import { NetworkView } from "../asking/network-view.tsx";
import { Badge } from "../controls/badge.tsx";
import { store } from "../state/store.ts";
import { storyWords } from "../words/story.ts";
import type { RunSet } from "../worker/protocol.ts";

/** Both networks through the year: large while it plays, small beside the lines when it is over. */
export function YearPictures({ runs, large }: { runs: RunSet; large: boolean }) {
  const positions = store.positions.value;
  if (positions === null) return null;
  return (
    <div class="year-pictures">
      {([0, 1] as const).map((variant) => {
        const { letter, model } = runs.variants[variant];
        const name = variant === 0 ? storyWords.shortName.A() : storyWords.shortName.B();
        const ends = storyWords.ends(model.distress[model.distress.length - 1] ?? Number.NaN);
        return (
          <figure key={letter} class="year-picture">
            <NetworkView runs={runs} variant={variant} positions={positions} moment={store.moment} label={name} />
            <figcaption>
              <Badge letter={letter} /> {large ? name : ends}
            </figcaption>
          </figure>
        );
      })}
    </div>
  );
}
