import { type StateName, stateColumns, stays, type TurningName } from "./columns.ts";
import type { World } from "./world.ts";

/**
 * Moves every named state by what its change added up to, keeps it in range, and empties the change.
 * @param names the states that any running mechanism may change; the others have nothing to move
 */
export function commit({ state, change }: World, names: readonly StateName[]): void {
  for (const name of names) settle(state[name], change[name], stateColumns[name].min, stateColumns[name].max);
}

function settle(state: Float64Array, change: Float64Array, min: number, max: number): void {
  for (let i = 0; i < state.length; i++) {
    // Two instructions without a branch; comparing by hand takes twice as long.
    state[i] = Math.min(max, Math.max(min, state[i] + change[i]));
    change[i] = 0;
  }
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
      }
      next[k] = stays;
    }
    if (turned && name === "stance") world.tiesVersion++;
  }
}
