import { signal } from "@preact/signals";

/** What marks of people can show beside distress and identity: off until a reader asks for it. */
export const layers = ["resilience", "selfEsteem", "internalizedStigma"] as const;
export type Layer = (typeof layers)[number];

/** The layers that are on. */
export const layersOn = signal<ReadonlySet<Layer>>(new Set());

/** Radius of the smallest marks on the page, in pixels; 0 while no network is drawn. Layers need some. */
export const smallestMarks = signal(0);

export function toggleLayer(layer: Layer): void {
  const on = new Set(layersOn.value);
  if (!on.delete(layer)) on.add(layer);
  layersOn.value = on;
}
