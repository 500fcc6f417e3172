import { useEffect, useRef } from "preact/hooks";
import { networkStill } from "../slides/draw-network.ts";
import type { PageProps } from "./page-one.tsx";

/** Size on paper, in the page's own units, and picture dots for each: three hundred to the inch. */
const width = 340;
const height = 236;
const scale = 3;

/** A network as it stands before the year, sharp enough for paper and in light colors whatever the page's theme is. */
export function PrintedNetwork({ ready, variant, label }: Pick<PageProps, "ready"> & { variant: number; label: string }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = frame;
    if (ready === null || current === null) return;
    const still = networkStill({ ...ready, variant, week: 0 }, width, height, scale, current);
    current.replaceChildren(still);
  }, [ready, variant]);
  return <div ref={frame} class="sheet-network" role="img" aria-label={label} />;
}
