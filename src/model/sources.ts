import { frameworks } from "./sources/frameworks.ts";
import { harm } from "./sources/harm.ts";
import { interventions } from "./sources/interventions.ts";
import { networks } from "./sources/networks.ts";
import { self } from "./sources/self.ts";
import type { Source } from "./sources/source.ts";
import { stigma } from "./sources/stigma.ts";
import { support } from "./sources/support.ts";

export type { Checked, Source } from "./sources/source.ts";

/** What the numbers of the model lean on, by theme: a file each in `sources/`. Where findings conflict, both stand. */
export const themes: readonly { readonly title: string; readonly sources: readonly Source[] }[] = [
  { title: "Stigma and what goes with it", sources: stigma },
  { title: "Self and identity", sources: self },
  { title: "Support", sources: support },
  { title: "Harm", sources: harm },
  { title: "Networks", sources: networks },
  { title: "Groups, interventions, climate", sources: interventions },
  { title: "Frameworks", sources: frameworks },
];

export const sources: readonly Source[] = themes.flatMap((theme) => theme.sources);

/** The source behind a key of a parameter or mechanism, "toward" or not; undefined for "assumed". */
export function sourceOf(key: string): Source | undefined {
  const bare = key.startsWith(toward) ? key.slice(toward.length) : key;
  return sources.find((source) => source.key === bare);
}

/** Marks a number that was set so that the model comes near a finding. */
export const toward = "toward ";
