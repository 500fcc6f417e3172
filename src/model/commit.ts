import { stanceTurned } from "./attitude.ts";
import { type StateName, stateColumns, stays, type TurningName } from "./columns.ts";
import type { World } from "./world.ts";

/**
 * Moves every named state by what its change added up to, keeps it in range, and empties the change.
 * @param names the states that any running mechanism may change; the others have nothing to move
 */
export function commit({ state, change }: World, names: readonly StateName[]): void {
  for (const name of names) settle(state[name], change[name], stateColumns[name].max);
}

/**
 * Every state begins at 0. Kept in its range by multiplying with what a comparison gives, 0 or 1, and never by branching, as
 * `Math.max` does: a state that rests at its edge in some people and not in others is guessed wrong again and again
 * (bench/TRIED.md). Adding 0 makes a plain zero of a negative one.
 */
function settle(state: Float64Array, change: Float64Array, max: number): void {
  if (max === Number.POSITIVE_INFINITY) {
    for (let i = 0; i < state.length; i++) {
      const moved = state[i] + change[i];
      state[i] = moved * Number(moved > 0) + 0;
    }
  } else {
    for (let i = 0; i < state.length; i++) {
      const moved = state[i] + change[i];
      const above = Number(moved > max);
      state[i] = moved * (Number(moved > 0) - above) + max * above;
    }
  }
  change.fill(0);
}

/** Turns everybody who is to turn in one of the named columns. Where a stance turned, what was taken in through ties is stale. */
export function turn(world: World, names: readonly TurningName[]): void {
  for (const name of names) {
    const [kinds, next] = [world[name], world.turns[name]];
    let turned = false;
    for (let k = 0; k < next.length; k++) {
      if (next[k] === stays) continue;
      if (kinds[k] !== next[k]) {
        kinds[k] = next[k];
        turned = true;
        if (name === "stance") stanceTurned(world, k);
      }
      next[k] = stays;
    }
    if (turned && name === "stance") world.tiesVersion++;
  }
}
