import { type StateName, stateColumns } from "./columns.ts";
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
    state[i] = Math.min(max, Math.max(min, state[i] + change[i]));
    change[i] = 0;
  }
}
