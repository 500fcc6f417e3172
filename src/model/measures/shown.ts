/**
 * Distress as readers see it, 0 to 100: 100 D / (D + 1.8). A number of this model, not a diagnosis. Half of the scale is
 * reached at D = 1.8; the population's mean of about 0.8 shows as about 31.
 */
export function shownDistress(distress: number): number {
  return (100 * distress) / (distress + halfOfScale);
}

/** Latent distress that shows as 50. Assumed: a reading aid, not fitted to any scale. */
const halfOfScale = 1.8;

/** The latent distress that shows as `shown` (0 to below 100): the inverse of `shownDistress`. */
export function latentDistress(shown: number): number {
  return (halfOfScale * shown) / (100 - shown);
}
